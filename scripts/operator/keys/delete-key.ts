import { KMSClient } from '@aws-sdk/client-kms';
import { makeKeyring, type WrappedKey } from '../../../functions/adapters/kms/kms.ts';
import { MOST_CONFIRM_WITHIN_DAYS } from '../../../functions/contract/limits.ts';
import { NOT_ME_DAYS } from '../../../functions/domain/signing-up/signing-up.ts';
import { daysInMs, utcDayOf } from '../../../functions/domain/time/time.ts';
import { EXIT } from '../../program/exit-codes.ts';
import { RefusedError } from '../../program/run-program.ts';
import { stagedCommand } from '../../program/staged-command.ts';
import { agrees } from '../../terminal/agrees.ts';
import { findAsker } from '../../terminal/terminal.ts';
import { countNaming, countWithLinksBefore } from './key-use.ts';
import { deleteKey, type KeyPlace, keysOf, type RotatedKeys } from './kinds.ts';

/** Functions that run already go on with a key for an hour after the next is made, and a call may take fifteen minutes. The rest is for clocks. */
const STILL_USED_DAYS = 1;

/** The longest that a mail's link or code works whose reader is no subscriber: a sign-up waits, is barred at the end, and waits for its way back. */
const OTHER_LINKS_DAYS = MOST_CONFIRM_WITHIN_DAYS + NOT_ME_DAYS;

interface Replaced {
  readonly keyId: string;
  readonly nextAtMs: number;
}

/**
 * Why a key may not be deleted now, for a person; `undefined` when nothing needs it.
 * @throws {RefusedError} when there is no such key.
 */
export async function whyNotDeleted(
  kind: RotatedKeys,
  keyId: string,
  place: KeyPlace,
  { stage, nowMs, kms }: { readonly stage: string; readonly nowMs: number; readonly kms?: KMSClient },
): Promise<string | undefined> {
  const keys = await keysOf(kind, place, kms).list();
  const next = keyAfter(keyId, keys);
  if (next === 'unknown')
    throw new RefusedError(
      `There is no ${kind} key ${keyId}. See which there are with: ${stagedCommand('operator', 'keys', stage)}`,
    );
  if (next === 'none')
    return `It is the newest: new ${MADE[kind]} are made by it. Add another first, with: ${stagedCommand('operator', `keys rotate --kind ${kind}`, stage)}`;
  return WHY_NOT[kind]({ keyId, nextAtMs: next.createdAtMs }, place, nowMs, kms);
}

const MADE = { token: 'links', data: 'records' } as const satisfies Record<RotatedKeys, string>;

function keyAfter(keyId: string, keys: readonly WrappedKey[]): WrappedKey | 'none' | 'unknown' {
  const place = keys.findIndex((key) => key.keyId === keyId);
  return place === -1 ? 'unknown' : (keys[place + 1] ?? 'none');
}

type WhyNot = (key: Replaced, place: KeyPlace, nowMs: number, kms?: KMSClient) => Promise<string | undefined>;

const WHY_NOT: Readonly<Record<RotatedKeys, WhyNot>> = {
  async token({ nextAtMs }, { table, sealingKeyArn, clientSettings }, nowMs, kms = new KMSClient(clientSettings)) {
    const usedUntilMs = nextAtMs + daysInMs(STILL_USED_DAYS);
    const earliest = utcDayOf(usedUntilMs + daysInMs(OTHER_LINKS_DAYS + 1));
    const subscribers = await countWithLinksBefore(usedUntilMs, table, makeKeyring(table, sealingKeyArn, kms));
    if (subscribers > 0)
      return `${subscribers.toLocaleString('en')} ${subscribers === 1 ? 'subscriber has' : 'subscribers have'} been there since before ${utcDayOf(usedUntilMs + daysInMs(1))}: the links in their old mails open by it alone. It can be deleted once all of them have left, on ${earliest} at the earliest.`;
    if (utcDayOf(nowMs) < earliest)
      return `Sign-ups, and subscribers who unsubscribed, may still have mails whose links and codes open by it alone. It can be deleted from ${earliest} on.`;
    return undefined;
  },
  async data({ keyId, nextAtMs }, { table }, nowMs) {
    const earliest = utcDayOf(nextAtMs + daysInMs(STILL_USED_DAYS + 1));
    if (utcDayOf(nowMs) < earliest)
      return `Functions that run already may still seal records by it. It can be deleted from ${earliest} on.`;
    const byEntity = [...((await countNaming([keyId], table)).get(keyId) ?? [])];
    const items = byEntity.reduce((sum, [, count]) => sum + count, 0);
    if (items === 0) return undefined;
    const kinds = byEntity.map(([entity, count]) => `${count.toLocaleString('en')} ${entity}`).join(', ');
    return `${items.toLocaleString('en')} ${items === 1 ? 'item is' : 'items are'} sealed under it (${kinds}), and would never open again.`;
  },
};

export interface Deletion {
  readonly stage: string;
  readonly isAgreed: boolean;
  /** Whether a restore holds all mail. */
  readonly isMailHeld: boolean;
}

/**
 * Deletes a key that nothing needs, after asking.
 * @returns what the command ends with.
 * @throws {RefusedError} when it is needed, or not there, or when a restore may be bringing back what needs it.
 */
export async function deleteAsAsked(
  kind: RotatedKeys,
  keyId: string,
  place: KeyPlace,
  { stage, isAgreed, isMailHeld }: Deletion,
): Promise<number> {
  if (isMailHeld)
    throw new RefusedError('A restore holds all mail, and may bring back what needs this key: finish it first.');
  const because = await whyNotDeleted(kind, keyId, place, { stage, nowMs: Date.now() });
  if (because !== undefined) throw new RefusedError(`The ${kind} key ${keyId} stays. ${because}`);
  const asker = findAsker(false);
  if (!isAgreed && !(asker && (await agrees(`Delete the ${kind} key ${keyId} for good?`, asker)))) {
    console.error('Nothing was deleted. Say yes beforehand with --yes.');
    return EXIT.notAsked;
  }
  await deleteKey(kind, keyId, place);
  console.log(
    `The ${kind} key ${keyId} is deleted. A backup from before that still has it, and a restore of it brings it back with what needs it.`,
  );
  return EXIT.ok;
}
