import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';

const entry = z.object({
  command: z.string(),
  when: z.optional(z.string()),
  group: z.optional(z.string()),
});
const manifestShape = z.object({
  contributes: z.object({
    commands: z.array(z.object({ command: z.string(), enablement: z.optional(z.string()) })),
    menus: z.record(z.string(), z.array(entry)),
  }),
});
const { contributes } = z.parse(
  manifestShape,
  JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')),
);

/** When a command stands in a menu: each time it does. */
const whens = (menu: string, command: string): readonly string[] =>
  (contributes.menus[menu] ?? [])
    .filter((each) => each.command === `telecomLicense.${command}`)
    .map(({ when = '' }) => when);

/** What a key of the editor is held against by a condition. */
function patternOf(condition = '', key: string): RegExp {
  const [, source = '(?!)', flags = ''] =
    new RegExp(String.raw`${key} =~ /(.*?[^\\])/(i?)`).exec(condition) ?? [];
  return new RegExp(source, flags);
}

describe('the explorer', () => {
  it('offers to check every file that is read by its name, and no other', () => {
    const [when] = whens('explorer/context', 'checkDocument');
    const pattern = patternOf(when, 'resourceExtname');
    for (const ending of ['.csv', '.TSV', '.xlsx', '.md', '.txt', '.json'])
      expect(pattern.test(ending), ending).toBe(true);
    for (const ending of ['.xls', '.docx', '.jsonc', '.png', ''])
      expect(pattern.test(ending), ending).toBe(false);
    expect(when).toContain('!explorerResourceIsFolder');
  });
});

describe('the commands about a check', () => {
  it('can be called before the extension has looked whether there is one: then it says so itself', () => {
    const conditions = ['showCheck', 'exportCheck', 'resumeCheck', 'discardCheck'].map(
      (name) => contributes.commands.find(({ command }) => command === `telecomLicense.${name}`)?.enablement,
    );
    for (const condition of conditions) {
      // No key of a context is there before: only what it is not can be asked for.
      const asked = condition?.split(' && ') ?? [];
      expect(asked).toContain('telecomLicense.check != none');
      expect(asked.filter((each) => !/^telecomLicense\.\w+ != \w+$/.test(each))).toEqual([]);
    }
  });
});
