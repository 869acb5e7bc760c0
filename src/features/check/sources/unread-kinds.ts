import * as vscode from 'vscode';

/** Workbooks of other forms than the one that is read. */
const OTHER_WORKBOOK = /\.(xls|xlsm|xlsb|ods|et)$/iu;

/** Documents whose text no editor shows. */
const OTHER_DOCUMENT = /\.(docx?|wps|odt|rtf|pdf)$/iu;

/** Whether a file is a workbook that is not read, by its name. */
export function isOtherWorkbook(name: string): boolean {
  return OTHER_WORKBOOK.test(name);
}

/**
 * What to do about a file whose kind holds companies and is not read; `undefined` where it is of no such kind.
 * @param name of the file, with its ending. @param title what the user knows it by.
 */
export function unreadKindWords(name: string, title: string): string | undefined {
  if (isOtherWorkbook(name))
    return vscode.l10n.t(
      '{0} is a workbook of another form. Save it as .xlsx in Excel or WPS, then check that file.',
      title,
    );
  if (OTHER_DOCUMENT.test(name))
    return vscode.l10n.t(
      '{0} is a document that cannot be read. Copy its text into a new file of the editor, then check that.',
      title,
    );
  return undefined;
}
