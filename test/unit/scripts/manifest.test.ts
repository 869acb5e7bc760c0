import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';

const manifestShape = z.object({
  extensionKind: z.array(z.string()),
  capabilities: z.object({
    untrustedWorkspaces: z.object({ supported: z.boolean() }),
    virtualWorkspaces: z.boolean(),
  }),
  keywords: z.array(z.string()),
  pricing: z.string(),
  icon: z.string(),
  contributes: z.object({
    commands: z.array(z.object({ command: z.string(), enablement: z.optional(z.string()) })),
    menus: z.record(z.string(), z.array(z.object({ command: z.string() }))),
    configuration: z.object({
      properties: z.record(z.string(), z.object({ scope: z.string(), default: z.unknown() })),
    }),
  }),
});

const text = readFileSync(new URL('../../../package.json', import.meta.url), 'utf8');
const manifest = z.parse(manifestShape, JSON.parse(text));
const { properties } = manifest.contributes.configuration;
const settings = Object.entries(properties);

/** The ids of the commands that the sources register: each stands there as a literal. */
function registeredCommands(): readonly string[] {
  const folder = new URL('../../../src/', import.meta.url);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(new URL(file.replaceAll('\\', '/'), folder), 'utf8'))
    .flatMap((source) => [...source.matchAll(/register(?:TextEditor)?Command\(\s*'([^']+)'/g)])
    .map(([, id = '']) => id);
}

describe('the commands', () => {
  const { commands, menus } = manifest.contributes;

  it('are announced each, and registered once: the shell has stand-ins for those alone that are announced', () => {
    expect([...registeredCommands()].sort()).toEqual(commands.map(({ command }) => command).sort());
  });

  it('of a row’s menu are kept out of the palette, which knows no row, unless they are about no row alone', () => {
    const named = (menu: string) => new Set(menus[menu]?.map(({ command }) => command));
    const elsewhere = [...named('commandPalette'), ...named('view/title')];
    const ofRows = named('view/item/context');
    const loose = commands.filter(
      ({ command, enablement }) =>
        ofRows.has(command) && enablement === undefined && !elsewhere.includes(command),
    );
    expect(loose).toEqual([]);
  });
});

describe('the settings', () => {
  it('that decide over money or over stored answers are the user’s alone: no workspace, no remote machine sets them', () => {
    const deciding = settings.filter(([name]) => /\.(usage|request|storage)\.|\.hover\.mode$/.test(name));
    expect(deciding.length).toBeGreaterThan(6);
    expect(deciding.filter(([, { scope }]) => scope !== 'application')).toEqual([]);
  });

  it('hold no address, no key and no secret, and nothing spends by itself unless one is changed', () => {
    expect(settings.filter(([name]) => /endpoint|address|url|host|key|secret|token/i.test(name))).toEqual([]);
    expect(properties['telecomLicense.hover.mode']?.default).toBe('offer');
  });
});

describe('the extension', () => {
  it('runs on the user’s own machine where it can, else where the workspace is', () => {
    expect(manifest.extensionKind).toEqual(['ui', 'workspace']);
  });

  it('has no part for an editor without a server, where it could keep and count nothing', () => {
    expect(text).toContain('"main": "./dist/extension.cjs"');
    expect(text).not.toMatch(/"browser":/);
  });

  it('works in workspaces that are not trusted, and in those that no disk holds', () => {
    expect(manifest.capabilities).toEqual({
      untrustedWorkspaces: { supported: true },
      virtualWorkspaces: true,
    });
  });

  it('tells a Marketplace what it is and costs, and names no repository: a release fills that in', () => {
    expect(manifest.keywords).toEqual(
      expect.arrayContaining(['企查查', '电信业务经营许可证', '增值电信', 'ICP', 'EDI', 'IDC']),
    );
    expect(manifest.keywords.length).toBeLessThanOrEqual(30);
    expect(manifest.pricing).toBe('Free');
    expect(text).not.toMatch(/"(repository|homepage|bugs)":/);
  });

  it('has an icon of 256 pixels', () => {
    const png = readFileSync(new URL(`../../../${manifest.icon}`, import.meta.url));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([256, 256]);
  });
});
