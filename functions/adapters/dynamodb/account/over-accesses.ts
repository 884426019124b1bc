import * as z from 'zod';
import { type DueWorkKind, sessionKey, signInKey } from '../../../contract/table-keys.ts';
import type { OverAccesses } from '../../../domain/every-minute/every-minute.ts';
import { endOfHour } from '../../../domain/time/time.ts';
import { dueItems, type Table, writeItems } from '../../table/table.ts';

const KIND: DueWorkKind = 'access-over';
const [SESSION, SIGN_IN] = [sessionKey('').pk, signInKey('').pk];
const IndexedKey = z.object({
  pk: z.string().refine((pk) => pk.startsWith(SESSION) || pk.startsWith(SIGN_IN)),
  sk: z.string(),
});

/** The place of a session, or of a link to sign in, in the index of due work: by a whole hour, since its mail or its press has a moment. */
export const overAs = (expiresAtMs: number) => ({ dueWork: KIND, dueAtMs: endOfHour(expiresAtMs) });

/** Sessions and links to sign in that are over, in the table's index of due work. */
export const makeOverAccesses = (table: Table): OverAccesses => ({
  list: async (nowMs, limit) =>
    (await dueItems(table, KIND, nowMs, limit)).map((item) => {
      const { pk, sk } = IndexedKey.parse(item);
      return { pk, sk };
    }),
  delete: (keys) =>
    writeItems(
      table,
      keys.map((key) => ({ delete: key })),
    ),
});
