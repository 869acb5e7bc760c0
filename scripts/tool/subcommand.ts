/** One tool: a file of its own beside this one, and a line in the table of `tool.ts`. */
export interface Subcommand {
  readonly usage: string;
  /** @throws {UsageError} where the parameters are wrong. */
  run(parameters: readonly string[]): Promise<ToolResult>;
}

/** What a tool prints, as lines of JSON, each as soon as it is there, and how it exits. */
export interface ToolResult {
  readonly lines: Iterable<unknown> | AsyncIterable<unknown>;
  readonly exitCode: 0 | 1;
}

/** The parameters are wrong; the message says which. */
export class UsageError extends Error {}

/** The one text that a tool takes, as it came. @throws {UsageError} where there is none, or more than one. */
export function textOf([text, ...more]: readonly string[]): string {
  if (text === undefined || more.length > 0) throw new UsageError('give the text as one word, in quotes');
  return text;
}

/** What has to be given. @param name as the user knows it. @throws {UsageError} where it is missing or empty. */
export function required(name: string, value: string | undefined): string {
  if (value === undefined || value === '') throw new UsageError(`${name} is missing`);
  return value;
}
