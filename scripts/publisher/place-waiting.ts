import { KMSClient } from '@aws-sdk/client-kms';
import {
  makeAppealStore,
  makeDrafts,
  makeOffices,
  makePublisherStore,
  makeSendingProposals,
} from '../../functions/adapters/dynamodb/dynamodb.ts';
import { makeKeyring } from '../../functions/adapters/kms/kms.ts';
import { placeAgain } from '../../functions/domain/deciding/deciding.ts';
import { limitsOf } from '../../infra/stages/index.ts';
import type { StageName } from '../../infra/stages/schema.ts';
import { findDeployment } from '../deployment/find-deployment.ts';

/** Has what a publisher's office approved, and what waits for room, leave earlier where limits were raised. */
export async function placeWaiting(publisherId: string, stage: StageName): Promise<'placed' | 'busy'> {
  const { table, endedTable, sealingKeyArn, clientSettings } = await findDeployment(stage);
  const keyring = makeKeyring(table, sealingKeyArn, new KMSClient(clientSettings));
  const ports = {
    offices: makeOffices(table, keyring),
    publishers: makePublisherStore(table),
    proposals: makeSendingProposals(table, keyring),
    drafts: makeDrafts(table, keyring),
    appeals: makeAppealStore(table, endedTable.name, keyring),
    limits: limitsOf(stage),
  };
  return placeAgain({ publisherId }, ports, Date.now());
}
