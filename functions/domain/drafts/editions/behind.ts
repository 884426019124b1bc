import { LANGUAGES, type Language } from '../../../contract/languages.ts';
import { differencesOf } from '../compare.ts';
import type { Draft } from '../draft.ts';
import type { DraftFields } from '../fields.ts';
import type { Drafts } from '../ports.ts';
import { countOfWords, type Difference, makeComparer } from '../word-differences.ts';
import { begunEditionsOf, partsWithoutWords } from './editions.ts';
import { staleParts } from './made-from.ts';

/** What changed in a part of the original since an edition of it was made, or last looked at; no differences where the words before are not kept any more. */
export interface BehindPart {
  readonly part: string;
  readonly differences: readonly Difference[];
}

export interface Behind {
  readonly language: Language;
  readonly parts: readonly BehindPart[];
  /** Added and taken out, as far as that is known. */
  readonly words: number;
  /** Parts that the original has and it lacks. */
  readonly missing: readonly string[];
}

/** Which editions of a draft do not say what its original says, and by what. */
export async function behindOf(draft: Draft, drafts: Pick<Drafts, 'find'>): Promise<Behind[]> {
  const { publisherId, draftId, fields } = draft;
  const written = LANGUAGES.find((one) => one === fields.language) ?? 'en';
  const compare = makeComparer(written);
  const revisions = new Map<number, Promise<Draft | undefined>>();
  const fieldsAt = async (revision: number): Promise<DraftFields | undefined> => {
    const found = revisions.get(revision) ?? drafts.find(publisherId, draftId, revision);
    revisions.set(revision, found);
    return (await found)?.fields;
  };
  const behind = await Promise.all(
    begunEditionsOf(fields).map(async (language): Promise<Behind> => {
      const parts = await Promise.all(
        staleParts(fields, language).map(async ({ part, madeAt }): Promise<BehindPart> => {
          const before = await fieldsAt(madeAt);
          const changed = before && differencesOf(fields, before, undefined).find((one) => one.part === part);
          return { part, differences: changed ? compare(changed.theirs, changed.mine) : [] };
        }),
      );
      const words = parts.reduce((sum, { differences }) => sum + countOfWords(differences, written), 0);
      return { language, parts, words, missing: partsWithoutWords(fields, language) };
    }),
  );
  return behind.filter(({ parts, missing }) => parts.length + missing.length > 0);
}
