import * as z from 'zod/mini';
import { turns } from '../../../tables/turns.ts';
import { itemsInTurns, parseInTurns } from './json-in-turns.ts';

/** The name of a package's own description. */
export const MANIFEST_FILE = 'manifest.json';

/** So many bytes of a manifest are read at most: it has a few hundred for each answer. */
export const LONGEST_MANIFEST = 32 * 1024 * 1024;

/** So many files a package has at most. */
export const MOST_FILES = 100_000;

/** So many bytes the file of checksums has at most: in each line a sum, two spaces and the longest path of a file. */
export const LONGEST_CHECKSUMS = (MOST_FILES + 1) * (64 + 2 + 100 + 1);

/** No file of a package is longer, in bytes. */
export const LONGEST_FILE = 512 * 1024 * 1024;

const FORMAT = 'telecom-license-evidence';
const VERSION = 1;

/** No other file is ever written into a package: nothing leads out of its folder, and no two differ by letter case alone. */
const PATH = /^(?:report\.html|README\.txt|findings\.json|answers\/[0-9]{3,6}-[A-Za-z0-9-]{1,80}\.json)$/;

/** The name of one folder, not a way to another. */
const FOLDER = /^(?!\.{1,2}$)[^\\/:*?"<>|\p{Cc}]{1,255}$/u;

const text = z.string().check(z.maxLength(10_000));
const sum = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const moment = z.string().check(
  z.maxLength(40),
  z.refine((said) => !Number.isNaN(Date.parse(said))),
);
const path = z.string().check(z.regex(PATH));

const answer = z.object({
  method: z.enum(['GetList', 'GetDetail']),
  query: z.nullable(text),
  page: z.nullable(z.int()),
  orderNumber: z.nullable(text),
  /** ISO 8601 with the zone's offset. */
  receivedAt: moment,
  /** `null` where it is not in the package. */
  file: z.nullable(path),
  missing: z.nullable(z.enum(['earlier', 'secret', 'gone'])),
});

const file = z.object({
  path,
  size: z.int().check(z.minimum(0), z.maximum(LONGEST_FILE)),
  sha256: sum,
});

const schema = z.object({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  subject: z.object({ kind: z.enum(['license', 'company', 'check', 'noneFound']), id: text, name: text }),
  made: moment,
  timeZone: text,
  language: z.enum(['zh', 'en']),
  extensionVersion: text,
  data: z.enum(['sample', 'real']),
  host: z.nullable(text),
  answers: z.array(answer).check(z.maxLength(MOST_FILES)),
  files: z.array(file).check(z.maxLength(MOST_FILES)),
  follows: z.nullable(z.object({ name: z.string().check(z.regex(FOLDER)), sha256: sum, made: moment })),
});

/** All of a manifest but what it has most of, which is read one by one. */
const many = z.array(z.unknown()).check(z.maxLength(MOST_FILES));
const unread = z.extend(schema, { answers: many, files: many });

/** What a package says of itself. */
export type Manifest = z.infer<typeof schema>;

/** A manifest as it was read, or why it cannot be. `otherFormat`: it is no package's. `newer`: of a later form. */
export type ReadManifest =
  | { readonly kind: 'manifest'; readonly manifest: Manifest }
  | { readonly kind: 'notJson' | 'otherFormat' | 'newer' | 'invalid' };

/** Whether a manifest can name a folder so. */
export function isFolderName(name: string): boolean {
  return FOLDER.test(name);
}

/** Whether a subject is told from others by its name alone: a check of no table, of which there may be others of that name. */
export function isByNameAlone({ kind, id, name }: Manifest['subject']): boolean {
  return kind === 'check' && id === name;
}

/** The bytes of `manifest.json` as they are written and hashed. */
export function manifestBytes(manifest: Omit<Manifest, 'format' | 'version'>): Uint8Array {
  return new TextEncoder().encode(
    `${JSON.stringify({ format: FORMAT, version: VERSION, ...manifest }, null, 2)}\n`,
  );
}

/** Reads what may be a manifest, with turns for others: anybody may have written it. Never throws. */
export async function readManifest(bytes: Uint8Array): Promise<ReadManifest> {
  const json = await parseInTurns(bytes);
  if (json === undefined) return { kind: 'notJson' };
  const head = z.safeParse(z.object({ format: z.literal(FORMAT), version: z.int() }), json);
  if (!head.success) return { kind: 'otherFormat' };
  if (head.data.version > VERSION) return { kind: 'newer' };
  const { data: read } = z.safeParse(unread, json);
  const answers = read && (await itemsInTurns(answer, read.answers));
  const files = answers && (await itemsInTurns(file, read.files));
  if (!files || !(await isSound(files, answers))) return { kind: 'invalid' };
  return { kind: 'manifest', manifest: { ...read, answers, files } };
}

/** Each file is named once, whatever the case of its letters, and each answer's file is one of them. */
async function isSound(files: Manifest['files'], answers: Manifest['answers']): Promise<boolean> {
  const turn = turns();
  const [paths, named] = [new Set<string>(), new Set<string | null>([null])];
  for (const { path: own } of files) {
    await turn();
    paths.add(own.toLowerCase());
    named.add(own);
  }
  return paths.size === files.length && answers.every(({ file: own }) => named.has(own));
}
