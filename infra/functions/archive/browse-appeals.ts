import {
  CARD_PREFIX,
  PUBLISHER_PROFILES_PARTITION,
  SHELF_PREFIX,
  SHELVES_PREFIX,
} from '../../../functions/contract/table-keys.ts';
import { AppFunction } from '../../constructs/app-function.ts';
import { pageRoutes } from '../../constructs/public-api.ts';
import { hubOfFeedsEnvironment, publicUrlEnvironment, senderEnvironment, tableEnvironment } from '../../environment.ts';
import type { ServiceParts } from '../../service-parts.ts';

/**
 * The pages that show many appeals, and those who publish them: of the table it sees what lists show of what was published, and what everyone may know of
 * publishers; no draft, no key, and not who answers for a publisher.
 */
export function defineBrowseAppeals(parts: ServiceParts): void {
  const { scope, stage, codeOf, data, api } = parts;
  const browseAppeals = new AppFunction(scope, {
    name: 'browse-appeals',
    stage,
    codeOf,
    environment: {
      ...tableEnvironment(parts),
      ...senderEnvironment(parts),
      ...publicUrlEnvironment(parts),
      ...hubOfFeedsEnvironment(parts),
      REPLY_TO_ADDRESS: stage.replyToAddress,
      FUNDING: JSON.stringify(stage.funding ?? {}),
    },
    memoryMegabytes: 512,
  });
  browseAppeals.mayInPartitions('dynamodb:BatchGetItem', CARD_PREFIX).of(data.table.tableArn);
  browseAppeals.mayInPartitions('dynamodb:GetItem', SHELVES_PREFIX).of(data.table.tableArn);
  browseAppeals.mayInPartitions('dynamodb:Query', SHELF_PREFIX, PUBLISHER_PROFILES_PARTITION).of(data.table.tableArn);
  api.route(
    browseAppeals,
    ...pageRoutes('/', '/about', '/appeals', '/map', '/outcomes', '/feeds/appeals.atom', '/feeds/appeals.json'),
  );
}
