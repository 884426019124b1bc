import type { OwnAppeals } from '../publishing/publishing.ts';
import type { Draft } from './draft.ts';

export interface WentOutPorts {
  readonly ownAppeals: Pick<OwnAppeals, 'findPublished'>;
}

/** A draft that was published, with the appeal that it became. */
export interface WentOut {
  readonly draft: Draft;
  readonly appealId: string;
}

/** @returns undefined for a draft that was not published. */
export async function findWentOut(draft: Draft, { ownAppeals }: WentOutPorts): Promise<WentOut | undefined> {
  const { publisherId, draftId } = draft;
  const as = (await ownAppeals.findPublished(publisherId, [draftId])).get(draftId);
  return as && { draft, appealId: as.appealId };
}
