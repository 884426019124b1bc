import { expect, test } from 'vitest';
import type { ConfirmationWanted } from '../../../functions/contract/messages.ts';
import { enqueueDueMails } from '../../../functions/domain/every-minute/enqueue-due-mails.ts';
import type { DueMail } from '../../../functions/domain/signing-up/ports.ts';
import { A_SIGN_UP_ID, ANOTHER_SIGN_UP_ID, NOW_MS } from '../../support/subscribing/builders.ts';

function world(due: string[], keptBack: string[] = []) {
  const listed = new Set([...due, ...keptBack]);
  const announced: ConfirmationWanted[] = [];
  return {
    listed,
    announced,
    dueMails: {
      list: async (because: DueMail['because'], _: number, limit: number) =>
        (because === 'reminder' ? due : keptBack).filter((id) => listed.has(id)).slice(0, limit),
      takeOff: async (_: string, signUpId: string) => void listed.delete(signUpId),
    },
    enqueueWanted: async (messages: readonly ConfirmationWanted[]) => void announced.push(...messages),
  };
}

test('each reminder that is due is asked for and taken off the list', async () => {
  const ports = world([A_SIGN_UP_ID, ANOTHER_SIGN_UP_ID]);
  expect(await enqueueDueMails(ports, NOW_MS)).toBe(2);
  expect(ports.announced.map(({ signUpId, because }) => [signUpId, because])).toEqual([
    [A_SIGN_UP_ID, 'reminder'],
    [ANOTHER_SIGN_UP_ID, 'reminder'],
  ]);
  expect([...ports.listed]).toEqual([]);
});

test('one that could not be asked for stays on the list', async () => {
  const ports = world([A_SIGN_UP_ID]);
  const failing = { ...ports, enqueueWanted: () => Promise.reject(new Error('the queue is away')) };
  await expect(enqueueDueMails(failing, NOW_MS)).rejects.toThrow('the queue is away');
  expect([...ports.listed]).toEqual([A_SIGN_UP_ID]);
});

test('without any that is due nothing is sent', async () => {
  const ports = world([]);
  expect(await enqueueDueMails(ports, NOW_MS)).toBe(0);
  expect(ports.announced).toEqual([]);
});

test('mails that were kept back by a flood come ten at a time, and hold up no reminder', async () => {
  const flood = Array.from({ length: 500 }, (_, n) => `flood-${n}`);
  const ports = world([A_SIGN_UP_ID], flood);
  expect(await enqueueDueMails(ports, NOW_MS)).toBe(11);
  expect(ports.announced.map(({ because }) => because)).toEqual(['reminder', ...Array(10).fill('kept-back')]);
  expect(ports.announced.slice(1).map(({ signUpId }) => signUpId)).toEqual(flood.slice(0, 10));
});
