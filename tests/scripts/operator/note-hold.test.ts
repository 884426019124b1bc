import { beforeEach, expect, test } from 'vitest';
import { findMailHold } from '../../../functions/adapters/dynamodb/mail-hold.ts';
import {
  forgetHold,
  noteBeginning,
  noteCopying,
  noteGivingUp,
  noteInPlace,
} from '../../../scripts/operator/restore/note-hold.ts';
import { tableInProcess } from '../../support/aws/table-in-process.ts';

const table = tableInProcess();
beforeEach(() => forgetHold(table));

const begins = (copy = 'copy-1') => noteBeginning(table, copy, 'begun');
const phase = async () => (await findMailHold(table))?.phase;

test('while mail leaves there is no note, and a restore that begins is known with its copy', async () => {
  expect(await findMailHold(table)).toBeUndefined();
  expect(await begins()).toBe(true);
  expect(await findMailHold(table)).toEqual({ phase: 'begun', copies: new Set(['copy-1']) });
  await forgetHold(table);
  expect(await findMailHold(table)).toBeUndefined();
});

test('a later run to another moment adds its copy, and keeps that an earlier one began to copy', async () => {
  await begins();
  expect(await noteCopying(table)).toBe(true);
  expect(await begins('copy-2')).toBe(true);
  expect(await findMailHold(table)).toEqual({ phase: 'copying', copies: new Set(['copy-1', 'copy-2']) });
});

test('what began to copy is not given up, and what is given up neither copies nor begins', async () => {
  await begins();
  expect([await noteGivingUp(table), await noteGivingUp(table)]).toEqual([true, true]);
  expect([await noteCopying(table), await begins(), await phase()]).toEqual([false, false, 'giving up']);
  await forgetHold(table);
  expect([await noteCopying(table), await noteGivingUp(table)]).toEqual([false, false]);
  await begins();
  await noteCopying(table);
  expect([await noteGivingUp(table), await phase()]).toEqual([false, 'copying']);
});

test('a table that was restored in its own place is never given up, with each note that came with its backup', async () => {
  await begins();
  await noteInPlace(table);
  expect(await findMailHold(table)).toEqual({ phase: 'in place', copies: new Set() });
  expect(await noteGivingUp(table)).toBe(false);
  expect([await begins('copy-2'), await noteCopying(table)]).toEqual([true, true]);
});
