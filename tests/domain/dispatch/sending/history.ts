import fc from 'fast-check';
import type { BulkCall } from '../../../../functions/domain/dispatch/mailing.ts';
import { ENTRY_OUTCOMES, type EntryOutcome } from '../../../../functions/domain/dispatch/sending/receipts.ts';
import { type SesBehaviour, takesAll } from '../../../support/sending/memory-world.ts';
import { ANY_OPERATION, type Fault } from './faulty-ports.ts';

export const PEOPLE = 40;

/** One thing that happens in the life of an appeal's dispatches. */
export type Event =
  | { readonly kind: 'start'; readonly dispatch: number }
  | {
      readonly kind: 'deliver';
      readonly dispatch: number;
      readonly slice: number;
      readonly fault: Fault | undefined;
      readonly ses: SesPlan;
      /** How far the worker's clock is from the others'. */
      readonly skewMs: number;
    }
  | { readonly kind: 'sweep' | 'resume-workers' }
  | { readonly kind: 'resume-one'; readonly isLast: boolean }
  | { readonly kind: 'pass'; readonly seconds: number }
  | { readonly kind: 'pause' | 'resume' | 'cancel'; readonly dispatch: number }
  | { readonly kind: 'supersede'; readonly reach: 'matching-and-reached' | 'reached' }
  /** SES's events of what it took so far, but those that are lost; and one of other mail. */
  | { readonly kind: 'feedback'; readonly lost: number }
  /** An event of other mail than the appeal's. */
  | { readonly kind: 'other-mail' }
  /** An operator asks to mail the people of a dispatch again who were left in doubt. */
  | { readonly kind: 'resend'; readonly dispatch: number }
  /** The sweep goes on with what erasures left to do, and may die, fail or stall. */
  | { readonly kind: 'forget'; readonly fault: Fault | undefined }
  | { readonly kind: ChangeOfPerson; readonly person: number };

export const CHANGES_OF_PERSON = [
  'unsubscribe',
  'erase',
  'ask-for-silence',
  'join',
  'swap-follows',
  'stop-following',
  'change-language',
  'change-address',
  'damage',
] as const;
export type ChangeOfPerson = (typeof CHANGES_OF_PERSON)[number];

/** What SES does with the next calls of one worker. */
export type SesPlan =
  | 'takes-all'
  | 'statuses'
  | 'throttles'
  | 'drops-after-taking'
  | 'drops'
  | 'unreachable'
  | 'refuses-odd'
  | 'half-answers';

const ANSWERABLE = ENTRY_OUTCOMES.filter(
  (outcome) => !['refused-unproven', 'not-sent', 'uncertain', 'freed'].includes(outcome),
);

/** Statuses by the person and the call, so that a run repeats itself. */
const statusOf = (call: BulkCall, index: number): EntryOutcome => {
  const seed = [...call.callId].reduce((sum, character) => (sum * 31 + character.charCodeAt(0)) % 100_003, index * 7);
  return ANSWERABLE[seed % ANSWERABLE.length] ?? 'accepted';
};

const isOdd = (subscriberId: string) => Number.parseInt(subscriberId.slice(-2), 16) % 11 === 5;

export const SES_PLANS: Readonly<Record<SesPlan, SesBehaviour>> = {
  'takes-all': takesAll,
  statuses: (call) => {
    const outcomes = call.entries.map((_, index) => statusOf(call, index));
    const accepted = call.entries.filter((_, index) => outcomes[index] === 'accepted');
    return { accepted: accepted.map((entry) => entry.subscriberId), answer: { kind: 'answered', outcomes } };
  },
  throttles: () => ({ accepted: [], answer: { kind: 'stopped', outcome: 'throttled', reason: 'test' } }),
  'drops-after-taking': (call) => ({ ...takesAll(call), answer: { kind: 'unclear', reason: 'test' } }),
  drops: () => ({ accepted: [], answer: { kind: 'unclear', reason: 'test' } }),
  unreachable: () => ({ accepted: [], answer: { kind: 'unreachable', reason: 'test' } }),
  'refuses-odd': (call) =>
    call.entries.some((entry) => isOdd(entry.subscriberId))
      ? { accepted: [], answer: { kind: 'refused', reason: 'test' } }
      : takesAll(call),
  'half-answers': (call) => ({
    ...takesAll(call),
    answer: { kind: 'answered', outcomes: call.entries.slice(0, 1).map(() => 'accepted') },
  }),
};

const OPERATIONS = [
  'rewrite',
  'lease',
  'save',
  'deleteRest',
  'send',
  'writeIntent',
  'writeResult',
  'read',
  'find',
  'take',
  'close',
  'park',
  'list',
  'resolve',
  'giveUp',
  'openMailing',
  'finishIfComplete',
];

export const faultOf = (kind: fc.Arbitrary<Fault['kind']>): fc.Arbitrary<Fault> => {
  const takesEffect = fc.boolean();
  return fc.oneof(
    fc.record({ kind, takesEffect, operation: fc.constant(ANY_OPERATION), nth: fc.integer({ min: 1, max: 60 }) }),
    fc.record({ kind, takesEffect, operation: fc.constantFrom(...OPERATIONS), nth: fc.integer({ min: 1, max: 3 }) }),
  );
};

const fault = fc.option(faultOf(fc.constantFrom<Fault['kind']>('crash', 'error', 'pause')), { nil: undefined });
const ses = fc.constantFrom(...(Object.keys(SES_PLANS) as SesPlan[])); // Object.keys widens to string
const person = fc.nat(PEOPLE - 1);
const dispatch = fc.constantFrom(0, 0, 1);
const slice = fc.nat(7);
const skewMs = fc.constantFrom(0, 0, 0, -1_000, 1_000);
const reach = fc.constantFrom('matching-and-reached' as const, 'reached' as const);
const pass = fc.record({ kind: fc.constant('pass' as const), seconds: fc.constantFrom(0.2, 2, 30, 400, 700) });
const feedback = fc.record({ kind: fc.constant('feedback' as const), lost: fc.constantFrom(0, 0, 3) });
const forget = (given: fc.Arbitrary<Fault | undefined>): fc.Arbitrary<Event> =>
  fc.record({ kind: fc.constant('forget' as const), fault: given });
const change = fc.record({ kind: fc.constantFrom(...CHANGES_OF_PERSON), person });
const deliver = (given: { fault: fc.Arbitrary<Fault | undefined> }) =>
  fc.record({ kind: fc.constant('deliver' as const), dispatch, slice, ses, skewMs, ...given });
const steer = fc.record({ kind: fc.constantFrom('pause' as const, 'resume' as const, 'resume' as const), dispatch });

const event: fc.Arbitrary<Event> = fc.oneof(
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('start' as const), dispatch }) },
  { weight: 8, arbitrary: deliver({ fault }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('sweep' as const, 'resume-workers' as const) }) },
  { weight: 3, arbitrary: pass },
  { weight: 2, arbitrary: feedback },
  { weight: 2, arbitrary: steer },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('supersede' as const), reach }) },
  { weight: 3, arbitrary: change },
  { weight: 2, arbitrary: forget(fault) },
  { weight: 1, arbitrary: fc.constant<Event>({ kind: 'other-mail' }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('resend' as const), dispatch }) },
);

const aCancel: fc.Arbitrary<Event> = fc.record({ kind: fc.constant('cancel' as const), dispatch });

/** A worker stalls in one slice for longer than its lease, another takes the slice over, and the first comes back. */
const overtaking: fc.Arbitrary<Event[]> = fc
  .tuple(deliver({ fault: faultOf(fc.constant('pause')) }), deliver({ fault }), fc.constantFrom(400, 400, 700))
  .map(([first, second, seconds]) => [
    first,
    { kind: 'pass', seconds },
    { ...second, slice: first.slice, dispatch: first.dispatch },
    { kind: 'resume-workers' },
  ]);

/** A worker stalls for a moment in which something else happens. */
const interlude: fc.Arbitrary<Event[]> = fc
  .tuple(deliver({ fault: faultOf(fc.constant('pause')) }), fc.array(event, { minLength: 1, maxLength: 3 }))
  .map(([worker, meanwhile]) => [worker, ...meanwhile, { kind: 'resume-workers' }]);

const pauseAt = (...operations: string[]): fc.Arbitrary<Fault> =>
  fc.record({
    kind: fc.constant('pause' as const),
    operation: fc.constantFrom(...operations),
    takesEffect: fc.boolean(),
    nth: fc.constantFrom(1, 1, 1, 2),
  });
const resumeOne = fc.record({ kind: fc.constant('resume-one' as const), isLast: fc.boolean() });

/** A worker stalls in the middle of a call, its dispatch ends, and it comes back while another closes the slice. */
const endMeanwhile: fc.Arbitrary<Event[]> = fc
  .tuple(
    deliver({ fault: pauseAt('find', 'writeIntent', 'send', 'send') }),
    fc.oneof(
      fc.record({ kind: fc.constant('cancel' as const), dispatch }),
      fc.record({ kind: fc.constant('supersede' as const), reach }),
    ),
    fc.constantFrom(0.2, 400, 400),
    deliver({ fault: pauseAt('list', 'close', 'close') }),
    fc.array(deliver({ fault: fc.constant(undefined) }), { maxLength: 3 }),
    resumeOne,
  )
  .map(([first, end, seconds, second, others, goOn]) => [
    { ...first, dispatch: 0 },
    end,
    { kind: 'pass', seconds },
    { ...second, slice: first.slice, dispatch: 0 },
    { kind: 'sweep' },
    ...others.map((other) => ({ ...other, dispatch: 1 })),
    goOn,
    { kind: 'resume-workers' },
  ]);

/** A call stays without an answer, its time passes, and SES's events tell of it or stay silent. */
const doubt: fc.Arbitrary<Event[]> = fc
  .tuple(deliver({ fault }), fc.array(fc.tuple(ses, feedback), { minLength: 1, maxLength: 3 }), deliver({ fault }))
  .map(([first, doubts, last]) => [
    ...doubts.flatMap(([plan, told]): Event[] => [
      { ...first, fault: undefined, ses: plan === 'drops' ? plan : 'drops-after-taking' },
      { kind: 'pass', seconds: 30 },
      told,
      { kind: 'pass', seconds: 700 },
    ]),
    { ...last, slice: first.slice, dispatch: first.dispatch },
  ]);

/** For a while SES answers no call and no event comes; then events come again, of other mail first, or none for hours. */
const outage: fc.Arbitrary<Event[]> = fc
  .tuple(
    fc.array(deliver({ fault: fc.constant(undefined) }), { minLength: 1, maxLength: 4 }),
    fc.constantFrom(30, 400, 700, 8_000, 30_000),
    fc.array(fc.oneof(deliver({ fault }), fc.constant<Event>({ kind: 'sweep' })), { maxLength: 3 }),
    fc.constantFrom(2, 30, 400, 700),
    fc.option(feedback, { nil: undefined }),
    fc.boolean(),
  )
  .map(([lost, silentSeconds, looks, laterSeconds, told, isResentByHand]): Event[] => [
    ...lost.map((call, index): Event => ({ ...call, ses: index % 2 === 0 ? 'drops-after-taking' : 'drops' })),
    { kind: 'pass', seconds: silentSeconds },
    ...lost.map((call): Event => ({ ...call, ses: 'drops' })),
    { kind: 'other-mail' },
    ...looks,
    { kind: 'pass', seconds: laterSeconds },
    ...(told ? [told] : []),
    ...lost.map((call): Event => ({ ...call, ses: 'takes-all' })),
    { kind: 'pass', seconds: 700 },
    ...lost.map((call): Event => ({ ...call, ses: 'takes-all' })),
    ...(isResentByHand ? [{ kind: 'resend' as const, dispatch: 0 }] : []),
  ]);

/**
 * People of a slice are in doubt, and some of it failed or go away; no event comes for hours, and an operator has those in doubt mailed
 * again, while other things happen.
 */
const byHand: fc.Arbitrary<Event[]> = fc
  .tuple(
    deliver({ fault: fc.constant(undefined) }),
    fc.array(change, { maxLength: 6 }),
    fc.array(deliver({ fault }), { minLength: 1, maxLength: 3 }),
    event,
  )
  .map(([first, changes, others, meanwhile]): Event[] => [
    { ...first, ses: 'drops-after-taking' },
    first,
    ...changes,
    ...Array.from({ length: 8 }, (_, slice): Event => ({ ...first, slice, ses: 'takes-all' })),
    { ...first, ses: 'drops-after-taking' },
    { kind: 'pass', seconds: 30_000 },
    ...Array.from({ length: 8 }, (_, slice): Event => ({ ...first, slice, ses: 'takes-all' })),
    { kind: 'resend', dispatch: first.dispatch },
    meanwhile,
    ...others.map((other): Event => ({ ...other, dispatch: first.dispatch })),
    { kind: 'resend', dispatch: first.dispatch },
  ]);

/** A worker stalls at any await, people of its slice are erased, and receipts are rewritten before and after it comes back. */
const erasing: fc.Arbitrary<Event[]> = fc
  .tuple(
    deliver({
      fault: fc.oneof(
        faultOf(fc.constant('pause')),
        pauseAt('writeIntent', 'take', 'find'),
        pauseAt('send', 'writeResult', 'close', 'park'),
      ),
    }),
    fc.array(person, { minLength: 2, maxLength: 8 }),
    fc.constantFrom(0.2, 400, 700, 50_000, 50_000),
    fc.array(
      forget(fc.option(faultOf(fc.constantFrom<Fault['kind']>('crash', 'error', 'pause')), { nil: undefined })),
      {
        minLength: 1,
        maxLength: 3,
      },
    ),
    fc.array(deliver({ fault }), { maxLength: 3 }),
    event,
  )
  .map(([worker, people, seconds, forgets, others, meanwhile]): Event[] => [
    worker,
    ...people.map((one): Event => ({ kind: 'erase', person: one })),
    { kind: 'pass', seconds },
    ...forgets.slice(1),
    ...others.map((other): Event => ({ ...other, slice: worker.slice, dispatch: worker.dispatch })),
    ...forgets.slice(0, 1),
    meanwhile,
    { kind: 'resume-workers' },
    { kind: 'forget', fault: undefined },
  ]);

/** What happens to an appeal, from its publication on. */
export const story: fc.Arbitrary<Event[]> = fc
  .array(
    fc.oneof(
      { weight: 12, arbitrary: event.map((one) => [one]) },
      { weight: 3, arbitrary: overtaking },
      { weight: 3, arbitrary: interlude },
      { weight: 2, arbitrary: endMeanwhile },
      { weight: 2, arbitrary: doubt },
      { weight: 2, arbitrary: outage },
      { weight: 1, arbitrary: byHand },
      { weight: 5, arbitrary: erasing },
      { weight: 1, arbitrary: aCancel.map((one) => [one]) },
    ),
    { minLength: 1, maxLength: 16 },
  )
  .map((parts): Event[] => [{ kind: 'start', dispatch: 0 }, ...parts.flat()]);
