import { Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { SES_MAILBOX_SIMULATOR } from '../../functions/contract/limits.ts';
import type { Stage } from '../stages/schema.ts';

/** What IAM may look at when mail is sent by a configuration set. */
export interface SendResources {
  /** Identities that SES may find for the From address, the address itself first. */
  readonly senderArns: readonly string[];
  /**
   * Identities of recipients. IAM looks at them too while the account is in the sandbox; afterwards they allow nothing, since no
   * mail can be sent as an address of SES's simulator, and the stages that name their recipients are rehearsals.
   */
  readonly recipientArns: readonly string[];
  readonly configurationSetArn: string;
  readonly anyTemplateArn: string;
}

/** The resources of a stage's mail. */
export function sendResources(
  scope: Construct,
  stage: Pick<Stage, 'fromAddress' | 'mailDomain' | 'recipientAllowList'>,
  configurationSetName: string,
): SendResources {
  const sesArn = (resource: string, resourceName: string) =>
    Stack.of(scope).formatArn({ service: 'ses', resource, resourceName });
  const identityArns = (identities: readonly string[]) =>
    [...new Set(identities)].map((identity) => sesArn('identity', identity));
  return {
    senderArns: identityArns([stage.fromAddress, ...domainsOf(stage)]),
    recipientArns: identityArns([`*${SES_MAILBOX_SIMULATOR}`, ...listedIdentities(stage)]),
    configurationSetArn: sesArn('configuration-set', configurationSetName),
    anyTemplateArn: sesArn('template', '*'),
  };
}

/**
 * The domains that may sign for the From address, its own first and the mail domain last. SES takes the verified identity that is
 * closest to the address, and an operator may verify a closer one at any time: mail must not stop for that.
 * https://docs.aws.amazon.com/ses/latest/dg/creating-identities.html
 */
function domainsOf({ fromAddress, mailDomain }: Pick<Stage, 'fromAddress' | 'mailDomain'>): string[] {
  const own = domainOf(fromAddress);
  const below = own === mailDomain ? [] : own.slice(0, -(mailDomain.length + 1)).split('.');
  return [...below.map((_, depth) => `${below.slice(depth).join('.')}.${mailDomain}`), mailDomain];
}

/** What may be verified of the people whom a rehearsal mails: their address, or its domain. */
function listedIdentities({ recipientAllowList }: Pick<Stage, 'recipientAllowList'>): string[] {
  if (recipientAllowList === '*') return [];
  return recipientAllowList
    .split(',')
    .filter((entry) => entry !== SES_MAILBOX_SIMULATOR)
    .flatMap((entry) => [entry.startsWith('@') ? `*${entry}` : entry, domainOf(entry)]);
}

const domainOf = (address: string) => address.slice(address.lastIndexOf('@') + 1);
