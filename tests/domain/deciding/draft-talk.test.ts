import { beforeEach, describe, expect, test } from 'vitest';
import { talkOf, writeNote } from '../../../functions/domain/deciding/draft-talk.ts';
import type { SendingProposal } from '../../../functions/domain/deciding/sending-proposal.ts';
import { MOST_NOTES } from '../../../functions/domain/drafts/draft-notes.ts';
import type { ActToTell } from '../../../functions/domain/members/mail-colleague-acted.ts';
import { aProposal } from '../../support/deciding/builders.ts';
import { aDraft } from '../../support/drafts/builders.ts';
import { MemoryDraftNotes } from '../../support/drafts/memory-draft-notes.ts';
import { anOffice, memberIdOf, memberOf } from '../../support/members/builders.ts';
import { NOW_MS } from '../../support/subscribing/builders.ts';

const ANA = memberOf(1, ['propose']);
const OMAR = memberOf(2, ['decide']);
const EVE = memberOf(3, ['propose', 'decide']);
const MIA = memberOf(4, ['manage']);
const { publisherId, draftId } = aDraft();
const OFFICE = anOffice({ publisherId, members: [ANA, OMAR, EVE, MIA] });
const named = ({ memberId, name }: typeof ANA) => ({ memberId, name });

let notes: MemoryDraftNotes;
let asked: SendingProposal[];
let acted: ActToTell[];
let ids: number;
const ports = (hasDraft = true) => ({
  notes,
  proposals: { ofDraft: async () => asked },
  drafts: { find: async () => (hasDraft ? { ...aDraft(), revision: 3, savedBy: named(ANA) } : undefined) },
  enqueueActed: async (acts: readonly ActToTell[]) => void acted.push(...acts),
});
const writes = (text: string, member = ANA, hasDraft = true) =>
  writeNote({ office: OFFICE, member }, { draftId, noteId: `note-${++ids}`, text }, ports(hasDraft), NOW_MS);
beforeEach(() => {
  notes = new MemoryDraftNotes();
  [asked, acted, ids] = [[], [], 0];
});
const told = () => acted.map(({ memberId }) => memberId);

describe('a note about a draft', () => {
  test('stays with the draft, with who wrote it, when, and of which version', async () => {
    expect(await writes('  Is the court named?\n')).toBe('written');
    expect(await notes.list({ publisherId, draftId })).toEqual([
      { noteId: 'note-1', by: named(ANA), atMs: NOW_MS, revision: 3, text: 'Is the court named?' },
    ]);
  });

  test('is told to whom the draft concerns, once, and to all who may read drafts while it concerns no one else', async () => {
    await writes('Is the court named?');
    expect(told()).toEqual([OMAR.memberId, EVE.memberId]);
    acted = [];
    await writes('It is.', OMAR);
    expect(told()).toEqual([ANA.memberId]);
    acted = [];
    asked = [aProposal({ publisherId, draftId, author: named(ANA), mailedTo: [EVE.memberId, MIA.memberId] })];
    await writes('Then I ask.');
    expect(acted).toEqual(
      [OMAR, EVE].map(({ memberId }) => ({
        ...{ publisherId, memberId, by: ANA.memberId, did: 'note-written' },
        ...{ actId: expect.stringMatching(/^note-/), about: draftId },
      })),
    );
  });

  test('is one where its form is sent twice, and is told once', async () => {
    const sent = { draftId, noteId: 'note-a', text: 'Is the court named?' };
    const at = { office: OFFICE, member: ANA };
    const press = () => writeNote(at, sent, ports(), NOW_MS);
    expect(await Promise.all([press(), press()])).toEqual(['written', 'written']);
    expect([(await notes.list({ publisherId, draftId })).length, told()]).toEqual([1, [OMAR.memberId, EVE.memberId]]);
  });

  test('is none without words, of a draft that is gone, or beside as many as a draft can have', async () => {
    expect([await writes(' \n'), await writes('\u202e\u200b'), await writes('Hello.', ANA, false)]).toEqual([
      'no-text',
      'no-text',
      'gone',
    ]);
    for (let count = 0; count < MOST_NOTES; count += 1) await writes('Again.');
    acted = [];
    expect([await writes('Once more.'), acted]).toEqual(['too-many', []]);
  });
});

test('what was written with a request, for sending alone and when it was returned stands among the notes, the oldest first', () => {
  const note = { noteId: 'n', by: named(OMAR), atMs: NOW_MS + 2, revision: 1, text: 'Which court?' };
  const decision = { by: named(OMAR), atMs: NOW_MS + 3, reason: 'Name the court.' };
  const { note: _, ...silent } = aProposal({ author: named(ANA), askedAtMs: NOW_MS });
  const of = (given: Partial<SendingProposal>): SendingProposal => ({ ...silent, ...given });
  const talk = talkOf(
    [note],
    [
      of({ note: 'Please look.', status: 'returned', decision }),
      of({ askedAtMs: NOW_MS + 1, alone: { reason: 'No one is there.', standings: {} } }),
      of({ status: 'approved', decision: { ...decision, reason: 'not shown' } }),
      of({ status: 'stopped' }),
    ],
  );
  expect(talk.map(({ as, by, text }) => [as, by.memberId, text])).toEqual([
    ['asked', memberIdOf(1), 'Please look.'],
    ['alone', memberIdOf(1), 'No one is there.'],
    ['note', memberIdOf(2), 'Which court?'],
    ['returned', memberIdOf(2), 'Name the court.'],
  ]);
});
