import { expect, test } from 'vitest';
import { NO_DELIVERIES } from '../../../functions/domain/feedback/deliveries.ts';
import type { Consequence, EventKind, MailEvent } from '../../../functions/domain/feedback/mail-event.ts';
import { entrySets } from '../../../functions/domain/feedback/ports.ts';
import { recordFeedback } from '../../../functions/domain/feedback/record-feedback.ts';
import type { CallId, TaggedMail } from '../../../functions/domain/feedback/tagged-mail.ts';
import type { Confirmations } from '../../../functions/domain/notices/breaker.ts';
import type { Subscriber } from '../../../functions/domain/subscriber/subscribers.ts';
import { aSubscriber } from '../../support/builders.ts';
import { MemoryFeedback } from '../../support/feedback/memory-feedback.ts';
import { DAY_MS, NOW_MS } from '../../support/subscribing/builders.ts';
import { aSource } from '../../support/subscribing/returned-mails.ts';

const CALL: CallId = {
  dispatchId: '0d000000-0000-4000-8000-000000000001',
  bits: '01',
  callId: 'call-00000000000000001',
};
const callOf = (n: number): CallId => ({ ...CALL, callId: `call-0000000000000000${n}` });

const ana = aSubscriber({ subscriberId: '5f0c1b8e-0000-4000-8000-000000000001', address: 'ana@example.org' });
const ben = aSubscriber({ subscriberId: '5f0c1b8e-0000-4000-8000-000000000002', address: 'ben@example.org' });

async function aWorld(people: readonly Subscriber[] = [ana, ben]): Promise<MemoryFeedback> {
  const world = new MemoryFeedback();
  for (const person of people) await world.subscribing.holds(person, ['country:RU']);
  for (const n of [1, 2, 3, 4]) world.holdsCall(callOf(n), [ana.subscriberId, ben.subscriberId]);
  return world;
}

type Late = Awaited<ReturnType<Confirmations['lately']>>;
const NO_CONFIRMATIONS: Late = { sent: 0, stopped: 0, bounced: [], complained: [], shutOut: [] };

const entry = (index: number, call = CALL): TaggedMail => ({ kind: 'entry', call, index });
const anEvent = (kind: EventKind, given: Partial<MailEvent> = {}): MailEvent => ({
  kind,
  mail: entry(0),
  provider: 'other',
  mailedAtMs: NOW_MS - 60_000,
  toldAtMs: NOW_MS - 50_000,
  ...given,
});
const aBounce = (consequence: Consequence, given: Partial<MailEvent> = {}) =>
  anEvent(consequence === 'complaint' ? 'complained' : 'bounced', { consequence, ...given });

const record = (world: MemoryFeedback, events: readonly MailEvent[], transientBouncesAllowed = 2) =>
  recordFeedback(
    events.map((event, n) => ({ messageId: `m${n}`, event })),
    world.ports,
    { transientBouncesAllowed },
    NOW_MS,
  );

const statusOf = (world: MemoryFeedback, { subscriberId }: Subscriber) => {
  const { status, suppressedBecause } = world.subscribing.people.get(subscriberId) ?? {};
  return [status, suppressedBecause];
};

test('events of one call are kept by kind and entry, and counted on its slice', async () => {
  const world = await aWorld();
  const recorded = await record(world, [
    anEvent('sent'),
    anEvent('delivered', { provider: 'gmail.com' }),
    anEvent('sent', { mail: entry(1) }),
    anEvent('delayed', { mail: entry(1) }),
    anEvent('rejected', { mail: entry(1, callOf(2)) }),
  ]);
  const counted = { ...NO_DELIVERIES, delivered: 1, delayed: 1, rejected: 1, deliveredTo: { 'gmail.com': 1 } };
  expect(recorded).toEqual({ counted, canaries: [], ofNotices: 0, untagged: 0, unknown: 0, failures: new Map() });
  expect(world.countsOf(CALL.dispatchId)).toEqual(counted);
  const expected = { sent: [0, 1], delivered: [0], delayed: [1] } as Partial<Record<EventKind, number[]>>;
  expect(world.entriesOf(CALL)).toEqual(entrySets((kind) => new Set(expected[kind] ?? [])));
});

test('an event that comes again, in its batch or later, is counted once', async () => {
  const world = await aWorld();
  const delivered = anEvent('delivered');
  await record(world, [delivered, delivered]);
  const again = await record(world, [delivered, anEvent('delivered', { mail: entry(1) })]);
  expect(again.counted).toEqual({ ...NO_DELIVERIES, delivered: 1, deliveredTo: { other: 1 } });
  expect(world.countsOf(CALL.dispatchId)).toEqual({ ...NO_DELIVERIES, delivered: 2, deliveredTo: { other: 2 } });
});

test('of two workers with the same event, one counts it', async () => {
  const world = await aWorld();
  world.beforeAdd = async () => {
    world.beforeAdd = () => {};
    await record(world, [anEvent('delivered')]);
  };
  const recorded = await record(world, [anEvent('delivered'), anEvent('delivered', { mail: entry(1) })]);
  expect(recorded.counted.delivered).toBe(1);
  expect(world.countsOf(CALL.dispatchId).delivered).toBe(2);
});

test('calls of one slice are written together, and each slice by itself', async () => {
  const world = await aWorld();
  const otherSlice = { ...callOf(1), bits: '00' };
  world.holdsCall(otherSlice, [ana.subscriberId]);
  const written: string[] = [];
  world.beforeAdd = ({ bits }, calls) => void written.push(`${bits}: ${calls.length}`);
  const calls = [callOf(1), otherSlice, callOf(2), callOf(3)];
  await record(
    world,
    calls.flatMap((call) => (['sent', 'delivered'] as const).map((kind) => anEvent(kind, { mail: entry(0, call) }))),
  );
  expect(written.toSorted()).toEqual(['00: 1', '01: 3']);
  expect(world.countsOf(CALL.dispatchId).delivered).toBe(4);
});

test('more calls than can be written together are written in parts', async () => {
  const world = await aWorld();
  const calls = Array.from({ length: 150 }, (_, n) => ({ ...CALL, callId: `call-${String(n).padStart(17, '0')}` }));
  for (const call of calls) world.holdsCall(call, [ana.subscriberId]);
  const written: number[] = [];
  world.beforeAdd = (_, some) => void written.push(some.length);
  await record(
    world,
    calls.map((call) => anEvent('delivered', { mail: entry(0, call) })),
  );
  expect([written, world.countsOf(CALL.dispatchId).delivered]).toEqual([[99, 51], 150]);
});

test('where another worker wrote to one of the calls meanwhile, all are read and written together again', async () => {
  const world = await aWorld();
  const written: number[] = [];
  world.beforeAdd = async (_, calls) => {
    written.push(calls.length);
    if (written.length === 1) await record(world, [anEvent('delivered', { mail: entry(1, callOf(2)) })]);
  };
  const events = [1, 2, 3].map((n) => anEvent('delivered', { mail: entry(0, callOf(n)) }));
  const recorded = await record(world, events);
  expect([recorded.counted.delivered, recorded.failures.size]).toEqual([3, 0]);
  expect([written, world.countsOf(CALL.dispatchId).delivered]).toEqual([[3, 1, 3], 4]);
});

test.each(['peopleOf', 'find'] as const)(
  'a call that is damaged holds up no other, nor is it counted: %s',
  async (read) => {
    const world = await aWorld();
    const fault = new Error('the item is damaged');
    const ledger = {
      ...world.ledger,
      [read]: async (...asked: Parameters<typeof world.ledger.find>) => {
        const { found } = await world.ledger[read](...asked);
        return { found, damaged: new Map([[CALL.callId, fault]]) };
      },
    };
    const events = [aBounce('bounce'), anEvent('delivered', { mail: entry(0, callOf(2)) })];
    const { failures, counted } = await recordFeedback(
      events.map((event, n) => ({ messageId: `m${n}`, event })),
      { ...world.ports, ledger },
      { transientBouncesAllowed: 2 },
      NOW_MS,
    );
    expect([[...failures], counted.delivered, counted.bounced]).toEqual([[['m0', fault]], 1, 0]);
    expect(statusOf(world, ana)).toEqual(['active', undefined]);
  },
);

test('what the table does not take comes back at once, all of its slice: nothing is asked again call by call', async () => {
  const world = await aWorld();
  const away = new Error('the table is away');
  let asked = 0;
  const ledger = {
    ...world.ledger,
    find: async () => {
      asked += 1;
      throw away;
    },
  };
  const events = [1, 2, 3].map((n) => anEvent('delivered', { mail: entry(0, callOf(n)) }));
  const { failures } = await recordFeedback(
    events.map((event, n) => ({ messageId: `m${n}`, event })),
    { ...world.ports, ledger },
    { transientBouncesAllowed: 2 },
    NOW_MS,
  );
  expect([asked, [...failures.keys()]]).toEqual([1, ['m0', 'm1', 'm2']]);
});

test('a permanent bounce suppresses its person: no mail, no rows, no notice', async () => {
  const world = await aWorld();
  await record(world, [aBounce('bounce')]);
  expect(world.subscribing.people.get(ana.subscriberId)).toEqual({
    ...ana,
    status: 'suppressed',
    suppressedBecause: 'bounce',
    revision: 2,
  });
  expect(statusOf(world, ben)).toEqual(['active', undefined]);
  expect(world.subscribing.wantedTopicsOf(ana.subscriberId)).toEqual([]);
  expect(world.subscribing.announced).toEqual([]);
  expect(world.suppressed).toEqual([ana.subscriberId]);
});

test.each([['complaint first'], ['bounce first']])('a complaint outweighs a bounce: %s', async (order) => {
  const world = await aWorld();
  const events = [aBounce('complaint'), aBounce('bounce')];
  for (const event of order === 'complaint first' ? events : events.toReversed()) await record(world, [event]);
  expect(statusOf(world, ana)).toEqual(['suppressed', 'complaint']);
  expect(world.suppressed).toEqual([ana.subscriberId]);
});

test('a complaint of a subscriber who unsubscribed changes nothing', async () => {
  const left = { ...ana, status: 'unsubscribed', unsubscribedAtMs: NOW_MS - DAY_MS } as const;
  const world = await aWorld([left]);
  await record(world, [aBounce('complaint')]);
  expect(world.subscribing.people.get(ana.subscriberId)).toEqual(left);
});

test('a complaint about a mail from before a subscriber signed up again does not suppress them again', async () => {
  const confirmedAtMs = NOW_MS - DAY_MS;
  const world = await aWorld([{ ...ana, confirmedAtMs }]);
  await record(world, [aBounce('complaint', { mailedAtMs: confirmedAtMs - 1 })]);
  expect(statusOf(world, ana)).toEqual(['active', undefined]);
  await record(world, [aBounce('complaint', { mailedAtMs: confirmedAtMs })]);
  expect(statusOf(world, ana)).toEqual(['suppressed', 'complaint']);
});

test('rows that an attempt before left behind are let go when its event comes again', async () => {
  const world = await aWorld([{ ...ana, status: 'suppressed', suppressedBecause: 'bounce' }]);
  await record(world, [aBounce('bounce')]);
  expect(world.subscribing.staleTopicsOf(ana.subscriberId)).toEqual(['country:RU']);
  expect(world.suppressed).toEqual([]);
});

const transientIn = (n: number, mailedAtMs: number) =>
  aBounce('transient-bounce', { mail: entry(0, callOf(n)), mailedAtMs });

test('transient bounces suppress once there are more of them than allowed, of different mails', async () => {
  const world = await aWorld();
  await record(world, [transientIn(1, NOW_MS), transientIn(1, NOW_MS), transientIn(2, NOW_MS)]);
  expect(statusOf(world, ana)).toEqual(['active', undefined]);
  await record(world, [transientIn(3, NOW_MS)]);
  expect(statusOf(world, ana)).toEqual(['suppressed', 'bounce']);
});

test('transient bounces count within thirty days, the thirtieth included', async () => {
  const within = await aWorld();
  await record(
    within,
    [0, 15, 30].map((days, n) => transientIn(n + 1, NOW_MS + days * DAY_MS)),
  );
  expect(statusOf(within, ana)).toEqual(['suppressed', 'bounce']);
  const beyond = await aWorld();
  await record(
    beyond,
    [0, 15, 30].map((days, n) => transientIn(n + 1, NOW_MS + days * DAY_MS + n)),
  );
  expect(statusOf(beyond, ana)).toEqual(['active', undefined]);
});

test.each([
  ['signed up again', { confirmedAtMs: NOW_MS }],
  ['moved to another address', { addressSinceMs: NOW_MS }],
])('transient bounces from before a subscriber %s count no more', async (_, given) => {
  const world = await aWorld([{ ...ana, ...given }]);
  await record(world, [transientIn(1, NOW_MS - 2), transientIn(2, NOW_MS - 1), transientIn(3, NOW_MS)], 1);
  expect(statusOf(world, ana)).toEqual(['active', undefined]);
});

test('events of a call that never was, or of no entry of it, leave nothing behind', async () => {
  const world = await aWorld();
  const recorded = await record(world, [
    aBounce('bounce', { mail: entry(0, callOf(9)) }),
    aBounce('bounce', { mail: entry(2) }),
  ]);
  expect([recorded.unknown, recorded.failures.size, recorded.counted]).toEqual([2, 0, NO_DELIVERIES]);
  expect([world.kept.size, world.suppressed]).toEqual([0, []]);
});

test('a canary’s delivery tells of its channel, a notice’s of nothing', async () => {
  const world = await aWorld();
  const canary = { mail: { kind: 'canary', channel: 'bulk' } } as const;
  const recorded = await record(world, [
    anEvent('sent', canary),
    anEvent('delivered', canary),
    anEvent('delivered', { mail: { kind: 'untagged' } }),
  ]);
  expect(recorded).toMatchObject({ canaries: ['bulk'], untagged: 1, unknown: 0, counted: NO_DELIVERIES });
});

test('an operator’s canaries are written down by run, channel and mailbox, and bounce and complain at no one’s expense', async () => {
  const world = await aWorld();
  const run = { runId: '0d000000-0000-4000-8000-00000000000a', mailbox: 'complaint' } as const;
  const canary = { mail: { kind: 'canary', channel: 'notices', run } } as const;
  const recorded = await record(world, [
    anEvent('delivered', canary),
    aBounce('complaint', canary),
    aBounce('bounce', { mail: { ...canary.mail, run: { ...run, mailbox: 'bounce' } } }),
  ]);
  expect(world.canariesHeard.map((heard) => heard.replace(run.runId, 'run'))).toEqual([
    'run notices complaint delivered',
    'run notices complaint complained',
    'run notices bounce bounced',
  ]);
  expect(recorded).toMatchObject({ canaries: ['notices'], ofNotices: 0, unknown: 0, counted: NO_DELIVERIES });
  expect([world.suppressed, world.bounced.size]).toEqual([[], 0]);
  expect(await world.subscribing.confirmations.lately(NOW_MS)).toEqual(NO_CONFIRMATIONS);
});

test('a canary’s event that could not be written down comes again, and holds up no other', async () => {
  const world = await aWorld();
  const run = { runId: '0d000000-0000-4000-8000-00000000000a', mailbox: 'bounce' } as const;
  const fault = new Error('the table is away');
  Object.assign(world.canaryRuns, { note: () => Promise.reject(fault) });
  const canary = aBounce('bounce', { mail: { kind: 'canary', channel: 'bulk', run } });
  const { failures, counted } = await record(world, [canary, anEvent('delivered')]);
  expect([[...failures.values()], counted.delivered]).toEqual([[fault], 1]);
});

const source = aSource(1);
const notice = (kind: string, mailId = 'mail-1') =>
  ({ mail: { kind: 'notice', notice: kind, mailId, source } }) as const;

test('what bounces of a confirmation for good, or is called spam, counts for the breaker, once however often it is told', async () => {
  const world = await aWorld();
  const events = [
    anEvent('sent', notice('confirm')),
    aBounce('bounce', notice('confirm')),
    aBounce('bounce', notice('confirm')),
    aBounce('bounce', notice('reminder', 'mail-2')),
    aBounce('complaint', notice('confirm', 'mail-3')),
    aBounce('transient-bounce', notice('confirm', 'mail-4')),
  ];
  expect(await record(world, events)).toMatchObject({ ofNotices: 6, untagged: 0, unknown: 0, counted: NO_DELIVERIES });
  await record(world, events);
  const mail = (mailDigits: string) => ({ ...source, mailDigits, hourMs: NOW_MS - (NOW_MS % 3_600_000) });
  expect(await world.subscribing.confirmations.lately(NOW_MS)).toEqual({
    ...NO_CONFIRMATIONS,
    bounced: [mail('mail-1'), mail('mail-2')],
    complained: [mail('mail-3')],
  });
});

test('a bounce whose mail says no source counts all the same, all of them as of one source', async () => {
  const world = await aWorld();
  const unknown = (mailId: string) => ({ mail: { kind: 'notice', notice: 'confirm', mailId } }) as const;
  await record(world, [aBounce('bounce', unknown('mail-1')), aBounce('bounce', unknown('mail-2'))]);
  const { bounced } = await world.subscribing.confirmations.lately(NOW_MS);
  expect(bounced.map(({ network, recipient }) => [network, recipient])).toEqual([
    ['0'.repeat(16), '0'.repeat(16)],
    ['0'.repeat(16), '0'.repeat(16)],
  ]);
});

test('a bounce of an alert, or of a notice to a known subscriber, says nothing of confirmations', async () => {
  const world = await aWorld();
  await record(world, [
    aBounce('bounce'),
    aBounce('bounce', notice('unsubscribed')),
    aBounce('complaint', notice('welcome')),
  ]);
  expect(await world.subscribing.confirmations.lately(NOW_MS)).toEqual(NO_CONFIRMATIONS);
});

test('what the account’s own suppression list held back says nothing of confirmations, however often it is asked for', async () => {
  const world = await aWorld();
  const held = (n: number) => ({ ...notice('confirm', `mail-${n}`), isHeldBySuppressionList: true }) as const;
  await record(world, [aBounce('bounce', held(1)), aBounce('complaint', held(2)), aBounce('complaint', held(3))]);
  expect(await world.subscribing.confirmations.lately(NOW_MS)).toEqual(NO_CONFIRMATIONS);
});

test('an event of a confirmation that can not be counted comes again', async () => {
  const world = await aWorld();
  const fault = new Error('the table is away');
  world.subscribing.confirmations.noteReturned = () => Promise.reject(fault);
  const { failures } = await record(world, [anEvent('delivered'), aBounce('bounce', notice('confirm'))]);
  expect([...failures]).toEqual([['m1', fault]]);
});

test('one slice that can not be recorded holds up no other, and its messages alone come again', async () => {
  const world = await aWorld();
  const fault = new Error('the table is away');
  const other = { ...callOf(2), bits: '11' };
  world.holdsCall(other, [ana.subscriberId]);
  world.beforeAdd = ({ bits }) => {
    if (bits === CALL.bits) throw fault;
  };
  const recorded = await record(world, [
    anEvent('delivered'),
    anEvent('delivered', { mail: entry(0, other) }),
    anEvent('sent', { mail: entry(1) }),
  ]);
  expect([...recorded.failures]).toEqual([
    ['m0', fault],
    ['m2', fault],
  ]);
  expect(recorded.counted.delivered).toBe(1);
});

test('one person who can not be suppressed keeps no other of the call from it', async () => {
  const world = await aWorld();
  const { subscribers } = world.subscribing;
  const find = async (id: string) => {
    if (id === ana.subscriberId) throw new Error('their item does not open');
    return subscribers.find(id);
  };
  const events = [aBounce('bounce'), aBounce('bounce', { mail: entry(1) })];
  const recorded = await recordFeedback(
    events.map((event, n) => ({ messageId: `m${n}`, event })),
    { ...world.ports, subscribers: { ...subscribers, find } },
    { transientBouncesAllowed: 2 },
    NOW_MS,
  );
  expect([...recorded.failures.keys()]).toEqual(['m0', 'm1']);
  expect(statusOf(world, ben)).toEqual(['suppressed', 'bounce']);
});

test('an event of a notice does not move the time of the last event, which would tell a stranger who asked for it that it left', async () => {
  const world = await aWorld();
  await record(world, [anEvent('sent', { toldAtMs: NOW_MS - 1 })]);
  await record(world, [anEvent('delivered', { ...notice('sign-in'), toldAtMs: NOW_MS })]);
  expect(world.lastEventAtMs).toBe(NOW_MS - 1);
});

test('the time of the last event moves on once all of a batch is kept, for every other kind of mail', async () => {
  const world = await aWorld();
  await record(world, [anEvent('sent', { toldAtMs: NOW_MS - 1 }), anEvent('sent', { toldAtMs: NOW_MS - 2 })]);
  expect(world.lastEventAtMs).toBe(NOW_MS - 1);
  await record(world, [anEvent('sent', { toldAtMs: NOW_MS, mail: { kind: 'untagged' } })]);
  expect(world.lastEventAtMs).toBe(NOW_MS);
  world.beforeAdd = () => {
    throw new Error('the table is away');
  };
  await record(world, [anEvent('delayed', { toldAtMs: NOW_MS + 1 })]);
  expect(world.lastEventAtMs).toBe(NOW_MS);
});

test('a call that others change again and again fails, and does not turn for ever', async () => {
  const world = await aWorld();
  world.ports.ledger.add = async () => 'changed';
  const { failures } = await record(world, [anEvent('sent')]);
  expect(failures.get('m0')).toMatchObject({ name: 'FeedbackContendedError' });
});

test('a mail that bounced for now is held against no subscriber who has unsubscribed or is gone', async () => {
  const left = { ...ana, status: 'unsubscribed' as const, unsubscribedAtMs: NOW_MS - 1_000 };
  const world = await aWorld([left]);
  const recorded = await record(world, [aBounce('transient-bounce'), aBounce('transient-bounce', { mail: entry(1) })]);
  expect([recorded.failures.size, recorded.counted.bounced, world.bounced.size]).toEqual([0, 2, 0]);
});
