import { newOperatorEntry } from './entry.ts';
import { findMember } from './office.ts';
import type { Offices } from './ports.ts';

export interface EndOwnedKeyPorts {
  readonly offices: Pick<Offices, 'find' | 'save'>;
  newId(): string;
}

const MOST_TRIES = 5;

/** Takes a key that an operator revoked off the page of the member as whom it acted, with an entry. @returns whether the office lists it no more. */
export async function endOwnedKey(
  { publisherId, keyId }: { readonly publisherId: string; readonly keyId: string },
  { offices, newId }: EndOwnedKeyPorts,
  nowMs: number,
): Promise<boolean> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const office = await offices.find(publisherId);
    const key = office?.keys?.find((one) => one.keyId === keyId);
    if (!office || !key) return true;
    const name = findMember(office, key.ownerId)?.name ?? '';
    const entry = newOperatorEntry({ act: 'key-ended', keyId, name }, newId(), nowMs);
    const keys = office.keys?.filter((one) => one !== key);
    if ((await offices.save({ ...office, keys }, [entry])) === 'saved') return true;
  }
  return false;
}
