import type { AppealKind, AppealVersion } from '../../../../domain/appeal/appeal.ts';
import { type LargestReached, largestReached } from '../../../../domain/deciding/watching/largest-reached.ts';
import { type AppealSendingsPorts, sendingsOfAppeal } from '../../../../domain/deciding/watching/sendings-of-appeal.ts';

/** Whom a version is mailed, by its kind. */
export interface WhomItReaches {
  readonly kind: AppealKind;
  /** Of a correction or a withdrawal, how many were mailed its appeal; left out where nothing of it was mailed yet. */
  readonly reached?: LargestReached;
}

export async function findWhomItReaches(
  { publisherId, appealId, kind }: Pick<AppealVersion, 'publisherId' | 'appealId' | 'kind'>,
  ports: AppealSendingsPorts,
): Promise<WhomItReaches> {
  if (kind !== 'correction' && kind !== 'retraction') return { kind };
  const reached = largestReached(await sendingsOfAppeal({ publisherId, appealId }, ports));
  return { kind, ...(reached && { reached }) };
}
