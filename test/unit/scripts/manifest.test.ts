import { readFileSync } from 'node:fs';
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
    configuration: z.object({
      properties: z.record(z.string(), z.object({ scope: z.string(), default: z.unknown() })),
    }),
  }),
});

const text = readFileSync(new URL('../../../package.json', import.meta.url), 'utf8');
const manifest = z.parse(manifestShape, JSON.parse(text));
const { properties } = manifest.contributes.configuration;
const settings = Object.entries(properties);

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
