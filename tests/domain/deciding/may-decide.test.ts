import { describe, expect, test } from 'vitest';
import { PERMISSIONS, type Permission } from '../../../functions/contract/team-acts.ts';
import {
  canToldStop,
  cantDecide,
  cantLook,
  holdsStill,
  maySendAlone,
  mayStop,
  standingsOf,
  whoDecides,
  whoStops,
  whyAsOne,
} from '../../../functions/domain/deciding/may-decide.ts';
import type { SendingProposal } from '../../../functions/domain/deciding/sending-proposal.ts';
import type { Member } from '../../../functions/domain/members/office.ts';
import { aProposal } from '../../support/deciding/builders.ts';
import { anOffice, memberIdOf, memberOf } from '../../support/members/builders.ts';
import { DAY_MS, NOW_MS } from '../../support/subscribing/builders.ts';

const named = (n: number) => ({ memberId: memberIdOf(n), name: `M${n}` });

const ANA = memberOf(1, ['propose', 'decide']);
const OMAR = memberOf(2, ['decide', 'send-urgent']);
const LEA = memberOf(3, ['decide']);
const MAX = memberOf(4, ['manage']);
/** Who was invited, and has no way in yet. */
const { authenticator: _, ...INVITED } = LEA;
const LET_IN = { by: [ANA.memberId], atMs: NOW_MS - DAY_MS * 2 };
const ZOE = memberOf(5, ['decide'], { letIn: LET_IN });
const ALL = [ANA, OMAR, LEA, MAX, ZOE];
const office = (given: object = {}) => anOffice({ members: ALL, ...given });
const proposal = (given: Partial<SendingProposal> = {}) => aProposal({ author: named(1), ...given });
const decided = (n: number, given: object = {}) => ({ by: named(n), atMs: NOW_MS, ...given });
const asOne = (standings: Record<string, number> = {}) => ({ because: 'let-in' as const, standings });

describe('a member', () => {
  const why = (who: Member, given: Partial<SendingProposal> = {}, needsTwo = false, rewriters?: ReadonlySet<string>) =>
    cantDecide(office({ needsTwo }), proposal(given), who, NOW_MS, rewriters);

  test('decides on what another asks, with the right to', () => {
    expect([why(OMAR), why(LEA), why(MAX), why(ANA)]).toEqual([undefined, undefined, 'not-allowed', 'own']);
  });

  test('and on what is urgent with the right to that', () => {
    expect([why(OMAR, { isUrgent: true }), why(LEA, { isUrgent: true })]).toEqual([undefined, 'not-urgent']);
  });

  test('and not on what they wrote of since they returned it', () => {
    expect([why(LEA, {}, false, new Set([LEA.memberId])), why(OMAR, {}, false, new Set([LEA.memberId]))]).toEqual([
      'rewrote',
      undefined,
    ]);
  });

  test('and is a second person where the office asks for two', () => {
    expect([why(ZOE), why(ZOE, {}, true), why(LEA, {}, true)]).toEqual([undefined, 'let-in', undefined]);
    expect(whyAsOne(office(), proposal(), ZOE, NOW_MS)).toBe('let-in');
    expect(whyAsOne(office(), proposal({ author: named(9) }), LEA, NOW_MS)).toBe('author-left');
  });

  test('by a right that they did not gain a moment ago', () => {
    const given = memberOf(2, ['decide', 'send-urgent'], { gainedAtMs: { 'send-urgent': NOW_MS } });
    expect(whyAsOne(office(), proposal(), given, NOW_MS)).toBeUndefined();
    expect(whyAsOne(office(), proposal({ isUrgent: true }), given, NOW_MS)).toBe('gained');
  });
});

test('a proposal is mailed to who joined and may decide', () => {
  const invited = { ...INVITED, memberId: memberIdOf(6) };
  const mailed = whoDecides(office({ members: [...ALL, invited], needsTwo: true }), proposal(), NOW_MS);
  expect(mailed.map(({ name }) => name)).toEqual(['M2', 'M3']);
  expect(whoDecides(office(), proposal(), NOW_MS, new Set([memberIdOf(3)])).map(({ name }) => name)).toEqual([
    'M2',
    'M5',
  ]);
});

describe('who looks at what went out without a second person', () => {
  const why = (who: Member, given: Partial<SendingProposal> = {}) =>
    cantLook(office(), proposal({ status: 'approved', ...given }), who, NOW_MS);

  test('is a second person to its author, whatever the office asks for', () => {
    expect([why(LEA), why(ZOE), why(MAX), why(ANA)]).toEqual([undefined, 'let-in', 'not-allowed', 'own']);
  });

  test('and to who approved it', () => {
    const decision = decided(5, { asOne: asOne() });
    expect([why(OMAR, { decision }), why(ZOE, { decision: decided(2) })]).toEqual([undefined, 'let-in']);
    expect(why(LEA, { decision: decided(3, { asOne: { ...asOne(), because: 'gained' } }) })).toBe('gained');
    const byZoe = memberOf(3, ['decide'], { letIn: { by: [ZOE.memberId], atMs: NOW_MS - 2 * DAY_MS } });
    const here = office({ members: [ANA, byZoe, ZOE] });
    expect(cantLook(here, proposal({ decision }), byZoe, NOW_MS)).toBe('let-in');
    expect(cantLook(here, proposal({ decision: decided(5) }), byZoe, NOW_MS)).toBeUndefined();
  });
});

test('who may decide or propose stops what was approved, alone', () => {
  const may = (permissions: readonly Permission[]) => mayStop({ member: memberOf(7, permissions) });
  expect([may(['decide']), may(['propose']), may(['manage'])]).toEqual([true, true, false]);
  expect(whoStops(office(), [ANA.memberId]).map(({ name }) => name)).toEqual(['M2', 'M3', 'M5']);
  const again = { ...INVITED, invitation: { isAgain: true } } as unknown as Member;
  expect([again, INVITED].map((one) => whoStops(office({ members: [one] }), []).length)).toEqual([1, 0]);
});

test('what members stand for is told by their ids', () => {
  expect(standingsOf([ANA, { ...OMAR, standing: 7 }])).toEqual({ [memberIdOf(1)]: ANA.standing, [memberIdOf(2)]: 7 });
});

describe('a member sends what they wrote without a colleague', () => {
  const may = (given: object, permissions: readonly Permission[] = ['propose', 'decide'], isUrgent = false) =>
    maySendAlone(given, { permissions }, isUrgent);

  test('where their office allows it and does not ask for two', () => {
    expect([{}, { sendsAlone: true }, { sendsAlone: true, needsTwo: true }].map((one) => may(one))).toEqual([
      false,
      true,
      false,
    ]);
  });

  test('with the rights to propose and to decide, and to send what is urgent', () => {
    const here = { sendsAlone: true };
    expect([may(here, ['propose']), may(here, ['decide'])]).toEqual([false, false]);
    expect([may(here, ['propose', 'decide'], true), may(here, PERMISSIONS, true)]).toEqual([false, true]);
  });
});

describe('an approval holds', () => {
  const holds = (given: Partial<SendingProposal>, of: object = {}) =>
    holdsStill(proposal({ status: 'approved', ...given }), office(of));

  test('while who gave it may decide', () => {
    expect([holds({ decision: decided(2) }), holds({ decision: decided(4) }), holds({ decision: decided(9) })]).toEqual(
      [true, false, false],
    );
    expect(holds({})).toBe(false);
    expect(holds({ decision: decided(3), isUrgent: true })).toBe(false);
  });

  test('without a second person only while the office does not ask for two, or once a colleague looked', () => {
    const decision = decided(5, { asOne: asOne() });
    expect([holds({ decision }), holds({ decision }, { needsTwo: true })]).toEqual([true, false]);
    expect(holds({ decision, looked: decided(2) }, { needsTwo: true })).toBe(true);
    expect(holds({ decision, looked: decided(4) }, { needsTwo: true })).toBe(false);
    // A look at what two approved is none that counts.
    expect(holds({ decision: decided(4), looked: decided(2) })).toBe(false);
  });

  test('of what its author sends alone, while they may', () => {
    const alone = { reason: 'No one is there.', standings: {} };
    expect([holds({ alone }, { sendsAlone: true }), holds({ alone })]).toEqual([true, false]);
    expect(holds({ alone, author: named(9) }, { sendsAlone: true })).toBe(false);
    expect(holds({ alone, looked: decided(2) })).toBe(true);
    expect(holds({ alone, isUrgent: true }, { sendsAlone: true })).toBe(false);
  });
});

describe('who was told can stop it', () => {
  const can = (given: Partial<SendingProposal>, members = ALL) =>
    canToldStop(proposal({ status: 'approved', ...given }), office({ members }));
  const told = (...who: Member[]) => ({ alone: { reason: 'x', standings: standingsOf(who) } });

  test('while each is a member who may, as who they were then', () => {
    expect(can(told(OMAR, LEA))).toBe(true);
    expect(can(told(OMAR, LEA), [ANA, OMAR])).toBe(false);
    expect(can(told(OMAR, MAX))).toBe(false);
    expect(can(told({ ...OMAR, standing: OMAR.standing + 1 }))).toBe(false);
  });

  test('by what the decision says, before what its author said', () => {
    const decision = decided(5, { asOne: asOne(standingsOf([OMAR])) });
    expect([can({ ...told(MAX), decision }), can({ decision })]).toEqual([true, true]);
    expect(can({ decision: decided(5, { asOne: asOne(standingsOf([MAX])) }) })).toBe(false);
    expect(can({ alone: undefined, decision: decided(5, { asOne: asOne() }) } as never)).toBe(true);
  });

  test('and no one has to, once a colleague looked, or where two approved it', () => {
    expect([can({ ...told(MAX), looked: decided(2) }), can({ decision: decided(2) })]).toEqual([true, true]);
  });
});
