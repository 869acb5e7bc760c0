import type * as vscode from 'vscode';
import * as z from 'zod/mini';

const key = z.object({ endpoint: z.string(), appKey: z.string(), secretKey: z.string() });

/** Fingerprints of the keys that were used, the last one at the end: see account.ts. */
const former = z.optional(z.readonly(z.array(z.string())));

/** When the key was signed in with, in milliseconds since 1970; earlier versions did not note it. */
const signedIn = z.optional(z.number());

/**
 * The one entry in SecretStorage. The endpoint belongs to the credential: no setting can send it elsewhere. `account`
 * names the account of the last key where there is none any more; see account.ts.
 */
const storedConnection = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('key'), ...key.shape, former, signedIn }),
  /** Sample data is in use. A key that was there before stays beside it. */
  z.object({
    kind: z.literal('sample'),
    key: z.optional(key),
    account: z.optional(z.string()),
    former,
    signedIn,
  }),
  /** Signed out on purpose; without any entry, sample data is the default. */
  z.object({ kind: z.literal('none'), account: z.optional(z.string()), former }),
]);

/** What the user is connected to: a key, sample data, or nothing. It may hold a key's secret. */
export type StoredConnection = z.infer<typeof storedConnection>;

const secretName = 'telecomLicense.connection';

/**
 * The stored connection. Sample data where there is none; signed out where it cannot be understood. It fails where the
 * system's key ring does.
 */
export async function readConnection(secrets: vscode.SecretStorage): Promise<StoredConnection> {
  const text = await secrets.get(secretName);
  if (text === undefined) return { kind: 'sample' };
  return parseEntry(text) ?? { kind: 'none' };
}

/** Keeps the connection in SecretStorage, for all windows. */
export async function writeConnection(
  secrets: vscode.SecretStorage,
  connection: StoredConnection,
): Promise<void> {
  await secrets.store(secretName, JSON.stringify(connection));
}

/** Fires in every window when one of them changes it. */
export function onDidChangeConnection(
  secrets: vscode.SecretStorage,
  listener: () => void,
): vscode.Disposable {
  return secrets.onDidChange((event) => {
    if (event.key === secretName) listener();
  });
}

/** An entry that cannot be read is treated as none: its text may hold a secret and is never shown or logged. */
function parseEntry(text: string): StoredConnection | undefined {
  try {
    const parsed = storedConnection.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}
