import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  codeOf,
  type MailedCode,
  offerTriesAgain,
  tryCode,
  tryCodeUnseen,
} from '../../../functions/domain/notices/code.ts';
import type { RollingBudgets } from '../../../functions/domain/notices/rolling-budget.ts';
import { aTokenKey, someTokenKeys } from '../../support/builders.ts';
import { A_SIGN_UP_ID, NOW_MS } from '../../support/subscribing/builders.ts';
import { MemoryPorts } from '../../support/subscribing/memory-ports.ts';

const aMail = { of: 'sign-up', subjectId: A_SIGN_UP_ID, mailNumber: 1 } as const;
const code = codeOf('sign-up', A_SIGN_UP_ID, 1, someTokenKeys);
const wrong = code === '000000' ? '111111' : '000000';

test('a code is six digits, and another one for each mail', () => {
  fc.assert(
    fc.property(fc.uuid(), fc.integer({ min: 1, max: 50 }), (id, mailNumber) => {
      expect(codeOf('sign-up', id, mailNumber, someTokenKeys)).toMatch(/^\d{6}$/);
    }),
  );
  const codes = new Set(
    Array.from({ length: 5 }, (_, number) => codeOf('sign-up', A_SIGN_UP_ID, number, someTokenKeys)),
  );
  expect(codes.size).toBe(5);
});

test('the code of a mail is right for that mail alone', async () => {
  const ports = new MemoryPorts();
  expect(await tryCode(code, aMail, ports, NOW_MS)).toBe('right');
  expect(await tryCode(code, { ...aMail, mailNumber: 2 }, ports, NOW_MS)).toBe('wrong');
  expect(await tryCode(code, { ...aMail, subjectId: '5f0c1b8e-0000-4000-8000-000000000001' }, ports, NOW_MS)).toBe(
    'wrong',
  );
});

test('the mail of a change of address tells no code of a sign-up with the same id', async () => {
  const ofChange = codeOf('address-change', A_SIGN_UP_ID, 1, someTokenKeys);
  expect(await tryCode(ofChange, aMail, new MemoryPorts(), NOW_MS)).toBe('wrong');
});

const guess = (ports: MemoryPorts, mail: MailedCode = aMail) => tryCode(wrong, mail, ports, NOW_MS);

test('five tries are all that a mail has, and each mail has its own', async () => {
  const ports = new MemoryPorts();
  const outcomes = [];
  for (let tries = 0; tries < 5; tries += 1) outcomes.push(await guess(ports));
  expect(outcomes).toEqual(['wrong', 'wrong', 'wrong', 'wrong', 'wrong']);
  expect(await tryCode(code, aMail, ports, NOW_MS)).toBe('too-many-tries');
  const newest = codeOf('sign-up', A_SIGN_UP_ID, 2, someTokenKeys);
  expect(await tryCode(newest, { ...aMail, mailNumber: 2 }, ports, NOW_MS)).toBe('right');
});

const TRIER = { mailboxHash: 'mailbox', networks: [{ day: '2024-03-15', hash: 'network' }] };

test('a visitor who holds only a page is told of five tries, and of five more whenever they ask for another mail, no matter what becomes of it', async () => {
  const seen = [];
  for (const mailNumber of [0, 1]) {
    const ports = new MemoryPorts();
    const outcomes = [];
    for (let asked = 0; asked < 12; asked += 1) {
      for (let tries = 0; tries < 6; tries += 1)
        outcomes.push(await tryCodeUnseen(wrong, { ...aMail, mailNumber }, TRIER, ports, NOW_MS));
      await offerTriesAgain(A_SIGN_UP_ID, TRIER.networks, ports, NOW_MS);
    }
    seen.push(outcomes);
  }
  expect(seen[0]).toEqual(seen[1]);
  expect(seen[0]?.filter((outcome) => outcome === 'wrong')).toHaveLength(55);
});

const OUTCOMES = ['taken', 'none-left', 'contended'] as const;

test('of many tries at once at that page five are compared at most, no matter which of them find their counters busy', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...OUTCOMES), { minLength: 40, maxLength: 120 }), async (given) => {
      const ports = new MemoryPorts();
      const left = [...given];
      const rollingBudgets = { ...ports.rollingBudgets, takeUnlessContended: async () => left.pop() ?? 'taken' };
      const tries = Array.from({ length: 40 }, () =>
        tryCodeUnseen(code, aMail, TRIER, { ...ports, budgetsOf: ports.budgetsOf, rollingBudgets }, NOW_MS),
      );
      const outcomes = await Promise.all(tries);
      expect(outcomes.filter((outcome) => outcome === 'right').length).toBeLessThanOrEqual(5);
    }),
  );
});

test.each([0, 1])(
  'a busy network is told so before anything is looked at, for a known id and an unknown one (mail %i)',
  async (mailNumber) => {
    const ports = new MemoryPorts();
    const rollingBudgets = { ...ports.rollingBudgets, takeUnlessContended: async () => 'contended' as const };
    const busy = { ...ports, budgetsOf: ports.budgetsOf, rollingBudgets };
    expect(await tryCodeUnseen(code, { ...aMail, mailNumber }, TRIER, busy, NOW_MS)).toBe('busy');
    expect(ports.taken.size).toBe(0);
  },
);

test('a busy mailbox makes codes wrong: that it is busy would show which sign-ups are there', async () => {
  const ports = new MemoryPorts();
  const takeUnlessContended: RollingBudgets['takeUnlessContended'] = async ({ scope }) =>
    scope.startsWith('codes#mailbox') ? 'contended' : 'taken';
  const rollingBudgets = { ...ports.rollingBudgets, takeUnlessContended };
  const busy = { ...ports, budgetsOf: ports.budgetsOf, rollingBudgets };
  expect(await tryCodeUnseen(code, aMail, TRIER, busy, NOW_MS)).toBe('wrong');
});

test('many guesses at once are no more than five', async () => {
  const ports = new MemoryPorts();
  const outcomes = await Promise.all(Array.from({ length: 100 }, () => tryCode(wrong, aMail, ports, NOW_MS)));
  expect(outcomes.filter((outcome) => outcome === 'wrong')).toHaveLength(5);
});

test.each([
  ['with a space', `${code.slice(0, 3)} ${code.slice(3)}`],
  ['with a dash', `${code.slice(0, 3)}-${code.slice(3)}`],
  ['with spaces around', ` ${code}\u00a0`],
  ['in Arabic digits', [...code].map((digit) => String.fromCharCode(0x660 + Number(digit))).join('')],
  ['in Persian digits', [...code].map((digit) => String.fromCharCode(0x6f0 + Number(digit))).join('')],
  [
    'in wide digits, with a mark of direction',
    `\u200f${[...code].map((digit) => String.fromCharCode(0xff10 + Number(digit))).join('')}`,
  ],
])('a code is read as people type it: %s', async (_, entered) => {
  expect(await tryCode(entered, aMail, new MemoryPorts(), NOW_MS)).toBe('right');
});

test.each(['', '12345', '1234567', 'abcdef', `${code}x`, '１２３'])(
  '%j is no code, and costs no try',
  async (entered) => {
    const ports = new MemoryPorts();
    expect(await tryCode(entered, aMail, ports, NOW_MS)).toBe('unreadable');
    expect(ports.taken.size).toBe(0);
  },
);

test('no code is right before a mail went out', async () => {
  const ports = new MemoryPorts();
  const unsent = { ...aMail, mailNumber: 0 };
  expect(await tryCode(codeOf('sign-up', A_SIGN_UP_ID, 0, someTokenKeys), unsent, ports, NOW_MS)).toBe('wrong');
});

test('a mail that went out before a new key came still has its code', async () => {
  const ports = {
    budgetsOf: new MemoryPorts().budgetsOf,
    tokenKeys: async () => [...someTokenKeys, aTokenKey('k2', 2)],
  };
  const mailed = codeOf('sign-up', A_SIGN_UP_ID, 1, someTokenKeys);
  expect(await tryCode(mailed, aMail, ports, NOW_MS)).toBe('right');
});
