export declare class Problem extends Error {
  constructor(what: string, remedy: string);
}
export declare function runMain(main: () => Promise<void>): Promise<void>;
