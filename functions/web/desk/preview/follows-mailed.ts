import type { AppealVersion } from '../../../domain/appeal/appeal.ts';
import { largestReached } from '../../../domain/deciding/watching/largest-reached.ts';
import { type AppealSendingsPorts, sendingsOfAppeal } from '../../../domain/deciding/watching/sendings-of-appeal.ts';
import type { FollowsMailed } from './audience-section.ts';

/** Of a correction or a withdrawal, how many were mailed its appeal; undefined of what goes to who follows its subject alone. */
export async function findFollowsMailed(
  { publisherId, appealId, kind }: Pick<AppealVersion, 'publisherId' | 'appealId' | 'kind'>,
  ports: AppealSendingsPorts,
): Promise<FollowsMailed | undefined> {
  if (kind !== 'correction' && kind !== 'retraction') return undefined;
  const reached = largestReached(await sendingsOfAppeal({ publisherId, appealId }, ports));
  return { kind, ...(reached && { reached }) };
}
