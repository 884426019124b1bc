import {
  APPEAL_PREFIX,
  BUDGET_PREFIX,
  CARD_PREFIX,
  CASES_PREFIX,
  DESK_DRAFTS_PREFIX,
  DESK_SESSION_PREFIX,
  DISPATCH_PREFIX,
  KEYRING_PARTITION,
  mailHoldKey,
  OFFICE_PREFIX,
  PUBLISHED_PREFIX,
  PUBLISHED_TOGETHER,
  PUBLISHER_KEY_PREFIX,
  PUBLISHER_PREFIX,
} from '../../../functions/contract/table-keys.ts';
import { AppFunction } from '../../constructs/app-function.ts';
import { formRoutes, pageRoutes } from '../../constructs/public-api.ts';
import {
  endedEnvironment,
  noticesQueueEnvironment,
  previewAppealArnOf,
  publicUrlEnvironment,
  publishingEnvironment,
  readPageArnOf,
  sealingEnvironment,
  senderEnvironment,
  sendingsQueueEnvironment,
  steerDispatchArnOf,
  tableEnvironment,
} from '../../environment.ts';
import type { ServiceParts } from '../../service-parts.ts';

/** The pages of a publisher's office. Of the table it sees offices, what publishers brought and how it is mailed, and no subscriber. */
export function defineDesk(parts: ServiceParts): void {
  const { scope, stage, codeOf, data, api, queues } = parts;
  const desk = new AppFunction(scope, {
    name: 'desk',
    stage,
    codeOf,
    environment: {
      ...tableEnvironment(parts),
      ...sealingEnvironment(parts),
      ...noticesQueueEnvironment(parts),
      ...senderEnvironment(parts),
      ...publicUrlEnvironment(parts),
      ...endedEnvironment(parts),
      ...publishingEnvironment(parts),
      DISCREET_SENDER_NAME: stage.discreetSenderName,
      PREVIEW_APPEAL_FUNCTION_ARN: previewAppealArnOf(parts),
      STEER_DISPATCH_FUNCTION_ARN: steerDispatchArnOf(parts),
      ...sendingsQueueEnvironment(parts),
      GRACE_SECONDS: String(stage.offices.graceSeconds),
      ALONE_SECONDS: String(stage.offices.aloneSeconds),
    },
    // A whole processor: a draft of the longest text that may be published takes it for two seconds.
    memoryMegabytes: 1769,
  });
  desk
    .mayInPartitions(
      'dynamodb:GetItem',
      DESK_SESSION_PREFIX,
      OFFICE_PREFIX,
      DESK_DRAFTS_PREFIX,
      // What a draft would be is held against what was published.
      APPEAL_PREFIX,
      PUBLISHER_PREFIX,
      DISPATCH_PREFIX,
      CASES_PREFIX,
      // The desk reads whether the operator holds all mail, and the account's rate.
      mailHoldKey.pk,
    )
    .of(data.table.tableArn);
  // A save takes the draft's row to the top of the list, and a name that is withdrawn takes revisions with it. What it tells the office's history is
  // written in the same transaction, and a proposal only while office and draft are as they were read.
  desk
    .mayInPartitions(
      ['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem', 'dynamodb:ConditionCheckItem'],
      OFFICE_PREFIX,
      DESK_DRAFTS_PREFIX,
    )
    .of(data.table.tableArn);
  desk
    .mayInPartitions(
      'dynamodb:Query',
      PUBLISHER_PREFIX,
      OFFICE_PREFIX,
      DESK_DRAFTS_PREFIX,
      APPEAL_PREFIX,
      PUBLISHED_PREFIX,
      // A dispatch with its counters. Receipts, which name subscribers, lie elsewhere.
      DISPATCH_PREFIX,
      KEYRING_PARTITION,
    )
    .of(data.table.tableArn);
  // One press takes a name out of what is published.
  desk
    .mayInPartitions(['dynamodb:DeleteItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'], ...PUBLISHED_TOGETHER)
    .of(data.table.tableArn);
  desk.mayInPartitions('dynamodb:PutItem', ...PUBLISHED_TOGETHER).of(data.endedTable.tableArn);
  // A key that acts as a member ends in the transaction that takes from them what it needs, and so it is granted together. The desk's code makes no key;
  // IAM would let it, by putting one as by updating one, which makes an item where there is none.
  desk
    .mayInPartitions(['dynamodb:PutItem', 'dynamodb:UpdateItem'], OFFICE_PREFIX, PUBLISHER_KEY_PREFIX)
    .of(data.table.tableArn);
  desk
    .mayInPartitions(
      'dynamodb:BatchGetItem',
      CARD_PREFIX,
      PUBLISHER_PREFIX,
      DESK_DRAFTS_PREFIX,
      // What is left in its budgets.
      BUDGET_PREFIX,
    )
    .of(data.table.tableArn);
  desk.maySeal('data-key', 'kms:Decrypt').with(data.sealingKey.keyArn);
  desk.maySeal('token-key', 'kms:Decrypt').with(data.sealingKey.keyArn);
  desk.may('lambda:InvokeFunction').on(readPageArnOf(parts));
  // It counts readers for the desk, which sees none, and tells one band.
  desk.may('lambda:InvokeFunction').on(previewAppealArnOf(parts));
  // It changes a dispatch for the desk, and wakes its workers.
  desk.may('lambda:InvokeFunction').on(steerDispatchArnOf(parts));
  desk.may('sqs:SendMessage').on(queues.notices.queue.queueArn, queues.sendings.queue.queueArn);
  api.route(
    desk,
    'ANY /desk/write/{proxy+}',
    'ANY /desk/proposal/{proxy+}',
    'ANY /desk/team/{proxy+}',
    'ANY /desk/sending/{proxy+}',
    'ANY /desk/sent/{proxy+}',
    'ANY /desk/numbers/{proxy+}',
    ...pageRoutes(
      '/desk',
      '/desk/search',
      '/desk/sent',
      '/desk/numbers',
      '/desk/drafts',
      '/desk/calendar',
      '/desk/team',
      '/desk/history',
    ),
    ...formRoutes('/desk/drafts/{draftId}/take-on', '/desk/write', '/desk/withdraw/{appealId}'),
  );
}
