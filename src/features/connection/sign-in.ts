import * as vscode from 'vscode';
import { endpointAddress, parseEndpoint, type EndpointProblem } from '../../api/endpoint.ts';
import { OPEN_PLATFORM_ADDRESS, PRO_ADDRESS } from '../../licenses/bases.ts';
import { keyPlaceWords } from '../../wording/bases.ts';
import { inputStep, pickStep, type Step } from '../../vscode/dialogue/steps.ts';
import { credentialsOf, type EndpointCredentials } from './credentials.ts';
import { dataWords } from '../../wording/provenance.ts';

/** What the user decided: which connection, and whether it is tried at once. */
export type SignIn =
  | { readonly kind: 'sample' }
  /** The key that is stored already, unused since sample data was chosen. */
  | { readonly kind: 'stored' }
  | { readonly kind: 'key'; readonly credentials: EndpointCredentials; readonly test: boolean };

interface EndpointItem extends vscode.QuickPickItem {
  readonly choice: { readonly endpoint: string } | 'sample' | 'stored' | 'other';
}

const totalSteps = 4;

/**
 * Asks step by step for a connection; `undefined` where the user leaves. Nothing is stored or sent here.
 * @param unused the address of a key that is stored and not in use; `undefined` where there is none.
 */
export async function askForConnection(unused: string | undefined): Promise<SignIn | undefined> {
  const title = vscode.l10n.t('Sign in to QCC');
  const given = { unused, endpoint: '', appKey: '', secretKey: '' };
  let step = 1;
  for (;;) {
    const result = await askStep(step, title, given);
    if (result.kind === 'left') return undefined;
    if (result.kind === 'back') step -= 1;
    else if (typeof result.value === 'object') return result.value;
    else step += 1;
  }
}

async function askStep(
  step: number,
  title: string,
  given: { readonly unused: string | undefined; endpoint: string; appKey: string; secretKey: string },
): Promise<Step<SignIn | 'next'>> {
  switch (step) {
    case 1:
      return keep(await askEndpoint(title, given.endpoint, given.unused), (choice) => {
        if (choice === 'sample' || choice === 'stored') return { kind: choice };
        given.endpoint = choice;
        return 'next';
      });
    case 2:
      return keep(
        await askText({ step: 2, title, name: 'AppKey', value: given.appKey, endpoint: given.endpoint }),
        (value) => {
          given.appKey = value;
          return 'next';
        },
      );
    case 3:
      return keep(
        await askText({
          step: 3,
          title,
          name: 'SecretKey',
          value: given.secretKey,
          endpoint: given.endpoint,
        }),
        (value) => {
          given.secretKey = value;
          return 'next';
        },
      );
    default:
      return keep(await askTest(title), (test) => ({ kind: 'key', credentials: credentialsOf(given), test }));
  }
}

async function askEndpoint(title: string, before: string, unused: string | undefined): Promise<Step<string>> {
  const stored: EndpointItem = {
    label: vscode.l10n.t('Stored key'),
    description: unused ?? '',
    choice: 'stored',
  };
  const items: readonly EndpointItem[] = [
    ...(unused === undefined ? [] : [stored]),
    {
      label: vscode.l10n.t('QCC Pro 企查查专业版'),
      description: 'pro.qcc.com',
      choice: { endpoint: PRO_ADDRESS },
    },
    {
      label: vscode.l10n.t('QCC Open Platform 企查查开放平台'),
      description: 'api.qichacha.com',
      choice: { endpoint: OPEN_PLATFORM_ADDRESS },
    },
    {
      label: dataWords('sample'),
      description: vscode.l10n.t('invented companies, no key, no cost'),
      choice: 'sample',
    },
    { label: vscode.l10n.t('Other address…'), choice: 'other' },
  ];
  const placeholder = vscode.l10n.t('Which service does your key belong to?');
  const picked = await pickStep({ title, step: 1, totalSteps, items, placeholder });
  if (picked.kind !== 'value') return picked;
  const { choice } = picked.value;
  if (choice === 'sample' || choice === 'stored') return { kind: 'value', value: choice };
  if (choice !== 'other') return { kind: 'value', value: choice.endpoint };
  return keep(
    await inputStep({
      title,
      step: 1,
      totalSteps,
      prompt: vscode.l10n.t('Address of the service, up to but not including /TelecomLicense'),
      value: before,
      problem: (value) => {
        const parsed = parseEndpoint(value);
        return parsed.ok ? undefined : endpointProblemWords(parsed.problem);
      },
    }),
    (value) => {
      const parsed = parseEndpoint(value);
      return parsed.ok ? endpointAddress(parsed.endpoint) : value;
    },
  );
}

function askText({
  step,
  title,
  name,
  value,
  endpoint,
}: {
  readonly step: number;
  readonly title: string;
  readonly name: 'AppKey' | 'SecretKey';
  readonly value: string;
  readonly endpoint: string;
}): Promise<Step<string>> {
  const prompt = keyPlaceWords(name, endpoint);
  const password = name === 'SecretKey';
  const problem = (text: string): string | undefined =>
    /^\S+$/u.test(text.trim()) ? undefined : vscode.l10n.t('{0} is one word without spaces.', name);
  return inputStep({ title, step, totalSteps, prompt, value, password, problem }).then((result) =>
    keep(result, (text) => text.trim()),
  );
}

async function askTest(title: string): Promise<Step<boolean>> {
  const items = [
    {
      label: vscode.l10n.t('Store'),
      detail: vscode.l10n.t('No call. The first search will show.'),
      test: false,
    },
    {
      label: vscode.l10n.t('Store and test with a search…'),
      detail: vscode.l10n.t('1 call, may be charged. You name the company, so that the call is not wasted.'),
      test: true,
    },
  ];
  const placeholder = vscode.l10n.t('The key is kept in the secret storage of this editor, nowhere else.');
  return keep(await pickStep({ title, step: 4, totalSteps, items, placeholder }), (item) => item.test);
}

function endpointProblemWords(problem: EndpointProblem): string {
  switch (problem) {
    case 'notAnAddress':
      return vscode.l10n.t('This is not an address. Example: https://host/path');
    case 'notHttps':
      return vscode.l10n.t('Only https is allowed; http only to this computer itself.');
    case 'credentials':
      return vscode.l10n.t('The address must not hold a user name or password.');
    case 'query':
    case 'fragment':
      return vscode.l10n.t('The address must not hold a query (?) or a fragment (#).');
  }
}

function keep<T, U>(step: Step<T>, next: (value: T) => U): Step<U> {
  return step.kind === 'value' ? { kind: 'value', value: next(step.value) } : step;
}
