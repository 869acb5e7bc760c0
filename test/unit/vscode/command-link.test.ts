import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commandLink } from '../../../src/vscode/command-link.ts';

/** Any text, and often what would end a label or an address. */
const outside = fc
  .array(
    fc.oneof(
      fc.constantFrom('[', ']', '(', ')', '](', '\\', '<', '>', '"', '公司'),
      fc.string({ unit: 'binary' }),
    ),
  )
  .map((parts) => parts.join(''));

test('a command link’s label and argument cannot end it early', () => {
  fc.assert(
    fc.property(outside, outside, (label, argument) => {
      const link = commandLink(label, 'telecomLicense.openLicense', argument);
      const [, target = ''] = /\]\(command:telecomLicense\.openLicense\?([^()\s]*)\)$/.exec(link) ?? [];
      expect(JSON.parse(decodeURIComponent(target))).toEqual([argument]);
    }),
  );
});
