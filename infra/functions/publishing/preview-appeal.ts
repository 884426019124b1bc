import {
  APPEAL_PREFIX,
  COUNTS_BUDGET_PREFIX,
  DISPATCH_PREFIX,
  KEYRING_PARTITION,
  PUBLISHED_PREFIX,
  PUBLISHER_KEY_PREFIX,
  PUBLISHER_PREFIX,
  SUBSCRIBER_PREFIX,
  sandboxKey,
  TOPIC_PREFIX,
} from '../../../functions/contract/table-keys.ts';
import { AppFunction } from '../../constructs/app-function.ts';
import {
  pageReaderEnvironment,
  publicUrlEnvironment,
  readPageArnOf,
  sealingEnvironment,
  tableEnvironment,
} from '../../environment.ts';
import type { ServiceParts } from '../../service-parts.ts';

/** Says what was read of an appeal and how many people it would reach, and writes nothing but that the key was used, and counted. */
export function definePreviewAppeal(parts: ServiceParts): void {
  const { scope, stage, codeOf, data, api } = parts;
  const previewAppeal = new AppFunction(scope, {
    name: 'preview-appeal',
    stage,
    codeOf,
    environment: {
      ...tableEnvironment(parts),
      ...sealingEnvironment(parts),
      ...pageReaderEnvironment(parts),
      ...publicUrlEnvironment(parts),
    },
    memoryMegabytes: 1024,
  });
  previewAppeal
    .mayInPartitions(
      ['dynamodb:GetItem', 'dynamodb:Query'],
      PUBLISHER_KEY_PREFIX,
      PUBLISHER_PREFIX,
      APPEAL_PREFIX,
      DISPATCH_PREFIX,
      PUBLISHED_PREFIX,
      TOPIC_PREFIX,
      KEYRING_PARTITION,
      sandboxKey.pk,
    )
    .of(data.table.tableArn);
  previewAppeal.mayInPartitions('dynamodb:BatchGetItem', SUBSCRIBER_PREFIX).of(data.table.tableArn);
  previewAppeal.mayInPartitions('dynamodb:UpdateItem', PUBLISHER_KEY_PREFIX).of(data.table.tableArn);
  previewAppeal.mayInPartitions('dynamodb:UpdateItem', COUNTS_BUDGET_PREFIX).of(data.table.tableArn);
  previewAppeal.may('lambda:InvokeFunction').on(readPageArnOf(parts));
  previewAppeal.maySeal('data-key', 'kms:Decrypt').with(data.sealingKey.keyArn);
  previewAppeal.maySeal('case-key', 'kms:Decrypt').with(data.sealingKey.keyArn);
  api.route(previewAppeal, 'POST /v1/appeals/preview');
  api.makeRoomFor('publishers', 'POST /v1/appeals/preview');
}
