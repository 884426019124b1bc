import type { Access } from './iam.ts';
import { getAction } from './service-reference.ts';

/** As much of a mail as IAM looks at before SES takes it. */
export interface MailAsked {
  readonly from: string;
  /** Whom it goes to: their identities count while the account is in the sandbox. */
  readonly recipients: readonly string[];
  readonly configurationSet: string | undefined;
  readonly content: 'ready' | 'raw' | 'template';
}

/** Where SES is asked. */
export interface SesAccount {
  readonly region: string;
  readonly accountId: string;
  readonly isInSandbox: boolean;
}

/**
 * Actions of the first API that calls of the second are checked for too. AWS's own pages do not say so; the errors do.
 * https://github.com/anymail/django-anymail/blob/main/docs/esps/amazon_ses.rst#iam-permissions
 * https://github.com/anymail/django-anymail/issues/384
 */
const ALSO_CHECKED = {
  SendBulkEmail: ['ses:SendBulkTemplatedEmail'],
  SendEmail: [],
} as const;
const ALSO_CHECKED_FOR_RAW = ['ses:SendRawEmail'];

/** A template that comes with its call has no name to grant. */
const INLINE_TEMPLATE = 'without-a-name';

/**
 * What a role must be granted for one call that sends. Which identity SES finds for an address is for SES to say: the address's own, or a
 * domain that it is of. So all of them are asked for, down to `mailDomain`.
 * https://docs.aws.amazon.com/ses/latest/dg/creating-identities.html
 */
export function sendAccesses(
  operation: 'SendEmail' | 'SendBulkEmail',
  mail: MailAsked,
  mailDomain: string,
  account: SesAccount,
): Access[] {
  const arn = (type: string, name: string) => `arn:aws:ses:${account.region}:${account.accountId}:${type}/${name}`;
  const resourcesOf: Readonly<Record<string, readonly string[]>> = {
    identity: [
      ...sendingIdentities(mail.from, mailDomain),
      ...(account.isInSandbox ? mail.recipients.flatMap(identitiesOf) : []),
    ].map((identity) => arn('identity', identity)),
    template: [arn('template', INLINE_TEMPLATE)],
    'configuration-set': mail.configurationSet === undefined ? [] : [arn('configuration-set', mail.configurationSet)],
  };
  const alsoChecked = mail.content === 'raw' ? ALSO_CHECKED_FOR_RAW : ALSO_CHECKED[operation];
  return [`ses:${operation}`, ...alsoChecked].flatMap((action) => {
    const { required, optional } = getAction(action);
    // What the reference does not star is looked at where the call names it.
    const named = ['configuration-set', ...(mail.content === 'template' ? ['template'] : [])];
    return [...required, ...optional.filter((type) => named.includes(type))].flatMap((type) =>
      (resourcesOf[type] ?? []).map((resource) => ({ action, resource })),
    );
  });
}

/** The address, its domain, and each above it down to the mail domain. */
function sendingIdentities(from: string, mailDomain: string): string[] {
  const [, domain = ''] = from.split('@');
  const labels = domain.split('.');
  const above = labels.map((_, depth) => labels.slice(depth).join('.'));
  return [from, ...above.filter((name) => name === mailDomain || name.endsWith(`.${mailDomain}`))];
}

/** A recipient of the sandbox is verified by address or by domain; AWS's own simulator needs neither, and IAM sees its address. */
function identitiesOf(recipient: string): string[] {
  const [, domain = ''] = recipient.split('@');
  return domain === 'simulator.amazonses.com' ? [recipient] : [recipient, domain];
}
