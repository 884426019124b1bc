import * as z from 'zod';
import { LANGUAGES } from '../../../contract/languages.ts';
import { EXPIRY_ATTRIBUTE, signUpKey } from '../../../contract/table-keys.ts';
import { NOT_ME_DAYS, type SignUp } from '../../../domain/signing-up/signing-up.ts';
import { Cadence } from '../../../domain/subscriber/subscriber.ts';
import { daysInMs, endOfDay } from '../../../domain/time/time.ts';
import type { Keyring } from '../../kms/kms.ts';
import { change, expiryOf, find, type Table, type Write, where } from '../../table/table.ts';
import { openPart, StoredSeal, sealedText } from '../sealed-text.ts';
import { StoredFollow } from '../subscriber/subscriber-item.ts';

/** All but the id: what a sign-up became would tell of a mailbox that a stranger signed up, and its count of mails which one that is. */
const SealedPart = z.object({
  status: z.enum(['pending', 'confirmed']),
  mailsSent: z.number().int(),
  mailedAtMs: z.number(),
  expiresAtMs: z.number(),
  subscriberId: z.uuid(),
  languages: z.array(z.enum(LANGUAGES)).min(1),
  requestedFrom: z.object({ day: z.string(), hash: z.string() }),
  address: z.string(),
  follows: z.array(StoredFollow),
  cadence: Cadence,
  waitsForEdition: z.boolean().default(false),
  isDiscreet: z.boolean(),
});

const StoredSignUp = StoredSeal.extend({ [EXPIRY_ATTRIBUTE]: z.number() });

/** More than any sign-up needs: a request fits into the 4,096 bytes that KMS encrypts, and each of its follows gets an id. */
const SEALED_BYTES = 6_144;

/** JSON with blanks behind it, so that no sign-up is known by its size. */
const padded = (json: string): string => json + ' '.repeat(Math.max(0, SEALED_BYTES - Buffer.byteLength(json)));

function sealedSignUp({ signUpId, ...sealed }: SignUp, key: Parameters<typeof sealedText>[3]): StoredSeal {
  const part = { ...sealed, expiresAtMs: endOfDay(sealed.expiresAtMs) };
  return sealedText('sign-up', padded(JSON.stringify(part)), signUpId, key);
}

/** When storage deletes a sign-up, in epoch seconds: as late as if it is disowned in its last moment, no matter what becomes of it. */
export const signUpExpiryOf = ({ expiresAtMs }: SignUp): number => expiryOf(expiresAtMs + daysInMs(NOT_ME_DAYS));

/** The item of a new sign-up. */
export const signUpItem = async (signUp: SignUp, keyring: Keyring) => ({
  ...signUpKey(signUp.signUpId),
  entity: 'sign-up',
  signUpId: signUp.signUpId,
  ...sealedSignUp(signUp, await keyring.newest()),
  [EXPIRY_ATTRIBUTE]: signUpExpiryOf(signUp),
});

/** Reads a sign-up, to change it while it is as it was read: sealed bytes are never twice the same. */
export async function readSignUp(signUpId: string, table: Table, keyring: Keyring) {
  const item = await find(table, signUpKey(signUpId));
  if (!item) return undefined;
  const stored = StoredSignUp.parse(item);
  const part = await openPart(SealedPart, stored, signUpId, keyring);
  const signUp: SignUp = { signUpId, ...part };
  const isAsRead = where.is({ sealed: stored.sealed });
  /** Under the key that it had: another one would tell of a change. */
  const rewrite = async (changed: Partial<SignUp>): Promise<Write> => {
    const { sealed } = sealedSignUp({ ...signUp, ...changed }, await keyring.get(stored.dataKeyId));
    return change(signUpKey(signUpId), { set: { sealed } }, isAsRead);
  };
  return { signUp, isAsRead, deletedAtMs: stored[EXPIRY_ATTRIBUTE] * 1_000, rewrite };
}
