import * as vscode from 'vscode';
import type { Failed, Refusal } from '../../licenses/answer.ts';
import { remedyOf, type BrokenRule, type Failure } from '../../licenses/failure.ts';
import { clockTime } from '../times.ts';
import { storeTroubleWords } from './store-troubles.ts';
import { inSentences } from '../parts.ts';

/** What happened and what the user can do, in the user's language. */
export interface FailureWords {
  readonly what: string;
  readonly whatNext: string;
  /** The vendor's own words with code and order number, empty where it said nothing. */
  readonly vendor: string;
}

/**
 * What happened and what the user can do where a question has no answer, in the user's language. For a call that an
 * earlier answer forbids it says that nothing was sent, and when that ends where it is known.
 */
export function failureWords(outcome: Failed | Refusal): FailureWords {
  if (outcome.kind === 'failed') return vendorFailureWords(outcome.failure);
  if (outcome.why !== 'blocked') return { ...refusalWords(outcome), vendor: '' };
  const { what, whatNext: advice, vendor } = vendorFailureWords(outcome.failure);
  const [whatNext = advice] = blockEndLines(outcome);
  return { what: `${what} ${vscode.l10n.t('Nothing was sent.')}`, whatNext, vendor };
}

/**
 * When a block ends by itself; none where no time may be promised: it ends when the user acts, or it is of a used-up quota
 * that may be the whole term's.
 */
export function blockEndLines({ failure, until }: Pick<Blocked, 'failure' | 'until'>): readonly string[] {
  return until === null || remedyOf(failure) === 'checkQuota'
    ? []
    : [vscode.l10n.t('It ends at {0}.', clockTime(until))];
}

type Blocked = Extract<Refusal, { readonly why: 'blocked' }>;

function vendorFailureWords(failure: Failure): FailureWords {
  const whatNext = [remedyWords(failure) ?? adviceWords(failure), retryWords(failure)];
  return {
    what: reasonWords(failure),
    whatNext: inSentences(...whatNext),
    vendor: vendorLine(failure),
  };
}

/**
 * What happened, the vendor's own words and what the user can do, in that order, in the user's language; a line of
 * which there is nothing is left out.
 */
export function failureLines(outcome: Failed | Refusal): readonly string[] {
  const { what, whatNext, vendor } = failureWords(outcome);
  return [what, vendor, whatNext].filter((line) => line !== '');
}

function refusalWords(refusal: Exclude<Refusal, { readonly why: 'blocked' }>): {
  what: string;
  whatNext: string;
} {
  switch (refusal.why) {
    case 'unwritten':
      return {
        what: vscode.l10n.t('The call could not be written into the ledger; nothing was sent.'),
        whatNext: storeTroubleWords(refusal.trouble),
      };
    case 'notConnected':
      return {
        what: vscode.l10n.t('Not connected.'),
        whatNext: vscode.l10n.t('Sign in, or use sample data.'),
      };
    case 'otherConnection':
      return {
        what: vscode.l10n.t('The connection is another one now; nothing was sent.'),
        whatNext: vscode.l10n.t('Sign in as before, or begin again to see what it comes to here.'),
      };
    case 'notStored':
      return {
        what: vscode.l10n.t('No answer is stored; nothing was sent.'),
        whatNext: vscode.l10n.t('Asking is a call of its own.'),
      };
    case 'limitReached':
      return {
        what: vscode.l10n.t("Today's limit of calls is reached; nothing was sent."),
        whatNext: vscode.l10n.t('Raise telecomLicense.usage.dailyLimit, or go on tomorrow (UTC+8).'),
      };
  }
}

/** What happened, by why there is no answer and whether the call is charged, as a sentence. */
export function reasonWords({ reason, counted }: Pick<Failure, 'reason' | 'counted'>): string {
  switch (reason) {
    case 'badQuery':
      return vscode.l10n.t('The vendor does not accept this query.');
    case 'pending':
      return vscode.l10n.t('The vendor has not finished this query yet.');
    case 'locked':
      return vscode.l10n.t('The vendor locked this query after repeated errors.');
    case 'withdrawn':
      return vscode.l10n.t('The vendor withdrew this interface.');
    case 'credentials':
      return vscode.l10n.t('The vendor did not accept the key, its signature or this address.');
    case 'account':
      return vscode.l10n.t('The vendor does not serve this account at present.');
    case 'blocked':
      return vscode.l10n.t('The vendor blocks requests from here.');
    case 'quota':
      return vscode.l10n.t("The vendor's quota is used up.");
    case 'transient':
      return vscode.l10n.t('The vendor has a temporary problem.');
    case 'unknownStatus':
      return vscode.l10n.t('The vendor answered with a status that its reference does not list.');
    case 'network':
      return counted === 'no'
        ? vscode.l10n.t('The vendor could not be reached.')
        : vscode.l10n.t('The connection to the vendor broke.');
    case 'timeout':
      return vscode.l10n.t('The vendor did not answer in time.');
    case 'malformed':
      return vscode.l10n.t('The answer is not one of this interface.');
    case 'tooLarge':
      return vscode.l10n.t('The answer is larger than 8 MB and was dropped.');
    case 'invalidInput':
      return vscode.l10n.t('Nothing was sent.');
    case 'cancelled':
      return vscode.l10n.t('Cancelled.');
  }
}

/** @param status of a proxy; one below 300, or none, refuses nothing. */
function proxyWords(status: number | null): string {
  if (status === null || status < 300)
    return vscode.l10n.t('Check the network and the proxy (http.proxy), then ask again.');
  if (status === 407)
    return vscode.l10n.t(
      'The proxy wants a user name and a password (HTTP 407): give http.proxy as http://USER:PASSWORD@HOST:PORT, then ask again.',
    );
  return vscode.l10n.t(
    'The proxy did not let the request through (HTTP {0}): check http.proxy, or ask whoever runs the proxy.',
    status,
  );
}

/** What to do where no status says it; reasons that come of a status have their advice in the status table. */
function adviceWords(failure: Failure): string {
  switch (failure.reason) {
    case 'transient':
      return vscode.l10n.t('Ask again in a while.');
    case 'network':
      return proxyWords(failure.counted === 'no' ? failure.httpStatus : null);
    case 'timeout':
      return vscode.l10n.t('Ask again later, or raise telecomLicense.request.timeoutSeconds.');
    case 'malformed':
      return vscode.l10n.t('Check the endpoint, and whether a proxy or portal answers in its place.');
    case 'tooLarge':
      return vscode.l10n.t('Tell the vendor.');
    case 'invalidInput':
      return brokenRuleWords(failure.invalid);
    case 'cancelled':
      return chargeWords(failure);
    default:
      return '';
  }
}

/** `undefined`: the table has no advice of its own. */
function remedyWords(failure: Failure): string | undefined {
  switch (remedyOf(failure)) {
    case 'nothing':
      return undefined;
    case 'tryFullName':
      return vscode.l10n.t('Give the full registered name: a part of it finds nothing.');
    case 'fixQuery':
      return vscode.l10n.t(
        'Search for the full registered name, the credit code, the registration number or the KeyNo.',
      );
    case 'askAgainLater':
      return vscode.l10n.t('Ask again in a while.');
    case 'oneAtATime':
      return vscode.l10n.t('The vendor takes one request at a time: wait for the others, then ask again.');
    case 'waitTwoHours':
      return vscode.l10n.t('It can be asked again after two hours.');
    case 'waitUntilTomorrow':
      return vscode.l10n.t('Go on tomorrow (UTC+8).');
    case 'checkQuota':
      return vscode.l10n.t(
        'It may be the limit of the day or of the whole term: check it in your account with the vendor.',
      );
    case 'checkKey':
      return vscode.l10n.t('Check the AppKey, then sign in again.');
    case 'checkKeyAndClock':
      return vscode.l10n.t("Check AppKey, SecretKey and this computer's clock, then sign in again.");
    case 'checkKeyClockAndAddress':
      return vscode.l10n.t(
        "Check AppKey, SecretKey and this computer's clock, and with the vendor which addresses may call.",
      );
    case 'topUpAccount':
      return vscode.l10n.t('Check balance and term of your account with the vendor.');
    case 'verifyAccount':
      return vscode.l10n.t('Verify your account with the vendor, which raises its limit.');
    case 'buyInterface':
      return vscode.l10n.t('Buy the interface 电信许可 in your account with the vendor.');
    case 'contactVendor':
      return vscode.l10n.t('Give the order number to the vendor.');
    case 'callFromMainland':
      return vscode.l10n.t(
        'This data may only be called from mainland China. Calls leave from the machine that runs the extension: in a browser or a remote window that may be a server abroad. Use it on a machine in mainland China.',
      );
  }
}

function retryWords({ retryAfterSeconds }: Failure): string {
  return retryAfterSeconds === null
    ? ''
    : retryAfterSeconds === 1
      ? vscode.l10n.t('The vendor asks to wait 1 second.')
      : vscode.l10n.t('The vendor asks to wait {0} seconds.', retryAfterSeconds);
}

/** Says which rule of this extension a question breaks, for which it is not sent. */
export function brokenRuleWords(invalid: BrokenRule): string {
  switch (invalid) {
    case 'tooShort':
      return vscode.l10n.t('The vendor wants at least two characters.');
    case 'tooLong':
      return vscode.l10n.t('The vendor takes at most 128 characters.');
    case 'creditCodeCheckDigit':
      return vscode.l10n.t('This looks like a unified social credit code, but its check digit is wrong.');
    default:
      return vscode.l10n.t('The query has a form that the vendor does not know.');
  }
}

function chargeWords({ counted }: Failure): string {
  return counted === 'no'
    ? vscode.l10n.t('Nothing was sent.')
    : vscode.l10n.t('The call may have been charged.');
}

function vendorLine({ status, message, orderNumber }: Failure): string {
  return [status, message, orderNumber].filter((part) => part !== null && part !== '').join(' · ');
}
