/** A place in a text that names a company, in UTF-16 offsets, `end` exclusive. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  /** What to look up. */
  readonly value: string;
}

/**
 * A run of Chinese, letters, digits and brackets that ends in a legal form with a body of two or more characters, 60
 * in all: longer runs are no registered name.
 */
const registeredName = /[\p{Script=Han}A-Za-z0-9（）()·]{2,54}?(?:有限责任公司|股份有限公司|有限公司)/gu;

/** The longest such name where every character is a rare one of two units. */
const longestRegisteredName = 120;

/**
 * The company named at an offset. Names that are known already win over the plain rule, the longest first: a run of
 * Chinese may begin with words that are not part of the name, and what is known does not. Only what is near is read,
 * however long the text is.
 */
export function mentionAt(text: string, offset: number, knownNames: readonly string[]): Mention | undefined {
  const reach = knownNames.reduce((longest, name) => Math.max(longest, name.length), longestRegisteredName);
  const from = Math.max(0, offset - reach);
  const near = text.slice(from, offset + reach);
  const at = offset - from;
  const mention = knownNameAt(near, at, knownNames) ?? registeredNameAt(near, at);
  return mention && { ...mention, start: mention.start + from, end: mention.end + from };
}

function knownNameAt(text: string, offset: number, names: readonly string[]): Mention | undefined {
  let best: Mention | undefined;
  for (const name of names) {
    if (name.length < 2 || name.length <= (best?.value.length ?? 0)) continue;
    for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + 1)) {
      if (start <= offset && offset < start + name.length)
        best = { start, end: start + name.length, value: name };
    }
  }
  return best;
}

function registeredNameAt(text: string, offset: number): Mention | undefined {
  for (const match of text.matchAll(registeredName)) {
    const [run] = match;
    const end = match.index + run.length;
    const start = end - afterUnclosedBracket(run).length;
    if (start <= offset && offset < end) return { start, end, value: text.slice(start, end) };
  }
  return undefined;
}

/** A bracket that the run does not close was opened by the sentence around the name, and so was what stands before it. */
function afterUnclosedBracket(run: string): string {
  let depth = 0;
  for (let at = run.length - 1; at >= 0; at -= 1) {
    const character = run[at];
    if (character === ')' || character === '）') depth += 1;
    if ((character === '(' || character === '（') && depth-- === 0) return run.slice(at + 1);
  }
  return run;
}
