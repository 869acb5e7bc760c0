import type { ChildProcess } from 'node:child_process';

export declare const endSignals: readonly NodeJS.Signals[];
export declare function handOnSignals(child: ChildProcess): () => void;

/** Resolves at the first signal to end; further ones are heard and pass. */
export function untilAskedToEnd(): Promise<void>;
