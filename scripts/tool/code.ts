import { codeOf } from '../../src/domain/company/company-code.ts';
import { textOf, type Subcommand } from './subcommand.ts';

/** A credit code or a registration number, checked. */
export const code: Subcommand = {
  usage: 'code TEXT',
  run(parameters) {
    return Promise.resolve({ lines: [codeOf(textOf(parameters))], exitCode: 0 });
  },
};
