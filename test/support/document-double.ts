import * as vscode from 'vscode';

/** A document of the editor, as far as its address, its text and its lines go: asked for anything else it throws. */
export class DocumentDouble implements vscode.TextDocument {
  readonly uri: vscode.Uri;
  readonly languageId = 'plaintext';
  readonly encoding = 'utf8';
  readonly eol = vscode.EndOfLine.LF;
  readonly version = 1;
  readonly isUntitled = false;
  readonly isDirty = false;
  readonly isClosed = false;
  readonly #text: string;

  constructor(uri: vscode.Uri, text = '') {
    this.uri = uri;
    this.#text = text;
  }

  get fileName(): string {
    return this.uri.path;
  }

  get lineCount(): number {
    return this.#text.split('\n').length;
  }

  getText(range?: vscode.Range): string {
    return range ? this.#text.slice(this.offsetAt(range.start), this.offsetAt(range.end)) : this.#text;
  }

  positionAt(offset: number): vscode.Position {
    const lines = this.#text.slice(0, offset).split('\n');
    return new vscode.Position(lines.length - 1, lines.at(-1)?.length ?? 0);
  }

  lineAt(place: number | vscode.Position): vscode.TextLine {
    const lineNumber = typeof place === 'number' ? place : place.line;
    const text = this.#text.split('\n')[lineNumber] ?? '';
    const at = (character: number): vscode.Position => new vscode.Position(lineNumber, character);
    const range = new vscode.Range(at(0), at(text.length));
    const firstNonWhitespaceCharacterIndex = text.length - text.trimStart().length;
    return {
      ...{ lineNumber, text, range, rangeIncludingLineBreak: range, firstNonWhitespaceCharacterIndex },
      isEmptyOrWhitespace: text.trim() === '',
    };
  }

  validateRange(range: vscode.Range): vscode.Range {
    return range;
  }

  offsetAt({ line, character }: vscode.Position): number {
    const before = this.#text.split('\n').slice(0, line);
    return before.reduce((offset, { length }) => offset + length + 1, character);
  }

  save = notThere;
  getWordRangeAtPosition = notThere;
  validatePosition = notThere;
}

function notThere(): never {
  throw new Error('the double of a document has no words');
}
