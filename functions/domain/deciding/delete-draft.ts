import { type Draft, type DraftNotes, type Drafts, ownIdOf } from '../drafts/drafts.ts';
import { type AtDesk, newEntry } from '../members/members.ts';
import type { OpenReleases, OwnAppeals } from '../publishing/publishing.ts';
import type { SendingProposals } from './ports.ts';
import { findStanding } from './save-over-proposal.ts';

export interface DeleteDraftPorts {
  readonly drafts: Pick<Drafts, 'find' | 'remove'>;
  readonly proposals: Pick<SendingProposals, 'ofDraft'>;
  readonly releases: OpenReleases;
  readonly ownAppeals: Pick<OwnAppeals, 'findPublished'>;
  readonly notes: Pick<DraftNotes, 'drop'>;
  newId(): string;
}

/** Why a draft is not deleted: it waits for a decision, is approved and goes out, waits for the time that a command gave it, or went out. */
export type NotDeleted =
  | { readonly kind: 'proposed' | 'going out'; readonly proposalId: string }
  | { readonly kind: 'scheduled' }
  | { readonly kind: 'published'; readonly appealId: string };

export type DeleteOutcome =
  | { readonly kind: 'deleted' }
  | { readonly kind: 'gone' }
  /** It was saved since the member looked: nothing was deleted. */
  | { readonly kind: 'changed meanwhile'; readonly theirs: Draft }
  | NotDeleted;

/** What keeps a draft from being deleted now; undefined for nothing. */
export async function findKeeping(
  { publisherId, draftId, revision, fields }: Pick<Draft, 'publisherId' | 'draftId' | 'revision' | 'fields'>,
  ports: Omit<DeleteDraftPorts, 'newId' | 'notes'>,
): Promise<NotDeleted | undefined> {
  const ownId = ownIdOf({ draftId, fields });
  const [published, proposal, releases] = await Promise.all([
    ports.ownAppeals.findPublished(publisherId, [draftId]),
    findStanding({ publisherId, draftId, revision }, ports),
    ports.releases.listOpen(publisherId),
  ]);
  const appeal = published.get(draftId);
  if (appeal) return { kind: 'published', appealId: appeal.appealId };
  if (proposal) return { kind: proposal.status === 'open' ? 'proposed' : 'going out', proposalId: proposal.proposalId };
  return releases.shown.some(({ externalId }) => externalId === ownId) ? { kind: 'scheduled' } : undefined;
}

/**
 * Deletes the revision of a draft that a member saw, with an entry of it. A proposal of it that comes in between is void, as after any change, and notes go with it. No form
 * that is still open brings it back.
 */
export async function deleteDraft(
  { office, member }: Pick<AtDesk, 'office' | 'member'>,
  { draftId, revision }: Pick<Draft, 'draftId' | 'revision'>,
  ports: DeleteDraftPorts,
  nowMs: number,
): Promise<DeleteOutcome> {
  const { publisherId } = office;
  const newest = await ports.drafts.find(publisherId, draftId);
  if (!newest) return { kind: 'gone' };
  if (newest.revision !== revision) return { kind: 'changed meanwhile', theirs: newest };
  const keeping = await findKeeping(newest, ports);
  if (keeping) return keeping;
  const savedBy = { memberId: member.memberId, name: member.name };
  const entry = newEntry({ act: 'draft-deleted', draftId, revision: revision + 1 }, savedBy, ports.newId(), nowMs);
  const outcome = await ports.drafts.remove({ publisherId, draftId, revision, savedAtMs: nowMs, savedBy }, [entry]);
  if (outcome === 'removed') {
    await ports.notes.drop({ publisherId, draftId });
    return { kind: 'deleted' };
  }
  const theirs = await ports.drafts.find(publisherId, draftId);
  return theirs ? { kind: 'changed meanwhile', theirs } : { kind: 'gone' };
}
