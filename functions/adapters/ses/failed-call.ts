import { SESv2ServiceException } from '@aws-sdk/client-sesv2';
import { deniedAction } from '../../contract/denied-action.ts';
import type { CallAnswer, StoppingOutcome } from '../../domain/dispatch/dispatch.ts';

/** Failures from before a connection stood: the request never left. */
const NEVER_CONNECTED: ReadonlySet<unknown> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** No credentials, so nothing to sign a request with. */
const BEFORE_SENDING: ReadonlySet<string> = new Set(['CredentialsProviderError', 'TokenProviderError']);

/** https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_SendBulkEmail.html */
const STOPPING_ERRORS: Readonly<Record<string, StoppingOutcome>> = {
  TooManyRequestsException: 'throttled',
  ThrottlingException: 'throttled',
  LimitExceededException: 'over-quota',
  AccountSuspendedException: 'paused',
  SendingPausedException: 'paused',
  MailFromDomainNotVerifiedException: 'misconfigured',
  NotFoundException: 'misconfigured',
};

const STOPPING_STATUSES: Readonly<Record<number, StoppingOutcome>> = {
  401: 'misconfigured',
  403: 'misconfigured',
  404: 'misconfigured',
  429: 'throttled',
};

/** SES refuses a sender that it has not verified with the same error as a bad recipient. */
const isAboutIdentity = (error: Error) => error.name === 'MessageRejected' && /not verified/i.test(error.message);

/**
 * A rate and a day's quota that are used up are refused by the same error.
 * https://docs.aws.amazon.com/ses/latest/dg/manage-sending-quotas-errors.html
 */
const isAboutDailyQuota = (error: Error) => /daily message quota/i.test(error.message);

/**
 * What a call that threw leaves behind. Only what is known not to have been sent may be sent again: everything else is unclear.
 * Reasons name the error's kind, never its text, which may hold an address.
 */
export function answerOfFailure(error: unknown): CallAnswer {
  if (!(error instanceof Error)) return { kind: 'unclear', reason: typeof error };
  const reason = error.name;
  if (error instanceof SESv2ServiceException) return answerOfService(error);
  const code = 'code' in error ? error.code : undefined;
  if (NEVER_CONNECTED.has(code) || BEFORE_SENDING.has(reason)) return { kind: 'unreachable', reason };
  return { kind: 'unclear', reason: typeof code === 'string' ? `${reason} ${code}` : reason };
}

function answerOfService(error: SESv2ServiceException): CallAnswer {
  const status = error.$metadata.httpStatusCode ?? 0;
  const reason = `${error.name} ${status}`;
  const outcome = stoppingOutcomeOf(error, status);
  const denied = deniedAction(error);
  if (outcome) return { kind: 'stopped', outcome, reason, ...(denied !== undefined && { denied }) };
  const isClearlyRefused = status >= 400 && status < 500 && status !== 408;
  return isClearlyRefused ? { kind: 'refused', reason } : { kind: 'unclear', reason };
}

function stoppingOutcomeOf(error: SESv2ServiceException, status: number): StoppingOutcome | undefined {
  if (isAboutIdentity(error)) return 'misconfigured';
  const outcome = STOPPING_ERRORS[error.name] ?? STOPPING_STATUSES[status];
  return outcome === 'throttled' && isAboutDailyQuota(error) ? 'over-quota' : outcome;
}
