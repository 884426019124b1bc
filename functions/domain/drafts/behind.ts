import { LANGUAGES, type Language } from '../../contract/languages.ts';
import { differencesOf } from './compare.ts';
import type { Draft } from './draft.ts';
import { begunEditionsOf, missingParts, TRANSLATED } from './editions.ts';
import type { DraftFields } from './fields.ts';
import type { Drafts } from './ports.ts';
import { type Comparer, countOfWords, type Difference, makeComparer } from './word-differences.ts';

/** The field that says at which revision an edition last said what the original says. */
export const seenField = (language: Language): string => `seen.${language}`;

/** What changed in a part of the original since an edition of it was last looked at. */
export interface BehindPart {
  readonly part: string;
  readonly differences: readonly Difference[];
}

export interface Behind {
  readonly language: Language;
  readonly parts: readonly BehindPart[];
  /** Added and taken out. */
  readonly words: number;
  /** Parts that the original has and it lacks. */
  readonly missing: readonly string[];
  /** What it was last compared with is not kept any more: a member has to look. */
  readonly isUnknown?: true;
}

/** Which editions of a draft do not say what its original says, and by what. */
export async function behindOf(draft: Draft, drafts: Pick<Drafts, 'find'>): Promise<Behind[]> {
  const { publisherId, draftId, fields, revision } = draft;
  const written = LANGUAGES.find((one) => one === fields.language) ?? 'en';
  const compare = makeComparer(written);
  const behind = await Promise.all(
    begunEditionsOf(fields).map(async (language): Promise<Behind> => {
      const missing = missingParts(fields, language);
      const seen = Number(fields[seenField(language)] ?? revision);
      if (seen >= revision) return { language, parts: [], words: 0, missing };
      const before = await drafts.find(publisherId, draftId, seen);
      if (!before) return { language, parts: [], words: 0, missing, isUnknown: true };
      return { language, ...changesOf(before.fields, fields, written, compare), missing };
    }),
  );
  return behind.filter(({ parts, missing, isUnknown }) => parts.length + missing.length > 0 || isUnknown);
}

function changesOf(
  before: DraftFields,
  now: DraftFields,
  written: Language,
  compare: Comparer,
): Pick<Behind, 'parts' | 'words'> {
  const parts = differencesOf(now, before, undefined)
    .filter(({ part }) => TRANSLATED.includes(part))
    .map(({ part, mine, theirs }) => ({ part, differences: compare(theirs, mine) }));
  return { parts, words: parts.reduce((sum, { differences }) => sum + countOfWords(differences, written), 0) };
}
