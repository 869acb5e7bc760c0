import { expect, test } from 'vitest';
import { chineseLines, chineseStrings } from '../../../scripts/lib/chinese-prose.mjs';

test('strings and templates of a source are read where they are Chinese, with their lines', () => {
  const source = [
    "import { a } from './a.ts';",
    "const basis = '该数据源不含有效期';",
    'const days = `截至${day}（北京时间）`;',
    'const plain = `查到一张`;',
    '// 注释不是给读者看的',
    'const pattern = /公司|企业/u;',
  ].join('\n');
  expect(chineseStrings(source)).toEqual([
    { line: 2, text: '该数据源不含有效期' },
    { line: 3, text: '截至{}（北京时间）' },
    { line: 4, text: '查到一张' },
  ]);
});

test('English with a Chinese term in it is none, nor is what l10n.t is given', () => {
  const source = [
    "const title = '企业名称 (Company name)';",
    "const words = vscode.l10n.t('QCC Pro 企查查专业版，企查查专业版');",
  ].join('\n');
  expect(chineseStrings(source)).toEqual([]);
  expect(chineseLines('It shows 设置中心 → 我的公司 there.')).toEqual([]);
});

test('a line of Markdown or YAML is read without its key', () => {
  expect(chineseLines('# Title\n\n- 批量核查 VS Code 中的企业。\ndescription: 扩展出错')).toEqual([
    { line: 3, text: '- 批量核查 VS Code 中的企业。' },
    { line: 4, text: '扩展出错' },
  ]);
});
