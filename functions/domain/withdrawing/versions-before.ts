import type { AppealVersion } from '../appeal/appeal.ts';
import type { AppealStore } from '../publishing/publishing.ts';

/** What an appeal said before a version of it, newest first. */
export async function versionsBefore(
  { appealId, version }: Pick<AppealVersion, 'appealId' | 'version'>,
  appeals: Pick<AppealStore, 'getVersion'>,
): Promise<AppealVersion[]> {
  const numbers = Array.from({ length: version - 1 }, (_, index) => version - 1 - index);
  return Promise.all(numbers.map((number) => appeals.getVersion(appealId, number)));
}
