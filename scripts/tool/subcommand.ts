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
