// The simulator in a thread of its own: the vendor's machine is not the user's.

import { parentPort, workerData } from 'node:worker_threads';
import * as z from 'zod/mini';
import { startFaultySandbox } from '../../../scripts/sandbox/start.ts';

const { latencyMs } = z.object({ latencyMs: z.number() }).parse(workerData);
const { endpoint, appKey, secretKey } = await startFaultySandbox({ latencyMs });
parentPort?.postMessage({ endpoint, appKey, secretKey });
