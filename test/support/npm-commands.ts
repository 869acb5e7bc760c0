import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { root } from '../../scripts/lib/bootstrap.mjs';

const { scripts } = z.parse(
  z.object({ scripts: z.record(z.string(), z.string()) }),
  JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')),
);

/** What npm does by itself. */
const NPMS_OWN: ReadonlySet<string> = new Set(['ci', 'audit', 'install', 'view']);

/** A command of npm in a text: the script, and what stands behind its `--`, up to the end of what is to be typed. */
const COMMAND = /\bnpm (?:run )?(?:-s )?([a-z]+)(?: -- ([^\n`#|)。，；]*))?/g;

/** The npm commands of a text that cannot be typed as they stand: no such script, or an option that its sources do not have. */
export function wrongCommands(text: string): readonly string[] {
  return Array.from(text.matchAll(COMMAND)).flatMap(([command, script = '', given = '']) => {
    if (NPMS_OWN.has(script)) return [];
    const source = sourceOf(script);
    const options = Array.from(given.matchAll(/--([\w-]+)/g), ([, option = '']) => option);
    return source !== undefined && options.every((option) => source.includes(option)) ? [] : [command];
  });
}

/** The source of a script, with those in the folder of its name; `undefined` where there is no such script. */
function sourceOf(script: string): string | undefined {
  const line = scripts[script];
  const file = /^node (\S+)$/.exec(line ?? '')?.[1];
  if (file === undefined) return line;
  const folder = join('scripts', script);
  const others = existsSync(join(root, folder)) ? readdirSync(join(root, folder)) : [];
  return [file, ...others.filter((name) => /\.(ts|mjs)$/.test(name)).map((name) => join(folder, name))]
    .map((each) => readFileSync(join(root, each), 'utf8'))
    .join('\n');
}
