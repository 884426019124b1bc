import {
  DESK_DRAFTS_PREFIX,
  KEYRING_PARTITION,
  PUBLISHER_KEY_PREFIX,
  PUBLISHER_PREFIX,
} from '../../../functions/contract/table-keys.ts';
import { AppFunction } from '../../constructs/app-function.ts';
import { publicUrlEnvironment, sealingEnvironment, tableEnvironment } from '../../environment.ts';
import type { ServiceParts } from '../../service-parts.ts';

const ROUTES = ['GET /v1/drafts', 'GET /v1/drafts/{draftId}'] as const;

/** Shows a publisher's key what its members write at the desk; it writes nothing but that the key was used. */
export function defineShowDrafts(parts: ServiceParts): void {
  const { scope, stage, codeOf, data, api } = parts;
  const showDrafts = new AppFunction(scope, {
    name: 'show-drafts',
    stage,
    codeOf,
    environment: { ...tableEnvironment(parts), ...sealingEnvironment(parts), ...publicUrlEnvironment(parts) },
    memoryMegabytes: 512,
  });
  showDrafts
    .mayInPartitions(
      ['dynamodb:GetItem', 'dynamodb:Query'],
      PUBLISHER_KEY_PREFIX,
      PUBLISHER_PREFIX,
      DESK_DRAFTS_PREFIX,
      KEYRING_PARTITION,
    )
    .of(data.table.tableArn);
  // Which of the drafts were published.
  showDrafts.mayInPartitions('dynamodb:BatchGetItem', PUBLISHER_PREFIX).of(data.table.tableArn);
  showDrafts.mayInPartitions('dynamodb:UpdateItem', PUBLISHER_KEY_PREFIX).of(data.table.tableArn);
  showDrafts.maySeal('data-key', 'kms:Decrypt').with(data.sealingKey.keyArn);
  api.route(showDrafts, ...ROUTES);
  api.makeRoomFor('publishers', ...ROUTES);
}
