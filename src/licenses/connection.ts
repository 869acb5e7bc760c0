import type { TelecomLicenseApi } from '../api/telecom-license-api.ts';
import type { DataKind } from './answer.ts';
import type { Subscription } from './changes.ts';

/** What the service knows of the account it asks through: nothing secret. */
export interface Connection {
  readonly data: DataKind;
  /** Whose answers those of this connection are, and apart from which others they are kept: `sample`, or the endpoint's address. */
  readonly realm: string;
  /** Names the account without being a key: what the vendor forbids one account says nothing of another. Empty for sample data. */
  readonly account: string;
  /** The signing client, made at first use (for sample data this starts the simulator). */
  api(): Promise<TelecomLicenseApi>;
}

/**
 * Notes whose answers are at hand, for whoever reads more of them after a question to the user or in turns: what is read
 * of another connection must not stand beside them.
 * @param realm the present connection's; `undefined` where there is none.
 * @returns whether another connection is there than when it was noted.
 */
export function otherSince(realm: () => string | undefined): () => boolean {
  const noted = realm();
  return () => realm() !== noted;
}

/** The connection that the user has chosen; read anew for every call, so a change takes effect at once. */
export interface ConnectionSource {
  /** `undefined`: signed out, or not read yet. */
  readonly current: Connection | undefined;
  /** Waits until the stored credentials have been read. */
  ready(): Promise<Connection | undefined>;
  /** Adds a listener that is called after the connection has changed. */
  onDidChange(listener: () => void): Subscription;
}
