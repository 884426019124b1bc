import * as z from 'zod';
import { signInKey } from '../../../contract/table-keys.ts';
import { LEADS_TO, type SignIns } from '../../../domain/account/account.ts';
import type { Keyring } from '../../kms/kms.ts';
import { change, put, type Table, where, writeIf, writeOnce } from '../../table/table.ts';
import { sealedKind } from '../item-kind.ts';
import { overAs } from './over-accesses.ts';

/** Whose it is, and when its mail went out: a stranger who holds that mail must not find its owner by them. */
const SIGN_IN = sealedKind({
  entity: 'sign-in',
  key: signInKey,
  open: { signInId: z.uuid(), isSpent: z.boolean() },
  sealed: z.object({
    subscriberId: z.uuid(),
    requestedFrom: z.object({ day: z.string(), hash: z.string() }),
    mailedAtMs: z.number(),
    expiresAtMs: z.number(),
    /** A link that names none is over. */
    accessEpoch: z.string().default(''),
    leadsTo: z.enum(LEADS_TO).optional(),
  }),
  isOverAtMs: ({ expiresAtMs }) => expiresAtMs,
});

const isUnspent = where.is({ isSpent: false });

/** Sign-ins in the table, gone when their time is over. */
export const makeSignIns = (table: Table, keyring: Keyring): SignIns => ({
  find: (signInId) => SIGN_IN.find(table, keyring, signInId),
  async put(signIn) {
    const item = SIGN_IN.item([signIn.signInId], signIn, await keyring.newest());
    await writeIf(table, put({ ...item, ...overAs(signIn.expiresAtMs) }, where.either(where.isNew, isUnspent)));
  },
  spend: (signInId) => writeOnce(table, change(signInKey(signInId), { set: { isSpent: true } }, isUnspent)),
});
