import type { AppealVersion } from '../appeal/versions.ts';
import type { AppealStore } from '../publishing/ports.ts';

/** What an appeal said before a version of it, newest first. */
export async function versionsBefore(
  { appealId, version }: Pick<AppealVersion, 'appealId' | 'version'>,
  appeals: Pick<AppealStore, 'getVersion'>,
): Promise<AppealVersion[]> {
  const numbers = Array.from({ length: version - 1 }, (_, index) => version - 1 - index);
  return Promise.all(numbers.map((number) => appeals.getVersion(appealId, number)));
}
