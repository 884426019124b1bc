import type { DraftNote, DraftNotes, Drafts } from '../drafts/drafts.ts';
import { MOST_NOTES } from '../drafts/drafts.ts';
import type { ActToTell, AtDesk } from '../members/members.ts';
import { whoStops } from './may-decide.ts';
import type { SendingProposals } from './ports.ts';
import type { NamedMember, SendingProposal } from './sending-proposal.ts';

/** What a member wrote to colleagues about a draft: a note, with a request to send it, for sending it alone, or when they returned it. */
export interface SaidOfDraft {
  readonly as: 'note' | 'asked' | 'alone' | 'returned';
  readonly by: NamedMember;
  readonly atMs: number;
  readonly revision: number;
  readonly text: string;
}

export interface TalkPorts {
  readonly notes: Pick<DraftNotes, 'list'>;
  readonly proposals: Pick<SendingProposals, 'ofDraft'>;
}

/** All that members wrote to one another about a draft, the oldest first. */
export async function findTalk(publisherId: string, draftId: string, { notes, proposals }: TalkPorts) {
  const [written, asked] = await Promise.all([
    notes.list({ publisherId, draftId }),
    proposals.ofDraft(publisherId, draftId),
  ]);
  return talkOf(written, asked);
}

/** @param asked - all that was asked of the draft. */
export const talkOf = (notes: readonly DraftNote[], asked: readonly SendingProposal[]): SaidOfDraft[] =>
  [...notes.map((note): SaidOfDraft => ({ as: 'note', ...note })), ...asked.flatMap(saidWith)].toSorted(
    (one, other) => one.atMs - other.atMs,
  );

function saidWith({ author, askedAtMs, note, alone, revision, status, decision }: SendingProposal): SaidOfDraft[] {
  const said = (as: SaidOfDraft['as'], by: NamedMember, atMs: number, text: string | undefined): SaidOfDraft[] =>
    text === undefined ? [] : [{ as, by, atMs, revision, text }];
  return [
    ...said('asked', author, askedAtMs, note),
    ...said('alone', author, askedAtMs, alone?.reason),
    ...(status === 'returned' && decision ? said('returned', decision.by, decision.atMs, decision.reason) : []),
  ];
}

export interface WriteNotePorts extends TalkPorts {
  readonly notes: Pick<DraftNotes, 'list' | 'keep'>;
  readonly drafts: Pick<Drafts, 'find'>;
  enqueueActed(acts: readonly ActToTell[]): Promise<void>;
}

/** `no-text`: there is not one sign in it. `too-many`: the draft has {@link MOST_NOTES}. `gone`: there is no such draft. */
export type NoteOutcome = 'written' | 'no-text' | 'too-many' | 'gone';

/** A sign that a reader sees: none that only turns or joins others. */
const SEEN = /[^\s\p{Cf}]/u;

/** Keeps a note with a draft, and tells the colleagues whom the draft concerns. */
export async function writeNote(
  { office, member }: Pick<AtDesk, 'office' | 'member'>,
  { draftId, noteId, text }: { readonly draftId: string; readonly noteId: string; readonly text: string },
  ports: WriteNotePorts,
  nowMs: number,
): Promise<NoteOutcome> {
  const { publisherId } = office;
  const typed = text.trim();
  if (!SEEN.test(typed)) return 'no-text';
  const [draft, notes, asked] = await Promise.all([
    ports.drafts.find(publisherId, draftId),
    ports.notes.list({ publisherId, draftId }),
    ports.proposals.ofDraft(publisherId, draftId),
  ]);
  if (!draft) return 'gone';
  if (notes.length >= MOST_NOTES) return 'too-many';
  const by = { memberId: member.memberId, name: member.name };
  const note = { noteId, by, atMs: nowMs, revision: draft.revision, text: typed };
  if (!(await ports.notes.keep({ publisherId, draftId }, note))) return 'written';
  const concerned = [
    draft.savedBy.memberId,
    ...notes.map((one) => one.by.memberId),
    ...asked.flatMap(({ author, mailedTo, decision }) => [author.memberId, ...mailedTo, decision?.by.memberId]),
  ];
  // Who writes or decides can stop what goes out, and reads drafts.
  const mayRead = whoStops(office, [member.memberId]);
  const told = mayRead.filter(({ memberId }) => concerned.includes(memberId));
  // Of a draft that only its writer knows, all who may read it are told.
  const acts = (told.length > 0 ? told : mayRead).map(({ memberId }): ActToTell => {
    return { publisherId, memberId, by: member.memberId, actId: noteId, did: 'note-written', about: draftId };
  });
  await ports.enqueueActed(acts);
  return 'written';
}
