import { allCompanies } from '../../../src/sandbox/sandbox.ts';

/**
 * 200 questions of which none answers another: the simulator's companies by name, and names that it does not know,
 * which cost as much.
 */
export const QUERIES: readonly string[] = [
  ...new Set(allCompanies().map(({ name }) => name)),
  ...Array.from({ length: 200 }, (_, at) => `查无此名第${at}号有限公司`),
].slice(0, 200);
