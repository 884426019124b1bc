import type { SignUp } from '../../../domain/signing-up/signing-up.ts';
import type { Keyring } from '../../kms/kms.ts';
import type { Table } from '../../table/table.ts';
import { makeSignUps } from './sign-ups.ts';
import { waysOfAddress } from './ways-to-sign-ups.ts';

/** Every sign-up of an address that the table still has, in no order; none whose way is damaged. */
export function makeSignUpsOfAddress(table: Table, keyring: Keyring): (signUpsHash: string) => Promise<SignUp[]> {
  const signUps = makeSignUps(table, keyring);
  return async (signUpsHash) => {
    const ways = await waysOfAddress(signUpsHash, table, keyring);
    const ids = ways.flatMap(({ signUpId }) => signUpId ?? []);
    const found = await Promise.all(ids.map((signUpId) => signUps.find(signUpId)));
    return found.filter((signUp) => signUp !== undefined);
  };
}
