import fc from 'fast-check';
import { KnownNames } from '../../src/recognizer/known/known-names.ts';
import { Recognizer } from '../../src/recognizer/recognizer.ts';
import { target } from './target.ts';
import { textUpTo } from './texts.ts';

/** As much of a text as one case reads, in UTF-16 units: some pages. Longer ones are read in portions. */
const LONGEST_TEXT = 20_000;

const recognizer = new Recognizer();

const cases = fc.record({
  text: textUpTo(LONGEST_TEXT),
  known: fc.array(textUpTo(200), { maxLength: 5 }),
  at: fc.nat(LONGEST_TEXT),
});

/** What a document mentions, and what stands under the pointer. */
export const recognition = target('recognizer', cases, ({ text, known, at }) => {
  const knowledge = { known: new KnownNames(known) };
  const mentions = recognizer.recognize(text, knowledge);
  let end = 0;
  for (const mention of mentions) {
    if (mention.start < end || mention.end <= mention.start || mention.end > text.length)
      throw new Error(`a mention from ${mention.start} to ${mention.end} behind one that ends at ${end}`);
    end = mention.end;
  }
  recognizer.mentionAt(text, Math.min(at, text.length), knowledge);
  return { shown: null, secrets: [] };
});
