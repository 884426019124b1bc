import { z } from 'zod';
import { drop, ifReadable, isUnreadable, write } from '../../../../functions/adapters/table/table.ts';
import { signUpKey, type TableKey } from '../../../../functions/contract/table-keys.ts';
import type { RecordedEnding } from '../../../../functions/domain/restoring/restoring.ts';
import { sayNotMe } from '../../../../functions/domain/signing-up/signing-up.ts';
import { digestOfEnded } from '../../../../functions/domain/tokens/tokens.ts';
import { forEachItem } from '../every-item.ts';
import type { SettlingPorts } from './settling-ports.ts';

export interface SettledSignUps {
  /** Ids of sign-ups whose owners said that they were not theirs. */
  readonly notMe: string[];
  /** Ids of sign-ups that must come to nothing: of subscribers who ended everything since, or erased, or damaged. */
  readonly forgotten: string[];
}

const StoredKey = z.object({ pk: z.string(), sk: z.string() });
const StoredSignUp = z.object({ signUpId: z.uuid() });

const FINAL: ReadonlySet<RecordedEnding['kind']> = new Set([
  'erased',
  'moved',
  'unsubscribed',
  'bounced',
  'complained',
  'unknown',
]);

/** Lets nothing come of the sign-ups of a restored table that ended after its moment. */
export async function settleSignUps(ports: SettlingPorts): Promise<SettledSignUps> {
  const settled: SettledSignUps = { notMe: [], forgotten: [] };
  await forEachItem(ports.table, 'sign-up', async (item) => {
    const stored = StoredSignUp.safeParse(item).data;
    if (!stored) {
      const key = StoredKey.parse(item);
      await deleteItem(key, ports);
      settled.forgotten.push(key.pk);
      return;
    }
    const { signUpId } = stored;
    const own = ports.record.signUps.get(digestOfEnded('sign-up', signUpId, ports.keys));
    if (own?.kind === 'erased' || (await isOfWhoEnded(signUpId, ports))) {
      await forget(signUpId, ports);
      settled.forgotten.push(signUpId);
    } else if (own?.kind === 'not-me') settled[await bar(signUpId, own.atMs, ports)].push(signUpId);
  });
  return settled;
}

/** Whether it waits for a subscriber who ended everything since. */
async function isOfWhoEnded(signUpId: string, ports: SettlingPorts): Promise<boolean> {
  const signUp = await ifReadable(ports.signUps.find(signUpId));
  if (signUp?.status !== 'pending') return false;
  const person = ports.record.subscribers.get(digestOfEnded('subscriber', signUp.subscriberId, ports.keys)) ?? [];
  return person.some(({ kind }) => FINAL.has(kind));
}

/** One that does not open goes: its owner wanted no mail of it. */
async function bar(signUpId: string, atMs: number, ports: SettlingPorts): Promise<keyof SettledSignUps> {
  try {
    await sayNotMe(signUpId, ports, atMs);
    return 'notMe';
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    await deleteItem(signUpKey(signUpId), ports);
    return 'forgotten';
  }
}

/** With it go the others of its address. */
async function forget(signUpId: string, ports: SettlingPorts): Promise<void> {
  const signUp = await ifReadable(ports.signUps.find(signUpId));
  if (signUp) await ports.erasure.deleteSignUpsOf(await ports.hashOfAddress(signUp.address, 'sign-ups'));
  await deleteItem(signUpKey(signUpId), ports);
}

const deleteItem = (key: TableKey, { table }: SettlingPorts) => write(table, drop(key));
