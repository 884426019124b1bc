import { PutSuppressedDestinationCommand, SESv2Client } from '@aws-sdk/client-sesv2';
import { afterEach, expect, test } from 'vitest';
import { makeSuppressionList } from '../../../functions/adapters/ses/suppression-list.ts';
import type { SesSimulator } from '../../ses-simulator/running-simulator.ts';
import { startSesSimulator } from '../../ses-simulator/simulator.ts';

const LISTED_AT_MS = Date.UTC(2026, 2, 1);
let simulator: SesSimulator | undefined;
afterEach(() => simulator?.stop());

/** A list of so many addresses, put on it a second after another; the last one for a complaint. */
async function aListOf(addresses: number) {
  let nowMs = LISTED_AT_MS;
  simulator = await startSesSimulator({ now: () => nowMs });
  const ses = new SESv2Client(simulator.where());
  for (let n = 0; n < addresses; n += 1) {
    nowMs = LISTED_AT_MS + n * 1_000;
    const Reason = n === addresses - 1 ? 'COMPLAINT' : 'BOUNCE';
    await ses.send(new PutSuppressedDestinationCommand({ EmailAddress: `reader${n}@example.org`, Reason }));
  }
  return makeSuppressionList(ses);
}

test('an address comes with its reason and the time since when it is listed', async () => {
  const list = await aListOf(2);
  expect(await Array.fromAsync(list.pages(undefined))).toEqual([
    [
      { address: 'reader0@example.org', because: 'bounce', sinceMs: LISTED_AT_MS },
      { address: 'reader1@example.org', because: 'complaint', sinceMs: LISTED_AT_MS + 1_000 },
    ],
  ]);
});

test('a long list comes page by page, to its end', async () => {
  const list = await aListOf(101);
  const pages = await Array.fromAsync(list.pages(undefined));
  expect(pages.map(({ length }) => length)).toEqual([100, 1]);
});

test('only what was listed since a moment is asked for', async () => {
  const list = await aListOf(3);
  const [page = []] = await Array.fromAsync(list.pages(LISTED_AT_MS + 2_000));
  expect(page.map(({ address }) => address)).toEqual(['reader2@example.org']);
});
