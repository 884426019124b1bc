import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type AlertDispatch, UNCERTAIN_POLICIES } from '../../../functions/domain/dispatch/dispatch.ts';
import { dispatchProgress } from '../../../functions/domain/dispatch/progress.ts';
import {
  countReceipts,
  foldReceipts,
  MAY_HAVE_IT,
  outcomeOf,
  type Receipt,
  resentPeople,
} from '../../../functions/domain/dispatch/receipts.ts';
import { DISPATCH_ID } from '../../support/sending/builders.ts';
import { ENTRIES_PER_CALL, FOLLOW_UP_ID, Model } from '../../support/sending/model.ts';
import { story } from '../../support/sending/story.ts';

const isInDoubt = (receipt: Receipt) =>
  receipt.outcomes.some((outcome) => outcome === 'uncertain' || outcome === 'resent');

/** Whom a dispatch's receipts say it reached, or may have reached. */
const reachedBy = (receipts: readonly Receipt[]) =>
  new Set(
    receipts.flatMap((receipt) => receipt.people.filter((_, index) => MAY_HAVE_IT.has(outcomeOf(receipt, index)))),
  );

function holdDispatchToItsPromise(model: Model, dispatch: AlertDispatch): void {
  const { world } = model;
  const { dispatchId } = dispatch;
  const receipts = world.table.receiptsOf(dispatchId);
  const states = foldReceipts(receipts, world.settings.retry);
  const inState = (kind: string) => [...states].filter(([, state]) => state.kind === kind).map(([id]) => id);
  const resent = resentPeople(receipts);
  const calls = world.seenCalls.filter((call) => call.dispatchId === dispatchId);
  const accepted = world.acceptedTimes(calls);

  // Nobody is mailed twice but who was sent to again after a call that nothing told of, and they are marked.
  const mailedTwice = [...accepted].filter(([, times]) => times > 1).map(([id]) => id);
  expect(mailedTwice.filter((id) => !resent.has(id))).toEqual([]);
  expect(Math.max(0, ...accepted.values())).toBeLessThanOrEqual(2);
  const timesResent = receipts.flatMap(({ people, outcomes }) => people.filter((_, n) => outcomes[n] === 'resent'));
  expect(timesResent.toSorted()).toEqual([...resent].sort());
  // Whoever the receipts call accepted was, and whoever was without their knowing is marked as in doubt.
  expect(inState('accepted').filter((id) => !accepted.has(id))).toEqual([]);
  const known = new Set([...inState('accepted'), ...inState('uncertain'), ...resent]);
  expect([...accepted.keys()].filter((id) => !known.has(id))).toEqual([]);
  // Terminal is only who SES refused.
  expect(inState('terminal').filter((id) => accepted.has(id) && !resent.has(id))).toEqual([]);
  expect(inState('terminal').filter((id) => !model.refusedThemselves.has(id))).toEqual([]);
  // Those who came after the appeal are not in its audience.
  const reachedBefore = dispatchId === FOLLOW_UP_ID ? reachedBy(world.table.receiptsOf(DISPATCH_ID)) : new Set();
  const isStranger = (id: string) => model.isTooLateFor(id, dispatch) && !reachedBefore.has(id);
  expect([...accepted.keys()].filter(isStranger)).toEqual([]);
  // The counts are the receipts', and so SES's record but for whoever is marked as in doubt.
  const { counts, status } = dispatchProgress(dispatch, world.table.slicesOf(dispatchId));
  const { accepted: taken, terminal, uncertain, resent: again, retrying } = counts;
  const isOver = dispatch.halt?.kind === 'cancelled' || dispatch.halt?.kind === 'superseded';
  expect(status).toBe('finished');
  expect({ accepted: taken, terminal, uncertain, resent: again, retrying }).toEqual({
    ...countReceipts(receipts, world.settings.retry),
    retrying: 0,
  });
  const inDoubt = new Set([...inState('uncertain'), ...resent]);
  const clearlyMailed = [...accepted.keys()].filter((id) => !inDoubt.has(id));
  expect(clearlyMailed.length).toBe(inState('accepted').filter((id) => !inDoubt.has(id)).length);
  // What SES said clearly is known, however late it was said, unless the events decided before.
  const unheard = receipts.flatMap(({ callId, state, people, outcomes }) =>
    people.filter(
      (id, n) => state !== 'resolved' && outcomes[n] !== 'accepted' && model.clearlyAccepted.get(callId)?.has(id),
    ),
  );
  expect(unheard).toEqual([]);
  // Silence of events is taken as an answer only where it is one.
  expect(model.wronglyResent(dispatch)).toEqual([]);
  if (isOver) return;
  // Nothing is left undecided.
  expect(receipts.filter(({ state }) => state === 'intent' || state === 'uncertain')).toEqual([]);
  // Nobody is skipped.
  const wanted = dispatch.reach === 'reached' ? [] : [...model.eligibleThroughout];
  const stillThere = [...reachedBefore].filter((id) => !model.wereAway.has(id as string)) as string[]; // ids, all of them
  expect([...wanted, ...stillThere].filter((id) => !states.has(id))).toEqual([]);
  if (dispatch.reach === 'reached') expect([...accepted.keys()].filter((id) => !reachedBefore.has(id))).toEqual([]);
}

/** About ten seconds in `npm test`; the long suite, which sets a number for all properties, looks as many times longer. */
const { numRuns = 170 } = fc.readConfigureGlobal();
const STORIES_A_RUN = 6;

test('whatever crashes, stalls, comes twice or late, is paused or superseded: nobody is mailed twice unmarked, nobody is skipped, and every count is true', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...UNCERTAIN_POLICIES), story, async (policy, events) => {
      const model = new Model(policy);
      for (const event of events) await model.apply(event);
      await model.end();

      for (const dispatch of model.dispatches()) holdDispatchToItsPromise(model, dispatch);
      const { world } = model;
      // Each crash and each call without an answer leaves one call in doubt, and nothing else does.
      const doubtful = model
        .dispatches()
        .flatMap(({ dispatchId }) => world.table.receiptsOf(dispatchId))
        .filter(isInDoubt);
      expect(doubtful.length).toBeLessThanOrEqual(model.faults + model.unclearAnswers);
      expect(doubtful.filter(({ people }) => people.length > ENTRIES_PER_CALL)).toEqual([]);
      // A leave that was there to be read was respected, and so was a halt.
      expect(model.mailedAfterLeaving).toEqual([]);
      expect(model.callsAfterHalt).toEqual([]);
      // A follow-up begins when all of what it follows has ended, and calls itself one to whoever may have that.
      expect(model.intentsAfterFollowUp).toEqual([]);
      const mailed = new Set(
        world.acceptedTimes(world.seenCalls.filter((call) => call.dispatchId === DISPATCH_ID)).keys(),
      );
      const asFirst = world.seenCalls.filter(
        ({ dispatchId, template }) => dispatchId === FOLLOW_UP_ID && template.startsWith('first'),
      );
      expect(asFirst.flatMap(({ accepted }) => accepted).filter((id) => mailed.has(id))).toEqual([]);
    }),
    { numRuns: numRuns * STORIES_A_RUN },
  );
}, 300_000);
