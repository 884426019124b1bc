import type { CaseEnd } from '../../contract/case-endings.ts';
import type { AppealVersion } from '../appeal/appeal.ts';
import type { Considered } from './consider-request.ts';
import type { Decision } from './decide.ts';
import type { Publisher } from './publishers/publisher.ts';

/** What a version has of its publication alone. */
export interface GivenAtPublication {
  readonly appealId: string;
  /** Of a case to which its publisher gave none. */
  readonly reference: string | undefined;
  readonly checkCode: string;
  readonly publishedAtMs: number;
  /** The proposal with whose mails it is sent, where it was approved. */
  readonly approvedAs?: string;
  /** Of a correction: how its case ended, as it was said of the version before that was no withdrawal. */
  readonly ended?: CaseEnd;
}

/** The version that a decision publishes: publishing and the preview at the desk make it here alone. */
export const versionOf = (
  { version, content }: Pick<Extract<Decision, { kind: 'publish' }>, 'version' | 'content'>,
  { stale, corrected }: Pick<Considered, 'stale' | 'corrected'>,
  { publisherId, name }: Pick<Publisher, 'publisherId' | 'name'>,
  { appealId, reference, checkCode, publishedAtMs, approvedAs, ended }: GivenAtPublication,
): AppealVersion => ({
  appealId,
  version,
  publisherId,
  publisherName: name,
  ...content,
  ...(reference !== undefined && { caseReference: reference, isReferenceNew: true }),
  ...(stale && { staleEditions: stale }),
  ...(corrected && { corrected }),
  checkCode,
  publishedAtMs,
  ...(ended && { ended }),
  ...(approvedAs !== undefined && { approvedAs }),
});
