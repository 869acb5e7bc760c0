import { allCompanies } from '../../../src/sandbox/data/companies.ts';

/** 200 different questions: the simulator's companies by name and KeyNo, and names that it does not know. */
export const QUERIES: readonly string[] = [
  ...allCompanies().flatMap(({ name, keyNo }) => [name, keyNo]),
  ...Array.from({ length: 200 }, (_, at) => `查无此名第${at}号有限公司`),
].slice(0, 200);
