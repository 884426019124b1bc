import { EDITION_PART_NAMES, SHARED_PART_NAMES } from '../../../contract/appeal-parts.ts';
import type { FollowUpKind } from '../../../contract/follow-up-kinds.ts';
import type { AppealVersion, Edition } from '../../appeal/appeal.ts';
import { type PersonConsent, partsToBeginWith } from '../../publishing/publishing.ts';
import { withConsents } from '../brought/with-consents.ts';
import { ENDED_HOW_FIELD, ENDED_PART } from '../case-end.ts';
import { FIRST_REVISION, withMadeFrom } from '../editions/made-from.ts';
import { type DraftFields, NONE_TICKED } from '../fields.ts';
import { editionTexts, filledIn } from '../filled-in/field-texts.ts';
import { dayTexts, languagesIn, type Texts, TICKED, textsOfSharedParts } from '../part-fields.ts';

/**
 * The form of the desk, filled in with an appeal's newest version, for a member to write what follows it. What changed is left to them. An update and an outcome are of
 * today. Which parts it begins with is said by the table of parts, and an outcome says how the case ended as far as that was said. A withdrawal in an office's own words
 * begins empty.
 * @param agreed - why each of its people may be listed, as far as that is kept.
 * @param today - `YYYY-MM-DD`.
 */
export function fieldsOfFollowUp(
  kind: FollowUpKind,
  version: AppealVersion,
  agreed: readonly PersonConsent[],
  { today, nowMs }: { readonly today: string; readonly nowMs: number },
): DraftFields {
  const { appealId, edition, translations = [], subject } = version;
  const { language } = edition;
  const followed: Texts = { language, kind, followUp: appealId, follows: String(version.version) };
  if (kind === 'retraction') return filledIn(followed, new Set());
  const following = { version, kind, nowMs };
  const shared = partsToBeginWith(version, SHARED_PART_NAMES, following);
  const textsOf = (prefix: string, one: Edition) => {
    const { title, blocks, footnotes } = one;
    return editionTexts(prefix, { title, blocks, footnotes, ...partsToBeginWith(one, EDITION_PART_NAMES, following) });
  };
  const texts: Texts = {
    ...followed,
    ...textsOf('', edition),
    countries: subject.countries.join('\n'),
    addressesNoCountry: subject.countries.length === 0 ? TICKED : undefined,
    themes: subject.themes.join('\n') || NONE_TICKED,
    sourceUrl: version.sourceUrl,
    ...textsOfSharedParts(shared, language),
    ...dayTexts('datedOn', kind === 'correction' ? version.datedOn : today),
    urgent: kind === 'correction' && version.isUrgent ? TICKED : undefined,
    ...(kind === 'outcome' && { [ENDED_HOW_FIELD]: version.ended?.how, ...dayTexts(ENDED_PART, version.ended?.on) }),
    ...Object.assign({}, ...translations.map((one) => textsOf(`${one.language}.`, one))),
  };
  const languages = new Set([...translations.map((one) => one.language), ...languagesIn(shared)]);
  languages.delete(language);
  return withMadeFrom(withConsents(filledIn(texts, languages), agreed), FIRST_REVISION);
}
