import { describe, expect, test } from 'vitest';
import {
  type DecidedOn,
  digestOfSending,
  isAlone,
  isAloneSpent,
  isAnswered,
  isTakenBack,
  isUnlooked,
  type SendingProposal,
  toldAlone,
} from '../../../functions/domain/deciding/sending-proposal.ts';
import { aProposal } from '../../support/deciding/builders.ts';
import { DAY_MS, NOW_MS } from '../../support/subscribing/builders.ts';

const by = (memberId: string) => ({ memberId, name: memberId });
const decided = (memberId: string, given: object = {}) => ({ by: by(memberId), atMs: NOW_MS, ...given });
const AS_ONE = { because: 'let-in', standings: { omar: 1, lea: 2 } } as const;
const ALONE = { reason: 'No one is there.', standings: {} };
const proposal = (given: Partial<SendingProposal> = {}) => aProposal({ author: by('ana'), ...given });

test('no second person approved what its author sends, or what one of the same hand approved', () => {
  const one = { decision: decided('omar', { asOne: AS_ONE }) };
  expect([{ alone: ALONE }, one, { decision: decided('omar') }, {}].map(isAlone)).toEqual([true, true, false, false]);
});

test('a member sends ten a day so, stopped or not, and what others approved counts for them alone', () => {
  const sent = (count: number, given: object = {}) =>
    Array.from({ length: count }, () => proposal({ alone: ALONE, decision: decided('ana', given) }));
  expect([sent(9), sent(10)].map((all) => isAloneSpent(all, 'ana', NOW_MS))).toEqual([false, true]);
  expect(isAloneSpent(sent(10), 'omar', NOW_MS)).toBe(false);
  expect([DAY_MS - 1, DAY_MS].map((ms) => isAloneSpent(sent(10), 'ana', NOW_MS + ms))).toEqual([true, false]);
  const byTwo = Array.from({ length: 10 }, () => proposal({ decision: decided('ana') }));
  expect(
    [byTwo, Array.from({ length: 10 }, () => proposal({ alone: ALONE }))].map((all) =>
      isAloneSpent(all, 'ana', NOW_MS),
    ),
  ).toEqual([false, false]);
});

test('told were those whom the decision names, or who were mailed what its author sends', () => {
  expect([
    toldAlone(proposal({ decision: decided('max', { asOne: AS_ONE }), alone: ALONE })),
    toldAlone(proposal({ alone: ALONE, mailedTo: ['lea'] })),
    toldAlone(proposal({ mailedTo: ['lea'], decision: decided('omar') })),
  ]).toEqual([['omar', 'lea'], ['lea'], []]);
});

test('unlooked is what goes out or went without a second person, until one looks', () => {
  const is = (given: Partial<SendingProposal>) => isUnlooked(proposal({ alone: ALONE, ...given }));
  expect((['approved', 'sent', 'open', 'stopped', 'held'] as const).map((status) => is({ status }))).toEqual([
    ...[true, true, false, false, false],
  ]);
  expect(is({ status: 'sent', looked: decided('omar') })).toBe(false);
  expect(isUnlooked(proposal({ status: 'sent', decision: decided('omar') }))).toBe(false);
});

test('its author takes back what no colleague decided on', () => {
  const is = (given: Partial<SendingProposal>) => isTakenBack(proposal(given));
  expect(is({ stopped: decided('ana') })).toBe(true);
  expect([
    is({}),
    is({ stopped: decided('omar') }),
    is({ stopped: decided('ana', { replacedBy: 'p2' }) }),
    is({ stopped: decided('ana'), decision: decided('omar') }),
  ]).toEqual([false, false, false, false]);
});

describe('a colleague said no to a revision', () => {
  const is = (given: Partial<SendingProposal>, revision = 1) => isAnswered([proposal(given)], revision, ['ana']);

  test('who returned it, or stopped it', () => {
    expect([
      is({ status: 'returned', decision: decided('omar') }),
      is({ status: 'stopped', stopped: decided('omar') }),
    ]).toEqual([true, true]);
  });

  test('and no one else did: not to another revision, not its own hand, and not who asked in its place', () => {
    expect([
      is({ status: 'returned', decision: decided('omar') }, 2),
      is({ status: 'returned', decision: decided('ana') }),
      is({ status: 'returned' }),
      is({ status: 'stopped', stopped: decided('ana') }),
      is({ status: 'stopped' }),
      is({ status: 'stopped', stopped: decided('omar', { replacedBy: 'p2' }) }),
      is({ status: 'approved', decision: decided('omar'), stopped: decided('omar') }),
    ]).toEqual(Array.from({ length: 7 }, () => false));
    expect(isAnswered([], 1, [])).toBe(false);
  });
});

describe('what is decided on', () => {
  const DECIDED: DecidedOn = {
    mailsDigest: 'm',
    subject: { countries: ['RU', 'BY'], themes: ['torture', 'lawyers'] },
    named: ['Ana Example', 'Ben Example'],
    withoutConsent: [{ name: 'Ana Example', because: 'Public.' }],
    contentHash: 'c',
    when: { kind: 'at', local: '2026-12-01T09:00', zone: 'Europe/Paris', atMs: 1 },
    isUrgent: false,
  } as DecidedOn;
  const digest = digestOfSending(DECIDED);

  test.each<[string, Partial<DecidedOn>]>([
    ['mails', { mailsDigest: 'n' }],
    ['countries', { subject: { countries: ['RU'], themes: ['torture', 'lawyers'] } }],
    ['themes', { subject: { countries: ['RU', 'BY'], themes: ['torture'] } }],
    ['names', { named: ['Ana Example'] }],
    ['reasons', { withoutConsent: [{ name: 'Ana Example', because: 'Known.' }] as never }],
    ['no reasons', { withoutConsent: [] }],
    ['words', { contentHash: 'd' }],
    ['a time', { when: { kind: 'at', local: '2026-12-01T09:00', zone: 'Europe/Paris', atMs: 2 } }],
    ['at once', { when: { kind: 'at-once' } }],
    ['urgency', { isUrgent: true }],
    ['an end', { ended: { how: 'released', on: '2026-11-30' } as never }],
  ])('has another digest with other %s', (_, given) => {
    expect(digestOfSending({ ...DECIDED, ...given })).not.toBe(digest);
  });

  test('has the same in another order', () => {
    const subject = { countries: ['BY', 'RU'], themes: ['lawyers', 'torture'] } as never;
    expect(digestOfSending({ ...DECIDED, subject, named: ['Ben Example', 'Ana Example'] })).toBe(digest);
  });
});
