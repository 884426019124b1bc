import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Office } from '../../../functions/domain/members/office.ts';
import { DRAFT, OFFICE, OfficeOfTwo, READY } from '../../support/deciding/office-of-two.ts';
import { runsOf } from '../../support/runner/runs-of.ts';

const MINUTE_MS = 60_000;
const ALONE_MS = 30 * MINUTE_MS;

/** What the people of an office, and time, can do, in any order. */
const STEPS = [
  'ana asks',
  'omar asks',
  'ana sends',
  'omar sends',
  'omar returns',
  'ana stops',
  'ana saves',
  'omar saves',
  'omar may decide no more',
  'omar may decide again',
  'the name is withdrawn',
  'ana sends alone',
  'omar sends alone',
  'ana looks',
  'omar looks',
  'the office asks for two',
  'the office asks for two no more',
  'the office allows one',
  'a minute passes',
  'half an hour passes',
] as const;
type Step = (typeof STEPS)[number];

/** One office, at which any step may come at any time, whether its page offers it or not. */
class World {
  private readonly office: OfficeOfTwo;
  private newest = '';
  /** Which proposals each member approved, as the answers said. */
  readonly approvedBy = new Map<string, string>();
  private saves = 0;
  /** Whether the office asked for two when each version was published. */
  readonly askedForTwo: boolean[] = [];

  constructor(office: OfficeOfTwo) {
    this.office = office;
  }

  async take(step: Step): Promise<void> {
    const { office } = this;
    const { ana, omar, pages } = office;
    switch (step) {
      case 'ana asks':
      case 'omar asks': {
        const asked = await office.asks(step === 'ana asks' ? ana : omar).catch(() => undefined);
        if (asked?.statusCode === 303) this.newest = asked.page;
        return;
      }
      case 'ana sends':
      case 'omar sends':
        return this.sends(step === 'ana sends' ? 'Ana' : 'Omar');
      case 'omar returns':
        await this.tries(() => office.decides(omar, this.newest, { do: 'return', 'return-reason': 'Sharper.' }));
        return;
      case 'ana stops':
        await this.tries(() => office.submits(ana, this.newest, `${this.newest}/stop`, {}));
        return;
      case 'ana saves':
      case 'omar saves': {
        this.saves += 1;
        const name = step === 'ana saves' ? 'Ana' : 'Omar';
        return office.saves({ ...READY, title: `Lawyer Ivan Example beaten, ${this.saves}` }, name);
      }
      case 'omar may decide no more':
      case 'omar may decide again':
        return this.lets(step === 'omar may decide again');
      case 'the name is withdrawn': {
        const people = [{ name: 'Ivan Example', spellings: [], withdrawnAtMs: pages.nowMs }];
        const { revision } = await pages.drafts.withdrawn(OFFICE);
        await pages.drafts.keepWithdrawn(OFFICE, { revision, people });
        return;
      }
      case 'ana sends alone':
      case 'omar sends alone': {
        const alone = { when: 'at-once', do: 'alone', reason: 'No one answers me.', 'alone-understood': 'yes' };
        const sent = await office.asks(step === 'ana sends alone' ? ana : omar, alone).catch(() => undefined);
        if (sent?.statusCode === 303) this.newest = sent.page;
        return;
      }
      case 'ana looks':
      case 'omar looks':
        return this.sends(step === 'ana looks' ? 'Ana' : 'Omar');
      case 'the office asks for two':
      case 'the office asks for two no more':
        return this.sets({ needsTwo: step === 'the office asks for two' });
      case 'the office allows one':
        return this.sets({ sendsAlone: true });
      case 'a minute passes':
      case 'half an hour passes': {
        pages.nowMs += step === 'a minute passes' ? MINUTE_MS : ALONE_MS;
        // Who is at the desk signs in again, so that no act is left out for its old sign-in.
        if (step === 'half an hour passes') for (const visitor of [ana, omar]) await visitor.signsIn();
        for (const { proposalId } of pages.proposals.kept.values()) await office.wake(proposalId);
        while (this.askedForTwo.length < pages.appeals.versions.length) this.askedForTwo.push(this.asksForTwo());
      }
    }
  }

  /** Whoever sends has the digest of the page, and posts it. */
  private async sends(name: 'Ana' | 'Omar'): Promise<void> {
    const { office } = this;
    const proposalId = this.newest.split('/').at(-1) ?? '';
    const visitor = name === 'Ana' ? office.ana : office.omar;
    await this.tries(async () => {
      const answer = await office.sends(visitor, this.newest);
      if (answer.statusCode === 303) this.approvedBy.set(proposalId, name);
    });
  }

  private async tries(act: () => Promise<unknown>): Promise<void> {
    if (this.newest === '') return;
    // A page that does not offer the form.
    await act().catch(() => undefined);
  }

  private asksForTwo(): boolean {
    return this.office.pages.offices.kept.get(OFFICE)?.needsTwo === true;
  }

  private async sets(rules: Pick<Office, 'needsTwo' | 'sendsAlone'>): Promise<void> {
    const { offices } = this.office.pages;
    const office = offices.kept.get(OFFICE);
    if (office) await offices.save({ ...office, ...rules }, []);
  }

  private async lets(mayDecide: boolean): Promise<void> {
    const { offices } = this.office.pages;
    const office = offices.kept.get(OFFICE);
    if (!office) return;
    const members = office.members.map((one) =>
      one.name === 'Omar'
        ? { ...one, permissions: mayDecide ? (['propose', 'decide'] as const) : (['propose'] as const) }
        : one,
    );
    await offices.save({ ...office, members }, []);
  }
}

test('in any order of asking, deciding, saving, stopping and withdrawing, nothing is sent but what another member approved who may, of the very revision', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...STEPS), { maxLength: 14 }), async (steps) => {
      const office = await OfficeOfTwo.make();
      const world = new World(office);
      for (const step of steps) await world.take(step);
      const { pages } = office;
      for (const [index, { approvedAs = 'none', edition }] of pages.appeals.versions.entries()) {
        const proposal = pages.proposals.kept.get(`${OFFICE}/${approvedAs}`);
        expect(proposal?.status).toBe('sent');
        const by = world.approvedBy.get(approvedAs);
        const isAlone = proposal?.alone !== undefined;
        if (!isAlone || world.askedForTwo[index]) {
          expect(by).toBeDefined();
          expect(by).not.toBe(proposal?.author.name);
          expect(by).toBe((isAlone ? proposal.looked : proposal?.decision)?.by.name);
        }
        if (isAlone) expect(proposal.goesOutAtMs).toBe(proposal.askedAtMs + ALONE_MS);
        const newest = await pages.drafts.find(OFFICE, DRAFT, proposal?.revision);
        expect(edition.title).toBe(newest?.fields.title);
        // At most one of an appeal is ever sent as new.
        expect(pages.appeals.versions).toHaveLength(1);
        const lastReturn = pages.proposals.entries.findLast(({ act }) => act === 'sending-returned');
        if (lastReturn && 'revision' in lastReturn && proposal?.decision?.by.name === 'Omar') {
          const writers = await pages.drafts.writers(OFFICE, DRAFT, lastReturn.revision, proposal.revision);
          expect(writers).not.toContain(office.memberId('Omar'));
        }
      }
    }),
    {
      numRuns: runsOf(15),
      examples: [
        [['the office allows one', 'ana sends alone', 'the office asks for two', 'half an hour passes']],
        [['the office allows one', 'ana sends alone', 'the office asks for two', 'omar looks', 'half an hour passes']],
      ],
    },
  );
}, 60_000);

test.each([
  [['ana asks', 'omar sends', 'a minute passes'], 1],
  [['ana asks', 'ana sends', 'a minute passes'], 0],
  [['ana asks', 'omar sends', 'ana stops', 'a minute passes'], 0],
  [['ana asks', 'omar sends', 'ana saves', 'a minute passes'], 0],
  [['ana asks', 'omar sends', 'omar may decide no more', 'a minute passes'], 0],
  [['ana asks', 'omar sends', 'the name is withdrawn', 'a minute passes'], 0],
  [['ana asks', 'omar returns', 'omar saves', 'ana asks', 'omar sends', 'a minute passes'], 0],
  [['ana asks', 'omar returns', 'ana saves', 'ana asks', 'omar sends', 'a minute passes'], 1],
  [['ana sends alone', 'half an hour passes'], 0],
  [['the office allows one', 'ana sends alone', 'half an hour passes'], 1],
  [['the office allows one', 'ana sends alone', 'a minute passes'], 0],
  [['the office allows one', 'ana sends alone', 'ana stops', 'half an hour passes'], 0],
  [['the office allows one', 'ana sends alone', 'omar saves', 'half an hour passes'], 0],
  [['the office allows one', 'ana sends alone', 'the office asks for two', 'half an hour passes'], 0],
  [['the office allows one', 'ana sends alone', 'the office asks for two', 'ana looks', 'half an hour passes'], 0],
  [['the office allows one', 'ana sends alone', 'the office asks for two', 'omar looks', 'half an hour passes'], 1],
  [['the office asks for two', 'the office allows one', 'ana sends alone', 'half an hour passes'], 0],
] as const)('after %j, %i versions are published', async (steps, versions) => {
  const office = await OfficeOfTwo.make();
  const world = new World(office);
  for (const step of steps) await world.take(step);
  expect(office.pages.appeals.versions).toHaveLength(versions);
});
