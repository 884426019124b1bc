import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AppealCard } from '../../../functions/domain/archive/card.ts';
import { IndexedMeanwhileError, indexAppeal } from '../../../functions/domain/archive/index-appeal.ts';
import { shelvesOf } from '../../../functions/domain/archive/shelves.ts';
import { aCard, idOf } from '../../support/archive/builders.ts';
import { MemoryArchive } from '../../support/archive/memory-archive.ts';

const ID = idOf(1);
const WORDS = ['lawyer', 'prison', 'ivan', 'zulfiya', 'teacher'];

const cards = fc
  .array(
    fc.record({
      kind: fc.constantFrom('update', 'correction', 'outcome', 'retraction'),
      words: fc.uniqueArray(fc.constantFrom(...WORDS), { maxLength: 4 }),
      country: fc.constantFrom('RU', 'BY'),
      isSameMoment: fc.boolean(),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((drawn) =>
    drawn.map(({ kind, words, country, isSameMoment }, index) =>
      aCard({
        appealId: ID,
        version: index + 1,
        kind,
        subject: { countries: [country], themes: [] },
        // A translation that is added comes with the moment of the version before.
        publishedAtMs: 1_000 + (isSameMoment ? 0 : index),
        editions: kind === 'retraction' ? [] : [{ language: 'en', title: words.join(' '), text: '' }],
      }),
    ),
  );

/** Who goes on next, and whether it dies instead. */
const dies = fc.integer({ min: 0, max: 9 }).map((drawn) => drawn === 0);
const steps = fc.oneof(
  fc.array(fc.record({ worker: fc.nat({ max: 2 }), dies }), { maxLength: 150 }),
  fc.array(fc.record({ worker: fc.nat({ max: 2 }), dies: fc.constant(false) }), { maxLength: 150 }),
  fc.array(fc.record({ worker: fc.constant(0), dies }), { maxLength: 150 }),
);

class DiedError extends Error {}

/** A worker that waits before each of its writes until it is told to go on, or to die. */
class Worker {
  private goOn: ((dies: boolean) => void) | undefined;
  private isDone = true;
  private readonly archive: MemoryArchive;
  private running: Promise<void> = Promise.resolve();

  constructor(of: MemoryArchive) {
    this.archive = of.seenBy(
      () =>
        new Promise((resolve, reject) => {
          this.goOn = (dies) => (dies ? reject(new DiedError()) : resolve());
        }),
    );
  }

  async step(dies: boolean): Promise<void> {
    if (this.isDone) this.begin();
    else {
      const goOn = this.goOn;
      this.goOn = undefined;
      goOn?.(dies);
    }
    await settled();
  }

  /** What hangs when a worker is cut off is never written. */
  private begin(): void {
    this.isDone = false;
    this.running = this.index();
  }

  private async index(): Promise<void> {
    try {
      await indexAppeal(ID, this.archive);
    } catch (error) {
      if (!(error instanceof DiedError || error instanceof IndexedMeanwhileError)) throw error;
    } finally {
      this.isDone = true;
    }
  }

  async toTheEnd(): Promise<void> {
    while (!this.isDone) await this.step(false);
    await this.running;
  }
}

const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

function expectExactly(archive: MemoryArchive, card: AppealCard, former: readonly string[]): void {
  const rows = [...archive.rows.values()];
  expect(rows.map(({ shelf }) => shelf).sort()).toEqual(shelvesOf(card, former).sort());
  expect(new Set(rows.map(({ atMs }) => atMs))).toEqual(new Set([card.publishedAtMs]));
  const listing = archive.listings.get(ID);
  expect(listing?.isSettled).toBe(true);
  for (const { shelf, page } of rows) expect(archive.taken.get(shelf) ?? 0).toBeGreaterThan(page * 3);
}

/** Shelves that only a word says the name of. */
function emptyShelves(archive: MemoryArchive): string[] {
  const held = new Set([...archive.rows.values()].map(({ shelf }) => shelf));
  return [...archive.taken.keys()].filter((shelf) => shelf.startsWith('word:') && !held.has(shelf));
}

test('whoever crashes, retries or comes late: in the end exactly the rows of the newest version are there', async () => {
  await fc.assert(
    fc.asyncProperty(cards, steps, async (versions, drawn) => {
      const archive = new MemoryArchive(3);
      const workers = [new Worker(archive), new Worker(archive), new Worker(archive)];
      const [first, ...later] = versions;
      if (first) archive.cards.set(ID, first);
      const every = Math.ceil(drawn.length / versions.length);
      for (const [index, { worker, dies }] of drawn.entries()) {
        const next = index % every === every - 1 ? later.shift() : undefined;
        if (next) archive.cards.set(ID, next);
        await workers[worker]?.step(dies);
      }
      const last = versions.at(-1);
      if (!last) return;
      archive.cards.set(ID, last);
      for (const worker of workers) await worker.toTheEnd();
      const former = [...(archive.listings.get(ID)?.rows ?? [])].map(({ shelf }) => shelf);
      await indexAppeal(ID, archive);
      expectExactly(archive, last, former);
      // An overtaken worker that dies as well may leave a shelf on which nothing stands.
      const isOne = drawn.every(({ worker }) => worker === 0);
      if (isOne || drawn.every(({ dies }) => !dies)) expect(emptyShelves(archive)).toEqual([]);
      expect(await indexAppeal(ID, archive)).toEqual({ put: 0, deleted: 0 });
    }),
  );
});

test('an appeal without a card is on no shelf', async () => {
  const archive = new MemoryArchive();
  expect(await indexAppeal(ID, archive)).toEqual({ put: 0, deleted: 0 });
  expect(archive.rows.size).toBe(0);
});
