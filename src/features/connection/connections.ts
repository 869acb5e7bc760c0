import type * as vscode from 'vscode';
import { endpointAddress, parseEndpoint } from '../../api/endpoint.ts';
import { Changes } from '../../licenses/changes.ts';
import type { Connection, ConnectionSource } from '../../licenses/connection.ts';
import { once } from '../../vscode/once.ts';
import { DisposableStore } from '../../vscode/disposables.ts';
import {
  onDidChangeConnection,
  readConnection,
  writeConnection,
  type StoredConnection,
} from './stored-connection.ts';

/** What a client needs besides the endpoint: made elsewhere, so that this file touches no network. */
export interface Credentials {
  readonly endpoint: string;
  readonly appKey: string;
  readonly secretKey: string;
}

export interface ApiMakers {
  /** Makes the signing client; it keeps the secret in a closure. Once `retired`, what still waits is not sent. */
  client(credentials: Credentials, retired: AbortSignal): ReturnType<Connection['api']>;
  /** Starts the built-in simulator, once a window, and tells how to reach it. */
  sandbox(): Promise<Credentials>;
  /** Minutes that this computer's clock was behind the vendor's when last seen; `null` where that is nothing to mind. */
  clockBehind(): number | null;
}

/** The user's connection, shared by all windows through SecretStorage. */
export class Connections implements ConnectionSource {
  readonly #secrets: vscode.SecretStorage;
  readonly #make: ApiMakers;
  readonly #changes = new Changes();
  readonly #disposables = new DisposableStore();
  #current: Connection | undefined;
  #retire = new AbortController();
  /** The record that `#current` was made of, to see whether a change is one. */
  #fingerprint = '';
  #reading: Promise<void>;

  constructor(secrets: vscode.SecretStorage, make: ApiMakers) {
    this.#secrets = secrets;
    this.#make = make;
    this.#reading = this.#read();
    this.#disposables.add(onDidChangeConnection(secrets, () => void this.#reread()));
  }

  readonly onDidChange = this.#changes.on;

  get current(): Connection | undefined {
    return this.#current;
  }

  /** Minutes that this computer's clock is behind the vendor's; `null` where that is no matter, or none is asked. */
  get clockBehind(): number | null {
    return this.#current?.data === 'real' ? this.#make.clockBehind() : null;
  }

  async ready(): Promise<Connection | undefined> {
    await this.#reading;
    return this.#current;
  }

  /** Keeps the record for all windows and takes it up here at once. */
  async use(record: StoredConnection): Promise<void> {
    await writeConnection(this.#secrets, record);
    await this.#reread();
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  /** One reading after another, so that an older record never overtakes a newer one. */
  #reread(): Promise<void> {
    this.#reading = this.#reading.catch(() => undefined).then(() => this.#read());
    return this.#reading;
  }

  async #read(): Promise<void> {
    let record: StoredConnection;
    try {
      record = await readConnection(this.#secrets);
    } catch {
      // Where the system's key ring is locked or broken there is no connection; the user can sign in again.
      record = { kind: 'none' };
    }
    const fingerprint = JSON.stringify(record);
    if (fingerprint === this.#fingerprint) return;
    this.#fingerprint = fingerprint;
    // What the old key still had waiting must not be signed with it any more; what has left may come back.
    this.#retire.abort();
    this.#retire = new AbortController();
    this.#current = this.#connect(record, this.#retire.signal);
    this.#changes.fire();
  }

  #connect(record: StoredConnection, retired: AbortSignal): Connection | undefined {
    if (record.kind === 'none') return undefined;
    if (record.kind === 'sample') {
      const api = once(async () => this.#make.client(await this.#make.sandbox(), retired));
      return { data: 'sample', scope: 'sample', api };
    }
    const parsed = parseEndpoint(record.endpoint);
    if (!parsed.ok) return undefined;
    return {
      data: 'real',
      scope: endpointAddress(parsed.endpoint),
      api: once(() => this.#make.client(record, retired)),
    };
  }
}
