export declare function npm(args: readonly string[], cwd: string): Promise<string>;
