import { makeSuppressionsRead } from '../../../functions/adapters/dynamodb/suppressions-read.ts';
import type { SuppressionList } from '../../../functions/domain/feedback/ports.ts';
import { reconcileSuppressions } from '../../../functions/domain/feedback/reconcile-suppressions.ts';
import type { Accounts } from '../../../functions/domain/rate/ports.ts';
import type { SettlingPorts } from './settling-ports.ts';

interface Ses {
  readonly suppressionList: SuppressionList;
  readonly accounts: Accounts;
}

/**
 * Holds back again the subscribers whom SES has put on its own list since. In its sandbox SES keeps that list closed, and mails verified
 * addresses alone: then nothing is read.
 * @returns how many they are, or `sandboxed`.
 */
export async function settleSuppressions(
  ports: SettlingPorts,
  { suppressionList, accounts }: Ses,
  nowMs: number,
): Promise<number | 'sandboxed'> {
  const { isSandboxed = false } = await accounts.read();
  if (isSandboxed) return 'sandboxed';
  const read = makeSuppressionsRead(ports.table);
  // Saved when all went well: what failed would be older than the next reading begins.
  const progress = { readUntilMs: () => read.readUntilMs(), saveReadUntil: async () => {} };
  const news = { suppressed() {} };
  const { suppressed, failures } = await reconcileSuppressions({ ...ports, suppressionList, progress, news }, nowMs);
  if (failures.length > 0)
    throw new AggregateError([...failures], `${failures.length} addresses of SES’s list could not be settled`, {
      cause: failures[0],
    });
  await read.saveReadUntil(nowMs);
  return suppressed;
}
