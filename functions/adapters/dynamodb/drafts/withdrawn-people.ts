import * as z from 'zod';
import { withdrawnPeopleKey } from '../../../contract/table-keys.ts';
import type { DraftCleaning, Drafts } from '../../../domain/drafts/drafts.ts';
import { DRAFT_KEPT_DAYS } from '../../../domain/drafts/drafts.ts';
import { daysInMs } from '../../../domain/time/time.ts';
import type { Keyring } from '../../kms/kms.ts';
import { put, type Table, where, writeIf } from '../../table/table.ts';
import { expiring, sealedKind } from '../item-kind.ts';

/** Whom no draft of a publisher names any more. */
const WITHDRAWN = sealedKind({
  entity: 'withdrawn-people',
  key: withdrawnPeopleKey,
  open: { revision: z.number().int().positive() },
  sealed: z.object({
    people: z.array(
      z.object({
        name: z.string(),
        spellings: z.array(z.string()),
        places: z.array(z.string()).optional(),
        withdrawnAtMs: z.number(),
        lookedUpTo: z.string().optional(),
      }),
    ),
  }),
});

/** Who withdrew, for those who save drafts. */
export const makeWithdrawnReads = (table: Table, keyring: Keyring): Pick<Drafts, 'withdrawn'> => ({
  withdrawn: async (publisherId) => (await WITHDRAWN.find(table, keyring, publisherId)) ?? { revision: 0, people: [] },
});

/** The same for those who take names out. */
export const makeWithdrawnPeople = (table: Table, keyring: Keyring): Pick<DraftCleaning, 'keepWithdrawn'> => ({
  async keepWithdrawn(publisherId, { revision, people }, nowMs) {
    const next = { revision: revision + 1, people };
    const item = WITHDRAWN.item([publisherId], next, await keyring.newest());
    const kept = { ...item, ...expiring(nowMs + daysInMs(DRAFT_KEPT_DAYS)) };
    return (await writeIf(table, put(kept, where.atRevision(revision)))) ? 'kept' : 'changed meanwhile';
  },
});
