import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { packageName } from '../../../src/features/evidence/package/names.ts';
import { freeName } from '../../../src/vscode/files/free-name.ts';

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
  it('offers to check every file that is read by its name, and .xls, which is told what to do with; no other', () => {
    const [when] = whens('explorer/context', 'checkDocument');
    const pattern = patternOf(when, 'resourceExtname');
    for (const ending of ['.csv', '.TSV', '.xlsx', '.xls', '.md', '.txt', '.json'])
      expect(pattern.test(ending), ending).toBe(true);
    for (const ending of ['.docx', '.jsonc', '.png', '']) expect(pattern.test(ending), ending).toBe(false);
    expect(when).toContain('!explorerResourceIsFolder');
  });

  it('offers to check folders under a name of its own, which the palette does not: there no folder is clicked', () => {
    expect(whens('explorer/context', 'checkFolder')).toEqual(['explorerResourceIsFolder']);
    expect(whens('commandPalette', 'checkFolder')).toEqual(['false']);
  });
});

describe('evidence', () => {
  it('is verified from folders that are named as packages are, and from a manifest', () => {
    const [when = ''] = whens('explorer/context', 'verifyEvidence');
    expect(when).toMatch(/^resourceFilename == 'manifest\.json' \|\| explorerResourceIsFolder && /);
    const pattern = patternOf(when, 'resourceFilename');
    const names = ['某通信有限公司', ''].map(
      (subject) => packageName(subject, Date.now(), 'Asia/Shanghai').whole,
    );
    for (const name of names)
      expect([pattern.test(name), pattern.test(freeName(name, [name]))]).toEqual([true, true]);
    for (const name of ['src', '2026-11-30', `${names[0] ?? ''}.partial`])
      expect(pattern.test(name)).toBe(false);
  });

  it('is offered for names in a document that are known, and for those that no licence was found for', () => {
    const pattern = patternOf(whens('view/item/context', 'saveEvidence').at(-1), 'viewItem');
    for (const row of ['mentioned.known', 'mentioned.none.call']) expect(pattern.test(row)).toBe(true);
    for (const row of ['mentioned', 'mentioned.call']) expect(pattern.test(row)).toBe(false);
  });
});

describe('the titles of the views', () => {
  it.each(['checkAgain', 'createTemplate'])('have %s among what is not needed every day', (command) => {
    const entries = (contributes.menus['view/title'] ?? []).filter(
      (each) => each.command === `telecomLicense.${command}`,
    );
    expect(entries.map(({ when }) => when)).toEqual([
      'view == telecomLicense.document',
      'view == telecomLicense.companies',
    ]);
    expect(entries.filter(({ group = '' }) => group.startsWith('navigation'))).toEqual([]);
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
