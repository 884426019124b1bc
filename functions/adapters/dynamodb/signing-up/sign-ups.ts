import { TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { type DueWorkKind, signUpKey } from '../../../contract/table-keys.ts';
import { type DueMail, isExpired, type SignUp, type SignUps } from '../../../domain/signing-up/signing-up.ts';
import { untilSaved } from '../../../domain/subscriber/subscriber.ts';
import { endOfHour } from '../../../domain/time/time.ts';
import type { Keyring } from '../../kms/kms.ts';
import { refusedWrites, retryConflicts, type Table, unlessRefused } from '../../table/table.ts';
import { readSignUp, signUpExpiryOf, signUpItem } from './stored-sign-up.ts';
import { putOfWay } from './ways-to-sign-ups.ts';

/** Sign-ups in the table, sealed: by their items no reader tells one that waits from one that was confirmed or disowned. */
export function makeSignUps(table: Table, keyring: Keyring): SignUps {
  /** Changes one that waits. @returns what it is then; `undefined` when it waits no longer. */
  async function change(
    signUpId: string,
    changeOf: (signUp: SignUp, deletedAtMs: number) => Partial<SignUp> | undefined,
  ): Promise<SignUp | undefined> {
    const end = await untilSaved(signUpId, async () => {
      const read = await readSignUp(signUpId, table, keyring);
      const changed = read?.signUp.status === 'pending' ? changeOf(read.signUp, read.deletedAtMs) : undefined;
      if (!read || !changed) return { signUp: undefined };
      const update = new UpdateCommand(await read.rewrite(changed));
      return (await unlessRefused(table.documents.send(update)))
        ? { signUp: { ...read.signUp, ...changed } }
        : undefined;
    });
    return end.signUp;
  }

  return {
    find: async (signUpId) => (await readSignUp(signUpId, table, keyring))?.signUp,
    async create(signUp, { signUpsHash, due }) {
      const Item = { ...(await signUpItem(signUp, keyring)), ...dueAs(due) };
      const put = { TableName: table.name, Item, ConditionExpression: 'attribute_not_exists(pk)' };
      await untilSaved(signUp.signUpId, async () => {
        const putWay = await putOfWay(signUpsHash, signUp.signUpId, signUpExpiryOf(signUp), table, keyring);
        const TransactItems = [{ Put: put }, ...(putWay ? [{ Put: putWay }] : [])];
        try {
          await retryConflicts(() => table.documents.send(new TransactWriteCommand({ TransactItems })));
          return 'created';
        } catch (error) {
          const refused = refusedWrites(error);
          if (!refused) throw error;
          // Another one of the address took the place meanwhile.
          return refused.includes(0) ? 'known' : undefined;
        }
      });
    },
    async countMail(signUpId, nowMs) {
      const counted = await change(signUpId, (signUp) =>
        isExpired(signUp, nowMs) ? undefined : { mailsSent: signUp.mailsSent + 1, mailedAtMs: nowMs },
      );
      return counted?.mailsSent;
    },
    async keepUntil(signUpId, untilMs) {
      await change(signUpId, ({ expiresAtMs }, deletedAtMs) => {
        const keptMs = Math.min(untilMs, deletedAtMs);
        return expiresAtMs < keptMs ? { expiresAtMs: keptMs } : undefined;
      });
    },
    async mailAt(signUpId, due) {
      const { dueWork, dueAtMs } = dueAs(due);
      await untilSaved(signUpId, async () => {
        const read = await readSignUp(signUpId, table, keyring);
        if (!read) return 'gone';
        const update = new UpdateCommand({
          TableName: table.name,
          Key: { ...signUpKey(signUpId) },
          UpdateExpression: 'SET dueWork = :kind, dueAtMs = :at',
          ConditionExpression: 'sealed = :asRead',
          ExpressionAttributeValues: { ':kind': dueWork, ':at': dueAtMs, ':asRead': read.asRead },
        });
        return (await unlessRefused(table.documents.send(update))) ? 'put off' : undefined;
      });
    },
  };
}

// To the millisecond, what a sign-up waits for would lead from its mail, which says when it left, to its address: whole hours and days do not.

const dueAs = ({ because, atMs }: DueMail) => ({ dueWork: because satisfies DueWorkKind, dueAtMs: endOfHour(atMs) });
