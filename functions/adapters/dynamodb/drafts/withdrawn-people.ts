import type { DraftCleaning, Drafts } from '../../../domain/drafts/drafts.ts';
import { DRAFT_KEPT_DAYS } from '../../../domain/drafts/drafts.ts';
import { daysInMs } from '../../../domain/time/time.ts';
import type { Keyring } from '../../kms/kms.ts';
import { put, type Table, where, writeIf } from '../../table/table.ts';
import { expiring } from '../item-kind.ts';
import { WITHDRAWN } from './stored-draft.ts';

/** Who withdrew, for those who save drafts. */
export const makeWithdrawnReads = (table: Table, keyring: Keyring): Pick<Drafts, 'withdrawn'> => ({
  withdrawn: async (publisherId) => (await WITHDRAWN.find(table, keyring, publisherId)) ?? { revision: 0, people: [] },
});

/** The same for those who take names out. */
export const makeWithdrawnPeople = (table: Table, keyring: Keyring): Pick<DraftCleaning, 'keepWithdrawn'> => ({
  async keepWithdrawn(publisherId, { revision, people }, nowMs) {
    const next = { revision: revision + 1, people: [...people] };
    const item = WITHDRAWN.item([publisherId], next, await keyring.newest());
    const kept = { ...item, ...expiring(nowMs + daysInMs(DRAFT_KEPT_DAYS)) };
    return (await writeIf(table, put(kept, where.atRevision(revision)))) ? 'kept' : 'changed meanwhile';
  },
});
