import type * as z from 'zod/mini';
import { UsageError } from './subcommand.ts';

/**
 * The lines of standard input as JSON of one shape, each as soon as it is there; empty lines are left out.
 *
 * @param example A right line, for the message.
 * @throws {UsageError} at the first line that has another shape.
 */
export async function* linesOfInput<T>(shape: z.ZodMiniType<T>, example: string): AsyncGenerator<T> {
  for await (const line of linesOf(process.stdin.setEncoding('utf8'))) {
    if (line.trim() === '') continue;
    yield read(line, shape, example);
  }
}

function read<T>(line: string, shape: z.ZodMiniType<T>, example: string): T {
  try {
    return shape.parse(JSON.parse(line));
  } catch {
    throw new UsageError(`not a line ${example}: ${line.slice(0, 80)}`);
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
