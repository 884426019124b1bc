import { randomBytes } from 'node:crypto';
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { EXPIRY_ATTRIBUTE, signUpKey } from '../../contract/table-keys.ts';
import { LANGUAGES } from '../../domain/appeal/appeal.ts';
import { Rhythm } from '../../domain/digests/rhythm.ts';
import { NONCE_BYTES, seal, unseal } from '../../domain/sealing/seal.ts';
import type { SignUps } from '../../domain/subscribing/ports.ts';
import type { SignUp } from '../../domain/subscribing/sign-up.ts';
import { ChosenFollow, followsOf } from '../../domain/subscribing/sign-up-request.ts';
import { epochSecondsOf } from '../../domain/time/spans.ts';
import type { Keyring } from '../kms/keyring.ts';
import type { Table } from './table.ts';

const StoredSignUp = z.object({
  signUpId: z.uuid(),
  status: z.enum(['pending', 'confirmed']),
  subscriberId: z.uuid(),
  languages: z.array(z.enum(LANGUAGES)).min(1),
  requestedFrom: z.object({ day: z.string(), hash: z.string() }),
  mailsSent: z.number().int(),
  mailedAtMs: z.number(),
  expiresAtMs: z.number(),
  dataKeyId: z.string(),
  sealed: z.instanceof(Uint8Array),
});

/** What the seal keeps from a reader of the table. */
const SealedPart = z.object({
  address: z.string(),
  chosen: z.array(ChosenFollow),
  rhythm: Rhythm,
  isDiscreet: z.boolean(),
});

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
      const { chosen, ...part } = SealedPart.parse(JSON.parse(text));
      return { ...open, ...part, follows: followsOf(signUpId, chosen) };
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
  const { address, follows, rhythm, isDiscreet, ...open } = signUp;
  const chosen = follows.map(({ followId: _, ...one }) => one);
  const key = await keyring.newest();
  return {
    ...signUpKey(signUp.signUpId),
    entity: 'sign-up',
    ...open,
    dataKeyId: key.dataKeyId,
    sealed: seal(
      JSON.stringify({ address, chosen, rhythm, isDiscreet }),
      signUp.signUpId,
      key,
      randomBytes(NONCE_BYTES),
    ),
    [EXPIRY_ATTRIBUTE]: epochSecondsOf(signUp.expiresAtMs),
  };
}
