import type { ChildProcess } from 'node:child_process';

export declare const endSignals: readonly NodeJS.Signals[];
export declare function handOnSignals(child: ChildProcess): () => void;
