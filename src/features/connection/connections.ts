import type * as vscode from 'vscode';
import { endpointAddress, parseEndpoint } from '../../api/endpoint.ts';
import { Changes } from '../../licenses/changes.ts';
import type { Connection, ConnectionSource } from '../../licenses/connection.ts';
import type { SignOuts } from '../../licenses/keeping/sign-outs.ts';
import {
  accountIn,
  accountOf,
  formerWith,
  keyIn,
  ownerOf,
  renewalBy,
  signedInAt,
  withoutKey,
  type Renewal,
} from './account.ts';
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

/**
 * The user's connection, shared by all windows through SecretStorage. Where windows are told nothing of each other's
 * secrets, as in a browser, they hear of the end of a sign-in through the store.
 */
export class Connections implements ConnectionSource {
  readonly #secrets: vscode.SecretStorage;
  readonly #make: ApiMakers;
  readonly #signOuts: SignOuts;
  readonly #changes = new Changes();
  readonly #disposables = new DisposableStore();
  #current: Connection | undefined;
  #retire = new AbortController();
  /** As it was read last; `undefined` until then. */
  #stored: StoredConnection | undefined;
  /** What `#current` was made of: without a key that was signed out in another window. */
  #inUse: StoredConnection | undefined;
  #reading: Promise<void>;

  constructor(secrets: vscode.SecretStorage, make: ApiMakers, signOuts: SignOuts) {
    this.#secrets = secrets;
    this.#make = make;
    this.#signOuts = signOuts;
    this.#reading = this.#read();
    this.#disposables.add(onDidChangeConnection(secrets, () => void this.#reread()));
  }

  /** Fires after the connection has changed in any window. */
  readonly onDidChange = this.#changes.on;

  /** The present connection; `undefined` where the user is signed out, or the stored one was not read yet. */
  get current(): Connection | undefined {
    return this.#current;
  }

  /** Minutes that this computer's clock is behind the vendor's; `null` where that is no matter, or none is asked. */
  get clockBehind(): number | null {
    return this.#current?.data === 'real' ? this.#make.clockBehind() : null;
  }

  /**
   * The connection, once the stored one has been read; `undefined` where there is none. It looks whether another window
   * has signed out.
   */
  async ready(): Promise<Connection | undefined> {
    await this.#reading;
    this.#takeUp();
    return this.#current;
  }

  /** The address of the key that is stored, also while sample data is in use; `undefined` where none is. */
  get storedEndpoint(): string | undefined {
    return keyIn(this.#before)?.endpoint;
  }

  /** Uses this key in all windows. @returns what it is to the one before, for what the vendor has forbidden that one. */
  async signIn(key: EndpointCredentials): Promise<Renewal> {
    await this.ready();
    const before = this.#before;
    const renewal = renewalBy(key, before);
    const former = formerWith(key, before);
    const owner = ownerOf(key);
    const signedIn = owner && this.#signOuts.begin(owner);
    await this.#use({ kind: 'key', ...credentialsOf(key), former, signedIn });
    // No other window is to ask for the account that this one takes the place of. The key is safe by now.
    const old = keyIn(before);
    const left = old && accountOf(old) !== accountOf(key) ? ownerOf(old) : undefined;
    if (left) this.#signOuts.end(signedInAt(before), left);
    return renewal;
  }

  /** Uses the stored key again after sample data. `false` where none is stored. */
  async useStoredKey(): Promise<boolean> {
    await this.ready();
    const key = keyIn(this.#before);
    const { former } = this.#before;
    if (key)
      await this.#use({ kind: 'key', ...credentialsOf(key), former, signedIn: signedInAt(this.#before) });
    return key !== undefined;
  }

  /** Uses sample data in all windows. A stored key stays where it is, unused. */
  async useSample(): Promise<void> {
    await this.ready();
    const key = keyIn(this.#before);
    const account = accountIn(this.#before);
    const signedIn = signedInAt(this.#before);
    const rest = key ? { key: credentialsOf(key), signedIn } : account === undefined ? {} : { account };
    await this.#use({ kind: 'sample', ...rest, former: this.#before.former });
  }

  /** Forgets the key in all windows. One that keeps a copy of the secrets does not ask with it any more. */
  async signOut(): Promise<void> {
    await this.ready();
    this.#signOuts.end(signedInAt(this.#before));
    const account = accountIn(this.#before);
    const { former } = this.#before;
    await this.#use({ kind: 'none', ...(account === undefined ? {} : { account }), former });
  }

  get #before(): StoredConnection {
    return this.#inUse ?? { kind: 'none' };
  }

  /** Keeps the connection for all windows and takes it up here at once. */
  async #use(connection: StoredConnection): Promise<void> {
    await writeConnection(this.#secrets, connection);
    await this.#reread();
  }

  /** Hears of no changes in other windows any more. */
  dispose(): void {
    this.#disposables.dispose();
  }

  /** One reading after another, so that an older answer never overtakes a newer one. */
  #reread(): Promise<void> {
    this.#reading = this.#reading.catch(() => undefined).then(() => this.#read());
    return this.#reading;
  }

  async #read(): Promise<void> {
    try {
      this.#stored = await readConnection(this.#secrets);
    } catch {
      // Where the system's key ring is locked or broken there is no connection; the user can sign in again.
      this.#stored = { kind: 'none' };
    }
    this.#takeUp();
  }

  /** Connects to what was read last, unless that is what stands already. */
  #takeUp(): void {
    const stored = this.#stored ?? { kind: 'none' };
    const before = this.#inUse;
    const next = this.#isOver(stored) ? withoutKey(stored) : stored;
    this.#inUse = next;
    // The same key given once more is no other connection.
    if (before && textOf(next) === textOf(before)) return;
    // What the old key still had waiting must not be signed with it any more; what has left may come back.
    this.#retire.abort();
    this.#retire = new AbortController();
    this.#current = this.#connect(next, this.#retire.signal);
    this.#changes.fire();
  }

  /** Whether any window has signed out of this key since it was signed in with. */
  #isOver(stored: StoredConnection): boolean {
    const key = keyIn(stored);
    const owner = key && ownerOf(key);
    return owner !== undefined && this.#signOuts.isOver(owner, signedInAt(stored));
  }

  #connect(stored: StoredConnection, retired: AbortSignal): Connection | undefined {
    if (stored.kind === 'none') return undefined;
    if (stored.kind === 'sample') {
      const api = once(async () => this.#make.client(await this.#make.sandbox(), retired));
      return { data: 'sample', realm: 'sample', account: '', api };
    }
    const parsed = parseEndpoint(stored.endpoint);
    if (!parsed.ok) return undefined;
    return {
      data: 'real',
      realm: endpointAddress(parsed.endpoint),
      account: accountOf(stored),
      api: once(() => this.#make.client(stored, retired)),
    };
  }
}

/** All of a stored connection but its time, to be compared. */
function textOf(stored: StoredConnection): string {
  return JSON.stringify({ ...stored, signedIn: undefined });
}
