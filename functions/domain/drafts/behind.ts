import { LANGUAGES, type Language } from '../../contract/languages.ts';
import { differencesOf } from './compare.ts';
import type { Draft } from './draft.ts';
import { editionsOf } from './editions.ts';
import type { DraftFields } from './fields.ts';
import type { Drafts } from './ports.ts';
import { countOfWords, type Difference, wordDifferences } from './word-differences.ts';

/** Parts whose words an edition has too. */
const TRANSLATED = ['title', 'summary', 'text', 'demands', 'actByReason', 'cautions', 'whatChanged', 'letter'];

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
}

/** Which editions of a draft are behind its original, and by what. One whose revision is not kept any more counts as up to date. */
export async function behindOf(draft: Draft, drafts: Pick<Drafts, 'find'>): Promise<Behind[]> {
  const { publisherId, draftId, fields, revision } = draft;
  const languages = editionsOf(fields).filter((language) => fields[seenField(language)] !== undefined);
  const behind = await Promise.all(
    languages.map(async (language) => {
      const seen = Number(fields[seenField(language)]);
      const before = seen < revision ? await drafts.find(publisherId, draftId, seen) : undefined;
      return { language, ...(before ? changesOf(before.fields, fields) : { parts: [], words: 0 }) };
    }),
  );
  return behind.filter(({ parts }) => parts.length > 0);
}

function changesOf(before: DraftFields, now: DraftFields): Omit<Behind, 'language'> {
  const language = LANGUAGES.find((one) => one === now.language) ?? 'en';
  const parts = differencesOf(now, before, undefined)
    .filter(({ part }) => TRANSLATED.includes(part))
    .map(({ part, mine, theirs }) => ({ part, differences: wordDifferences(theirs, mine, language) }));
  return { parts, words: parts.reduce((sum, { differences }) => sum + countOfWords(differences, language), 0) };
}
