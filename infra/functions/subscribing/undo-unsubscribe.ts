import { CARD_PREFIX, PUBLISHING_BESIDE_CARDS } from '../../../functions/contract/table-keys.ts';
import { AppFunction } from '../../constructs/app-function.ts';
import { formRoutes } from '../../constructs/public-api.ts';
import {
  endedEnvironment,
  publicUrlEnvironment,
  sealingEnvironment,
  secretsEnvironment,
  senderEnvironment,
  tableEnvironment,
} from '../../environment.ts';
import type { ServiceParts } from '../../service-parts.ts';

/** Takes a removal back that its owner did not want: mail gateways press buttons too. */
export function defineUndoUnsubscribe(parts: ServiceParts): void {
  const { scope, stage, codeOf, data, api } = parts;
  const undoUnsubscribe = new AppFunction(scope, {
    name: 'undo-unsubscribe',
    stage,
    codeOf,
    environment: {
      ...tableEnvironment(parts),
      ...endedEnvironment(parts),
      ...sealingEnvironment(parts),
      ...secretsEnvironment(parts),
      ...senderEnvironment(parts),
      ...publicUrlEnvironment(parts),
      UNDO_AFTER_SECONDS: String(stage.unsubscribing.undoAfterSeconds),
    },
    memoryMegabytes: 1024,
  });
  undoUnsubscribe
    .may(
      'dynamodb:BatchWriteItem',
      'dynamodb:DeleteItem',
      'dynamodb:GetItem',
      'dynamodb:PutItem',
      'dynamodb:Query',
      'dynamodb:UpdateItem',
    )
    .on(data.table.tableArn);
  undoUnsubscribe.mayNeverInPartitions(...PUBLISHING_BESIDE_CARDS).of(data.table.tableArn);
  // To say how a case is called that is followed.
  undoUnsubscribe.mayInPartitions('dynamodb:BatchGetItem', CARD_PREFIX).of(data.table.tableArn);
  undoUnsubscribe.mayNothingButInPartitions('dynamodb:BatchGetItem', CARD_PREFIX).of(data.table.tableArn);
  undoUnsubscribe.may('dynamodb:PutItem').on(data.endedTable.tableArn);
  undoUnsubscribe.maySeal('data-key', 'kms:Decrypt').with(data.sealingKey.keyArn);
  undoUnsubscribe.maySeal('case-key', 'kms:Decrypt').with(data.sealingKey.keyArn);
  undoUnsubscribe.maySeal('lookup-key', 'kms:Decrypt', 'kms:GenerateDataKey').with(data.sealingKey.keyArn);
  undoUnsubscribe.maySeal('token-key', 'kms:Decrypt').with(data.sealingKey.keyArn);
  undoUnsubscribe.may('secretsmanager:GetSecretValue').on(data.hashingSecretArn);
  api.route(undoUnsubscribe, ...formRoutes('/undo/{token}'));
}
