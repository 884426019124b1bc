import type { AtDesk } from '../members/members.ts';
import type { OwnAppeals } from '../publishing/publishing.ts';
import type { Draft } from './draft.ts';
import type { Drafts } from './ports.ts';

export interface WentOutPorts {
  readonly drafts: Pick<Drafts, 'find'>;
  readonly ownAppeals: Pick<OwnAppeals, 'findPublished'>;
}

/** A draft that was published, with the appeal that it became. */
export interface WentOut {
  readonly draft: Draft;
  readonly appealId: string;
}

/** @returns undefined for a draft that was not published, or that does not exist. */
export async function findWentOut(
  { office: { publisherId } }: Pick<AtDesk, 'office'>,
  draftId: string,
  { drafts, ownAppeals }: WentOutPorts,
): Promise<WentOut | undefined> {
  const draft = await drafts.find(publisherId, draftId);
  const as = draft && (await ownAppeals.findPublished(publisherId, [draftId])).get(draftId);
  return as && { draft, appealId: as.appealId };
}
