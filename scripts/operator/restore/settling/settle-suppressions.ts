import { makeSuppressionsRead } from '../../../../functions/adapters/dynamodb/dynamodb.ts';
import { reconcileSuppressions, type SuppressionList } from '../../../../functions/domain/feedback/feedback.ts';
import type { Accounts } from '../../../../functions/domain/rate/rate.ts';
import { isOnThisMachine, type Stage } from '../../../../infra/stages/schema.ts';
import { isUnknownOperation } from '../../../deployment/unknown-operation.ts';
import type { SettlingPorts } from './settling-ports.ts';

interface Ses {
  readonly suppressionList: SuppressionList;
  readonly accounts: Accounts;
  readonly stage: Pick<Stage, 'stage'>;
}

/** How many subscribers were held back, or why the list was not read. */
export type SettledSuppressions = number | 'sandboxed' | 'no list here';

/**
 * Holds back again the subscribers whom SES has put on its own list since. In its sandbox SES keeps that list closed, and mails verified
 * addresses alone: then nothing is read. The inbox on this machine has no such list.
 */
export async function settleSuppressions(
  ports: SettlingPorts,
  { suppressionList, accounts, stage }: Ses,
  nowMs: number,
): Promise<SettledSuppressions> {
  const { isSandboxed = false } = await accounts.read();
  if (isSandboxed) return 'sandboxed';
  try {
    return await takeOverList(ports, suppressionList, nowMs);
  } catch (error) {
    if (isOnThisMachine(stage) && isUnknownOperation(error)) return 'no list here';
    throw error;
  }
}

async function takeOverList(ports: SettlingPorts, suppressionList: SuppressionList, nowMs: number): Promise<number> {
  const read = makeSuppressionsRead(ports.table);
  // Saved when all went well: what failed would be older than the next reading begins.
  const progress = { readUntilMs: () => read.readUntilMs(), saveReadUntil: async () => {} };
  const observer = { suppressed() {} };
  const { suppressed, failures } = await reconcileSuppressions(
    { ...ports, suppressionList, progress, observer },
    nowMs,
  );
  if (failures.length > 0)
    throw new AggregateError([...failures], `${failures.length} addresses of SES’s list could not be settled`, {
      cause: failures[0],
    });
  await read.saveReadUntil(nowMs);
  return suppressed;
}
