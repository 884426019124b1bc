import type { DraftLine, FirstOf, OwnAppeals } from '../../publishing/publishing.ts';
import type { Drafts } from '../ports.ts';

export interface ListBroughtPorts {
  readonly drafts: Pick<Drafts, 'findKept'>;
  readonly ownAppeals: Pick<OwnAppeals, 'drafts'>;
}

/** Drafts that came by a key of the publisher's and that no member has taken on, the last sent first. */
export async function listBrought(
  publisherId: string,
  { drafts, ownAppeals }: ListBroughtPorts,
): Promise<FirstOf<DraftLine>> {
  const { shown, hasMore } = await ownAppeals.drafts(publisherId);
  if (shown.length === 0) return { shown, hasMore };
  const ids = shown.map(({ draftId }) => draftId);
  const takenOn = await drafts.findKept(publisherId, ids);
  return { shown: shown.filter(({ draftId }) => !takenOn.has(draftId)), hasMore };
}
