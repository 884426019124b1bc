import { isMailboxSimulator } from './recipient-fate.ts';
import type { SesError } from './ses-error.ts';

/** The account as the simulator plays it; everything can be changed while it runs. */
export interface SimulatedAccount {
  /** Recipients a second. */
  readonly maxSendRate: number;
  /** Recipients a day; -1 is without limit, as in SES. */
  readonly max24HourSend: number;
  /** What others of the account sent today already. */
  readonly sentByOthers: number;
  readonly sendingEnabled: boolean;
  /** False is the sandbox: recipients have to be verified too, and the suppression list is closed. */
  readonly hasProductionAccess: boolean;
  readonly enforcementStatus: 'HEALTHY' | 'PROBATION' | 'SHUTDOWN';
  /** The sets that exist, or any name. */
  readonly configurationSets: 'any' | Readonly<Record<string, 'enabled' | 'paused'>>;
  /** Addresses and domains that are verified, or all. */
  readonly identities: 'any' | readonly string[];
  /**
   * How a bulk call hears of rate, quota, pauses and unknown sets: as a whole, or each entry by its status. SES documents both
   * and does not say when it does which.
   */
  readonly refusesBulk: 'call' | 'entries';
  /** What is told of identities and configuration sets beside that they are there. */
  readonly setUp: SimulatedSetUp;
}

export const ROOMY_ACCOUNT: SimulatedAccount = {
  maxSendRate: 10_000,
  max24HourSend: 10_000_000,
  sentByOthers: 0,
  sendingEnabled: true,
  hasProductionAccess: true,
  enforcementStatus: 'HEALTHY',
  configurationSets: 'any',
  identities: 'any',
  refusesBulk: 'call',
  setUp: {},
};

/** Why no recipient can be mailed now: once as a refusal of the call, once as a status of an entry. */
export interface Standstill {
  readonly error: SesError;
  readonly entryStatus: string;
}

/**
 * Everything but rate and quota that stops a mail of this sender, to these people, under this configuration set.
 * https://docs.aws.amazon.com/ses/latest/dg/request-production-access.html
 */
export function standstillOf(
  account: SimulatedAccount,
  { from, recipients, configurationSet }: { from: string; recipients: readonly string[]; configurationSet?: string },
): Standstill | undefined {
  if (account.enforcementStatus === 'SHUTDOWN') return ACCOUNT_SUSPENDED;
  if (!account.sendingEnabled) return ACCOUNT_PAUSED;
  if (!isVerified(account, from)) return notVerified([from], 'MAIL_FROM_DOMAIN_NOT_VERIFIED');
  const closed = account.hasProductionAccess
    ? []
    : recipients.filter((recipient) => !isOpenInSandbox(account, recipient));
  if (closed.length > 0) return notVerified(closed, 'MESSAGE_REJECTED');
  if (configurationSet === undefined || account.configurationSets === 'any') return undefined;
  const state = account.configurationSets[configurationSet];
  if (state === undefined) return unknownSet(configurationSet);
  return state === 'paused' ? pausedSet(configurationSet) : undefined;
}

const ACCOUNT_SUSPENDED: Standstill = {
  error: { errorType: 'AccountSuspendedException', status: 400, message: 'The account is suspended.' },
  entryStatus: 'ACCOUNT_SUSPENDED',
};

const ACCOUNT_PAUSED: Standstill = {
  error: { errorType: 'SendingPausedException', status: 400, message: 'Sending is paused for this account.' },
  entryStatus: 'ACCOUNT_SENDING_PAUSED',
};

const notVerified = (identities: readonly string[], entryStatus: string): Standstill => ({
  error: {
    errorType: 'MessageRejected',
    status: 400,
    message: `Email address is not verified. The following identities failed the check in region US-EAST-1: ${identities.join(', ')}`,
  },
  entryStatus,
});

const unknownSet = (name: string): Standstill => ({
  error: { errorType: 'NotFoundException', status: 404, message: `Configuration set <${name}> does not exist.` },
  entryStatus: 'CONFIGURATION_SET_NOT_FOUND',
});

const pausedSet = (name: string): Standstill => ({
  error: { errorType: 'SendingPausedException', status: 400, message: `Sending is paused for <${name}>.` },
  entryStatus: 'CONFIGURATION_SET_SENDING_PAUSED',
});

const isOpenInSandbox = (account: SimulatedAccount, recipient: string) =>
  isMailboxSimulator(addressIn(recipient)) || isVerified(account, recipient);

function isVerified({ identities }: SimulatedAccount, from: string): boolean {
  if (identities === 'any') return true;
  const address = addressIn(from).toLowerCase();
  const domain = address.slice(address.lastIndexOf('@') + 1);
  // A verified domain covers its subdomains. https://docs.aws.amazon.com/ses/latest/dg/creating-identities.html
  return identities.some((identity) => address === identity || domain === identity || domain.endsWith(`.${identity}`));
}

/** The address of `"A name" <address>`, or what stands alone. */
export const addressIn = (mailbox: string) => /<([^<>]*)>\s*$/.exec(mailbox)?.[1] ?? mailbox.trim();

/** How identities and configuration sets are set up, on the wire as SES writes it; what is not said is as it should be. */
export interface SimulatedSetUp {
  readonly identity?: Readonly<Record<string, unknown>>;
  readonly configurationSet?: Readonly<Record<string, unknown>>;
  readonly eventDestination?: Readonly<Record<string, unknown>>;
}
