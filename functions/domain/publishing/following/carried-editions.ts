import type { FieldFault } from '../../../contract/api.ts';
import { EDITION_PART_NAMES, travelsOf } from '../../../contract/appeal-parts.ts';
import type { Language } from '../../../contract/languages.ts';
import type {
  AppealContent,
  AppealVersion,
  Edition,
  MadeFrom,
  SaidRequest,
  StaleEdition,
} from '../../appeal/appeal.ts';
import type { AppealInput } from '../input/appeal-input.ts';
import { isEmpty, sureParts } from '../input/part-answers.ts';
import { editionOf, followUpKindOf } from './carried-parts.ts';
import { changedSince, digestsOf, withDigestsOf } from './made-from.ts';

/** What a person said of the translations of the version before, beside those that they sent. */
export interface EditionAnswers {
  /** They still say what the original says now. */
  readonly stillTrue: readonly Language[];
  /** An edition that is sent says all of its parts. */
  readonly areWhole: boolean;
}

/** The original of an input, as far as it is sure: once its parts are settled. */
export function originalOf({ language, title, blocks, footnotes, parts }: AppealInput): Edition {
  return { language, title: title?.value ?? '', blocks, footnotes, ...sureParts(parts).edition };
}

/** Each translation with the digests of the original that it is sent with. */
export function withDigests(input: AppealInput): AppealInput {
  const { translations } = input;
  if (!translations) return input;
  const original = originalOf(input);
  return { ...input, translations: translations.map((edition) => withDigestsOf(original, edition)) };
}

/**
 * Fills in the translations of the version before, and the parts that a translation which was sent leaves out. Those whose original has changed since are still to be
 * answered: they say other words than the original.
 */
export function withEarlierEditions(
  input: AppealInput,
  earlier: AppealVersion,
  { stillTrue, areWhole }: EditionAnswers,
): AppealInput {
  // What holds after a withdrawal starts from its own texts.
  if (earlier.kind === 'retraction') return withDigests(input);
  const original = originalOf(input);
  const last = editionOf(earlier, input.language);
  const [before, now] = [last ? digestsOf(last) : {}, digestsOf(original)];
  const editions = [earlier.edition, ...(earlier.translations ?? [])];
  // Digests are of one original: in another language, editions that said the same before say the same as what has not changed since.
  const isOfSame = input.language === earlier.edition.language;
  const kind = followUpKindOf(input.kind.value);
  const sent = (input.translations ?? []).map((edition) => {
    const ofLanguage = editions.find(({ language }) => language === edition.language);
    const kept = ofLanguage && !areWhole ? keptOf(ofLanguage, edition, input, now) : [];
    const ofLast = <Value>(values: Readonly<Record<string, Value>> = {}) =>
      Object.fromEntries(kept.flatMap((part) => (values[part] === undefined ? [] : [[part, values[part]]])));
    const { madeFrom, ...sent } = withDigestsOf(original, edition);
    return {
      ...ofLast({ ...ofLanguage }),
      ...sent,
      madeFrom: { ...madeFrom, ...ofLast(isOfSame ? ofLanguage?.madeFrom : before) },
    };
  });
  const left = new Set([...sent.map(({ language }) => language), ...input.leaveOut, input.language]);
  const carried = editions
    .filter(({ language }) => !left.has(language))
    .map((edition): Edition => {
      const parts = Object.fromEntries(
        EDITION_PART_NAMES.flatMap((part) =>
          isEmpty(edition[part]) || now[part] === undefined || travelsOf(part, kind) === 'new'
            ? []
            : [[part, edition[part]]],
        ),
      );
      const { language, title, blocks, footnotes, madeFrom = {} } = edition;
      return {
        language,
        title,
        blocks,
        footnotes,
        ...parts,
        madeFrom: stillTrue.includes(language) ? now : isOfSame ? madeFrom : before,
      };
    });
  const translations = [...sent, ...carried];
  const unanswered = [
    ...sent.map(({ language, madeFrom }) => ({ language, parts: changedSince({ ...now, ...madeFrom }, now) })),
    ...carried.map(({ language, madeFrom }) => ({
      language,
      parts: changedSince(stillTrue.includes(language) ? now : { ...before, ...(isOfSame && madeFrom) }, now),
    })),
  ].filter(({ parts }) => parts.length > 0);
  return { ...input, ...(translations.length > 0 && { translations }), unanswered };
}

/** Parts that a translation keeps of the one before: what the original says too, and no one sent or dropped. */
const keptOf = (before: Edition, sent: Edition, { drops, kind }: AppealInput, now: MadeFrom) =>
  EDITION_PART_NAMES.filter(
    (part) =>
      !isEmpty(before[part]) &&
      isEmpty(sent[part]) &&
      now[part] !== undefined &&
      !drops.includes(`${sent.language}.${part}`) &&
      travelsOf(part, followUpKindOf(kind.value)) !== 'new',
  );

/**
 * Editions that earlier versions had and a follow-up leaves out: they are mailed no more until they come again. What is withdrawn needs none, and what holds after
 * a withdrawal starts from its own texts.
 */
export function editionsLeftOut(content: AppealContent, earlier: AppealVersion): StaleEdition[] {
  if (earlier.kind === 'retraction' || content.kind === 'retraction') return [];
  const { edition, translations = [], staleEditions = [], version } = earlier;
  const has = new Set([content.edition, ...(content.translations ?? [])].map(({ language }) => language));
  const before = [edition, ...translations].map(({ language }) => ({ language, version }));
  return [...before, ...staleEditions].filter(({ language }) => !has.has(language));
}

/** What is said of editions that the version before has not. */
export function faultsOfAnswers(
  { stillTrue = [], leaveOut = [] }: Pick<SaidRequest, 'stillTrue' | 'leaveOut'>,
  language: Language,
  earlier: AppealVersion,
): FieldFault[] {
  const standing = [earlier.edition, ...(earlier.translations ?? [])].map((one) => one.language);
  const known = [...standing, ...(earlier.staleEditions ?? []).map((one) => one.language)];
  const message = (of: Language) => `"${of}" is no translation of the version before`;
  const isOther = (has: readonly Language[]) => (of: Language) => of === language || !has.includes(of);
  return [
    ...stillTrue.filter(isOther(standing)).map((of) => ({ field: 'stillTrue', message: message(of) })),
    ...leaveOut.filter(isOther(known)).map((of) => ({ field: 'leaveOut', message: message(of) })),
  ];
}
