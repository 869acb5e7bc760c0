import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';

/** How the extension speaks in a window's language. */
export interface Speech {
  /** A text of the program. @param english as the source code has it */
  text(english: string): string;
  /** A command as the palette shows it. @param name without `telecomLicense.` */
  command(name: string): string;
}

export const ENGLISH: Speech = { text: (english) => english, command: inPalette('package.nls.json') };

const bundle = read('l10n/bundle.l10n.zh-cn.json');

export const CHINESE: Speech = {
  text: (english) => bundle[english] ?? english,
  command: inPalette('package.nls.zh-cn.json'),
};

function inPalette(file: string): Speech['command'] {
  const texts = read(file);
  return (name) => `${texts['category'] ?? ''}: ${texts[`command.${name}`] ?? ''}`;
}

function read(file: string): Readonly<Record<string, string>> {
  const text = readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
  return z.parse(z.record(z.string(), z.string()), JSON.parse(text));
}
