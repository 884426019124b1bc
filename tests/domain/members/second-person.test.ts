import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Member } from '../../../functions/domain/members/office.ts';
import { isOneHand, letInBy, whyNotSecond } from '../../../functions/domain/members/second-person.ts';
import { aMember, anOffice, memberIdOf } from '../../support/members/builders.ts';
import { DAY_MS, NOW_MS } from '../../support/subscribing/builders.ts';

const member = (n: number, given: Partial<Member> = {}) =>
  aMember({ memberId: memberIdOf(n), name: `M${n}`, ...given });

test('of two members it does not matter which is asked about', () => {
  const one = fc.record({ by: fc.subarray([0, 1, 2, 3]), daysAgo: fc.integer({ min: 0, max: 10 }) });
  const made = (n: number, { by, daysAgo }: { readonly by: readonly number[]; readonly daysAgo: number }) =>
    member(n, { letIn: { by: by.map(memberIdOf), atMs: NOW_MS - daysAgo * DAY_MS } });
  fc.assert(
    fc.property(one, one, (first, second) => {
      const [a, b] = [made(0, first), made(1, second)];
      expect(isOneHand(a, b, NOW_MS)).toBe(isOneHand(b, a, NOW_MS));
    }),
  );
});

test('the first of a chain of invitations counts, however long it is, as long as they are a member', () => {
  const first = member(0);
  let last = first;
  let office = anOffice({ members: [first] });
  for (let n = 1; n <= 80; n += 1) {
    last = member(n, { letIn: letInBy(office, [last], NOW_MS) });
    // Each leaves once they have invited the next.
    office = anOffice({ members: [first, last] });
  }
  expect(whyNotSecond(first, last, ['decide'], NOW_MS)).toBe('let-in');
});

test('whom an operator let in is a second person at once, and a right that a colleague gave counts after a day', () => {
  const [ana, omar] = [member(0), member(1)];
  expect(whyNotSecond(ana, omar, ['decide'], NOW_MS)).toBeUndefined();
  const given = member(1, { gainedAtMs: { decide: NOW_MS } });
  const because = (right: 'decide' | 'send-urgent', atMs: number) => whyNotSecond(ana, given, [right], atMs);
  expect([
    because('decide', NOW_MS + DAY_MS - 1),
    because('decide', NOW_MS + DAY_MS),
    because('send-urgent', NOW_MS),
  ]).toEqual(['gained', undefined, undefined]);
});
