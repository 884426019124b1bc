import type { AppealVersion, Edition } from '../../appeal/appeal.ts';
import type { AppealStore } from '../ports.ts';
import { editionOf } from './carried-parts.ts';
import { changedSince, digestsOf } from './made-from.ts';

/** A translation that follow-ups were published without since it was last sent. */
export interface LastEdition {
  readonly edition: Edition;
  /** Parts in which the original has changed since. */
  readonly changed: readonly string[];
}

/** The translations that a version was published without, as they were last sent. */
export async function lastEditions(
  { appealId, edition: original, staleEditions = [] }: AppealVersion,
  appeals: Pick<AppealStore, 'getVersion'>,
): Promise<LastEdition[]> {
  const now = digestsOf(original);
  const found = await Promise.all(
    staleEditions.map(async ({ language, version }) => {
      const earlier = await appeals.getVersion(appealId, version);
      const edition = editionOf(earlier, language);
      if (!edition) return [];
      return [{ edition, changed: changedSince({ ...digestsOf(earlier.edition), ...edition.madeFrom }, now) }];
    }),
  );
  return found.flat();
}

/** A version with those beside its own translations. */
export const withEditions = (version: AppealVersion, last: readonly LastEdition[]): AppealVersion => ({
  ...version,
  translations: [...(version.translations ?? []), ...last.map(({ edition }) => edition)],
});
