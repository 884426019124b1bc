import { z } from 'zod';
import type { AppealRequest } from '../../../contract/api.ts';
import { ListedPerson } from '../../../contract/part-schemas.ts';
import type { TableKey } from '../../../contract/table-keys.ts';
import type { Keyring } from '../../kms/keyring.ts';
import type { StoredItem } from '../batches.ts';
import { openPart, StoredSeal, sealedText } from '../sealed-text.ts';

/** Attributes of an item that seal who agreed that the people of its request are listed. */
export const CONSENT_ATTRIBUTES = ['dataKeyId', 'sealed'] as const satisfies readonly (keyof StoredSeal)[];

const Consents = z.array(ListedPerson.pick({ consent: true, withoutConsent: true }));
const WithPeople = z.looseObject({ people: z.array(z.looseObject({})) });

const boundTo = ({ pk, sk }: TableKey) => `${pk}#${sk}#CONSENTS`;

/** Who agreed, in the order of the people. */
export async function sealedConsents(
  { people }: Pick<AppealRequest, 'people'>,
  key: TableKey,
  keyring: Keyring,
): Promise<Partial<StoredSeal>> {
  if (!people) return {};
  const consents = people.map(({ consent, withoutConsent }) => ({ consent, withoutConsent }));
  return sealedText('release-request', JSON.stringify(consents), boundTo(key), await keyring.newest());
}

/** What of a request stands in the open. */
export const withoutConsents = <T extends Pick<AppealRequest, 'people'>>({ people, ...request }: T) => ({
  ...request,
  ...(people && { people: people.map(({ consent: _, withoutConsent: __, ...person }) => person) }),
});

/** A stored request with who agreed. @param item - that it stands in. */
export async function withConsents(request: unknown, item: StoredItem, keyring: Keyring): Promise<unknown> {
  const [listed, seal] = [WithPeople.safeParse(request), StoredSeal.safeParse(item)];
  if (!listed.success || !seal.success) return request;
  const key = z.object({ pk: z.string(), sk: z.string() }).parse(item);
  const consents = await openPart(Consents, seal.data, boundTo(key), keyring);
  return { ...listed.data, people: listed.data.people.map((person, index) => ({ ...person, ...consents[index] })) };
}
