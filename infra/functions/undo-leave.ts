import { PUBLISHING_AND_MAILING } from '../../functions/contract/table-keys.ts';
import { AppFunction } from '../constructs/app-function.ts';
import {
  endedEnvironment,
  publicUrlEnvironment,
  sealingEnvironment,
  secretsEnvironment,
  senderEnvironment,
  tableEnvironment,
} from '../environment.ts';
import type { ServiceParts } from '../service-parts.ts';

/** Takes a removal back that its owner did not want: mail gateways press buttons too. */
export function defineUndoLeave(parts: ServiceParts): void {
  const { scope, stage, codeOf, data, api } = parts;
  const undoLeave = new AppFunction(scope, {
    name: 'undo-leave',
    stage,
    codeOf,
    environment: {
      ...tableEnvironment(parts),
      ...endedEnvironment(parts),
      ...sealingEnvironment(parts),
      ...secretsEnvironment(parts),
      ...senderEnvironment(parts),
      ...publicUrlEnvironment(parts),
      UNDO_AFTER_SECONDS: String(stage.leaving.undoAfterSeconds),
    },
    memoryMegabytes: 1024,
  });
  undoLeave
    .may(
      'dynamodb:BatchWriteItem',
      'dynamodb:DeleteItem',
      'dynamodb:GetItem',
      'dynamodb:PutItem',
      'dynamodb:Query',
      'dynamodb:UpdateItem',
    )
    .on(data.table.tableArn);
  undoLeave.mayNeverInPartitions(...PUBLISHING_AND_MAILING).of(data.table.tableArn);
  undoLeave.may('dynamodb:PutItem').on(data.endedTable.tableArn);
  undoLeave.maySeal('data-key', 'kms:Decrypt').with(data.sealingKey.keyArn);
  undoLeave.maySeal('lookup-key', 'kms:Decrypt', 'kms:GenerateDataKey').with(data.sealingKey.keyArn);
  undoLeave.maySeal('token-key', 'kms:Decrypt').with(data.sealingKey.keyArn);
  undoLeave.may('secretsmanager:GetSecretValue').on(data.hashingSecretArn);
  api.route(undoLeave, 'GET /undo/{token}', 'HEAD /undo/{token}', 'POST /undo/{token}');
}
