import type { AtDesk } from '../members/at-desk.ts';
import type { Entry } from '../members/entry.ts';
import type { Draft } from './draft.ts';
import { type DraftFields, isTooLong } from './fields.ts';
import type { Drafts } from './ports.ts';

export interface SaveDraftPorts {
  readonly drafts: Pick<Drafts, 'find' | 'save'>;
  newId(): string;
}

/** What a member saves. */
export interface DraftToSave {
  readonly draftId: string;
  /** That its writer saw; 0 for a new draft. */
  readonly revision: number;
  readonly fields: DraftFields;
  /** As it was typed, and by no button. */
  readonly isAutosave?: boolean;
}

export type SaveOutcome =
  | { readonly kind: 'saved'; readonly draft: Draft }
  /** Nothing differs from the newest revision. */
  | { readonly kind: 'same'; readonly draft: Draft }
  /** Another save came first: nothing was written. */
  | { readonly kind: 'changed meanwhile'; readonly theirs: Draft; readonly base: Draft | undefined }
  | { readonly kind: 'too large' }
  | { readonly kind: 'gone' };

/** Keeps what a member typed, in place of the revision that they saw, and never in place of another. */
export async function saveDraft(
  { office, member }: Pick<AtDesk, 'office' | 'member'>,
  { draftId, revision, fields, isAutosave = false }: DraftToSave,
  { drafts, newId }: SaveDraftPorts,
  nowMs: number,
): Promise<SaveOutcome> {
  const { publisherId } = office;
  const newest = await drafts.find(publisherId, draftId);
  if (!newest && revision > 0) return { kind: 'gone' };
  if (newest && isSame(newest.fields, fields)) return { kind: 'same', draft: newest };
  if (isTooLong(fields)) return { kind: 'too large' };
  const changedMeanwhile = async (theirs: Draft) => ({
    kind: 'changed meanwhile' as const,
    theirs,
    base: await drafts.find(publisherId, draftId, revision),
  });
  if (newest && newest.revision !== revision) return changedMeanwhile(newest);
  const savedBy = { memberId: member.memberId, name: member.name };
  const draft = { publisherId, draftId, revision, fields, savedAtMs: nowMs, savedBy };
  // What is saved as it is typed would fill the history: each revision says itself who saved it.
  const isToldAlready = isAutosave && newest?.savedBy.memberId === member.memberId;
  const entry: Entry = {
    entryId: newId(),
    atMs: nowMs,
    author: { kind: 'member', ...savedBy },
    act: revision === 0 ? 'draft-begun' : 'draft-changed',
    draftId,
    revision: revision + 1,
  };
  const outcome = await drafts.save(draft, isToldAlready ? [] : [entry]);
  if (outcome === 'saved') return { kind: 'saved', draft: { ...draft, revision: revision + 1 } };
  if (outcome === 'too large') return { kind: 'too large' };
  const theirs = await drafts.find(publisherId, draftId);
  return theirs ? changedMeanwhile(theirs) : { kind: 'gone' };
}

function isSame(one: DraftFields, other: DraftFields): boolean {
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name]);
}
