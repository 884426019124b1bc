import {
  deskDraftKey,
  officeKey,
  officeLimitsKey,
  sendingKey,
  withdrawnPeopleKey,
} from '../../../contract/table-keys.ts';
import type { AppealVersion } from '../../../domain/appeal/appeal.ts';
import type { AlertDispatch } from '../../../domain/dispatch/dispatch.ts';
import type { Approval } from '../../../domain/publishing/publishing.ts';
import type { Keyring } from '../../kms/kms.ts';
import { change, check, OFF_THE_INDEX, type Write, where } from '../../table/table.ts';
import { entryPuts } from '../members/entry-item.ts';
import { withLimits } from '../publishing/office-limits.ts';

interface Written {
  readonly version: Pick<AppealVersion, 'appealId' | 'version'>;
  readonly dispatch: Pick<AlertDispatch, 'dispatchId'>;
}

/** What a publication writes and checks of the proposal that it carries out: none of it is written unless all of this holds. */
export const approvalWrites = async (
  { publisherId, proposalId, digest, goesOutAtMs, draft, officeRevision, withdrawnRevision, limits, entry }: Approval,
  { version: { appealId, version }, dispatch: { dispatchId } }: Written,
  keyring: Keyring,
): Promise<Write[]> => [
  check(deskDraftKey(publisherId, draft.draftId), where.atRevision(draft.revision)),
  check(officeKey(publisherId), where.atRevision(officeRevision)),
  check(officeLimitsKey(publisherId), withLimits(limits)),
  check(withdrawnPeopleKey(publisherId), where.atRevision(withdrawnRevision)),
  change(
    sendingKey(publisherId, proposalId),
    { set: { status: 'sent', published: { appealId, version, dispatchId } }, remove: OFF_THE_INDEX },
    where.is({ status: 'approved', digest, goesOutAtMs }),
  ),
  ...(await entryPuts(publisherId, [entry], keyring)),
];
