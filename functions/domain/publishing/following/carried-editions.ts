import { EDITION_PART_NAMES, travelsOf } from '../../../contract/appeal-parts.ts';
import type { Language } from '../../../contract/languages.ts';
import type { AppealVersion, Edition, MadeFrom } from '../../appeal/appeal.ts';
import type { AppealInput } from '../input/appeal-input.ts';
import { isEmpty, sureParts } from '../input/part-answers.ts';
import { followUpKindOf } from './carried-parts.ts';
import { changedSince, digestsOf } from './made-from.ts';

/** What a person said of the translations of the version before, beside those that they sent. */
export interface EditionAnswers {
  /** They still say what the original says now. */
  readonly stillTrue: readonly Language[];
  /** This version is published without them. */
  readonly leftOut: readonly Language[];
  /** An edition that is sent says all of its parts. */
  readonly areWhole: boolean;
}

/** The original of an input, as far as it is sure: once its parts are settled. */
export function originalOf({ language, title, blocks, footnotes, parts }: AppealInput): Edition {
  return { language, title: title?.value ?? '', blocks, footnotes, ...sureParts(parts).edition };
}

/** Each translation with the digests of the original that it is sent with. */
export function withDigests(input: AppealInput): AppealInput {
  if (!input.translations) return input;
  const now = digestsOf(originalOf(input));
  return {
    ...input,
    translations: input.translations.map((edition) => ({ ...edition, madeFrom: digestsFor(edition, now) })),
  };
}

/** Of the parts that an edition says. */
const digestsFor = (edition: Edition, now: MadeFrom): MadeFrom =>
  Object.fromEntries(
    Object.entries(now).filter(([part]) => part === 'title' || part === 'body' || !isEmpty(edition[part as 'summary'])), // any part of an edition
  );

/**
 * Fills in the translations of the version before, and the parts that a translation which was sent leaves out. Those whose original has changed since are still to be
 * answered: they say other words than the original.
 */
export function withEarlierEditions(
  input: AppealInput,
  earlier: AppealVersion,
  { stillTrue, leftOut, areWhole }: EditionAnswers,
): AppealInput {
  const now = digestsOf(originalOf(input));
  const kind = followUpKindOf(input.kind.value);
  const sent = (input.translations ?? []).map((edition) => {
    const before = earlier.translations?.find(({ language }) => language === edition.language);
    const kept = before && !areWhole ? keptOf(before, edition, input, now) : [];
    const made = {
      ...digestsFor(edition, now),
      ...Object.fromEntries(kept.map((part) => [part, before?.madeFrom?.[part] ?? ''])),
    };
    const parts = Object.fromEntries(kept.map((part) => [part, before?.[part]]));
    return {
      ...parts,
      ...edition,
      madeFrom: stillTrue.includes(edition.language) ? { ...made, ...pick(now, kept) } : made,
    };
  });
  const left = new Set([...sent.map(({ language }) => language), ...leftOut, input.language]);
  const carried = (earlier.translations ?? [])
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
      return { language, title, blocks, footnotes, ...parts, madeFrom: stillTrue.includes(language) ? now : madeFrom };
    });
  const translations = [...sent, ...carried];
  const unanswered = [
    ...sent.map(({ language, madeFrom }) => ({
      language,
      parts: Object.keys(madeFrom).filter((part) => madeFrom[part] !== now[part]),
    })),
    ...carried.map(({ language, madeFrom = {} }) => ({ language, parts: changedSince(madeFrom, now) })),
  ].filter(({ parts }) => parts.length > 0);
  return { ...input, ...(translations.length > 0 && { translations }), unanswered };
}

const pick = (now: MadeFrom, parts: readonly string[]): MadeFrom =>
  Object.fromEntries(parts.map((part) => [part, now[part] ?? '']));

/** Parts that a translation keeps of the one before: what the original says too, and no one sent or dropped. */
function keptOf(before: Edition, sent: Edition, { drops, kind, blocks }: AppealInput, now: MadeFrom) {
  return EDITION_PART_NAMES.filter(
    (part) =>
      !isEmpty(before[part]) &&
      isEmpty(sent[part]) &&
      now[part] !== undefined &&
      !drops.includes(`${sent.language}.${part}`) &&
      travelsOf(part, followUpKindOf(kind.value)) !== 'new' &&
      blocks.length > 0,
  );
}
