import { type AppealVersion, isPractice } from '../../appeal/appeal.ts';
import { type PlacedSubject, placeSubject } from '../../subscriber/subscriber.ts';
import type { Appeals } from '../ports.ts';

type Version = Pick<AppealVersion, 'appealId' | 'publisherId' | 'version' | 'kind' | 'subject'>;

/** What a version is about: its places and themes, and its case if it is news of that; or that it is for practice. */
export async function subjectOf(version: Version, appeals: Appeals): Promise<PlacedSubject> {
  const placed = placeSubject(version.subject);
  if (isPractice(version.publisherId)) return { ...placed, practiceOf: version.publisherId };
  return (await isNewsOfCase(version, appeals)) ? { ...placed, caseId: version.appealId } : placed;
}

/**
 * Whether a version is for those who follow its case: an update or an outcome is. A correction takes the place of the version before: whom that was for
 * and did not reach gets the correction as their first mail.
 */
async function isNewsOfCase(
  { appealId, version, kind }: Pick<Version, 'appealId' | 'version' | 'kind'>,
  appeals: Appeals,
): Promise<boolean> {
  if (kind === 'correction' && version > 1)
    return isNewsOfCase(await appeals.getVersion(appealId, version - 1), appeals);
  return kind === 'update' || kind === 'outcome';
}
