import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { LANGUAGES } from '../../../contract/languages.ts';
import { addressSignUpKey, type DueWorkKind, EXPIRY_ATTRIBUTE, signUpKey } from '../../../contract/table-keys.ts';
import type { DueMail, SignUps } from '../../../domain/signing-up/ports.ts';
import type { SignUp } from '../../../domain/signing-up/sign-up.ts';
import { Cadence } from '../../../domain/subscriber/cadence/cadence.ts';
import { endOfDay, endOfHour } from '../../../domain/time/spans.ts';
import type { Keyring } from '../../kms/keyring.ts';
import { unlessRefused } from '../conflicts.ts';
import { expiryOf } from '../expiry.ts';
import { openText, StoredSeal, sealedText } from '../sealed-text.ts';
import { StoredFollow } from '../subscriber/subscriber-item.ts';
import type { Table } from '../table.ts';

const StoredSignUp = StoredSeal.extend({
  status: z.enum(['pending', 'confirmed']),
  mailsSent: z.number().int(),
  /** When the newest mail went out, sealed by itself since each mail writes it; none for never. */
  mailed: StoredSeal.optional(),
  expiresAtMs: z.number(),
});

/** What the seal keeps from a reader of the table. */
const SealedPart = z.object({
  subscriberId: z.uuid(),
  languages: z.array(z.enum(LANGUAGES)).min(1),
  requestedFrom: z.object({ day: z.string(), hash: z.string() }),
  address: z.string(),
  follows: z.array(StoredFollow),
  cadence: Cadence,
  waitsForEdition: z.boolean().default(false),
  isDiscreet: z.boolean(),
});

const CountedMail = z.object({ mailsSent: z.number().int() });

/** Sign-ups in the table: their address and choice sealed, gone when their time to confirm is over. */
export function makeSignUps(table: Table, keyring: Keyring): SignUps {
  const mailedAs = async (signUpId: string, mailedAtMs: number) =>
    sealedText(String(mailedAtMs), mailOf(signUpId), await keyring.newest());

  return {
    async find(signUpId) {
      const answer = await table.documents.send(
        new GetCommand({ TableName: table.name, Key: { ...signUpKey(signUpId) }, ConsistentRead: true }),
      );
      if (!answer.Item) return undefined;
      const { dataKeyId, sealed, mailed, ...open } = StoredSignUp.parse(answer.Item);
      const text = await openText({ dataKeyId, sealed }, signUpId, keyring);
      const part = SealedPart.parse(JSON.parse(text));
      const mailedAtMs = mailed ? Number(await openText(mailed, mailOf(signUpId), keyring)) : 0;
      return { signUpId, ...open, mailedAtMs, ...part };
    },
    async create(signUp, waiting) {
      const item = { ...(await itemOf(signUp, keyring)), ...dueAs(waiting.due) };
      const put = { TableName: table.name, Item: item, ConditionExpression: 'attribute_not_exists(pk)' };
      const putWay = { TableName: table.name, Item: wayToSignUp(signUp, waiting.signUpsHash) };
      const both = new TransactWriteCommand({ TransactItems: [{ Put: put }, { Put: putWay }] });
      await unlessRefused(table.documents.send(both));
    },
    async countMail(signUpId, nowMs) {
      const update = new UpdateCommand({
        TableName: table.name,
        Key: { ...signUpKey(signUpId) },
        UpdateExpression: 'SET mailed = :mailed ADD mailsSent :one',
        ConditionExpression: '#status = :pending AND expiresAtMs > :now',
        ExpressionAttributeNames: { '#status': 'status' },
        ExpressionAttributeValues: {
          ':mailed': await mailedAs(signUpId, nowMs),
          ':now': nowMs,
          ':one': 1,
          ':pending': 'pending',
        },
        ReturnValues: 'UPDATED_NEW',
      });
      try {
        const { Attributes } = await table.documents.send(update);
        return CountedMail.parse(Attributes).mailsSent;
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return undefined;
        throw error;
      }
    },
    async keepUntil(signUpId, signUpsHash, untilMs) {
      const kept = { '#expiry': EXPIRY_ATTRIBUTE };
      const expiry = { ':expiry': expiryOf(untilMs) };
      // The way first: it may lead nowhere, but a sign-up without it could not be found to be erased.
      const keepWay = new UpdateCommand({
        TableName: table.name,
        Key: { ...addressSignUpKey(signUpsHash, signUpId) },
        UpdateExpression: 'SET #expiry = :expiry',
        ConditionExpression: 'attribute_exists(pk) AND #expiry < :expiry',
        ExpressionAttributeNames: kept,
        ExpressionAttributeValues: expiry,
      });
      await unlessRefused(table.documents.send(keepWay));
      const keep = new UpdateCommand({
        TableName: table.name,
        Key: { ...signUpKey(signUpId) },
        UpdateExpression: 'SET expiresAtMs = :until, #expiry = :expiry',
        ConditionExpression: '#status = :pending AND expiresAtMs < :until',
        ExpressionAttributeNames: { ...kept, '#status': 'status' },
        ExpressionAttributeValues: { ...expiry, ':until': endOfDay(untilMs), ':pending': 'pending' },
      });
      await unlessRefused(table.documents.send(keep));
    },
    async mailAt(signUpId, due) {
      const { dueWork, dueAtMs } = dueAs(due);
      const update = new UpdateCommand({
        TableName: table.name,
        Key: { ...signUpKey(signUpId) },
        UpdateExpression: 'SET dueWork = :kind, dueAtMs = :at',
        ConditionExpression: '#status = :pending',
        ExpressionAttributeNames: { '#status': 'status' },
        ExpressionAttributeValues: { ':kind': dueWork, ':at': dueAtMs, ':pending': 'pending' },
      });
      await unlessRefused(table.documents.send(update));
    },
  };
}

/** What the time of a sign-up's newest mail is sealed as. */
const mailOf = (signUpId: string) => `${signUpId}#mailed`;

// To the millisecond, what a sign-up waits for would lead from its mail, which says when it left, to its address: whole hours and days do not.

const dueAs = ({ because, atMs }: DueMail) => ({ dueWork: because satisfies DueWorkKind, dueAtMs: endOfHour(atMs) });

/** The item by which a sign-up is found from its address. */
export const wayToSignUp = ({ signUpId, expiresAtMs }: SignUp, signUpsHash: string) => ({
  ...addressSignUpKey(signUpsHash, signUpId),
  entity: 'sign-up-of-address',
  signUpId,
  [EXPIRY_ATTRIBUTE]: expiryOf(expiresAtMs),
});

/** More than any sign-up needs: a request fits into the 4,096 bytes that KMS encrypts, and each of its follows gets an id. */
const SEALED_BYTES = 6_144;

/** JSON with blanks behind it, so that no sign-up is known by its size. */
const padded = (json: string): string => json + ' '.repeat(Math.max(0, SEALED_BYTES - Buffer.byteLength(json)));

async function itemOf(signUp: SignUp, keyring: Keyring): Promise<Record<string, unknown>> {
  const { signUpId, status, mailsSent, mailedAtMs, expiresAtMs, ...sealed } = signUp;
  const key = await keyring.newest();
  return {
    ...signUpKey(signUpId),
    entity: 'sign-up',
    signUpId,
    status,
    mailsSent,
    mailed: mailedAtMs === 0 ? undefined : sealedText(String(mailedAtMs), mailOf(signUpId), key),
    expiresAtMs: endOfDay(expiresAtMs),
    ...sealedText(padded(JSON.stringify(sealed)), signUpId, key),
    [EXPIRY_ATTRIBUTE]: expiryOf(signUp.expiresAtMs),
  };
}
