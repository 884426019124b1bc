import * as z from 'zod';
import type { AppealRequest } from '../../../contract/api.ts';
import { ALSO_NAMED, ListedPerson } from '../../../contract/part-schemas.ts';
import type { TableKey } from '../../../contract/table-keys.ts';
import type { Keyring } from '../../kms/kms.ts';
import type { StoredItem } from '../../table/table.ts';
import { boundTo } from '../item-kind.ts';
import { openPart, StoredSeal, sealedText } from '../sealed-text.ts';

/** Attributes of an item that seal who agreed that the people of its request are listed. */
export const CONSENT_ATTRIBUTES = ['dataKeyId', 'sealed'] as const satisfies readonly (keyof StoredSeal)[];

const OfPeople = z.array(ListedPerson.pick({ consent: true, withoutConsent: true }));
/** Of a release that was scheduled before people could be named beside it, those of the people alone. */
const Consents = z.union([
  z.object({ people: OfPeople.optional(), alsoNamed: ALSO_NAMED.optional() }),
  OfPeople.transform((people) => ({ people, alsoNamed: undefined })),
]);
const WithPeople = z.looseObject({ people: z.array(z.looseObject({})).nullish() });

type Sealed = Pick<AppealRequest, 'people' | 'alsoNamed'>;

const placeOf = (key: TableKey) => boundTo(key, '#CONSENTS');

/** Who agreed, in the order of the people, and whom the words name beside them. */
export async function sealedConsents(
  { people, alsoNamed }: Sealed,
  key: TableKey,
  keyring: Keyring,
): Promise<Partial<StoredSeal>> {
  if (!people && !alsoNamed) return {};
  const ofPeople = people?.map(({ consent, withoutConsent }) => ({ consent, withoutConsent }));
  const consents = JSON.stringify({ people: ofPeople, alsoNamed });
  return sealedText('release-request', consents, placeOf(key), await keyring.newest());
}

/** What of a request stands in the open. */
export const withoutConsents = <T extends Sealed>({ people, alsoNamed: _, ...request }: T) => ({
  ...request,
  ...(people && { people: people.map(({ consent: _, withoutConsent: __, ...person }) => person) }),
});

/** A stored request with who agreed. @param item - that it stands in. */
export async function withConsents(request: unknown, item: StoredItem, keyring: Keyring): Promise<unknown> {
  const [listed, seal] = [WithPeople.safeParse(request), StoredSeal.safeParse(item)];
  if (!listed.success || !seal.success) return request;
  const key = z.object({ pk: z.string(), sk: z.string() }).parse(item);
  const consents = await openPart(Consents, seal.data, placeOf(key), keyring);
  const people = listed.data.people?.map((person, index) => ({ ...person, ...consents.people?.[index] }));
  return { ...listed.data, ...(people && { people }), ...(consents.alsoNamed && { alsoNamed: consents.alsoNamed }) };
}
