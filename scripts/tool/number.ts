import { parseLicenseNumber } from '../../src/domain/license-number.ts';
import { textOf, type Subcommand } from './subcommand.ts';

/** A licence number, read. */
export const number: Subcommand = {
  usage: 'number TEXT',
  run(parameters) {
    const { kind, classes, year, serial, province, normalized } = parseLicenseNumber(textOf(parameters));
    const issuer = province === null ? null : { code: province.code, name: province.name };
    return Promise.resolve({
      lines: [{ kind, classes, year, serial, province: issuer, normalized }],
      exitCode: 0,
    });
  },
};
