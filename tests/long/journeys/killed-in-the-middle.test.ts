import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, expect, test } from 'vitest';
import type { FunctionName } from '../../../functions/contract/env.ts';
import { test as stage } from '../../../infra/stages/test.ts';
import { waitUntil } from '../../../scripts/program/wait-until.ts';
import { invokeFunction } from '../../support/stack/invoke-function.ts';
import { aWhile, followersOf } from '../../support/stack/mailing-under-way.ts';
import { inject } from '../../support/stack/stack-of-worker.ts';
import { type Answered, type Press, standingOn } from '../../support/visiting/member-by-http.ts';
import { killAtOnce, workersOf } from '../chaos/lane-workers.ts';
import { readersOf, toldOf } from '../races/ends.ts';
import { type Asked, anOfficeOfThree, approves, asks, type OfficeOfThree } from '../races/office-of-three.ts';

/** No other of these journeys looks at this country. */
const COUNTRY = 'FM';
const READERS = 3;
const GRACE_MS = stage.offices.graceSeconds * 1_000;

/** Which function's workers die, and how long after the press: some before what they do, some in the middle, some after it. */
const DEATHS: readonly (readonly [FunctionName, readonly number[]])[] = [
  ['desk', [5, 40, 90, 160, 300]],
  ['publish-appeal', [-300, 0, 150, 400, 900].map((ms) => GRACE_MS + ms)],
  ['start-dispatch', [0, 300, 700, 1_200].map((ms) => GRACE_MS + ms)],
];

let three: OfficeOfThree;
let everyone: string[];

beforeAll(async () => {
  three = await anOfficeOfThree();
  everyone = (await followersOf(COUNTRY, READERS)).map(({ address }) => address).sort();
});

const kill = async (name: FunctionName) => {
  const workers = await workersOf({ stateFolder: join(inject('logsFolder'), '..') }, name);
  return workers.filter(killAtOnce).length;
};

const shownWell = (page: Answered) => (page.status === 200 ? page : undefined);

/** The same press again, until it is answered: its worker died. */
async function pressesUntilAnswered(asked: Asked, press: Press): Promise<number> {
  const { status } = await press().catch(() => ({ status: 599 }));
  if (status < 500) return status;
  // It may have been approved before its worker died.
  const page = await waitUntil('the page of the decision', async () => shownWell(await three.omar.get(asked.page)), {
    deadlineMs: 30_000,
  });
  if (standingOn(page) !== 'waits') return 409;
  return pressesUntilAnswered(asked, await approves(three.omar, asked));
}

/** The schedule sweeps each minute elsewhere: what a dead worker left behind goes on by that. */
const endsAsSent = ({ page }: Asked) =>
  waitUntil(
    `${page} to be sent`,
    async () => {
      await invokeFunction('sweep');
      return standingOn(await three.ana.get(page)) === 'sent' || undefined;
    },
    { deadlineMs: 180_000, everyMs: 1_000 },
  );

test.for(DEATHS)(
  'what was approved goes to each reader once, whenever the workers of %s die',
  { timeout: 600_000 },
  async ([name, moments]) => {
    const rounds: Asked[] = [];
    let killed = 0;
    for (const afterMs of moments) {
      const asked = await asks(three, COUNTRY);
      const pressed = pressesUntilAnswered(asked, await approves(three.omar, asked));
      await sleep(afterMs);
      killed += await kill(name);
      // It was approved by the first press, and the second one is told so.
      expect([303, 409]).toContain(await pressed);
      await waitUntil('the desk to answer again', async () => shownWell(await three.ana.get('/desk')), {
        deadlineMs: 30_000,
      });
      rounds.push(asked);
    }
    console.log(`${killed} workers of ${name} were killed`);
    expect(killed).toBeGreaterThan(0);
    for (const asked of rounds) await endsAsSent(asked);
    await aWhile();
    for (const asked of rounds) {
      expect(await readersOf(asked.title)).toEqual(everyone);
      expect(await toldOf(three, asked)).toEqual(['asked', 'approved a draft', 'went out']);
    }
  },
);
