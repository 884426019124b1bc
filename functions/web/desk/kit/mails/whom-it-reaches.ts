import type { AudienceAnswer, AudienceQuestion } from '../../../../contract/requests/count-audience.ts';
import type { AppealKind, AppealVersion } from '../../../../domain/appeal/appeal.ts';
import type { AppealSendingsPorts, LargestReached } from '../../../../domain/deciding/deciding.ts';
import { largestReached, sendingsOfAppeal } from '../../../../domain/deciding/deciding.ts';

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

export interface CountPorts {
  /** How many would get a version: asked of a function that sees subscribers. */
  readonly countReaders: (question: AudienceQuestion) => Promise<AudienceAnswer>;
}

/** How many a version would be mailed. Whom a retraction reaches is written in receipts, which are not counted. */
export function countAudience(
  publisherId: string,
  { appealId, version, kind, subject }: Pick<AppealVersion, 'appealId' | 'version' | 'kind' | 'subject'>,
  atMs: number,
  { countReaders }: CountPorts,
): Promise<AudienceAnswer> | undefined {
  if (kind === 'retraction') return undefined;
  const { countries, themes } = subject;
  const counted = { appealId, version, kind, subject: { countries: [...countries], themes: [...themes] } };
  return countReaders({ kind: 'count-audience', publisherId, atMs, version: counted });
}
