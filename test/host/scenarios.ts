/** One window of VS Code and the tests that run in its extension host: `test/host/<name>/*.test.ts`. */
export interface Scenario {
  readonly name: string;
  /** Added to the environment of the extension host. */
  readonly env?: Readonly<Record<string, string>>;
  /** What the workspace says in its .vscode/settings.json. Default: there is none. */
  readonly workspaceSettings?: Readonly<Record<string, unknown>>;
  /** What the machine of the extension host says, as a container does. Default: what the user says. Not on a desktop. */
  readonly machineSettings?: Readonly<Record<string, unknown>>;
  /** False: the window opens in Restricted Mode. Default: true. */
  readonly trusted?: boolean;
  /** True: nothing wakes the extension but the tests. Default: the first document does, as everywhere. */
  readonly asleep?: boolean;
}

export const scenarios: readonly Scenario[] = [
  { name: 'activation', asleep: true },
  { name: 'basics' },
  {
    name: 'container',
    machineSettings: {
      'telecomLicense.hover.mode': 'automatic',
      'telecomLicense.usage.dailyLimit': 1,
      'telecomLicense.usage.unitPrice': 9,
      'telecomLicense.request.timeoutSeconds': 120,
      'telecomLicense.storage.maxAgeDays': 1,
    },
  },
  {
    name: 'restricted',
    trusted: false,
    workspaceSettings: {
      'telecomLicense.hover.mode': 'automatic',
      'telecomLicense.usage.dailyLimit': 1,
      'telecomLicense.hover.languages': ['plaintext'],
    },
  },
];
