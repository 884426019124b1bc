import * as z from 'zod';
import { deskSessionKey } from '../../../contract/table-keys.ts';
import { DESK_PROOFS, type DeskSessions } from '../../../domain/members/members.ts';
import type { Keyring } from '../../kms/kms.ts';
import { drop, put, type Table, write } from '../../table/table.ts';
import { sealedKind } from '../item-kind.ts';

const SESSION = sealedKind({
  entity: 'desk-session',
  key: deskSessionKey,
  open: {},
  sealed: z.object({
    publisherId: z.uuid(),
    memberId: z.uuid(),
    proof: z.enum(DESK_PROOFS),
    standing: z.number().int(),
    expiresAtMs: z.number(),
  }),
  isOverAtMs: ({ expiresAtMs }) => expiresAtMs,
});

/** Members' sessions for pages that begin and end none. */
export const makeDeskSessionReads = (table: Table, keyring: Keyring): Pick<DeskSessions, 'find'> => ({
  find: (sessionHash) => SESSION.find(table, keyring, sessionHash),
});

/** Members' sessions in the table, gone when they are over. */
export const makeDeskSessions = (table: Table, keyring: Keyring): DeskSessions => ({
  ...makeDeskSessionReads(table, keyring),
  create: async (sessionHash, session) =>
    write(table, put(SESSION.item([sessionHash], session, await keyring.newest()))),
  end: (sessionHash) => write(table, drop(deskSessionKey(sessionHash))),
});
