import {
  APPEAL_PREFIX,
  BUDGET_PREFIX,
  CASES_PREFIX,
  DISPATCH_PREFIX,
  KEYRING_PARTITION,
  OFFICE_PREFIX,
  PUBLISHED_PREFIX,
  PUBLISHED_TOGETHER,
  PUBLISHER_KEY_PREFIX,
  PUBLISHER_PREFIX,
  PUBLISHERS_PARTITION,
} from '../../../functions/contract/table-keys.ts';
import type { AppFunction } from '../../constructs/app-function.ts';
import { readPageArnOf } from '../../environment.ts';
import type { ServiceParts } from '../../service-parts.ts';

/**
 * What a function of the API that publishes may do: read publishers and appeals, write appeals with their dispatches and budgets, and have
 * a page read. In an office it keeps who agreed to be listed, with the entries of it. It sees no subscriber.
 *
 * Its code changes no office and makes no key of a publisher, and IAM does not keep it from that: DynamoDB's UpdateItem makes an item where there is none, and the
 * transaction that publishes is granted together. `dynamodb:Attributes` could name the one attribute that notes a key's use; no condition on it is set,
 * as the local cloud does not evaluate it, and one that AWS reads otherwise would refuse every request of a publisher.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazondynamodb.html
 */
export function mayPublish(publishing: AppFunction, parts: ServiceParts): void {
  const { table, endedTable, sealingKey } = parts.data;
  publishing
    .mayInPartitions(
      ['dynamodb:GetItem', 'dynamodb:Query'],
      PUBLISHER_KEY_PREFIX,
      PUBLISHERS_PARTITION,
      PUBLISHER_PREFIX,
      APPEAL_PREFIX,
      DISPATCH_PREFIX,
      CASES_PREFIX,
      PUBLISHED_PREFIX,
    )
    .of(table.tableArn);
  publishing.mayInPartitions('dynamodb:BatchGetItem', BUDGET_PREFIX).of(table.tableArn);
  publishing
    .mayInPartitions(['dynamodb:DeleteItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'], ...PUBLISHED_TOGETHER)
    .of(table.tableArn);
  publishing.mayInPartitions('dynamodb:PutItem', ...PUBLISHED_TOGETHER).of(endedTable.tableArn);
  // Whether the office asks for two people.
  publishing.mayInPartitions('dynamodb:GetItem', OFFICE_PREFIX).of(table.tableArn);
  publishing.mayInPartitions('dynamodb:Query', OFFICE_PREFIX, KEYRING_PARTITION).of(table.tableArn);
  // An appeal may come before any subscriber: then there is no key yet.
  publishing.mayInPartitions('dynamodb:PutItem', KEYRING_PARTITION).of(table.tableArn);
  publishing.maySeal('data-key', 'kms:Decrypt', 'kms:GenerateDataKey').with(sealingKey.keyArn);
  // It notes that a key was used.
  publishing.mayInPartitions('dynamodb:UpdateItem', PUBLISHER_KEY_PREFIX).of(table.tableArn);
  publishing.may('lambda:InvokeFunction').on(readPageArnOf(parts));
}
