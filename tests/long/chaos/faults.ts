import { setTimeout as sleep } from 'node:timers/promises';
import type { LocalStack } from '../../../scripts/local/stack.ts';
import { waitUntil } from '../../../scripts/program/wait-until.ts';
import type { SesSimulator } from '../../ses-simulator/running-simulator.ts';
import { seededRandom } from '../../ses-simulator/seeded-random.ts';
import type { DeployedMailing } from './deployed-mailing.ts';
import { killAtOnce, workersOf } from './lane-workers.ts';

/** What is done to a mailing from outside, besides what SES does to it. */
const OUTSIDE_FAULTS = [
  'kill-one',
  'kill-one',
  'kill-in-call',
  'kill-in-call',
  'kill-all',
  'wake-again',
  'lose-wakes',
] as const;
type OutsideFault = (typeof OUTSIDE_FAULTS)[number];

/** Everything twice. */
const ROUNDS = 2;
const SHORTEST_PAUSE_MS = 300;
const LONGEST_PAUSE_MS = 1_000;

export interface MadeFaults {
  readonly killed: number;
  readonly wokenAgain: number;
  readonly wakesLost: number;
}

interface Troubled {
  readonly stack: LocalStack;
  readonly ses: SesSimulator;
  readonly mailing: DeployedMailing;
  readonly seed: number;
}

/** Mails that SES took in calls that it has not answered yet. */
function takenInOpenCalls({ record }: SesSimulator): number {
  const answered = record.calls().reduce((sum, { accepted }) => sum + accepted, 0);
  return record.counts.acceptedMails - answered;
}

/** Makes all trouble once or twice, in an order and at moments left to chance. @returns what it made. */
export async function makeTrouble({ stack, ses, mailing, seed }: Troubled): Promise<MadeFaults> {
  const random = seededRandom(seed);
  const made = { killed: 0, wokenAgain: 0, wakesLost: 0 };
  const isOver = async () => (await mailing.look()).status === 'finished';
  const kill = async (howMany: number) => {
    const workers = await workersOf(stack, 'send-urgent');
    const chosen = workers.toSorted(() => random() - 0.5).slice(0, howMany);
    made.killed += chosen.filter(killAtOnce).length;
  };
  const make: Record<OutsideFault, () => Promise<void>> = {
    'kill-one': () => kill(1),
    'kill-in-call': async () => {
      const isInCallOrOver = async () => takenInOpenCalls(ses) > 0 || (await isOver()) || undefined;
      await waitUntil('a call under way', isInCallOrOver, { deadlineMs: 60_000, everyMs: 5 });
      await kill(Number.POSITIVE_INFINITY);
    },
    'kill-all': () => kill(Number.POSITIVE_INFINITY),
    'wake-again': async () => {
      await mailing.wakeAgain();
      made.wokenAgain += 1;
    },
    'lose-wakes': async () => {
      await mailing.loseWakes();
      made.wakesLost += 1;
    },
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const trouble of OUTSIDE_FAULTS.toSorted(() => random() - 0.5)) {
      await sleep(SHORTEST_PAUSE_MS + random() * (LONGEST_PAUSE_MS - SHORTEST_PAUSE_MS));
      if (await isOver()) return made;
      await make[trouble]();
    }
  }
  return made;
}
