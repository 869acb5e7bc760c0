/** A tag of an XML text. Names are without their prefix; offsets are UTF-16 units, `to` exclusive. */
export interface Tag {
  readonly kind: 'open' | 'close' | 'empty';
  readonly name: string;
  /** The prefix of its name with the colon; empty where there is none. */
  readonly prefix: string;
  readonly from: number;
  readonly to: number;
  /** The tag itself, with its angle brackets. */
  readonly text: string;
}

/** Comments, CDATA and processing instructions are stepped over, so that nothing in them passes for a tag. */
const TAG =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(\/?)((?:[\w.-]+:)?)([\w.-]+)(?:[^<>"']|"[^"]*"|'[^']*')*>/g;

/**
 * The tags of an XML text between two offsets, in order.
 * @throws where the text declares a document type: no spreadsheet writes one, and its entities could be anything.
 */
export function* tagsOf(xml: string, from = 0, end = xml.length): Generator<Tag, void> {
  if (from === 0 && xml.includes('<!DOCTYPE')) throw new Error('a document type in a workbook');
  const pattern = new RegExp(TAG);
  pattern.lastIndex = from;
  for (let found = pattern.exec(xml); found && found.index < end; found = pattern.exec(xml)) {
    const [text, slash, prefix = '', name] = found;
    if (name === undefined) continue;
    const kind = slash === '/' ? 'close' : text.endsWith('/>') ? 'empty' : 'open';
    yield { kind, name, prefix, from: found.index, to: found.index + text.length, text };
  }
}

/**
 * The value of a tag's attribute, as a reader of XML gives it; `undefined` where the tag has none of that name.
 * @param name with its prefix, where it has one.
 */
export function attributeOf({ text }: Pick<Tag, 'text'>, name: string): string | undefined {
  for (const [, found, double, single] of text.matchAll(ATTRIBUTE))
    if (found === name) return unescaped(double ?? single ?? '');
  return undefined;
}

const ATTRIBUTE = /(?<=\s)([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/giu, (whole, hex, decimal, name) => {
    if (typeof name === 'string') return NAMED[name] ?? whole;
    const code = typeof hex === 'string' ? parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** A text as XML has it, in an element or between the quotation marks of an attribute. */
export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${String(character.charCodeAt(0))};`);
}
