import { ArnFormat, Stack } from 'aws-cdk-lib';
import type { Lane } from '../functions/contract/lanes.ts';
import { DUE_WORK_INDEX } from '../functions/contract/table-keys.ts';
import { functionNameOf } from './constructs/app-function.ts';
import type { MailChannel } from './constructs/mail-channel.ts';
import type { DataStack } from './data-stack.ts';
import type { ServiceParts } from './service-parts.ts';
import { mailFromDomainOf } from './stages/mail-domains.ts';
import type { Stage } from './stages/schema.ts';

// The groups of variables that contract/env.ts has, each made in one place.

export const tableEnvironment = ({ data }: ServiceParts) => ({ TABLE_NAME: data.table.tableName });
export const endedEnvironment = ({ data }: ServiceParts) => ({ ENDED_TABLE_NAME: data.endedTable.tableName });
export const sealingEnvironment = ({ data }: ServiceParts) => ({ SEALING_KEY_ARN: data.sealingKey.keyArn });
export const secretsEnvironment = ({ data }: ServiceParts) => ({ HASHING_SECRET_ARN: data.hashingSecretArn });
export const publicUrlEnvironment = ({ stage }: ServiceParts) => ({ PUBLIC_URL: stage.publicUrl });
export const noticesQueueEnvironment = ({ queues }: ServiceParts) => ({
  NOTICES_QUEUE_URL: queues.notices.queue.queueUrl,
});
export const signUpsQueueEnvironment = ({ queues }: ServiceParts) => ({
  SIGN_UPS_QUEUE_URL: queues.signUps.queue.queueUrl,
});
export const sendingsQueueEnvironment = ({ queues }: ServiceParts) => ({
  SENDINGS_QUEUE_URL: queues.sendings.queue.queueUrl,
});
export const laneQueuesEnvironment = ({ queues }: ServiceParts) => ({
  URGENT_QUEUE_URL: queues.urgent.queue.queueUrl,
  BULK_QUEUE_URL: queues.bulk.queue.queueUrl,
});
export const senderEnvironment = ({ stage }: ServiceParts) => ({
  SENDER_NAME: stage.senderName,
  POSTAL_ADDRESS: stage.postalAddress,
});

/** The hub that feeds name; empty where there is none. */
export const hubOfFeedsEnvironment = ({ stage }: ServiceParts) => ({ WEB_SUB_HUB: stage.webSubHub ?? '' });

export const signingUpEnvironment = ({ stage }: ServiceParts) => ({
  CONFIRM_WITHIN_DAYS: String(stage.notices.confirmWithinDays),
  REPLY_TO_ADDRESS: stage.replyToAddress,
});

export const ownAddressesEnvironment = ({ stage }: ServiceParts) => ({
  OWN_ADDRESSES: [
    stage.fromAddress,
    stage.replyToAddress,
    ...[stage.securityContact, stage.dmarcReports].filter((address) => address !== undefined),
    `@${mailFromDomainOf(stage)}`,
  ].join(','),
});

/** The environment of the functions whose pages change a subscriber's own subscription and have a notice of it mailed. */
export const ownPagesEnvironment = (parts: ServiceParts) => ({
  ...tableEnvironment(parts),
  ...endedEnvironment(parts),
  ...sealingEnvironment(parts),
  ...secretsEnvironment(parts),
  ...noticesQueueEnvironment(parts),
  ...senderEnvironment(parts),
  ...publicUrlEnvironment(parts),
});

export const mailEnvironment = (parts: ServiceParts, channel: MailChannel) => ({
  ...senderEnvironment(parts),
  ...publicUrlEnvironment(parts),
  DISCREET_SENDER_NAME: parts.stage.discreetSenderName,
  FROM_ADDRESS: parts.stage.fromAddress,
  REPLY_TO_ADDRESS: parts.stage.replyToAddress,
  RECIPIENT_ALLOW_LIST: parts.stage.recipientAllowList,
  CONFIGURATION_SET_NAME: channel.configurationSetName,
  MAIL_DOMAIN: parts.stage.mailDomain,
});

export const wakingEnvironment = ({ stage }: ServiceParts) => ({
  WAKE_SLICE_AFTER_SECONDS: String(stage.sending.wakeSliceAfterSeconds),
});

export const slicingEnvironment = (parts: ServiceParts) => ({
  MIN_SLICE_PEOPLE: String(parts.stage.sending.minSlicePeople),
  MAX_SLICE_PEOPLE: String(parts.stage.sending.maxSlicePeople),
  SLICE_SECONDS: String(parts.stage.sending.sliceSeconds),
  ...wakingEnvironment(parts),
});

export const ceilingEnvironment = ({ stage: { sending } }: ServiceParts) => ({
  SENDS_PER_SECOND: String(sending.sendsPerSecond ?? 'all'),
});

export const startingEnvironment = ({ stage }: ServiceParts) => ({
  START_DISPATCH_AFTER_SECONDS: String(stage.sending.startDispatchAfterSeconds),
});

/** By its name, which is fixed: either function may be made first. */
const functionArnOf = ({ scope, stage }: ServiceParts, name: 'read-page' | 'preview-appeal' | 'steer-dispatch') =>
  Stack.of(scope).formatArn({
    service: 'lambda',
    resource: 'function',
    resourceName: functionNameOf(stage, name),
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });

export const readPageArnOf = (parts: ServiceParts) => functionArnOf(parts, 'read-page');
export const previewAppealArnOf = (parts: ServiceParts) => functionArnOf(parts, 'preview-appeal');
export const steerDispatchArnOf = (parts: ServiceParts) => functionArnOf(parts, 'steer-dispatch');

export const pageReaderEnvironment = (parts: ServiceParts) => ({ READ_PAGE_FUNCTION_ARN: readPageArnOf(parts) });

/** What a function that publishes must know. */
export const publishingEnvironment = (parts: ServiceParts) => {
  const { publishing } = parts.stage;
  return {
    ...startingEnvironment(parts),
    ...pageReaderEnvironment(parts),
    APPEALS_PER_HOUR: String(publishing.appealsPerHour),
    APPEALS_PER_DAY: String(publishing.appealsPerDay),
    URGENT_PER_DAY: String(publishing.urgentPerDay),
    CORRECTIONS_PER_APPEAL_PER_DAY: String(publishing.correctionsPerAppealPerDay),
    CORRECTIONS_PER_DAY: String(publishing.correctionsPerDay),
    WAITING_RELEASES: String(publishing.waitingReleases),
  };
};

/** How long a slice is leased: its function's timeout, and a margin for a worker that ends late. */
export const leaseSecondsOf = (stage: Stage, lane: Lane) =>
  stage.timeoutSeconds[`send-${lane}`] + stage.sending.leaseMarginSeconds;

/** The index's own resource, since a table's ARN does not cover it. */
export const dueWorkIndexArnOf = (data: DataStack) => `${data.table.tableArn}/index/${DUE_WORK_INDEX.name}`;
