import { zip, type ZipEntry } from '../../src/tables/workbook/zip.ts';

// A workbook in the form in which LibreOffice writes one, built part by part: merged rows of titles, formats, dates,
// formulas with their results, a filter, a conditional format, print titles, a picture, and a hidden second sheet.

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A row of the list: a company, the number that it claims, a day as a serial number, an amount. */
export type ListRow = readonly [company: string, claimed: string, day: number, amount: number];

/** The titles of the list's columns, in its third row. */
export const LIST_TITLES = ['序号', '供应商名称', '许可证号', '签约日期', '金额', '含税'] as const;

/** Rows above the first company: a merged title, an empty one, and the titles. */
export const LIST_HEAD = 3;

/** The parts of the workbook, its package's order kept. */
export function officeParts(rows: readonly ListRow[]): readonly ZipEntry[] {
  const strings = [
    ...new Set(['供应商名录（2026）', ...LIST_TITLES, ...rows.flatMap(([name, claimed]) => [name, claimed])]),
  ];
  const parts: Readonly<Record<string, string>> = {
    '_rels/.rels': relations([
      ['rId1', 'officeDocument', 'xl/workbook.xml'],
      ['rId2', 'extended-properties', 'docProps/app.xml'],
    ]),
    'docProps/app.xml': `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>LibreOffice/25.2</Application></Properties>`,
    'xl/_rels/workbook.xml.rels': relations([
      ['rId1', 'styles', 'styles.xml'],
      ['rId2', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId3', 'worksheet', 'worksheets/sheet2.xml'],
      ['rId4', 'sharedStrings', 'sharedStrings.xml'],
    ]),
    'xl/workbook.xml':
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><fileVersion appName="Calc"/><workbookPr backupFile="false" showObjects="all" date1904="false"/><bookViews><workbookView firstSheet="0" activeTab="0"/></bookViews>` +
      '<sheets><sheet name="名录 &amp; 报价" sheetId="1" state="visible" r:id="rId2"/><sheet name="备注" sheetId="2" state="hidden" r:id="rId3"/></sheets>' +
      '<definedNames><definedName function="false" hidden="true" localSheetId="0" name="_xlnm._FilterDatabase" vbProcedure="false">\'名录 &amp; 报价\'!$A$3:$F$9</definedName><definedName localSheetId="0" name="_xlnm.Print_Titles">\'名录 &amp; 报价\'!$3:$3</definedName></definedNames><calcPr iterateCount="100" refMode="A1"/></workbook>',
    'xl/styles.xml': styles(),
    'xl/sharedStrings.xml': `${HEAD}<sst xmlns="${MAIN}" count="${String(strings.length)}" uniqueCount="${String(strings.length)}">${strings.map((text) => `<si><t xml:space="preserve">${escape(text)}</t></si>`).join('')}</sst>`,
    'xl/worksheets/sheet1.xml': list(rows, strings),
    'xl/worksheets/sheet2.xml': `${HEAD}<worksheet xmlns="${MAIN}"><dimension ref="A1"/><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>只供内部使用</t></is></c></row></sheetData></worksheet>`,
    'xl/worksheets/_rels/sheet1.xml.rels': relations([['rId1', 'drawing', '../drawings/drawing1.xml']]),
    'xl/drawings/drawing1.xml': `${HEAD}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"/>`,
    'xl/media/image1.png': '\u0089PNG not quite',
    '[Content_Types].xml':
      `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" ContentType="image/png"/>` +
      `${override('xl/workbook.xml', 'spreadsheetml.sheet.main')}${override('xl/styles.xml', 'spreadsheetml.styles')}${override('xl/sharedStrings.xml', 'spreadsheetml.sharedStrings')}${override('xl/worksheets/sheet1.xml', 'spreadsheetml.worksheet')}${override('xl/worksheets/sheet2.xml', 'spreadsheetml.worksheet')}${override('xl/drawings/drawing1.xml', 'drawing')}</Types>`,
  };
  return Object.entries(parts).map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) }));
}

/** The workbook's bytes. */
export function officeWorkbook(rows: readonly ListRow[]): Uint8Array {
  return zip(officeParts(rows), 'packed');
}

function list(rows: readonly ListRow[], strings: readonly string[]): string {
  const shared = (at: string, style: number, text: string): string =>
    `<c r="${at}" s="${String(style)}" t="s"><v>${String(strings.indexOf(text))}</v></c>`;
  const last = rows.length + LIST_HEAD;
  const titles = LIST_TITLES.map((title, at) => shared(`${String.fromCharCode(65 + at)}3`, 2, title)).join(
    '',
  );
  const lines = rows.map(([name, claimed, day, amount], at) => {
    const row = String(at + LIST_HEAD + 1);
    const number = `<c r="A${row}" s="0"><v>${String(at + 1)}</v></c>`;
    const facts = `<c r="D${row}" s="3"><v>${String(day)}</v></c><c r="E${row}" s="4"><v>${String(amount)}</v></c>`;
    const sum = `<c r="F${row}" s="4"><f aca="false">E${row}*1.06</f><v>${String(amount * 1.06)}</v></c>`;
    const own = number + shared(`B${row}`, 0, name) + shared(`C${row}`, 0, claimed) + facts + sum;
    // A format that was given to the whole row reaches behind its last column.
    return `<row r="${row}" spans="1:6" customFormat="false" ht="12.8" hidden="false">${own}<c r="G${row}" s="5"/><c r="K${row}" s="5"/></row>`;
  });
  return (
    `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheetPr filterMode="false"><pageSetUpPr fitToPage="false"/></sheetPr><dimension ref="A1:K${String(last)}"/>` +
    '<sheetViews><sheetView showGridLines="true" tabSelected="true" workbookViewId="0"><pane xSplit="0" ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="12.8"/>' +
    '<cols><col min="1" max="1" width="5.5" customWidth="true"/><col min="2" max="2" width="34.4" customWidth="true"/></cols>' +
    `<sheetData><row r="1" ht="22.35">${shared('A1', 1, '供应商名录（2026）')}<c r="B1" s="1"/><c r="C1" s="1"/><c r="D1" s="1"/><c r="E1" s="1"/><c r="F1" s="1"/></row><row r="3">${titles}</row>${lines.join('')}</sheetData>` +
    `<autoFilter ref="A3:F${String(last)}"/><mergeCells count="1"><mergeCell ref="A1:F1"/></mergeCells><conditionalFormatting sqref="E4:E${String(last)}"><cfRule type="cellIs" dxfId="0" operator="greaterThan" priority="1"><formula>1000</formula></cfRule></conditionalFormatting>` +
    '<printOptions headings="false"/><pageMargins left="0.7" right="0.7" top="1" bottom="1" header="0.5" footer="0.5"/><drawing r:id="rId1"/></worksheet>'
  );
}

function styles(): string {
  return `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="#,##0.00"/></numFmts><fonts count="2"><font><sz val="10"/><name val="宋体"/></font><font><b val="true"/><sz val="14"/><name val="宋体"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFDDE8CB"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="6"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="0" fillId="2" borderId="0" xfId="0"/></cellXfs><dxfs count="1"><dxf><font><b val="true"/></font></dxf></dxfs></styleSheet>`;
}

function relations(all: readonly (readonly [id: string, kind: string, target: string])[]): string {
  const lines = all.map(
    ([id, kind, target]) => `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${lines.join('')}</Relationships>`;
}

function override(path: string, type: string): string {
  return `<Override PartName="/${path}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
