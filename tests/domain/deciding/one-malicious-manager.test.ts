import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PERMISSIONS, type Permission } from '../../../functions/contract/team-acts.ts';
import { type Member, rightsOf } from '../../../functions/domain/members/office.ts';
import { OFFICE, OfficeOfTwo, READY } from '../../support/deciding/office-of-two.ts';
import { DeskVisitor } from '../../support/members/desk-pages.ts';
import { runsOf } from '../../support/runner/runs-of.ts';
import { DAY_MS } from '../../support/subscribing/builders.ts';

const MINUTE_MS = 60_000;
const DELAY_MS = 30 * MINUTE_MS;
/** Colleagues who do nothing but read their mail. */
const HONEST = ['Omar', 'Lea', 'Max'];

const who = fc.nat(3);
const rights = fc.subarray([...PERMISSIONS]);

/** What one manager can do, with as many addresses of theirs as they like. Numbers say which of their accounts does it, or to whom. */
const STEP = fc.oneof(
  fc.record({ does: fc.constant('invite' as const), by: who, may: rights }),
  fc.record({ does: fc.constant('rights' as const), by: who, of: fc.nat(6), may: rights }),
  fc.record({ does: fc.constantFrom('remove' as const, 'invite-again' as const), by: who, of: fc.nat(6) }),
  fc.record({ does: fc.constantFrom('two-decide' as const, 'sends-alone' as const, 'confirm' as const), by: who }),
  fc.record({ does: fc.constantFrom('ask' as const, 'alone' as const, 'approve' as const), by: who }),
  fc.record({ does: fc.constant('save' as const), urgent: fc.boolean() }),
  fc.record({ does: fc.constant('wait' as const), ms: fc.constantFrom(MINUTE_MS, DELAY_MS, DAY_MS, 6 * DAY_MS) }),
);
type Step = typeof STEP extends fc.Arbitrary<infer Value> ? Value : never;

interface Mailed {
  readonly memberId: string;
  readonly atMs: number;
}

class World {
  readonly office: OfficeOfTwo;
  /** Browsers of the one who means harm: the manager's own first. */
  private readonly hands: DeskVisitor[];
  private readonly asked: string[] = [];
  readonly honestIds: ReadonlyMap<string, string>;
  /** Of mails to members, each with its moment. */
  readonly mailed: Mailed[] = [];
  readonly publishedAtMs: number[] = [];

  private constructor(office: OfficeOfTwo, honestIds: ReadonlyMap<string, string>) {
    this.office = office;
    this.honestIds = honestIds;
    this.hands = [office.ana];
  }

  static async make(asksForTwo: boolean) {
    const all: readonly Permission[] = PERMISSIONS;
    const office = await OfficeOfTwo.make({ ana: all, omar: all });
    await office.pages.member(OFFICE, 'Lea', ['propose']);
    await office.pages.member(OFFICE, 'Max', []);
    if (asksForTwo) await office.ana.submits('/desk/team', '/desk/team/two-decide');
    const { pages } = office;
    for (const list of [pages.askedOf, pages.teamMailed, pages.acted]) list.length = 0;
    return new World(office, new Map(HONEST.map((name) => [office.memberId(name), name])));
  }

  get members(): readonly Member[] {
    return this.office.pages.offices.kept.get(OFFICE)?.members ?? [];
  }

  async take(step: Step): Promise<void> {
    // What a page does not offer is posted all the same, where the form is found elsewhere; else it is not done.
    await this.does(step).catch(() => undefined);
    this.notesMails();
  }

  private async does(step: Step): Promise<void> {
    const { office } = this;
    const { pages } = office;
    const hand = 'by' in step ? this.handAt(step.by) : office.ana;
    const whom = 'of' in step ? (this.members[step.of % this.members.length]?.memberId ?? '') : '';
    switch (step.does) {
      case 'invite': {
        const before = pages.mailed.length;
        const name = `Eve ${this.hands.length}`;
        const address = `eve${this.hands.length}@example.net`;
        await this.posts(hand, '/desk/team/invite', [
          ['name', name],
          ['email', address],
          ...step.may.map((one): [string, string] => ['may', one]),
        ]);
        if (pages.mailed.length === before) return;
        const eve = new DeskVisitor(pages);
        await eve.joins(pages.linkOfLastMail());
        this.hands.push(eve);
        return;
      }
      case 'rights':
        await this.posts(
          hand,
          `/desk/team/${whom}/permissions`,
          step.may.map((one): [string, string] => ['may', one]),
        );
        return;
      case 'remove':
      case 'invite-again':
        await this.posts(hand, `/desk/team/${whom}/${step.does}`, []);
        return;
      case 'two-decide':
        await this.posts(hand, '/desk/team/two-decide', [['two', this.asksForTwo() ? 'off' : 'on']]);
        return;
      case 'sends-alone':
        await this.posts(hand, '/desk/team/sends-alone', [['sends-alone', 'on']]);
        return;
      case 'confirm':
        for (const { proposalId } of pages.offices.kept.get(OFFICE)?.proposals ?? [])
          await this.posts(hand, '/desk/team/confirm', [['proposal', proposalId]]);
        return;
      case 'ask':
      case 'alone': {
        const alone = { do: 'alone', reason: 'No one answers me.', 'alone-understood': 'yes' };
        const answer = await office.asks(hand, { when: 'at-once', ...(step.does === 'alone' && alone) });
        if (answer.statusCode === 303) this.asked.push(answer.proposalId);
        return;
      }
      case 'approve': {
        const proposalId = this.asked.at(-1) ?? '';
        const digest = pages.proposals.kept.get(`${OFFICE}/${proposalId}`)?.digest ?? '';
        await this.posts(hand, `/desk/proposal/${proposalId}/decide`, [
          ['digest', digest],
          ['do', 'send'],
          ['understood', 'yes'],
        ]);
        return;
      }
      case 'save':
        return office.saves({ ...READY, ...(step.urgent && { urgent: 'yes' }) }, 'Ana');
      case 'wait':
        return this.waits(step.ms);
    }
  }

  private async waits(ms: number): Promise<void> {
    const { office, hands } = this;
    office.pages.nowMs += ms;
    for (const hand of hands) await hand.signsIn().catch(() => undefined);
    for (const { proposalId } of office.pages.proposals.kept.values()) await office.wake(proposalId);
    while (this.publishedAtMs.length < office.pages.appeals.versions.length)
      this.publishedAtMs.push(office.pages.nowMs);
  }

  private handAt(index: number): DeskVisitor {
    return this.hands[index % this.hands.length] ?? this.office.ana;
  }

  private asksForTwo(): boolean {
    return this.office.pages.offices.kept.get(OFFICE)?.needsTwo === true;
  }

  private async posts(hand: DeskVisitor, path: string, fields: [string, string][]): Promise<void> {
    const { text } = await hand.ask('GET', '/desk/team');
    const proof = /name="proof" value="([^"]+)"/.exec(text)?.[1] ?? '';
    await hand.post(path, `${new URLSearchParams([['proof', proof], ...fields])}`);
  }

  /** What was mailed since the last step. */
  private notesMails(): void {
    const { pages } = this.office;
    for (const list of [pages.askedOf, pages.teamMailed, pages.acted])
      for (const { memberId } of list.splice(0)) this.mailed.push({ memberId, atMs: pages.nowMs });
  }
}

test('no mail reaches a reader sooner than the delay after every other colleague was mailed, whatever one manager does with accounts of theirs', async () => {
  let published = 0;
  await fc.assert(
    fc.asyncProperty(fc.boolean(), fc.array(STEP, { minLength: 4, maxLength: 14 }), async (asksForTwo, steps) => {
      const world = await World.make(asksForTwo);
      for (const step of steps) await world.take(step);
      await world.take({ does: 'wait', ms: DELAY_MS });
      published += world.publishedAtMs.length;
      for (const atMs of world.publishedAtMs)
        for (const [memberId, name] of world.honestIds) {
          const first = world.mailed.find((one) => one.memberId === memberId)?.atMs ?? Number.POSITIVE_INFINITY;
          expect(first, `${name} was mailed`).toBeLessThanOrEqual(atMs - DELAY_MS);
        }
    }),
    {
      numRuns: runsOf(15),
      examples: [
        [
          false,
          [
            { does: 'invite', by: 0, may: ['decide', 'send-urgent'] },
            { does: 'save', urgent: true },
            { does: 'ask', by: 0 },
            { does: 'approve', by: 1 },
            { does: 'wait', ms: MINUTE_MS },
          ],
        ],
        [
          false,
          [
            { does: 'invite', by: 0, may: ['propose'] },
            { does: 'ask', by: 1 },
            { does: 'approve', by: 0 },
            { does: 'wait', ms: MINUTE_MS },
          ],
        ],
        [
          false,
          [
            { does: 'sends-alone', by: 0 },
            { does: 'remove', by: 0, of: 1 },
            { does: 'alone', by: 0 },
            { does: 'wait', ms: DELAY_MS },
          ],
        ],
        [
          false,
          [
            { does: 'invite', by: 0, may: ['propose'] },
            { does: 'ask', by: 1 },
            { does: 'remove', by: 0, of: 4 },
            { does: 'approve', by: 0 },
            { does: 'wait', ms: MINUTE_MS },
          ],
        ],
        [
          false,
          [
            { does: 'invite-again', by: 0, of: 1 },
            { does: 'invite-again', by: 0, of: 2 },
            { does: 'invite-again', by: 0, of: 3 },
            { does: 'sends-alone', by: 0 },
            { does: 'alone', by: 0 },
            { does: 'wait', ms: DELAY_MS },
          ],
        ],
        [
          true,
          [
            { does: 'invite', by: 0, may: ['propose'] },
            { does: 'ask', by: 1 },
            { does: 'approve', by: 0 },
            { does: 'wait', ms: DELAY_MS },
          ],
        ],
      ],
    },
  );
  // Or nothing was tried.
  expect(published).toBeGreaterThan(3);
}, 120_000);

test('in an office that asks for two no other manager loses the office, whatever one does, and who is suspended is back after a day', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(STEP, { minLength: 4, maxLength: 14 }), async (steps) => {
      const world = await World.make(true);
      const omarId = world.office.memberId('Omar');
      for (const step of steps) {
        await world.take(step);
        const omar = world.members.find(({ memberId }) => memberId === omarId);
        expect(omar && [...rightsOf(omar)].sort()).toEqual([...PERMISSIONS].sort());
        expect(world.office.pages.offices.kept.get(OFFICE)?.needsTwo).toBe(true);
      }
      // He comes back after a day, and can do what he could.
      await world.take({ does: 'wait', ms: DAY_MS });
      await world.office.omar.signsIn();
      expect((await world.office.omar.ask('GET', '/desk/team')).text).toContain('Invite a person');
    }),
    {
      numRuns: runsOf(15),
      examples: [
        [
          [
            { does: 'remove', by: 0, of: 1 },
            { does: 'wait', ms: DAY_MS },
            { does: 'remove', by: 0, of: 1 },
          ],
        ],
        [
          [
            { does: 'rights', by: 0, of: 1, may: [] },
            { does: 'invite', by: 0, may: ['propose'] },
            { does: 'confirm', by: 1 },
          ],
        ],
        [
          [
            { does: 'two-decide', by: 0 },
            { does: 'confirm', by: 0 },
            { does: 'wait', ms: DAY_MS },
          ],
        ],
      ],
    },
  );
}, 120_000);
