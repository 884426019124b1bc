import * as z from 'zod';
import { sessionKey } from '../../../contract/table-keys.ts';
import type { Sessions } from '../../../domain/account/account.ts';
import type { Keyring } from '../../kms/kms.ts';
import { drop, put, type Table, write } from '../../table/table.ts';
import { sealedKind } from '../item-kind.ts';
import { overAs } from './over-accesses.ts';

/** Whose it is and when it began: sealed, since mail of that moment may lie in a mailbox. One that names no epoch is over. */
const SESSION = sealedKind({
  entity: 'session',
  key: sessionKey,
  open: {},
  sealed: z.object({ subscriberId: z.uuid(), expiresAtMs: z.number(), accessEpoch: z.string().default('') }),
  isOverAtMs: ({ expiresAtMs }) => expiresAtMs,
});

/** Sessions in the table, gone when they are over. */
export const makeSessions = (table: Table, keyring: Keyring): Sessions => ({
  find: (sessionHash) => SESSION.find(table, keyring, sessionHash),
  async create(sessionHash, session) {
    const item = SESSION.item([sessionHash], session, await keyring.newest());
    await write(table, put({ ...item, ...overAs(session.expiresAtMs) }));
  },
  end: (sessionHash) => write(table, drop(sessionKey(sessionHash))),
});
