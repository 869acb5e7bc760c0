interface Options {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
}
export declare function step<T>(title: string, expectation: string, work: () => Promise<T>): Promise<T>;
export declare function capture(
  command: string,
  args: readonly string[],
  options?: Options,
): Promise<{ code: number; output: string }>;
export declare function mustRun(
  command: string,
  args: readonly string[],
  options: Options & { readonly remedy: string },
): Promise<string>;
export declare function lastLines(output: string): string;
