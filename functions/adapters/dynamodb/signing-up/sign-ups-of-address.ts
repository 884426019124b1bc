import { paginateQuery } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { ADDRESS_SIGN_UPS, addressKey } from '../../../contract/table-keys.ts';
import type { SignUp } from '../../../domain/signing-up/sign-up.ts';
import type { Keyring } from '../../kms/keyring.ts';
import type { Table } from '../table.ts';
import { makeSignUps } from './sign-ups.ts';

const StoredWay = z.object({ sk: z.string() });

/** Every sign-up of an address that the table still has, in no order. */
export function makeSignUpsOfAddress(table: Table, keyring: Keyring): (signUpsHash: string) => Promise<SignUp[]> {
  const signUps = makeSignUps(table, keyring);
  return async (signUpsHash) => {
    const query = {
      TableName: table.name,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
      ExpressionAttributeValues: { ':pk': addressKey(signUpsHash).pk, ':prefix': ADDRESS_SIGN_UPS },
      ConsistentRead: true,
    };
    const ids: string[] = [];
    for await (const { Items = [] } of paginateQuery({ client: table.documents }, query))
      ids.push(...Items.map((item) => StoredWay.parse(item).sk.slice(ADDRESS_SIGN_UPS.length)));
    const found = await Promise.all(ids.map((id) => signUps.find(id)));
    return found.filter((signUp) => signUp !== undefined);
  };
}
