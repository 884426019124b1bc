import { decide, type Statement } from '../infra/support/iam.ts';
import { type MailAsked, type SesAccount, sendAccesses } from '../infra/support/ses-access.ts';
import { addressIn } from './account.ts';
import type { Operation } from './faults.ts';
import { recipientsIn, type SendInput } from './sending.ts';
import type { SesError } from './ses-error.ts';

/** A role that calls SES. */
export interface CallingRole {
  /** As refusals name it. */
  readonly name: string;
  /** The set that its mails go by: calls are known by it, as this simulator reads no signatures. */
  readonly configurationSet?: string;
  readonly statements: readonly Statement[];
}

/** What the callers of an account may do. */
export interface SimulatedGrants {
  readonly roles: readonly CallingRole[];
  readonly mailDomain: string;
  readonly account: SesAccount;
}

/**
 * How IAM refuses a call, if it does. A mail is asked for with the role of its configuration set; what names none, with any role, of
 * which one has to be granted all of it.
 */
export function refusalOf(operation: Operation, input: SendInput, grants: SimulatedGrants): SesError | undefined {
  const isMail = operation === 'SendEmail' || operation === 'SendBulkEmail';
  const accesses = isMail
    ? sendAccesses(operation, mailIn(operation, input), grants.mailDomain, grants.account)
    : [{ action: `ses:${operation}`, resource: '*' }];
  const callers = grants.roles.filter(
    ({ configurationSet }) => !isMail || configurationSet === input.ConfigurationSetName,
  );
  const refusals = callers.map(({ name, statements }) => {
    const refused = accesses.find((access) => decide(statements, access) !== 'allowed');
    return refused && accessDenied(name, refused.action, refused.resource, grants.account.accountId);
  });
  if (callers.length === 0) return accessDenied('of-no-channel', `ses:${operation}`, '*', grants.account.accountId);
  return refusals.includes(undefined) ? undefined : refusals[0];
}

const mailIn = (operation: 'SendEmail' | 'SendBulkEmail', input: SendInput): MailAsked => ({
  from: addressIn(input.FromEmailAddress ?? ''),
  recipients: recipientsIn(operation, input).map(addressIn),
  configurationSet: input.ConfigurationSetName,
  content: contentOf(input),
});

function contentOf({ Content, DefaultContent }: SendInput): MailAsked['content'] {
  if (Content?.Raw) return 'raw';
  return Content?.Template || DefaultContent ? 'template' : 'ready';
}

/** In SES's own words, odd quotes included. https://docs.aws.amazon.com/ses/latest/dg/troubleshoot-error-messages.html */
const accessDenied = (role: string, action: string, resource: string, accountId: string): SesError => ({
  errorType: 'AccessDeniedException',
  status: 403,
  message: `User \`arn:aws:sts::${accountId}:assumed-role/${role}/${role}' is not authorized to perform \`${action}' on resource \`${resource}'`,
});
