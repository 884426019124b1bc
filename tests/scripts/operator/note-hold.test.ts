import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { findMailHold } from '../../../functions/adapters/dynamodb/mail-hold.ts';
import {
  forgetHold,
  noteBeginning,
  noteCopying,
  noteGivingUp,
  noteInPlace,
} from '../../../scripts/operator/restore/note-hold.ts';
import { startTableInProcess } from '../../support/table-in-process.ts';

let running: Awaited<ReturnType<typeof startTableInProcess>>;
beforeAll(async () => {
  running = await startTableInProcess();
});
afterAll(() => running.stop());
beforeEach(() => forgetHold(running.table));

const begins = (copy = 'copy-1') => noteBeginning(running.table, copy, 'begun');
const phase = async () => (await findMailHold(running.table))?.phase;

test('while mail leaves there is no note, and a restore that begins is known with its copy', async () => {
  expect(await findMailHold(running.table)).toBeUndefined();
  expect(await begins()).toBe(true);
  expect(await findMailHold(running.table)).toEqual({ phase: 'begun', copies: new Set(['copy-1']) });
  await forgetHold(running.table);
  expect(await findMailHold(running.table)).toBeUndefined();
});

test('a later run to another moment adds its copy, and keeps that an earlier one began to copy', async () => {
  await begins();
  expect(await noteCopying(running.table)).toBe(true);
  expect(await begins('copy-2')).toBe(true);
  expect(await findMailHold(running.table)).toEqual({ phase: 'copying', copies: new Set(['copy-1', 'copy-2']) });
});

test('what began to copy is not given up, and what is given up neither copies nor begins', async () => {
  await begins();
  expect([await noteGivingUp(running.table), await noteGivingUp(running.table)]).toEqual([true, true]);
  expect([await noteCopying(running.table), await begins(), await phase()]).toEqual([false, false, 'giving up']);
  await forgetHold(running.table);
  expect([await noteCopying(running.table), await noteGivingUp(running.table)]).toEqual([false, false]);
  await begins();
  await noteCopying(running.table);
  expect([await noteGivingUp(running.table), await phase()]).toEqual([false, 'copying']);
});

test('a table that was restored in its own place is never given up, with each note that came with its backup', async () => {
  await begins();
  await noteInPlace(running.table);
  expect(await findMailHold(running.table)).toEqual({ phase: 'in place', copies: new Set() });
  expect(await noteGivingUp(running.table)).toBe(false);
  expect([await begins('copy-2'), await noteCopying(running.table)]).toEqual([true, true]);
});
