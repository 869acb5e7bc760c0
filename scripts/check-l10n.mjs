// Every word the extension says has its translation, no translation is left over, and no Chinese for readers, wherever it
// stands, has a term that the glossary forbids or a half-width mark beside Chinese.

import { glob, readFile } from 'node:fs/promises';
import { getL10nJson } from '@vscode/l10n-dev';
import { root } from './lib/bootstrap.mjs';
import { chineseLines, chineseStrings } from './lib/chinese-prose.mjs';
import { forbiddenIn, glossaryEntries, halfWidthIn } from './lib/glossary.mjs';

const LANGUAGES = ['zh-cn'];

/** What is written for readers of Chinese. Other Markdown is in English, with Chinese terms in it. */
const PROSE = [
  'README.zh-CN.md',
  'docs/marketplace/README.md',
  '.github/*.md',
  '.github/ISSUE_TEMPLATE/*.yml',
];

/** Sources whose Chinese is not the house's own words: where they begin, and whose words they have. */
const OTHERS_WORDS = [
  ['src/api/answer/status.ts', "the vendor's own meanings of its statuses"],
  ['src/sandbox/', 'what the vendor and the regulator would send'],
  ['src/recognizer/', 'patterns of what stands in texts'],
  ['src/reading/', 'patterns of what stands in tables'],
  ['src/domain/figures.ts', 'patterns of what stands in answers'],
  ['src/domain/license-number.ts', 'patterns of what stands in numbers'],
  ['src/domain/catalogue/', "the catalogue's official names"],
  ['src/features/panels/regulator/form-words.ts', "the words of the regulator's page"],
];

process.chdir(root);
const problems = [];
/** The exceptions that are needed. */
const used = new Set();
const glossary = glossaryEntries(await readFile('docs/glossary.md', 'utf8'));

const sources = [];
for await (const file of glob('src/**/*.ts')) {
  const contents = await readFile(file, 'utf8');
  if (contents.length > 100_000) continue; // a learnt table is one line of a size that takes minutes to search
  reviewSource(file, contents);
  if (!contents.includes('l10n')) continue;
  sources.push({ extension: '.ts', contents });
  for (const [unseen] of contents.matchAll(/.*\bl10n\.t\b(?!\(\s*['"`{]).*/g)) {
    problems.push(
      `${file}: call l10n.t itself, with the words in place; others are not found: ${unseen.trim()}`,
    );
  }
}
const said = keysAndMessages(await getL10nJson(sources));

const manifest = await readFile('package.json', 'utf8');
const named = [...manifest.matchAll(/"%([\w.-]+)%"/g)].map(([, key]) => key);
const english = await readJson('package.nls.json');
compareKeys('package.nls.json', new Set(named), Object.keys(english));

for (const language of LANGUAGES) {
  await compareTranslation(`l10n/bundle.l10n.${language}.json`, said);
  await compareTranslation(`package.nls.${language}.json`, english);
}

for await (const file of glob(PROSE))
  for (const { line, text } of chineseLines(await readFile(file, 'utf8')))
    reviewChinese(`${file}:${line}`, text);
for (const [path] of OTHERS_WORDS)
  if (!used.has(path)) problems.push(`${path} needs to be no exception: see OTHERS_WORDS`);

for (const problem of problems) console.error(problem);
console.log(`${Object.keys(said).length + named.length} texts, ${problems.length} problems`);
process.exitCode = problems.length === 0 ? 0 : 1;

async function compareTranslation(file, originals) {
  const translations = await readJson(file);
  compareKeys(file, new Set(Object.keys(originals)), Object.keys(translations));
  for (const [key, original] of Object.entries(originals)) {
    const translation = translations[key] ?? original;
    reviewChinese(`${file}: "${key}"`, translation);
    if (translation.trim() === '') problems.push(`${file}: "${key}" is empty`);
    if (placeholders(translation) !== placeholders(original)) {
      problems.push(`${file}: "${key}" has other placeholders than its translation`);
    }
  }
}

function reviewSource(file, contents) {
  const [path] = OTHERS_WORDS.find(([start]) => file.startsWith(start)) ?? [];
  for (const { line, text } of chineseStrings(contents)) {
    if (path === undefined) reviewChinese(`${file}:${line}`, text);
    else if (faultsOf(text).length > 0) used.add(path);
  }
}

function reviewChinese(place, text) {
  problems.push(...faultsOf(text).map((fault) => `${place} ${fault}`));
}

function faultsOf(text) {
  return [
    ...forbiddenIn(text, glossary).map((term) => `says ${term}, which docs/glossary.md forbids`),
    ...halfWidthIn(text).map((mark) => `has a half-width mark beside Chinese: ${mark}`),
  ];
}

function compareKeys(file, wanted, present) {
  const missing = [...wanted].filter((key) => !present.includes(key));
  const unused = present.filter((key) => !wanted.has(key));
  problems.push(...missing.map((key) => `${file}: "${key}" is missing`));
  problems.push(...unused.map((key) => `${file}: "${key}" is not used`));
}

/** The `{0}` of a text, each once, in order of their numbers. */
function placeholders(text) {
  return [...new Set(text.match(/\{\d+\}/g))].sort().join();
}

/** The extractor gives a text, or a text with the comment for its translator. */
function keysAndMessages(bundle) {
  return Object.fromEntries(
    Object.entries(bundle).map(([key, text]) => [key, typeof text === 'string' ? text : text.message]),
  );
}

async function readJson(file) {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    problems.push(`${file}: ${error.message}`);
    return {};
  }
}
