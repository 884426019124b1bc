import type { FOLLOW_UP_KINDS } from '../../../contract/follow-up-kinds.ts';
import type { AppealVersion } from '../../appeal/appeal.ts';
import { foldedText } from '../../appeal/folded-text.ts';
import type { PersonConsent } from '../../publishing/consents.ts';
import { ENDED_HOW_FIELD, ENDED_PART } from '../case-end.ts';
import type { DraftFields } from '../fields.ts';
import {
  dayTexts,
  editionTexts,
  filledIn,
  languagesIn,
  sharedTexts,
  type Texts,
  TICKED,
} from '../filled-in/field-texts.ts';
import { NONE_TICKED } from '../request-of.ts';
import { rowField } from '../rows.ts';

export type FollowUpKind = (typeof FOLLOW_UP_KINDS)[number];

/**
 * The form of the desk, filled in with an appeal's newest version, for a member to write what follows it. What changed is left to them. An update and an outcome are of
 * today; an outcome asks readers for nothing, as the authorities may have acted, and says how the case ended as far as that was said. A withdrawal in an office's own words
 * begins empty.
 * @param agreed - why each of its people may be listed, as far as that is kept.
 * @param today - `YYYY-MM-DD`.
 */
export function fieldsOfFollowUp(
  kind: FollowUpKind,
  version: AppealVersion,
  agreed: readonly PersonConsent[],
  today: string,
): DraftFields {
  const { appealId, edition, translations = [], subject } = version;
  const { language } = edition;
  const followed: Texts = { language, kind, followUp: appealId, follows: String(version.version) };
  if (kind === 'retraction') return filledIn(followed, new Set());
  const said = kind === 'outcome' ? withoutCalls(version) : version;
  const texts: Texts = {
    ...followed,
    ...textsOfEdition('', said.edition),
    countries: subject.countries.join('\n'),
    addressesNoCountry: subject.countries.length === 0 ? TICKED : undefined,
    themes: subject.themes.join('\n') || NONE_TICKED,
    sourceUrl: version.sourceUrl,
    caseReference: version.caseReference,
    ...sharedTexts(said, language),
    ...consentTexts(version, agreed),
    ...dayTexts('datedOn', kind === 'correction' ? version.datedOn : today),
    urgent: kind === 'correction' && version.isUrgent ? TICKED : undefined,
    ...(kind === 'outcome' && { [ENDED_HOW_FIELD]: version.ended?.how, ...dayTexts(ENDED_PART, version.ended?.on) }),
    ...(kind !== 'outcome' && { ...dayTexts('expiresOn', version.expiresOn), actByZone: version.actByZone }),
    ...Object.assign({}, ...(said.translations ?? []).map((one) => textsOfEdition(`${one.language}.`, one))),
  };
  const languages = new Set([...translations.map((one) => one.language), ...languagesIn(said)]);
  languages.delete(language);
  return filledIn(texts, languages);
}

const textsOfEdition = (prefix: string, { whatChanged: _, ...edition }: AppealVersion['edition']): Texts =>
  editionTexts(prefix, edition);

/** What an outcome starts from: whom it is about, and no call. */
function withoutCalls({ edition, translations, addressees: _, actions: __, ...version }: AppealVersion): AppealVersion {
  const alone = ({ language, title, blocks, footnotes }: AppealVersion['edition']) => ({
    language,
    title,
    blocks,
    footnotes,
  });
  return { ...version, edition: alone(edition), ...(translations && { translations: translations.map(alone) }) };
}

function consentTexts({ people = [] }: AppealVersion, agreed: readonly PersonConsent[]): Texts {
  const texts = people.map(({ name }, index): Texts => {
    const field = (key: string) => rowField('people', index + 1, key);
    const because = agreed.findLast((one) => foldedText(one.name) === foldedText(name))?.because;
    if (!because) return {};
    if ('withoutConsent' in because) return { [field('withoutConsent')]: because.withoutConsent };
    const { by, on, for: scope } = because.consent;
    return { [field('consentBy')]: by, ...dayTexts(field('consentOn'), on), [field('consentFor')]: scope };
  });
  return Object.assign({}, ...texts);
}
