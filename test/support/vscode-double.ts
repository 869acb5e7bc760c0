/** As much of the editor as the licence panel uses, so that it runs in plain Node. In English unless told otherwise. */
import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { listening, PanelDouble } from './panel-double.ts';

interface Message {
  readonly message: string;
  readonly args: readonly unknown[];
  readonly comment: readonly string[];
}

const chinese = z.parse(
  z.record(z.string(), z.string()),
  JSON.parse(readFileSync(new URL('../../l10n/bundle.l10n.zh-cn.json', import.meta.url), 'utf8')),
);

/** What the editor's display language is from now on. */
export function speak(language: 'en' | 'zh-cn'): void {
  env.language = language;
}

export const l10n = {
  t(message: string | Message, ...args: unknown[]): string {
    const [text, values, key] =
      typeof message === 'string'
        ? [message, args, message]
        : [message.message, message.args, `${message.message}/${message.comment.join('')}`];
    const said = env.language === 'en' ? text : (chinese[key] ?? text);
    return said.replace(/\{(\d+)\}/g, (_, index: string) => String(values[Number(index)]));
  },
};

export const version = '1.106.0';

export const copied: string[] = [];
export const opened: string[] = [];

/** The commands that were run, each with its arguments. */
export const ran: unknown[][] = [];

/** What the editor's context keys are, which menus go by. */
export const contexts = new Map<unknown, unknown>();

export const commands = {
  executeCommand: (...command: unknown[]): Promise<void> => {
    if (command[0] === 'setContext') contexts.set(command[1], command[2]);
    else ran.push(command);
    return Promise.resolve();
  },
};

export const env = {
  language: 'en',
  clipboard: {
    writeText: (text: string) => {
      copied.push(text);
      return Promise.resolve();
    },
  },
  openExternal: (uri: { toString(): string }) => {
    opened.push(uri.toString());
    return Promise.resolve(true);
  },
};

/** An address: from a text it is that text, and from its parts it has them. */
export class Uri {
  readonly scheme: string;
  readonly query: string;
  readonly #text: string;

  constructor(scheme: string, query = '', text = `${scheme}:?${query}`) {
    this.scheme = scheme;
    this.query = query;
    this.#text = text;
  }

  static parse(text: string): Uri {
    return new Uri(text.split(':', 1)[0] ?? '', '', text);
  }

  static joinPath(base: { toString(): string }, ...path: string[]): Uri {
    return Uri.parse([base.toString(), ...path].join('/'));
  }

  with({ path }: { readonly path: string }): Uri {
    return Uri.parse(this.#text.slice(0, this.#text.length - this.path.length) + path);
  }

  get path(): string {
    return this.#text.replace(/^[\w-]+:(?:\/\/)?/u, '');
  }

  toString(): string {
    return this.#text;
  }
}

/** What the editor's file system holds, by address. */
export const files = new Map<string, Uint8Array>();

/** What the user has set, by the setting's whole name. */
const configured = new Map<string, unknown>();
const configurationWatchers = new Set<(event: { affectsConfiguration(name: string): boolean }) => void>();

/** The user sets a value: a setting's whole name, as in the settings editor. */
export function configure(name: string, value: unknown): void {
  configured.set(name, value);
  const event = { affectsConfiguration: (part: string) => name === part || name.startsWith(`${part}.`) };
  for (const watcher of configurationWatchers) watcher(event);
}

export const UIKind = { Desktop: 1, Web: 2 };

export const workspace = {
  textDocuments: [],
  workspaceFolders: undefined,
  getConfiguration: (section: string) => ({ get: (key: string) => configured.get(`${section}.${key}`) }),
  onDidChangeConfiguration: (watcher: (event: { affectsConfiguration(name: string): boolean }) => void) =>
    listening(configurationWatchers, watcher),
  fs: {
    stat: (uri: Uri) => {
      const size = files.get(uri.toString())?.length;
      return size === undefined ? Promise.reject(new Error('no such file')) : Promise.resolve({ size });
    },
    readFile: (uri: Uri) => Promise.resolve(files.get(uri.toString()) ?? new Uint8Array()),
    writeFile: (uri: Uri, bytes: Uint8Array) => {
      files.set(uri.toString(), bytes);
      return Promise.resolve();
    },
  },
};

export class MarkdownString {
  readonly value: string;

  constructor(value = '') {
    this.value = value;
  }
}

export const ViewColumn = { Active: -1 };

export const ProgressLocation = { Notification: 15 };

export const TreeItemCollapsibleState = { None: 0, Collapsed: 1, Expanded: 2 };

export class ThemeColor {
  readonly id: string;

  constructor(id: string) {
    this.id = id;
  }
}

export class ThemeIcon {
  readonly id: string;
  readonly color: ThemeColor | undefined;

  constructor(id: string, color?: ThemeColor) {
    this.id = id;
    this.color = color;
  }
}

export class TreeItem {
  readonly label: string;
  readonly collapsibleState: number;

  constructor(label: string, collapsibleState = TreeItemCollapsibleState.None) {
    this.label = label;
    this.collapsibleState = collapsibleState;
  }
}

export interface Serializer {
  deserializeWebviewPanel(panel: PanelDouble, state: unknown): Promise<void>;
}

export const panels: PanelDouble[] = [];
export const serializers: Serializer[] = [];

/**
 * What the editor was told to say, to say below it, to offer and to say of what it offers, to name a dialog for a file, and
 * the button or row that the user takes next.
 */
export const dialogs = {
  said: [] as string[],
  detailed: [] as string[],
  titled: [] as string[],
  offered: [] as string[],
  hinted: [] as string[],
  take: [] as string[],
};

export function clearDialogs(): void {
  for (const list of Object.values(dialogs)) list.length = 0;
}

function message(words: string, ...buttons: readonly unknown[]): Promise<unknown> {
  dialogs.said.push(words);
  const [options] = buttons;
  if (typeof options === 'object' && options !== null && 'detail' in options)
    dialogs.detailed.push(String(options.detail));
  const taken = buttons.find((button) => button === dialogs.take[0]);
  if (taken !== undefined) dialogs.take.shift();
  return Promise.resolve(taken);
}

export const window = {
  showInformationMessage: message,
  showWarningMessage: message,
  showQuickPick: (
    rows: readonly { readonly label: string }[],
    { placeHolder = '' }: { readonly placeHolder?: string } = {},
  ) => {
    if (placeHolder !== '') dialogs.hinted.push(placeHolder);
    dialogs.offered.push(...rows.map(({ label }) => label));
    return Promise.resolve(rows.find(({ label }) => label === dialogs.take[0]));
  },
  createWebviewPanel: (_viewType: string, title: string, place: unknown, abilities: unknown) => {
    const panel = Object.assign(new PanelDouble(), { title, place, abilities });
    panels.push(panel);
    return panel;
  },
  registerWebviewPanelSerializer: (_viewType: string, serializer: Serializer) => {
    serializers.push(serializer);
    return { dispose: () => undefined };
  },
  setStatusBarMessage: () => undefined,
  /** Work that takes longer than a moment, which nobody cancels. */
  withProgress: (_options: unknown, work: (progress: unknown, token: unknown) => unknown) => {
    const token = {
      isCancellationRequested: false,
      onCancellationRequested: () => ({ dispose: () => undefined }),
    };
    return work({ report: () => undefined }, token);
  },
  showSaveDialog: ({ title = '' }: { readonly title?: string } = {}) => {
    dialogs.titled.push(title);
    return Promise.resolve(Uri.parse(dialogs.take.at(-1) ?? ''));
  },
};
