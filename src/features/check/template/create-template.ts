import * as vscode from 'vscode';
import { newWorkbook } from '../../../tables/workbook/new-workbook.ts';
import { fileName } from '../../../vscode/files/file-words.ts';
import { askForFile, openSaved } from '../../../vscode/files/save-file.ts';

/** The titles of a list's columns in both languages: each is known as such when the list is read. */
const COLUMNS = [
  { key: 'company', title: '企业名称 (Company name)' },
  { key: 'creditCode', title: '统一社会信用代码 (Credit code)' },
  { key: 'licenseNumber', title: '许可证号 (Licence no.)' },
  { key: 'remarks', title: '备注 (Remarks)' },
] as const;

/** Asks for a file, writes an empty list of companies there with a sheet of explanations, and offers to open it. */
export async function createTemplate(): Promise<void> {
  const target = await askForFile({
    title: vscode.l10n.t('Create List Template'),
    name: vscode.l10n.t('List of companies'),
    format: 'xlsx',
  });
  if (!target) return;
  await vscode.workspace.fs.writeFile(target, await templateFile());
  await openSaved(target, vscode.l10n.t('The list template was saved as {0}.', fileName(target)));
}

/** An empty list of companies as a workbook: titles in both languages, and a sheet of explanations. */
export function templateFile(): Promise<Uint8Array> {
  const rows = [
    ['列 / Column', '说明', 'Explanation'],
    ...explanations().map(([title, chinese, english]) => [title, chinese, english]),
  ];
  const empty = { title: '', columns: COLUMNS, rows: [] };
  return newWorkbook(empty, [{ name: '说明 Explanations', rows }]);
}

/** Both languages stand in the file, whichever the editor speaks: lists are passed on. */
function explanations(): readonly (readonly [title: string, chinese: string, english: string])[] {
  return [
    [
      COLUMNS[0].title,
      '每行一家企业，填写营业执照上的全称。简称、品牌名查不到。',
      'One company a row, by the full name on its business licence. Short names and brands are not found.',
    ],
    [
      COLUMNS[1].title,
      '18 位；有名称时可不填。没有名称的行按代码查询。',
      '18 characters; may be left out where there is a name. A row without a name is asked for by its code.',
    ],
    [
      COLUMNS[2].title,
      '对方声称持有的许可证号，几个号之间用分号。查询后与查到的许可证对照，不用于查询。',
      'The number that the company claims to hold; several are separated by semicolons. It is held against what is found, and not asked for.',
    ],
    [
      COLUMNS[3].title,
      '可填任何内容；可以另加列。导出时，名单的内容原样保留，结果列附在其后。',
      'Anything; further columns may be added. The export keeps all of the list, and puts the results behind it.',
    ],
    [
      '批量核查 / Check',
      '在 VS Code 中右键本文件，选“批量核查本文档中的企业…”。查询前先显示费用，经确认后才查询。',
      'Right-click this file in VS Code and choose “Check Companies in This Document…”. The price is shown first, and nothing is asked before you agree.',
    ],
  ];
}
