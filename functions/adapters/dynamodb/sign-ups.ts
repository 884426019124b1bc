import { randomBytes } from 'node:crypto';
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { EXPIRY_ATTRIBUTE, signUpKey } from '../../contract/table-keys.ts';
import { LANGUAGES } from '../../domain/appeal/appeal.ts';
import { AT_ONCE, Rhythm } from '../../domain/digests/rhythm.ts';
import { NONCE_BYTES, seal, unseal } from '../../domain/sealing/seal.ts';
import type { SignUps } from '../../domain/subscribing/ports.ts';
import type { SignUp } from '../../domain/subscribing/sign-up.ts';
import { ChosenFollow, followOf } from '../../domain/subscribing/sign-up-request.ts';
import { epochSecondsOf } from '../../domain/time/spans.ts';
import type { Keyring } from '../kms/keyring.ts';
import type { Table } from './table.ts';

const StoredSignUp = z.object({
  signUpId: z.uuid(),
  status: z.enum(['pending', 'confirmed']),
  subscriberId: z.uuid(),
  language: z.enum(LANGUAGES),
  expiresAtMs: z.number(),
  dataKeyId: z.string(),
  sealed: z.instanceof(Uint8Array),
});

/** What the seal keeps from a reader of the table. */
const SealedPart = z.object({ address: z.string(), chosen: ChosenFollow, rhythm: Rhythm.default(AT_ONCE) });

/** Sign-ups in the table: their address and choice sealed, gone when their time to confirm is over. */
export function makeSignUps(table: Table, keyring: Keyring): SignUps {
  return {
    async find(signUpId) {
      const answer = await table.documents.send(
        new GetCommand({ TableName: table.name, Key: { ...signUpKey(signUpId) }, ConsistentRead: true }),
      );
      if (!answer.Item) return undefined;
      const { dataKeyId, sealed, ...open } = StoredSignUp.parse(answer.Item);
      const text = unseal(sealed, signUpId, await keyring.get(dataKeyId));
      const { address, chosen, rhythm } = SealedPart.parse(JSON.parse(text));
      return { ...open, address, follow: followOf(signUpId, chosen), rhythm };
    },
    async create(signUp) {
      const put = new PutCommand({
        TableName: table.name,
        Item: await itemOf(signUp, keyring),
        ConditionExpression: 'attribute_not_exists(pk)',
      });
      try {
        await table.documents.send(put);
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
      }
    },
  };
}

async function itemOf(signUp: SignUp, keyring: Keyring): Promise<Record<string, unknown>> {
  const { address, follow, rhythm, ...open } = signUp;
  const { followId: _, ...chosen } = follow;
  const key = await keyring.newest();
  return {
    ...signUpKey(signUp.signUpId),
    entity: 'sign-up',
    ...open,
    dataKeyId: key.dataKeyId,
    sealed: seal(JSON.stringify({ address, chosen, rhythm }), signUp.signUpId, key, randomBytes(NONCE_BYTES)),
    [EXPIRY_ATTRIBUTE]: epochSecondsOf(signUp.expiresAtMs),
  };
}
