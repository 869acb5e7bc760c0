import * as z from 'zod/mini';
import { Recognizer } from '../../src/recognizer/recognizer.ts';
import { spansOf } from '../recognizer/spans.ts';
import { linesOfInput } from './json-lines.ts';
import { UsageError, type Subcommand } from './subcommand.ts';

const Line = z.object({ id: z.string(), text: z.string() });

/** What the recogniser finds in texts, JSON lines in and out, as scorers of annotated texts want it. */
export const recognize: Subcommand = {
  usage: 'recognize < TEXTS.jsonl   ({"id","text"} a line; prints {"id","spans":[[start,end,type]]})',

  run(parameters) {
    if (parameters.length > 0) throw new UsageError('recognize takes no parameters: it reads standard input');
    return Promise.resolve({ lines: recognized(), exitCode: 0 });
  },
};

async function* recognized() {
  const recognizer = new Recognizer();
  for await (const { id, text } of linesOfInput(Line, '{"id": "…", "text": "…"}'))
    yield { id, spans: spansOf(recognizer.recognize(text)) };
}
