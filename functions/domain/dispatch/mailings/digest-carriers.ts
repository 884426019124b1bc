import { rangeOf, sliceOf } from '../../matching/matching.ts';
import { type Dispatch, reachesEveryone, type SliceId } from '../dispatches.ts';
import type { Receipts } from '../ports.ts';
import type { Receipt } from '../sending/receipts.ts';
import type { StandingAppeal } from './digest-appeals.ts';
import { type ReachedPorts, reachedByDispatch } from './reached.ts';

/** Who of some people is asked about, and for which appeal. */
export interface Question {
  readonly subscriberId: string;
  readonly standing: StandingAppeal;
  /** Whether any mailing may have reached them; else only those that reach everyone. */
  readonly mayHaveIt: boolean;
}

export interface Carriers {
  /** Those of the questions whose person was sent the appeal by another dispatch, or perhaps was. */
  answered(questions: readonly Question[]): Promise<Set<Question>>;
}

/**
 * What other dispatches have brought of a digest's appeals, by their receipts. Slices are read as far as they are asked about; ask in
 * the order of ids, as only the last slice of each dispatch is kept.
 */
export function makeCarriers(ownDispatchId: string, ports: ReachedPorts): Carriers {
  const dispatches = new Map<string, Promise<Dispatch | undefined>>();
  const carriers = new Map<string, Promise<Dispatch[]>>();
  const receipts = rememberLastSlice(ports.receipts);

  const remembered = <T>(known: Map<string, Promise<T>>, key: string, read: () => Promise<T>): Promise<T> => {
    const value = known.get(key) ?? read();
    known.set(key, value);
    return value;
  };

  async function readCarriers({ appealId, version }: StandingAppeal['planned']): Promise<Dispatch[]> {
    const others = (await ports.appealDispatches.of(appealId)).filter(
      (other) => other.version === version && other.dispatchId !== ownDispatchId,
    );
    const found = await Promise.all(
      others.map(({ dispatchId }) => remembered(dispatches, dispatchId, () => ports.dispatches.find(dispatchId))),
    );
    return found.filter((dispatch) => dispatch !== undefined);
  }

  return {
    async answered(questions) {
      const yes = new Set<Question>();
      // Each digest of each slot is among an appeal's carriers: they are not looked up for nothing.
      const open = questions.filter(({ standing, mayHaveIt }) => mayHaveIt || standing.planned.reachedEveryone);
      for (const [{ planned }, asked] of Map.groupBy(open, ({ standing }) => standing)) {
        for (const carrier of await remembered(carriers, planned.appealId, () => readCarriers(planned))) {
          const mayBeIn = carrier.kind === 'alert' && reachesEveryone(carrier);
          const wanted = asked.filter(({ mayHaveIt }) => mayHaveIt || mayBeIn);
          for (const question of await reachedOf(wanted, carrier, receipts)) yes.add(question);
        }
      }
      return yes;
    },
  };
}

/** Those of the questions, all about one appeal, whose person a dispatch reached. */
async function reachedOf(
  questions: readonly Question[],
  dispatch: Dispatch,
  receipts: Pick<Receipts, 'list'>,
): Promise<Question[]> {
  const { sliceBits = 0 } = dispatch;
  const found: Question[] = [];
  for (const [bits, asked] of Map.groupBy(questions, ({ subscriberId }) => sliceOf(subscriberId, sliceBits))) {
    const [{ standing }] = asked as [Question]; // a group is never empty
    const reached = new Set(await reachedByDispatch(dispatch, standing.planned.appealId, rangeOf(bits), receipts));
    found.push(...asked.filter(({ subscriberId }) => reached.has(subscriberId)));
  }
  return found;
}

/** Receipts of which the last slice of each dispatch need not be read again. */
function rememberLastSlice(receipts: Pick<Receipts, 'list'>): Pick<Receipts, 'list'> {
  const last = new Map<string, { readonly bits: string; readonly receipts: Promise<Receipt[]> }>();
  return {
    list({ dispatchId, bits }: SliceId) {
      const known = last.get(dispatchId);
      if (known?.bits === bits) return known.receipts;
      const read = receipts.list({ dispatchId, bits });
      last.set(dispatchId, { bits, receipts: read });
      return read;
    },
  };
}
