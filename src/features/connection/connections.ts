import type * as vscode from 'vscode';
import { endpointAddress, parseEndpoint } from '../../api/endpoint.ts';
import { Changes } from '../../licenses/changes.ts';
import type { Connection, ConnectionSource } from '../../licenses/connection.ts';
import { accountIn, accountOf, formerWith, keyIn, renewalBy, type Renewal } from './account.ts';
import { credentialsOf, type EndpointCredentials } from './credentials.ts';
import { once } from '../../vscode/once.ts';
import { DisposableStore } from '../../vscode/disposables.ts';
import {
  onDidChangeConnection,
  readConnection,
  writeConnection,
  type StoredConnection,
} from './stored-connection.ts';

/** What makes the API that a connection asks: the client for a key, and the simulator for sample data. */
export interface ApiMakers {
  /** Makes the signing client; it keeps the secret in a closure. Once `retired`, what still waits is not sent. */
  client(credentials: EndpointCredentials, retired: AbortSignal): ReturnType<Connection['api']>;
  /** Starts the built-in simulator, once a window, and tells how to reach it. */
  sandbox(): Promise<EndpointCredentials>;
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
  /** What `#current` was made of; `undefined` until it was read. */
  #record: StoredConnection | undefined;
  #reading: Promise<void>;

  constructor(secrets: vscode.SecretStorage, make: ApiMakers) {
    this.#secrets = secrets;
    this.#make = make;
    this.#reading = this.#read();
    this.#disposables.add(onDidChangeConnection(secrets, () => void this.#reread()));
  }

  /** Fires after the connection has changed in any window. */
  readonly onDidChange = this.#changes.on;

  /** The present connection; `undefined` where the user is signed out, or the record was not read yet. */
  get current(): Connection | undefined {
    return this.#current;
  }

  /** Minutes that this computer's clock is behind the vendor's; `null` where that is no matter, or none is asked. */
  get clockBehind(): number | null {
    return this.#current?.data === 'real' ? this.#make.clockBehind() : null;
  }

  /** The connection, once the stored record has been read; `undefined` where there is none. */
  async ready(): Promise<Connection | undefined> {
    await this.#reading;
    return this.#current;
  }

  /** The address of the key that is stored, also while sample data is in use; `undefined` where none is. */
  get storedEndpoint(): string | undefined {
    return keyIn(this.#before)?.endpoint;
  }

  /** Uses this key in all windows. @returns what it is to the one before, for what the vendor has forbidden that one. */
  async signIn(key: EndpointCredentials): Promise<Renewal> {
    await this.ready();
    const renewal = renewalBy(key, this.#before);
    const former = formerWith(key, this.#before);
    await this.#use({ kind: 'key', ...credentialsOf(key), former });
    return renewal;
  }

  /** Uses the stored key again after sample data. `false` where none is stored. */
  async useStoredKey(): Promise<boolean> {
    await this.ready();
    const key = keyIn(this.#before);
    if (key) await this.#use({ kind: 'key', ...credentialsOf(key), former: this.#before.former });
    return key !== undefined;
  }

  /** Uses sample data in all windows. A stored key stays where it is, unused. */
  async useSample(): Promise<void> {
    await this.ready();
    const key = keyIn(this.#before);
    const account = accountIn(this.#before);
    const rest = key ? { key: credentialsOf(key) } : account === undefined ? {} : { account };
    await this.#use({ kind: 'sample', ...rest, former: this.#before.former });
  }

  /** Forgets the key in all windows. */
  async signOut(): Promise<void> {
    await this.ready();
    const account = accountIn(this.#before);
    const { former } = this.#before;
    await this.#use({ kind: 'none', ...(account === undefined ? {} : { account }), former });
  }

  get #before(): StoredConnection {
    return this.#record ?? { kind: 'none' };
  }

  /** Keeps the record for all windows and takes it up here at once. */
  async #use(record: StoredConnection): Promise<void> {
    await writeConnection(this.#secrets, record);
    await this.#reread();
  }

  /** Hears of no changes in other windows any more. */
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
    if (JSON.stringify(record) === JSON.stringify(this.#record)) return;
    this.#record = record;
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
      return { data: 'sample', realm: 'sample', account: '', api };
    }
    const parsed = parseEndpoint(record.endpoint);
    if (!parsed.ok) return undefined;
    return {
      data: 'real',
      realm: endpointAddress(parsed.endpoint),
      account: accountOf(record),
      api: once(() => this.#make.client(record, retired)),
    };
  }
}
