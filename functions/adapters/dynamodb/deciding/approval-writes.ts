import { deskDraftKey, officeKey, sendingKey, withdrawnPeopleKey } from '../../../contract/table-keys.ts';
import type { AppealVersion } from '../../../domain/appeal/appeal.ts';
import type { AlertDispatch } from '../../../domain/dispatch/dispatch.ts';
import type { Approval } from '../../../domain/publishing/publishing.ts';
import type { Keyring } from '../../kms/kms.ts';
import type { TransactWrites } from '../appeal/appeal-writes.ts';
import { entryItem } from '../members/entry-item.ts';
import { atRevision } from './at-revision.ts';

interface Written {
  readonly version: Pick<AppealVersion, 'appealId' | 'version'>;
  readonly dispatch: Pick<AlertDispatch, 'dispatchId'>;
}

/** What a publication writes and checks of the proposal that it carries out: none of it is written unless all of this holds. */
export async function approvalWrites(
  TableName: string,
  { publisherId, proposalId, digest, draft, officeRevision, withdrawnRevision, entry }: Approval,
  { version: { appealId, version }, dispatch: { dispatchId } }: Written,
  keyring: Keyring,
): Promise<TransactWrites> {
  const sends = {
    TableName,
    Key: { ...sendingKey(publisherId, proposalId) },
    UpdateExpression: 'SET #status = :sent, published = :published REMOVE dueWork, dueAtMs',
    ConditionExpression: '#status = :approved AND digest = :digest',
    ExpressionAttributeNames: { '#status': 'status' },
    ExpressionAttributeValues: {
      ':sent': 'sent',
      ':approved': 'approved',
      ':digest': digest,
      ':published': { appealId, version, dispatchId },
    },
  };
  return [
    atRevision(TableName, deskDraftKey(publisherId, draft.draftId), draft.revision),
    atRevision(TableName, officeKey(publisherId), officeRevision),
    atRevision(TableName, withdrawnPeopleKey(publisherId), withdrawnRevision),
    { Update: sends },
    { Put: { TableName, Item: await entryItem(publisherId, entry, keyring) } },
  ];
}
