import { inChunks } from '../../in-chunks.ts';
import type { Dispatch, Slice } from '../dispatches.ts';
import type { NewestVersions } from '../mailings/digest-appeals.ts';
import type { Dispatches, Receipts } from '../ports.ts';
import type { Reopening, Steering } from '../watching/steering-ports.ts';
import { freedPeople, type Receipt } from './receipts.ts';

export interface ResendingPorts {
  readonly dispatches: Pick<Dispatches, 'find'>;
  readonly steering: Pick<Steering, 'slicesOf'>;
  readonly receipts: Pick<Receipts, 'list'>;
  readonly newestVersions: NewestVersions;
  readonly reopening: Reopening;
  nowMs(): number;
}

/** Why the people whom a dispatch left in doubt are not mailed again. */
export type ResendRefusal = 'unknown' | 'not-finished' | 'paused' | 'cancelled' | 'superseded' | 'newer-version';

/** People whom a finished dispatch left in doubt and who can be mailed again, or why they can't. */
export type LeftInDoubt =
  | { readonly kind: 'refused'; readonly because: ResendRefusal }
  | {
      readonly kind: 'left';
      readonly dispatch: Dispatch;
      readonly people: number;
      /** Who was mailed again before, and is in doubt still: a third mail is out of the question. */
      readonly peopleMailedAgain: number;
      readonly slices: readonly Slice[];
    };

const READS_AT_ONCE = 20;

/** Counts the people whom a dispatch left in doubt; reads only. */
export async function findLeftInDoubt(dispatchId: string, ports: ResendingPorts): Promise<LeftInDoubt> {
  const dispatch = await ports.dispatches.find(dispatchId);
  const because = await whyNot(dispatch, ports);
  if (!dispatch || because) return { kind: 'refused', because: because ?? 'unknown' };
  const doubtful = (await ports.steering.slicesOf(dispatchId)).filter(
    ({ status, counts }) => status === 'closed' && counts.uncertain > 0,
  );
  const slices: Slice[] = [];
  let [people, peopleMailedAgain] = [0, 0];
  for (const some of inChunks(doubtful, READS_AT_ONCE)) {
    const receipts = await Promise.all(some.map((slice) => ports.receipts.list(slice)));
    for (const [index, slice] of some.entries()) {
      const found = countDoubtful(receipts[index] ?? []);
      people += found.people;
      peopleMailedAgain += found.peopleMailedAgain;
      if (found.people > 0) slices.push(slice);
    }
  }
  return { kind: 'left', dispatch, people, peopleMailedAgain, slices };
}

async function whyNot(
  dispatch: Dispatch | undefined,
  { newestVersions }: ResendingPorts,
): Promise<ResendRefusal | undefined> {
  if (!dispatch) return 'unknown';
  const { halt, finishedAtMs } = dispatch;
  if (halt && halt.kind !== 'paused') return halt.kind;
  if (halt && dispatch.status !== 'finished') return 'paused';
  // One of which some slices were opened again is under way, and the others can still be.
  if (finishedAtMs === undefined) return 'not-finished';
  if (dispatch.kind === 'digest') return undefined;
  const newest = await newestVersions.findNewest(dispatch.appealId);
  return newest?.version === dispatch.version ? undefined : 'newer-version';
}

function countDoubtful(receipts: readonly Receipt[]) {
  const freed = freedPeople(receipts);
  const inDoubt = receipts
    .filter(({ state }) => state === 'resolved')
    .flatMap(({ people, outcomes }) => people.filter((_, index) => outcomes[index] === 'uncertain'));
  const again = inDoubt.filter((subscriberId) => freed.has(subscriberId)).length;
  return { people: inDoubt.length - again, peopleMailedAgain: again };
}

/**
 * Opens the slices again of people who were left in doubt: their next leaseholder mails them once more, unless an event has told of them
 * since. Some may then have the mail twice; they are counted as `freed`. May be asked again, also after a crash.
 * @returns how many slices are open now.
 */
export async function resendDoubtful(
  { dispatch, slices }: Extract<LeftInDoubt, { kind: 'left' }>,
  { reopening, nowMs }: ResendingPorts,
): Promise<number> {
  let reopened = 0;
  for (const slice of slices) if (await reopening.reopenSlice(dispatch, slice, nowMs())) reopened += 1;
  return reopened;
}
