import * as z from 'zod/mini';
import { Recognizer } from '../../src/recognizer/recognizer.ts';
import { spansOf } from '../recognizer/spans.ts';
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
  for await (const line of linesOf(process.stdin.setEncoding('utf8'))) {
    if (line.trim() === '') continue;
    const { id, text } = read(line);
    yield { id, spans: spansOf(recognizer.recognize(text)) };
  }
}

function read(line: string): z.infer<typeof Line> {
  try {
    return Line.parse(JSON.parse(line));
  } catch {
    throw new UsageError(`not a line {"id": "…", "text": "…"}: ${line.slice(0, 80)}`);
  }
}

/** Lines as JSON lines have them: what Unicode calls a line separator is part of a text. */
async function* linesOf(chunks: AsyncIterable<string>) {
  let rest = '';
  for await (const chunk of chunks) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  yield rest;
}
