import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readMailEvent } from '../../../functions/domain/feedback/mail-event.ts';
import { recordFeedback } from '../../../functions/domain/feedback/record-feedback.ts';
import { inChunks } from '../../../functions/domain/in-chunks.ts';
import { SES_EVENT_KINDS, sesEvent } from '../../support/aws/ses-events.ts';
import { aSubscriber } from '../../support/builders.ts';
import { MemoryFeedback } from '../../support/feedback/memory-feedback.ts';
import { anId, DISPATCH_ID } from '../../support/sending/builders.ts';
import { DAY_MS, NOW_MS } from '../../support/subscribing/builders.ts';

const CALLS = 4;
const PEOPLE = 3;
const peopleIds = Array.from({ length: PEOPLE }, (_, n) => anId(n));
const callIdOf = (n: number) => `call-000000000000000${n}A`;

/** The same three people in each of four calls, of two slices. */
async function aWorld(): Promise<MemoryFeedback> {
  const world = new MemoryFeedback();
  for (const [n, subscriberId] of peopleIds.entries())
    await world.subscribing.holds(aSubscriber({ subscriberId, address: `reader${n}@example.org` }), ['country:RU']);
  for (let n = 0; n < CALLS; n += 1)
    world.holdsCall({ dispatchId: DISPATCH_ID, bits: String(n % 2), callId: callIdOf(n) }, peopleIds);
  return world;
}

/** A call's mails leave ten days after those of the call before. */
const mailedAtMsOf = (call: number) => NOW_MS + call * 10 * DAY_MS;

const aTold = fc.record({
  kind: fc.constantFrom(...SES_EVENT_KINDS),
  call: fc.nat(CALLS), // one more than there are
  index: fc.nat(PEOPLE),
  bounce: fc.constantFrom(
    { bounceType: 'Permanent', bounceSubType: 'General' },
    { bounceType: 'Transient', bounceSubType: 'MailboxFull' },
    { bounceType: 'Transient', bounceSubType: 'General', isAutoReply: true },
  ),
  complaint: fc.constantFrom({ complaintFeedbackType: 'abuse' }, { complaintFeedbackType: 'not-spam' }),
});
type Told = typeof aTold extends fc.Arbitrary<infer T> ? T : never;

const messageOf = ({ kind, call, index, bounce, complaint }: Told) =>
  sesEvent({
    kind,
    bounce,
    complaint,
    address: index === 0 ? 'ana@gmail.com' : 'ana@example.org',
    mailedAtMs: mailedAtMsOf(call),
    atMs: mailedAtMsOf(call) + 1_000,
    tags: { dispatchId: DISPATCH_ID, slice: `s${call % 2}`, callId: callIdOf(call), entryIndex: String(index) },
  });

/** What is left of events that came in batches of this size, to so many workers at once. */
async function afterwards(told: readonly Told[], batchSize: number, workers = 1) {
  const world = await aWorld();
  const recordBatch = async (batch: readonly Told[]) => {
    const received = batch.flatMap((one, n) => {
      const event = readMailEvent(messageOf(one));
      return event ? [{ messageId: `m${n}`, event }] : [];
    });
    expect(received).toHaveLength(batch.length);
    const { failures } = await recordFeedback(received, world.ports, { transientBouncesAllowed: 2 }, NOW_MS);
    expect(failures.size).toBe(0);
  };
  for (const batches of inChunks(inChunks(told, batchSize), workers)) await Promise.all(batches.map(recordBatch));
  return {
    counts: world.countsOf(DISPATCH_ID),
    entries: [0, 1, 2, 3].map((n) =>
      world.entriesOf({ dispatchId: DISPATCH_ID, bits: String(n % 2), callId: callIdOf(n) }),
    ),
    statuses: peopleIds.map((id) => {
      const { status, suppressedBecause } = world.subscribing.people.get(id) ?? {};
      return [status, suppressedBecause];
    }),
    told: [...world.suppressed].sort(),
    lastEventAtMs: world.lastEventAtMs,
  };
}

/** Events, and the same ones shuffled and repeated, in batches of another size. */
const aStory = fc.array(aTold, { maxLength: 40 }).chain((told) => {
  const repeated = fc.array(fc.nat(Math.max(0, told.length - 1)), { maxLength: 60 });
  return repeated.chain((again) => {
    const more = again.flatMap((n) => told[n] ?? []);
    return fc.record({
      told: fc.constant(told),
      retold: fc.shuffledSubarray([...told, ...more], { minLength: told.length + more.length }),
      batchSize: fc.integer({ min: 1, max: 20 }),
      workers: fc.integer({ min: 1, max: 4 }),
    });
  });
});

test('events in any order, as often as they like, in any batches, to several workers at once, leave the same counts and the same people suppressed', async () => {
  await fc.assert(
    fc.asyncProperty(aStory, async ({ told, retold, batchSize, workers }) => {
      expect(await afterwards(retold, batchSize, workers)).toEqual(await afterwards(told, Math.max(1, told.length)));
    }),
    { numRuns: 200 },
  );
});

test('the counts are those of distinct entries, no matter which events came', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(aTold, { maxLength: 40 }), async (told) => {
      const known = told.filter(({ call, index }) => call < CALLS && index < PEOPLE);
      const distinct = (kinds: readonly string[], filter: (one: Told) => boolean = () => true) =>
        new Set(
          known.filter((one) => kinds.includes(one.kind) && filter(one)).map(({ call, index }) => `${call}/${index}`),
        ).size;
      const gmail = distinct(['delivered'], ({ index }) => index === 0);
      const other = distinct(['delivered'], ({ index }) => index !== 0);
      expect((await afterwards(told, 7)).counts).toEqual({
        delivered: gmail + other,
        delayed: distinct(['delayed']),
        bounced: distinct(['bounced'], ({ bounce }) => !('isAutoReply' in bounce)),
        complained: distinct(['complained'], ({ complaint }) => complaint.complaintFeedbackType === 'abuse'),
        rejected: distinct(['rejected', 'rendering-failed']),
        deliveredTo: { ...(gmail ? { 'gmail.com': gmail } : {}), ...(other ? { other } : {}) },
      });
    }),
    { numRuns: 100 },
  );
});
