import type { AppealCard } from '../archive/archive.ts';
import { foldedTitle, isNearlyTitled, LOOKED_BACK_MS } from '../publishing/publishing.ts';

/** A draft in a list, as far as it is compared. */
export interface Compared {
  readonly draftId: string;
  readonly title?: string;
  /** Its writer said that it is another appeal than those that are published, or a follow-up of one. */
  readonly isToldApart?: true;
}

/**
 * The title of what each draft of a list looks like: an appeal that went out in the last sixty days, or else another draft of the list. By titles alone: what a text says is worked out on
 * the page of a draft.
 * @param published - the newest of the same publisher.
 * @returns titles by the ids of drafts, of those that look like something.
 */
export function looksLike(
  drafts: readonly Compared[],
  published: readonly Pick<AppealCard, 'editions' | 'publishedAtMs'>[],
  nowMs: number,
): ReadonlyMap<string, string> {
  const sent = published
    .filter(({ publishedAtMs }) => publishedAtMs > nowMs - LOOKED_BACK_MS)
    .flatMap(({ editions }) =>
      editions.map(({ title }) => ({ title, folded: foldedTitle(title), draftId: undefined })),
    );
  const titled = drafts.map((draft) => ({ ...draft, folded: foldedTitle(draft.title ?? '') }));
  const others = [...sent, ...titled];
  return new Map(
    titled.flatMap(({ draftId, folded, isToldApart }): [string, string][] => {
      if (folded.words === '' || isToldApart) return [];
      const like = others.find((one) => one.draftId !== draftId && isNearlyTitled(one.folded, folded));
      return like?.title === undefined ? [] : [[draftId, like.title]];
    }),
  );
}
