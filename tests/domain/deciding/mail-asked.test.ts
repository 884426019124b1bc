import { describe, expect, test } from 'vitest';
import type { NoticeMessage } from '../../../functions/contract/messages.ts';
import { mailAsked } from '../../../functions/domain/deciding/mail-asked.ts';
import type { SendingProposal } from '../../../functions/domain/deciding/sending-proposal.ts';
import { anAsked } from '../../support/deciding/builders.ts';
import { aMember, anOffice, memberIdOf } from '../../support/members/builders.ts';
import { NOW_MS } from '../../support/subscribing/builders.ts';
import { MemoryPorts } from '../../support/subscribing/memory-ports.ts';

const ANA = aMember({ memberId: memberIdOf(1), name: 'Ana' });
const OMAR = aMember({ memberId: memberIdOf(2), name: 'Omar', address: 'omar@example.org', language: 'fr' });
const MAX = aMember({ memberId: memberIdOf(3), name: 'Max', permissions: [] });
const TEXTS = [{ language: 'en', subject: 'Free Ivan', text: 'He is held.' }] as const;
const proposalId = (n: number) => `dddddddd-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** Requests of one office, each the only one of its draft, and a queue that says how long it was asked to wait. */
function world(...given: Partial<SendingProposal>[]) {
  const proposals = given.map(
    (one, n): SendingProposal => ({
      ...anAsked({ author: { memberId: ANA.memberId, name: 'Ana' }, mailedTo: [OMAR.memberId] }),
      ...{ proposalId: proposalId(n), draftId: `draft-${n}`, status: 'open' },
      ...one,
    }),
  );
  const later: { readonly message: NoticeMessage; readonly afterMs: number }[] = [];
  const office = anOffice({ members: [ANA, OMAR, MAX] });
  const revisions = new Map<string, number>();
  const ports = Object.assign(new MemoryPorts(), {
    offices: { find: async () => office },
    proposals: {
      find: async (ref: { readonly proposalId: string }) => proposals.find((one) => one.proposalId === ref.proposalId),
      list: async () => proposals,
      ofDraft: async (_: string, draftId: string) => proposals.filter((one) => one.draftId === draftId),
      shown: async () => TEXTS,
    },
    deskDrafts: { find: async (_: string, draftId: string) => ({ revision: revisions.get(draftId) ?? 1 }) },
    requestMails: { togetherMs: 300_000, perDay: 20 },
    enqueueLater: async (message: NoticeMessage, afterMs: number) => void later.push({ message, afterMs }),
  });
  const { publisherId } = office;
  return {
    ...{ ports, later, revisions, mails: ports.mails },
    mail: (n = 0, asked: object = {}) =>
      mailAsked({ publisherId, proposalId: proposalId(n), memberId: OMAR.memberId, ...asked }, ports as never, NOW_MS),
  };
}

const mailed = async (given: Partial<SendingProposal>, asked: object = {}) => {
  const { mail, mails } = world(given);
  await mail(0, asked);
  return mails;
};

describe('the mail of a request', () => {
  test('has what readers would get, and what a colleague has to know to decide', async () => {
    const [notice] = await mailed({ named: ['Ivan Example'], keyId: 'key-1' });
    expect(notice).toEqual({
      ...{ kind: 'sending-asked', address: 'omar@example.org', language: 'fr', isDiscreet: false },
      ...{ office: 'Example Observatory', name: 'Omar', proposalId: proposalId(0), author: 'Ana', thing: 'new' },
      ...{ digest: 'd'.repeat(64), texts: TEXTS, isUrgent: false, named: ['Ivan Example'], withoutConsent: [] },
      ...{ note: 'The family agreed.', keyId: 'key-1' },
    });
  });

  test('says no more than there is', async () => {
    const { mail, mails } = world({ isUrgent: true });
    await mail();
    expect(mails[0]).toMatchObject({ isUrgent: true });
    expect(mails[0]).not.toHaveProperty('keyId');
    expect(mails[0]).not.toHaveProperty('embargo');
    expect(mails[0]).not.toHaveProperty('waits');
    const [bare] = await mailed({ note: undefined } as never);
    expect(bare).not.toHaveProperty('note');
  });

  test.each([
    ['sending-asked', {}],
    ['sending-alone', { status: 'approved', alone: { reason: 'Now.' }, goesOutAtMs: NOW_MS + 1 }],
  ] as const)('calls a correction one: %s', async (kind, given) => {
    const version = { ...anAsked().version, kind: 'correction' } as const;
    const [notice] = await mailed({ version, ...given } as never, kind === 'sending-alone' ? { isApproved: true } : {});
    expect(notice).toMatchObject({ kind, thing: 'correction' });
  });

  test.each([
    ['sending-asked', {}],
    ['sending-alone', { status: 'approved', alone: { reason: 'Now.' }, goesOutAtMs: NOW_MS + 1 }],
  ] as const)('calls a correction one: %s', async (kind, given) => {
    const version = { ...anAsked().version, kind: 'correction' } as const;
    const [notice] = await mailed({ version, ...given } as never, kind === 'sending-alone' ? { isApproved: true } : {});
    expect(notice).toMatchObject({ kind, thing: 'correction' });
  });

  test('says until when it waits, and who is named without consent', async () => {
    const when = { kind: 'at', local: '2024-12-01T09:00', zone: 'Europe/Paris', atMs: NOW_MS } as const;
    const withoutConsent = [{ name: 'Ivan Example', because: 'Public.' }];
    const [notice] = await mailed({ when, withoutConsent, named: ['Ivan Example', 'Vera Other'] } as never);
    // Who is named without consent is named once, with the reason.
    expect(notice).toMatchObject({ embargo: when, withoutConsent, named: ['Vera Other'] });
  });
});

describe('no mail comes', () => {
  test.each<[string, Partial<SendingProposal>, object]>([
    ['to who may not decide', {}, { memberId: MAX.memberId }],
    ['to who asked', {}, { memberId: ANA.memberId }],
    ['to who is no member', {}, { memberId: memberIdOf(9) }],
    ['of what is not there', {}, { proposalId: proposalId(9) }],
    ['of what was returned', { status: 'returned' }, {}],
    ['of what two approved', { status: 'approved', decision: { by: { memberId: 'x', name: 'x' }, atMs: 1 } }, {}],
    ['of another revision', { revision: 2 }, {}],
  ])('%s', async (_, given, asked) => expect(await mailed(given, asked)).toEqual([]));

  test('of what a newer request took the place of', async () => {
    const { mail, mails } = world({ draftId: 'same' }, { draftId: 'same' });
    await mail(1);
    expect(mails).toEqual([]);
    await mail(0);
    expect(mails).toHaveLength(1);
  });

  test('a second time', async () => {
    const { mail, mails } = world({});
    await mail();
    await mail();
    expect(mails).toHaveLength(1);
  });
});

describe('what is sent without a colleague', () => {
  const ALONE = {
    status: 'approved',
    goesOutAtMs: NOW_MS + 60_000,
    alone: { reason: 'No one is there.', standings: {} },
  } as const;

  test('is mailed to who can stop it, with the reason of its author', async () => {
    const [notice] = await mailed(ALONE, { isApproved: true });
    expect(notice).toMatchObject({
      kind: 'sending-alone',
      reason: 'No one is there.',
      leavesAtMs: NOW_MS + 60_000,
      named: ['Ivan Example'],
    });
    expect(notice).not.toHaveProperty('approver');
  });

  test('or with the name of who approved it', async () => {
    const asOne = { because: 'let-in', standings: {} } as const;
    const decision = { by: { memberId: MAX.memberId, name: 'Lea' }, atMs: 1, asOne };
    const [notice] = await mailed({ status: 'approved', decision }, { isApproved: true });
    expect(notice).toMatchObject({ kind: 'sending-alone', approver: 'Lea', leavesAtMs: NOW_MS });
    expect(notice).not.toHaveProperty('reason');
  });

  test('to no one else, and not once someone looked or it left', async () => {
    const looked = { by: { memberId: 'x', name: 'x' }, atMs: 1 };
    expect([
      await mailed(ALONE, { isApproved: true, memberId: MAX.memberId }),
      await mailed({ ...ALONE, looked }, { isApproved: true }),
      await mailed({ ...ALONE, status: 'sent' }, { isApproved: true }),
    ]).toEqual([[], [], []]);
  });

  test('is mailed beside what was asked before, of the same proposal', async () => {
    const { mail, mails, ports } = world({});
    await mail();
    Object.assign(ports.proposals, { find: async () => ({ ...anAsked({ proposalId: proposalId(0) }), ...ALONE }) });
    await mail(0, { isApproved: true });
    expect(mails.map(({ kind }) => kind)).toEqual(['sending-asked', 'sending-alone']);
  });
});

describe('several requests', () => {
  test('of one who asks are one mail after five minutes, which leads to the desk', async () => {
    const { mail, mails, later } = world({}, {}, {});
    for (const n of [0, 1, 2]) await mail(n);
    expect(later).toMatchObject(
      [1, 2].map((n) => ({
        afterMs: 300_000,
        message: { kind: 'sending-asked', proposalId: proposalId(n), isLater: true },
      })),
    );
    expect(mails).toHaveLength(1);
    const { mail: again, mails: after } = world({}, {}, {});
    await again(1, { isLater: true });
    expect(after).toMatchObject([
      {
        kind: 'colleague-acted',
        did: 'requests-wait',
        about: proposalId(1),
        colleague: 'Ana',
        name: 'Omar',
        language: 'fr',
      },
    ]);
    // The others went with it.
    await again(0, { isLater: true });
    await again(2, { isLater: true });
    expect(after).toHaveLength(1);
  });

  test.each<[string, Partial<SendingProposal>]>([
    ['that are urgent', { isUrgent: true }],
    ['of another member', { author: { memberId: memberIdOf(8), name: 'Lea' } }],
    ['that others were mailed', { mailedTo: [MAX.memberId] }],
    ['that are over', { status: 'returned' }],
    ['of a draft that was changed', { revision: 7 }],
    ['of their own', { author: { memberId: OMAR.memberId, name: 'Omar' } }],
  ])('%s are none that wait with it', async (_, other) => {
    const { mail, mails } = world({}, other);
    await mail(0, { isLater: true });
    expect(mails.map(({ kind }) => kind)).toEqual(['sending-asked']);
  });

  test('are given back with their mail when it did not leave', async () => {
    const { mail, mails, ports } = world({}, {});
    ports.answerOfProvider = async () => ({ kind: 'throttled' });
    await expect(mail(0, { isLater: true })).rejects.toThrow();
    ports.answerOfProvider = async () => ({ kind: 'accepted' });
    await mail(1, { isLater: true });
    expect(mails.at(-1)).toMatchObject({ kind: 'colleague-acted', about: proposalId(1) });
  });
});
