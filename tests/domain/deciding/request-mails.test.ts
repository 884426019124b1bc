import { beforeEach, expect, test } from 'vitest';
import type { NoticeMessage } from '../../../functions/contract/messages.ts';
import { endedToTell } from '../../../functions/domain/deciding/ended-requests.ts';
import { mailAsked } from '../../../functions/domain/deciding/mail-asked.ts';
import { isRequestOver, mailRequestOver, mailWaits } from '../../../functions/domain/deciding/mail-request-over.ts';
import type { SendingProposal } from '../../../functions/domain/deciding/sending-proposal.ts';
import { anAsked } from '../../support/deciding/builders.ts';
import { DRAFT, OFFICE, OfficeOfTwo, READY } from '../../support/deciding/office-of-two.ts';
import { DAY_MS } from '../../support/subscribing/builders.ts';
import { MemoryPorts } from '../../support/subscribing/memory-ports.ts';

const TOGETHER_MS = 5 * 60_000;

/** An office at its desk, and the function of notices with its queue. */
class World {
  readonly ports: ReturnType<World['portsOf']>;
  readonly office: OfficeOfTwo;
  private readonly waiting: { readonly message: NoticeMessage; readonly atMs: number }[] = [];

  private constructor(office: OfficeOfTwo) {
    this.office = office;
    this.ports = this.portsOf();
  }

  static make = async () => new World(await OfficeOfTwo.make());

  private portsOf() {
    const { pages } = this.office;
    return Object.assign(new MemoryPorts(), {
      offices: pages.offices,
      proposals: pages.proposals,
      deskDrafts: pages.drafts,
      requestMails: { togetherMs: TOGETHER_MS, perDay: 20 },
      unansweredNames: async () => [],
      titleOf: async () => undefined,
      enqueueLater: async (message: NoticeMessage, afterMs: number) =>
        void this.waiting.push({ message, atMs: pages.nowMs + afterMs }),
    });
  }

  get mails(): string[] {
    return this.ports.mails.map((mail) => ('did' in mail ? mail.did : mail.kind));
  }

  /** Has the messages taken that are visible by now. */
  async takes(): Promise<void> {
    const { pages } = this.office;
    const { askedOf, acted, nowMs } = pages;
    for (const asked of askedOf.splice(0))
      this.waiting.push({ message: { kind: 'sending-asked', ...asked }, atMs: nowMs });
    for (const act of acted.splice(0)) this.waiting.push({ message: { kind: 'colleague-acted', ...act }, atMs: nowMs });
    for (const { message } of this.waiting.splice(0, this.waiting.length).map((one) => this.keepsBack(one)))
      if (message?.kind === 'sending-asked') await mailAsked(message, this.ports, nowMs);
      else if (message?.kind === 'colleague-acted' && isRequestOver(message))
        await mailRequestOver(message, this.ports, nowMs);
  }

  private keepsBack(one: { readonly message: NoticeMessage; readonly atMs: number }) {
    if (one.atMs <= this.office.pages.nowMs) return one;
    this.waiting.push(one);
    return { message: undefined };
  }

  /** A member saves the draft once more, which ends what was asked before, and asks again. */
  async savesAndAsks(n: number, fields: Readonly<Record<string, string>> = {}): Promise<void> {
    const { office } = this;
    const { pages } = office;
    const [before] = await pages.proposals.ofDraft(OFFICE, DRAFT);
    await office.saves({ ...READY, title: `Lawyer Ivan Example beaten, ${n}`, ...fields }, 'Ana');
    if (before) pages.acted.push(...endedToTell(before, { memberId: office.memberId('Ana') }, 'draft-changed'));
    await office.asks();
  }

  /** A request about another draft, which waits. */
  waitsToo(n: number, given: Partial<SendingProposal> = {}): void {
    const { pages } = this.office;
    const omarId = this.office.memberId('Omar');
    const asked = anAsked({
      ...{ publisherId: OFFICE, proposalId: `0b0b0b0b-1111-4222-8333-${String(n).padStart(12, '0')}` },
      draftId: `0d0d0d0d-1111-4222-8333-${String(n).padStart(12, '0')}`,
      author: { memberId: this.office.memberId('Ana'), name: 'Ana' },
      ...{ mailedTo: [omarId], askedAtMs: pages.nowMs },
      ...given,
    });
    pages.proposals.kept.set(`${OFFICE}/${asked.proposalId}`, { ...asked, status: 'open' });
    const { draftId, revision, author } = asked;
    const draft = { ...{ publisherId: OFFICE, draftId, revision }, fields: {}, savedAtMs: 0, savedBy: author };
    pages.drafts.kept = [...pages.drafts.kept, draft];
    pages.askedOf.push({ publisherId: OFFICE, proposalId: asked.proposalId, memberId: omarId });
  }

  async passes(minutes: number): Promise<void> {
    for (let minute = 0; minute < minutes; minute += 1) {
      this.office.pages.nowMs += 60_000;
      await this.takes();
    }
  }
}

const idOfLea = '0e0e0e0e-5555-4222-8333-444444444444';

let world: World;
beforeEach(async () => {
  world = await World.make();
});

test('twelve rounds of saving and asking within a minute are three mails: two of requests, the last after five minutes, and one that a draft was changed', async () => {
  for (let n = 0; n < 12; n += 1) {
    await world.savesAndAsks(n);
    await world.takes();
    world.office.pages.nowMs += 3_000;
  }
  expect(world.mails).toEqual(['sending-asked', 'draft-changed']);
  await world.passes(60);
  expect(world.mails).toEqual(['sending-asked', 'draft-changed', 'sending-asked']);
  const newest = [...world.office.pages.proposals.kept.values()].at(-1);
  expect(world.ports.mails.at(-1)).toMatchObject({ proposalId: newest?.proposalId });
});

test('of a draft that was changed since by what ends no request, such as a name that is taken out, no one is asked', async () => {
  await world.office.asks();
  await world.office.saves({ ...READY, title: 'Lawyer [name taken out] beaten' }, 'Ana');
  await world.takes();
  expect(world.mails).toEqual([]);
});

test('what is asked about several drafts within five minutes of a mail is one more mail, which leads to the desk', async () => {
  for (let n = 0; n < 4; n += 1) world.waitsToo(n);
  await world.takes();
  expect(world.mails).toEqual(['sending-asked']);
  await world.passes(30);
  expect(world.mails).toEqual(['sending-asked', 'requests-wait']);
  world.waitsToo(5);
  await world.takes();
  expect(world.mails).toEqual(['sending-asked', 'requests-wait', 'sending-asked']);
});

test('an urgent request is mailed at once, whatever was asked before it', async () => {
  world.waitsToo(1);
  await world.takes();
  await world.savesAndAsks(1, { urgent: 'yes' });
  await world.takes();
  expect(world.mails).toEqual(['sending-asked', 'sending-asked']);
  expect(world.ports.mails.at(-1)).toMatchObject({ isUrgent: true });
});

test('a member is mailed twenty requests a day by one who asks; what is beyond comes once there is room, and no one else waits for it', async () => {
  for (let n = 0; n < 25; n += 1) {
    world.waitsToo(n);
    await world.takes();
    world.office.pages.nowMs += TOGETHER_MS * 2;
  }
  expect(world.mails).toHaveLength(20);
  world.waitsToo(50, { author: { memberId: idOfLea, name: 'Lea' } });
  await world.takes();
  expect(world.mails).toHaveLength(21);
  world.office.pages.nowMs += DAY_MS;
  await world.takes();
  expect(world.mails).toEqual([...Array(21).fill('sending-asked'), 'requests-wait']);
});

test('who may send nothing urgent uses up no one’s urgent requests', async () => {
  world.waitsToo(1, { isUrgent: true, author: { memberId: idOfLea, name: 'Lea' } });
  await world.takes();
  await world.savesAndAsks(1, { urgent: 'yes' });
  await world.takes();
  expect(world.mails).toEqual(['sending-asked', 'sending-asked']);
});

test('a mail says that it waits after a yes of its reader where that is no second person’s: its author is here no more', async () => {
  for (const [n, author] of [
    { memberId: world.office.memberId('Ana'), name: 'Ana' },
    { memberId: idOfLea, name: 'Lea' },
  ].entries())
    world.waitsToo(n, { author, isUrgent: true });
  await world.takes();
  expect(world.ports.mails.map((mail) => 'waits' in mail)).toEqual([false, true]);
});

test('that requests were stopped, over and over, is mailed once in five minutes', async () => {
  const { office } = world;
  const { pages } = office;
  for (let n = 0; n < 8; n += 1) {
    world.waitsToo(n);
    const asked = pages.proposals.kept.get(`${OFFICE}/${pages.askedOf.at(-1)?.proposalId}`);
    if (asked) pages.acted.push(...endedToTell(asked, { memberId: office.memberId('Ana') }, 'sending-stopped'));
    await world.takes();
  }
  expect(world.mails.filter((one) => one === 'sending-stopped')).toHaveLength(1);
});

test('of a draft that was asked for and taken back a hundred times, the last is told once, and none of it a day later', async () => {
  const { office } = world;
  const { pages } = office;
  const ends = (asked: SendingProposal) => {
    const stopped = { by: asked.author, atMs: pages.nowMs };
    pages.proposals.kept.set(`${OFFICE}/${asked.proposalId}`, { ...asked, status: 'stopped', stopped });
    pages.acted.push(...endedToTell(asked, { memberId: office.memberId('Ana') }, 'request-taken-back'));
  };
  const takesBack = async (n: number, of: { readonly draftId?: string }) => {
    world.waitsToo(n, of);
    const asked = pages.proposals.kept.get(`${OFFICE}/${pages.askedOf.at(-1)?.proposalId}`);
    if (asked) ends(asked);
    await world.takes();
    pages.nowMs += 1_000;
  };
  for (let n = 0; n < 100; n += 1) await takesBack(n, { draftId: DRAFT });
  await world.passes(24 * 60);
  expect(world.mails.filter((one) => one === 'request-taken-back')).toHaveLength(2);
  for (let n = 100; n < 150; n += 1) await takesBack(n, {});
  await world.passes(5 * 24 * 60);
  expect(world.mails.filter((one) => one === 'request-taken-back')).toHaveLength(22);
});

test('what waits no more after the five minutes brings no mail', async () => {
  world.waitsToo(1);
  world.waitsToo(2);
  await world.takes();
  const { kept } = world.office.pages.proposals;
  for (const [key, one] of kept) kept.set(key, { ...one, status: 'stopped' });
  await world.passes(10);
  expect(world.mails).toEqual(['sending-asked']);
});

test('a mail that SES asks to send later takes nothing from the budgets until it leaves', async () => {
  world.waitsToo(1);
  world.ports.answerOfProvider = async () => ({ kind: 'throttled' });
  await expect(world.takes()).rejects.toThrow('the provider asks to send later');
  world.ports.answerOfProvider = async () => ({ kind: 'accepted' });
  world.waitsToo(1);
  await world.takes();
  expect(world.mails.at(-1)).toBe('sending-asked');
});

test('until when it waits is mailed as it is when the mail leaves; if that is later, by the message about that', async () => {
  const { office, ports } = world;
  const { pages } = office;
  const { page, proposalId } = await office.asks();
  await office.sends(office.omar, page);
  pages.nowMs += 10 * 60_000;
  office.takes('appealsPerDay');
  const outcome = await office.wake(proposalId, { appealsPerDay: 1 });
  const [act] = pages.acted.filter(({ did }) => did === 'sending-waits');
  if (outcome.kind !== 'waits' || !act) throw new Error(`it is ${outcome.kind}`);
  const at = async (goesOutAtMs: number) => {
    const ref = `${OFFICE}/${proposalId}`;
    const waiting = pages.proposals.kept.get(ref);
    if (waiting) pages.proposals.kept.set(ref, { ...waiting, goesOutAtMs });
    return mailWaits({ kind: 'colleague-acted', ...act }, ports, pages.nowMs);
  };
  expect(await at(outcome.atMs + 1)).toBe('not-needed');
  expect(await at(outcome.atMs - 1)).toBe('sent');
  expect(ports.mails).toMatchObject([{ did: 'sending-waits', atMs: outcome.atMs - 1 }]);
});

test('until when it waits is mailed while it does, of the draft as it was asked', async () => {
  const { office, ports } = world;
  const { pages } = office;
  const { page, proposalId } = await office.asks();
  await office.sends(office.omar, page);
  pages.nowMs += 10 * 60_000;
  office.takes('appealsPerDay');
  expect(await office.wake(proposalId, { appealsPerDay: 1 })).toMatchObject({ kind: 'waits' });
  const acts = pages.acted.filter(({ did }) => did === 'sending-waits');
  const mails = () =>
    Promise.all(acts.map((act) => mailWaits({ kind: 'colleague-acted', ...act }, ports, pages.nowMs)));
  expect(await mails()).toEqual(['sent', 'sent']);
  await office.saves({ ...READY, title: 'Another title' }, 'Ana');
  expect(await mails()).toEqual(['not-needed', 'not-needed']);
});
