import { describe, expect, test } from 'vitest';
import { type Answer, decideSending, whyNotAsOne } from '../../../functions/domain/deciding/decide-sending.ts';
import type { SendingProposal } from '../../../functions/domain/deciding/sending-proposal.ts';
import type { Member, Office } from '../../../functions/domain/members/office.ts';
import { aProposal } from '../../support/deciding/builders.ts';
import { anOffice, memberIdOf, memberOf } from '../../support/members/builders.ts';
import { DAY_MS, NOW_MS } from '../../support/subscribing/builders.ts';

const by = (n: number) => ({ memberId: memberIdOf(n), name: `M${n}` });
const decided = (n: number, given: object = {}) => ({ by: by(n), atMs: NOW_MS, ...given });
const ANA = memberOf(1, ['propose', 'decide']);
const OMAR = memberOf(2, ['decide']);
const LEA = memberOf(3, ['decide']);
/** A member that Ana let in: their yes is no second person’s. */
const NEW = memberOf(2, ['decide'], { letIn: { by: [ANA.memberId], atMs: NOW_MS - 2 * DAY_MS } });
const GRACE = { graceMs: 60_000, delayMs: 1_800_000 };
const proposal = (given: Partial<SendingProposal> = {}) => aProposal({ author: by(1), ...given });

interface Given {
  readonly found?: readonly (SendingProposal | undefined)[];
  readonly revision?: number;
  readonly writers?: readonly string[];
  readonly ofDraft?: readonly SendingProposal[];
  readonly list?: readonly SendingProposal[];
  readonly isLost?: boolean;
  readonly office?: Partial<Office>;
  readonly member?: Member;
}

async function decides(
  {
    found = [proposal()],
    revision = 1,
    writers = [],
    ofDraft = [],
    list = [],
    isLost = false,
    office = {},
    member = OMAR,
  }: Given = {},
  answer: Answer = { kind: 'send' },
  digest = proposal().digest,
) {
  const finds = [...found];
  const [moves, looks, asked, acted, woken] = [[], [], [], [], []] as [
    unknown[][],
    unknown[][],
    object[],
    object[],
    number[],
  ];
  const ports = {
    proposals: {
      find: async () => (finds.length > 1 ? finds.shift() : finds[0]),
      list: async () => list,
      ofDraft: async () => ofDraft,
      move: async (...args: unknown[]) => !isLost && Boolean(moves.push(args)),
      look: async (...args: unknown[]) => Boolean(looks.push(args)),
    },
    drafts: { find: async () => ({ revision }), writers: async () => writers },
    newId: () => 'e1',
    enqueueAsked: async (some: readonly object[]) => void asked.push(...some),
    enqueueActed: async (some: readonly object[]) => void acted.push(...some),
    wakeSending: async (_: unknown, atMs: number) => void woken.push(atMs - NOW_MS),
  };
  const at = { office: anOffice({ members: [ANA, member, LEA], revision: 7, ...office }), member };
  const { publisherId, proposalId } = proposal();
  const outcome = await decideSending(at, { publisherId, proposalId, digest, answer }, ports as never, GRACE, NOW_MS);
  return { outcome, moves, looks, asked, acted, woken };
}

describe('a member decides', () => {
  test('that it goes out, after the time to stop it', async () => {
    const { outcome, moves, woken, asked, acted } = await decides();
    expect(outcome).toMatchObject({
      kind: 'decided',
      proposal: { status: 'approved', goesOutAtMs: NOW_MS + 60_000, decision: { by: by(2), atMs: NOW_MS } },
    });
    expect(outcome.kind === 'decided' && 'reason' in (outcome.proposal.decision ?? {})).toBe(false);
    expect(moves).toMatchObject([
      [
        { status: 'open' },
        { to: 'approved', goesOutAtMs: NOW_MS + 60_000 },
        { act: 'sending-approved', revision: 1, digest: proposal().digest, author: by(2) },
        { officeRevision: 7, draft: { draftId: proposal().draftId, revision: 1 } },
      ],
    ]);
    expect([woken, asked, acted]).toEqual([[60_000], [], []]);
  });

  test('to return it, and says why', async () => {
    const { outcome, moves, woken } = await decides({}, { kind: 'return', reason: 'Look again.' });
    const status = 'returned';
    expect(outcome).toMatchObject({ kind: 'decided', proposal: { status, decision: { reason: 'Look again.' } } });
    expect(moves[0]?.slice(1, 3)).toMatchObject([{ to: status }, { act: `sending-${status}` }]);
    expect(moves[0]?.[1]).not.toHaveProperty('goesOutAtMs');
    expect(woken).toEqual([]);
  });

  test('on what is open, and what they looked at', async () => {
    expect((await decides({ found: [undefined] })).outcome).toEqual({ kind: 'gone' });
    for (const status of ['approved', 'returned', 'sent', 'stopped'] as const)
      expect((await decides({ found: [proposal({ status, decision: decided(3) })] })).outcome).toEqual({
        kind: 'ended',
      });
    expect((await decides({}, { kind: 'send' }, 'e'.repeat(64))).outcome).toEqual({ kind: 'other' });
    expect((await decides({ revision: 2 })).outcome).toEqual({ kind: 'void' });
  });

  test('in time: what has to be sent too late is returned all the same', async () => {
    const when = { kind: 'at', local: '', zone: '', atMs: NOW_MS - DAY_MS } as const;
    expect((await decides({ found: [proposal({ when })] })).outcome).toEqual({ kind: 'past' });
    const back = await decides({ found: [proposal({ when })] }, { kind: 'return', reason: 'Too late.' });
    expect(back.outcome).toMatchObject({ kind: 'decided' });
  });

  test('if they may', async () => {
    expect((await decides({ member: memberOf(2, ['propose']) })).outcome).toEqual({
      kind: 'refused',
      because: 'not-allowed',
    });
    const returned = proposal({ status: 'returned', decision: decided(2) });
    expect((await decides({ ofDraft: [returned], writers: [memberIdOf(2)] })).outcome).toEqual({
      kind: 'refused',
      because: 'rewrote',
    });
    expect((await decides({ member: NEW, office: { needsTwo: true } })).outcome).toEqual({
      kind: 'refused',
      because: 'let-in',
    });
  });

  test('once: what came in between is said', async () => {
    const lost = { isLost: true };
    const open = proposal();
    expect((await decides({ ...lost, found: [open, proposal({ status: 'stopped' })] })).outcome).toEqual({
      kind: 'ended',
    });
    expect((await decides({ ...lost, found: [open, undefined] })).outcome).toEqual({ kind: 'ended' });
    expect((await decides({ ...lost, found: [open, open] })).outcome).toEqual({ kind: 'other' });
    expect((await decides({ ...lost, found: [open, open] })).woken).toEqual([]);
  });
});

describe('a yes that is no second person’s', () => {
  test('goes out as what one person sends, and all others are mailed at once', async () => {
    const { outcome, moves, woken, asked, acted } = await decides({ member: NEW });
    expect(outcome).toMatchObject({
      kind: 'decided',
      proposal: {
        status: 'approved',
        goesOutAtMs: NOW_MS + 1_800_000,
        decision: { asOne: { because: 'let-in', standings: { [memberIdOf(3)]: 0 } } },
      },
    });
    expect(moves[0]?.[2]).toMatchObject({ act: 'sending-approved-as-one' });
    expect(woken).toEqual([1_800_000]);
    expect(asked).toMatchObject([{ memberId: memberIdOf(3), isApproved: true, proposalId: proposal().proposalId }]);
    expect(acted).toBeDefined();
  });

  test('a no is one all the same', async () => {
    const { outcome, asked } = await decides({ member: NEW }, { kind: 'return', reason: 'No.' });
    expect(outcome.kind === 'decided' && 'asOne' in (outcome.proposal.decision ?? {})).toBe(false);
    expect(asked).toEqual([]);
  });

  test('is none once another said no, or ten went out so today', async () => {
    const no = proposal({ status: 'returned', decision: decided(3) });
    expect((await decides({ member: NEW, ofDraft: [no] })).outcome).toEqual({ kind: 'answered' });
    const ten = Array.from({ length: 10 }, () =>
      proposal({ alone: { reason: '', standings: {} }, decision: decided(2) }),
    );
    expect((await decides({ member: NEW, list: ten })).outcome).toEqual({ kind: 'too-many' });
    expect((await decides({ list: ten })).outcome).toMatchObject({ kind: 'decided' });
    const why = (before: readonly SendingProposal[], list: readonly SendingProposal[] = []) =>
      whyNotAsOne(proposal(), NEW, before, { proposals: { list: async () => [...list] } }, NOW_MS);
    expect([await why([]), await why([no]), await why([], ten)]).toEqual([undefined, 'answered', 'too-many']);
    const own = [
      proposal({ status: 'returned', decision: decided(1) }),
      proposal({ status: 'returned', decision: decided(2) }),
    ];
    expect(await why(own)).toBeUndefined();
  });
});

describe('what its author sends alone', () => {
  const ALONE = {
    status: 'approved',
    alone: { reason: 'No one is there.', standings: {} },
    decision: decided(1),
  } as const;

  test('is looked at by a colleague, before it went out and after', async () => {
    for (const status of ['approved', 'sent'] as const) {
      const { outcome, looks, moves } = await decides({ found: [proposal({ ...ALONE, status })] });
      expect([outcome.kind, looks.length, moves]).toEqual(['decided', 1, []]);
    }
  });

  test('is returned by no one', async () => {
    expect((await decides({ found: [proposal(ALONE)] }, { kind: 'return', reason: 'No.' })).outcome).toEqual({
      kind: 'ended',
    });
  });

  test('is looked at as it is, by who is a second person', async () => {
    expect((await decides({ found: [proposal(ALONE)], revision: 2 })).outcome).toEqual({ kind: 'void' });
    expect((await decides({ found: [proposal({ ...ALONE, status: 'sent' })], revision: 2 })).outcome.kind).toBe(
      'decided',
    );
    expect((await decides({ found: [proposal(ALONE)], member: NEW })).outcome).toEqual({
      kind: 'refused',
      because: 'let-in',
    });
  });
});
