// Classes and names of the editor for tests of what works on the text of documents: `vi.mock('vscode', …)`, beside the double.

export const EndOfLine = { LF: 1, CRLF: 2 };

/** A place in a text, both numbers from 0. */
export class Position {
  readonly line: number;
  readonly character: number;

  constructor(line: number, character: number) {
    this.line = line;
    this.character = character;
  }
}

/** What lies between two places of a text. */
export class Range {
  readonly start: Position;
  readonly end: Position;

  constructor(start: Position, end: Position) {
    this.start = start;
    this.end = end;
  }
}

/** Does what it was made for when it is disposed of. */
export class Disposable {
  readonly dispose: () => void;

  constructor(callOnDispose: () => void) {
    this.dispose = callOnDispose;
  }
}
