import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';

const manifestShape = z.object({
  contributes: z.object({
    configuration: z.object({
      properties: z.record(z.string(), z.object({ scope: z.string(), default: z.unknown() })),
    }),
  }),
});

const text = readFileSync(new URL('../../../package.json', import.meta.url), 'utf8');
const { properties } = z.parse(manifestShape, JSON.parse(text)).contributes.configuration;
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
