// Every word the extension says has its translation, no translation is left over, and none has a term that the glossary
// forbids or a half-width mark beside Chinese.

import { glob, readFile } from 'node:fs/promises';
import { getL10nJson } from '@vscode/l10n-dev';
import { root } from './lib/bootstrap.mjs';
import { forbiddenIn, glossaryEntries, halfWidthIn } from './lib/glossary.mjs';

const LANGUAGES = ['zh-cn'];

process.chdir(root);
const problems = [];
const glossary = glossaryEntries(await readFile('docs/glossary.md', 'utf8'));

const sources = [];
for await (const file of glob('src/**/*.ts')) {
  const contents = await readFile(file, 'utf8');
  if (!contents.includes('l10n')) continue; // a learnt table is one line of a size that takes minutes to search
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

for (const problem of problems) console.error(problem);
console.log(`${Object.keys(said).length + named.length} texts, ${problems.length} problems`);
process.exitCode = problems.length === 0 ? 0 : 1;

async function compareTranslation(file, originals) {
  const translations = await readJson(file);
  compareKeys(file, new Set(Object.keys(originals)), Object.keys(translations));
  for (const [key, original] of Object.entries(originals)) {
    const translation = translations[key] ?? original;
    for (const term of forbiddenIn(translation, glossary)) {
      problems.push(`${file}: "${key}" says ${term}, which docs/glossary.md forbids`);
    }
    for (const mark of halfWidthIn(translation)) {
      problems.push(`${file}: "${key}" has a half-width mark beside Chinese: ${mark}`);
    }
    if (translation.trim() === '') problems.push(`${file}: "${key}" is empty`);
    if (placeholders(translation) !== placeholders(original)) {
      problems.push(`${file}: "${key}" has other placeholders than its translation`);
    }
  }
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
