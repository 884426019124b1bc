import { type DueWorkKind, signUpKey } from '../../../contract/table-keys.ts';
import { type DueMail, isExpired, type SignUp, type SignUps } from '../../../domain/signing-up/signing-up.ts';
import { untilSaved } from '../../../domain/subscriber/subscriber.ts';
import { endOfHour } from '../../../domain/time/time.ts';
import type { Keyring } from '../../kms/kms.ts';
import { change, put, refusedOf, type Table, where, writeIf } from '../../table/table.ts';
import { readSignUp, signUpExpiryOf, signUpItem } from './stored-sign-up.ts';
import { putOfWay } from './ways-to-sign-ups.ts';

/** Sign-ups in the table, sealed: by their items no reader tells one that waits from one that was confirmed or disowned. */
export function makeSignUps(table: Table, keyring: Keyring): SignUps {
  /** Changes one that waits. @returns what it is then; `undefined` when it waits no longer. */
  async function changeWaiting(
    signUpId: string,
    changeOf: (signUp: SignUp, deletedAtMs: number) => Partial<SignUp> | undefined,
  ): Promise<SignUp | undefined> {
    const end = await untilSaved(signUpId, async () => {
      const read = await readSignUp(signUpId, table, keyring);
      const changed = read?.signUp.status === 'pending' ? changeOf(read.signUp, read.deletedAtMs) : undefined;
      if (!read || !changed) return { signUp: undefined };
      const isWritten = await writeIf(table, await read.rewrite(changed));
      return isWritten ? { signUp: { ...read.signUp, ...changed } } : undefined;
    });
    return end.signUp;
  }

  return {
    find: async (signUpId) => (await readSignUp(signUpId, table, keyring))?.signUp,
    async create(signUp, { signUpsHash, due }) {
      const item = { ...(await signUpItem(signUp, keyring)), ...dueAs(due) };
      await untilSaved(signUp.signUpId, async () => {
        const way = await putOfWay(signUpsHash, signUp.signUpId, signUpExpiryOf(signUp), table, keyring);
        const refused = await refusedOf(table, [put(item, where.isNew), ...(way ? [way] : [])]);
        if (refused.length === 0) return 'created';
        // Another one of the address took the place meanwhile.
        return refused.includes(0) ? 'known' : undefined;
      });
    },
    async countMail(signUpId, nowMs) {
      const counted = await changeWaiting(signUpId, (signUp) =>
        isExpired(signUp, nowMs) ? undefined : { mailsSent: signUp.mailsSent + 1, mailedAtMs: nowMs },
      );
      return counted?.mailsSent;
    },
    async keepUntil(signUpId, untilMs) {
      await changeWaiting(signUpId, ({ expiresAtMs }, deletedAtMs) => {
        const keptMs = Math.min(untilMs, deletedAtMs);
        return expiresAtMs < keptMs ? { expiresAtMs: keptMs } : undefined;
      });
    },
    async mailAt(signUpId, due) {
      await untilSaved(signUpId, async () => {
        const read = await readSignUp(signUpId, table, keyring);
        if (!read) return 'gone';
        const isPutOff = await writeIf(table, change(signUpKey(signUpId), { set: dueAs(due) }, read.isAsRead));
        return isPutOff ? 'put off' : undefined;
      });
    },
  };
}

// To the millisecond, what a sign-up waits for would lead from its mail, which says when it left, to its address: whole hours and days do not.

const dueAs = ({ because, atMs }: DueMail) => ({ dueWork: because satisfies DueWorkKind, dueAtMs: endOfHour(atMs) });
