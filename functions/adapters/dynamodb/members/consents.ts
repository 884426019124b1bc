import * as z from 'zod';
import { consentKey, consentsOfAppeal, officeKey } from '../../../contract/table-keys.ts';
import { LISTED_BECAUSE } from '../../../domain/members/members.ts';
import type { ConsentChanges, ConsentRecord, PersonConsent } from '../../../domain/publishing/publishing.ts';
import { type DataKey, unseal } from '../../../domain/sealing/sealing.ts';
import type { Keyring } from '../../kms/kms.ts';
import { drop, page, put, type Table, type Write } from '../../table/table.ts';
import { boundTo } from '../item-kind.ts';
import { StoredSeal, sealedBytes } from '../sealed-text.ts';
import { type CaseKey, entryItem } from './entry-item.ts';
import { newTextKey, StoredTextKey, unwrappedKey, wrappedKey } from './text-key.ts';

const StoredConsent = z.object({
  ...{ pk: z.string(), sk: z.string(), consentId: z.string() },
  ...{ sealed: StoredSeal.shape.sealed, ...StoredTextKey.shape },
});
const Told = z.object({ name: z.string(), because: LISTED_BECAUSE });

/** Who agreed that the people of an appeal are listed, as far as no one withdrew it. */
export async function findConsents(
  table: Table,
  keyring: Keyring,
  publisherId: string,
  appealId: string,
): Promise<ConsentRecord[]> {
  const { items } = await page(table, { pk: officeKey(publisherId).pk, prefix: consentsOfAppeal(appealId) });
  return Promise.all(items.map(async (item) => (await openConsent(item, keyring)).record));
}

/** A consent from its item, and what seals another text under its key. */
export async function openConsent(item: unknown, keyring: Keyring) {
  const { pk, sk, consentId, sealed, ...stored } = StoredConsent.parse(item);
  const place = boundTo({ pk, sk });
  const key = await unwrappedKey(stored, place, sk, keyring);
  const record: ConsentRecord = { consentId, ...Told.parse(JSON.parse(unseal(sealed, place, key))) };
  const sealAgain = (told: PersonConsent) => sealedConsent(told, place, key);
  return { record, sealAgain };
}

const sealedConsent = ({ name, because }: PersonConsent, place: string, key: DataKey): Uint8Array =>
  sealedBytes('consent', JSON.stringify({ name, because }), place, key);

/**
 * What is written of consents together with a version: each under a key of its own, which seals the entry of it too. One that is withdrawn goes with its key, so
 * that no one reads its entry any more.
 */
export async function consentWrites(
  { publisherId, appealId, given, ended, entries }: ConsentChanges,
  keyring: Keyring,
): Promise<Write[]> {
  const keys = new Map<string, CaseKey>();
  const items = [];
  for (const { consentId, ...told } of given) {
    const at = consentKey(publisherId, appealId, consentId);
    const place = boundTo(at);
    const key = newTextKey(at.sk);
    keys.set(consentId, { sk: at.sk, key });
    const sealed = sealedConsent(told, place, key);
    items.push({ ...at, entity: 'consent', consentId, sealed, ...wrappedKey(key, place, await keyring.newest()) });
  }
  const told = await Promise.all(
    entries.map((entry) =>
      entryItem(publisherId, entry, keyring, entry.act === 'consent-given' ? keys.get(entry.consentId) : undefined),
    ),
  );
  return [
    ...[...items, ...told].map((item) => put(item)),
    ...ended.map((consentId) => drop(consentKey(publisherId, appealId, consentId))),
  ];
}
