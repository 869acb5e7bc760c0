// The Chinese that readers see and that no translation file holds: strings of the sources, and lines of Markdown.

import ts from 'typescript';

/**
 * @typedef {object} Passage
 * @property {number} line counted from 1
 * @property {string} text as it stands there; what a template puts in is `{}`
 */

const HAN = /\p{Script=Han}/u;
const YAML_KEY = /^\s*(?:- )?[a-z_]+: /;
const CHINESE_MARK = /[，。、；：！？]/u;

/**
 * The Chinese strings of a source, but for those that are given to `l10n.t`: they are English with a Chinese term in it.
 * @param {string} source in TypeScript
 * @returns {readonly Passage[]}
 */
export function chineseStrings(source) {
  if (!HAN.test(source)) return [];
  const file = ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest, true);
  /** @type {Passage[]} */
  const passages = [];
  /** @param {ts.Node} node */
  const visit = (node) => {
    const text = textOf(node);
    if (text !== undefined && isChinese(text) && !isTranslated(node))
      passages.push({ line: file.getLineAndCharacterOfPosition(node.getStart()).line + 1, text });
    ts.forEachChild(node, visit);
  };
  visit(file);
  return passages;
}

/**
 * The Chinese lines of a text such as Markdown or YAML, whose keys are no part of them. English lines with a Chinese term in
 * them are none.
 * @param {string} text
 * @returns {readonly Passage[]}
 */
export function chineseLines(text) {
  return text
    .split('\n')
    .map((line, index) => ({ line: index + 1, text: line.replace(YAML_KEY, '') }))
    .filter((passage) => isChinese(passage.text));
}

/** @param {string} text with a mark that only Chinese sets, or with more Chinese characters than Latin letters */
function isChinese(text) {
  if (!HAN.test(text)) return false;
  return CHINESE_MARK.test(text) || count(text, /\p{Script=Han}/gu) > count(text, /\p{Script=Latin}/gu);
}

/** @param {ts.Node} node */
function textOf(node) {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('{}');
}

/** @param {ts.Node} node */
function isTranslated({ parent }) {
  return ts.isCallExpression(parent) && /\bl10n\.t$/.test(parent.expression.getText());
}

/** @param {string} text @param {RegExp} pattern global */
function count(text, pattern) {
  return text.match(pattern)?.length ?? 0;
}
