import type { AppealParts } from '../../../contract/part-schemas.ts';
import { type InputAnswer, isUsedUnanswered, sureValues, usedThemes } from '../../publishing/publishing.ts';
import { ENDED_HOW_FIELD, ENDED_PART } from '../case-end.ts';
import { leaveOutField } from '../editions/editions.ts';
import { FIRST_REVISION, withMadeFrom, withStale } from '../editions/made-from.ts';
import { type DraftFields, NO_IMAGE_FIELD, NONE_TICKED, RELEASE_AT_FIELD } from '../fields.ts';
import { editionTexts, filledIn, imageTexts } from '../filled-in/field-texts.ts';
import { dayTexts, languagesIn, type Texts, TICKED, textsOfSharedParts } from '../part-fields.ts';
import type { BroughtDraft, BroughtInput } from './brought-draft.ts';

/**
 * The form of the desk, filled in with what a draft says that came by a key. Only what is sure is filled in; a member is asked about the rest, as of any text. Who agreed to
 * be listed is kept with no such draft, and is asked for too.
 */
export function fieldsOfBrought({ externalId, appealId, input, image, releaseAt }: BroughtDraft): DraftFields {
  const { language, translations = [] } = input;
  const parts = partsOf(input);
  const { kind } = input;
  const followUp = kind.from === 'person' && kind.value !== 'new' ? kind.value : undefined;
  const texts: Texts = {
    language,
    [RELEASE_AT_FIELD]: releaseAt,
    ...(followUp === undefined
      ? { externalId }
      : { kind: followUp, followUp: appealId, follows: input.follows?.toString() }),
    ...editionTexts('', { ...parts, title: input.title?.value, blocks: input.blocks, footnotes: input.footnotes }),
    ...dayTexts('datedOn', sure(input.datedOn)),
    ...subjectTexts(input),
    urgent: input.isUrgent ? TICKED : undefined,
    [ENDED_HOW_FIELD]: input.ended?.how,
    ...dayTexts(ENDED_PART, input.ended?.on),
    sourceUrl: sure(input.sourceUrl),
    ...textsOfSharedParts(parts, language),
    [NO_IMAGE_FIELD]: followUp !== undefined && input.drops.includes('image') ? TICKED : undefined,
    ...(parts.image && image && imageTexts(parts.image, image.digest, language)),
    ...Object.assign({}, ...translations.map((one) => editionTexts(`${one.language}.`, one))),
  };
  const languages = new Set([...translations.map((one) => one.language), ...languagesIn(parts)]);
  languages.delete(language);
  const leftOut = Object.fromEntries(input.leaveOut.map((one) => [leaveOutField(one), TICKED]));
  return withStale(withMadeFrom({ ...filledIn(texts, languages), ...leftOut }, FIRST_REVISION), input.unanswered);
}

/** What the version before says too: its writer sees all that goes out. */
const partsOf = ({ parts }: BroughtInput) =>
  Object.fromEntries(Object.entries(parts).map(([part, { value }]) => [part, value])) as AppealParts; // Object.entries forgets which value each part has

const sure = (answer: InputAnswer<string> | undefined): string | undefined =>
  answer?.confidence === 'sure' && answer.from !== 'earlier version' ? answer.value : undefined;

const isOfItself = ({ from }: Pick<InputAnswer<string>, 'from'>): boolean => from !== 'earlier version';

function subjectTexts({ countries, themes, addressesNoCountry, answered }: BroughtInput): Texts {
  // Left open, the form would tick what this request said is not sure enough.
  const saysThemes =
    answered.themes || themes.some(({ confidence, isUsed }) => !isUsed && isUsedUnanswered(confidence));
  return {
    countries: sureValues(countries.filter(isOfItself)).join('\n'),
    addressesNoCountry: answered.countries && addressesNoCountry ? TICKED : undefined,
    themes: usedThemes(themes.filter(isOfItself)).join('\n') || (saysThemes ? NONE_TICKED : undefined),
  };
}
