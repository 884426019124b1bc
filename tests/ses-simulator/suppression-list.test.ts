import {
  DeleteSuppressedDestinationCommand,
  GetSuppressedDestinationCommand,
  ListSuppressedDestinationsCommand,
  PutSuppressedDestinationCommand,
  paginateListSuppressedDestinations,
  type SESv2Client,
} from '@aws-sdk/client-sesv2';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { aClient, endOfCall, people, single } from './asking.ts';
import type { SesSimulator } from './running-simulator.ts';
import { startSesSimulator } from './simulator.ts';

const NOON_MS = Date.parse('2026-11-24T12:00:00Z');

let nowMs: number;
let simulator: SesSimulator;
let client: SESv2Client;
beforeEach(async () => {
  nowMs = NOON_MS;
  simulator = await startSesSimulator({ now: () => nowMs });
  client = aClient(simulator.where());
});
afterEach(async () => {
  client.destroy();
  await simulator.stop();
});

const put = (EmailAddress: string, Reason: 'BOUNCE' | 'COMPLAINT' = 'BOUNCE') =>
  client.send(new PutSuppressedDestinationCommand({ EmailAddress, Reason }));
const get = (EmailAddress: string) => client.send(new GetSuppressedDestinationCommand({ EmailAddress }));
const list = async (asked: ConstructorParameters<typeof ListSuppressedDestinationsCommand>[0] = {}) => {
  const { SuppressedDestinationSummaries = [] } = await client.send(new ListSuppressedDestinationsCommand(asked));
  return SuppressedDestinationSummaries.map(({ EmailAddress }) => EmailAddress);
};

test('who was put on the list is on it, with reason and time, until taken off', async () => {
  await put('Ana+x@example.org', 'COMPLAINT');
  const { SuppressedDestination } = await get('ana+x@example.org');
  expect(SuppressedDestination).toEqual({
    EmailAddress: 'Ana+x@example.org',
    Reason: 'COMPLAINT',
    LastUpdateTime: new Date(NOON_MS),
  });
  await client.send(new DeleteSuppressedDestinationCommand({ EmailAddress: 'ana+x@example.org' }));
  expect(await endOfCall(get('ana+x@example.org'))).toBe('NotFoundException');
});

test('who is not on the list is neither found nor taken off', async () => {
  expect(await endOfCall(get('ana@example.org'))).toBe('NotFoundException');
  const off = client.send(new DeleteSuppressedDestinationCommand({ EmailAddress: 'ana@example.org' }));
  expect(await endOfCall(off)).toBe('NotFoundException');
});

test('the list comes in pages, and each address once', async () => {
  for (const address of people(5)) await put(address);
  const pages: number[] = [];
  const listed: unknown[] = [];
  for await (const page of paginateListSuppressedDestinations({ client, pageSize: 2 }, {})) {
    pages.push(page.SuppressedDestinationSummaries?.length ?? 0);
    listed.push(...(page.SuppressedDestinationSummaries ?? []).map(({ EmailAddress }) => EmailAddress));
  }
  expect(pages).toEqual([2, 2, 1]);
  expect(listed).toEqual(people(5));
});

test('a page has at most 1,000 addresses, and a token must be one that was given', async () => {
  expect(await endOfCall(client.send(new ListSuppressedDestinationsCommand({ PageSize: 1001 })))).toBe(
    'BadRequestException',
  );
  expect(await endOfCall(client.send(new ListSuppressedDestinationsCommand({ NextToken: 'x' })))).toBe(
    'InvalidNextTokenException',
  );
});

test('the list is asked by reason and by time', async () => {
  await put('b@example.org', 'BOUNCE');
  nowMs += 60_000;
  await put('c@example.org', 'COMPLAINT');
  expect(await list({ Reasons: ['COMPLAINT'] })).toEqual(['c@example.org']);
  expect(await list({ Reasons: ['COMPLAINT', 'BOUNCE'] })).toEqual(['b@example.org', 'c@example.org']);
  expect(await list({ StartDate: new Date(NOON_MS + 30_000) })).toEqual(['c@example.org']);
  expect(await list({ EndDate: new Date(NOON_MS + 30_000) })).toEqual(['b@example.org']);
});

test('a hard bounce and a complaint put their address on the list, a soft bounce does not', async () => {
  for (const name of ['ana+bounce', 'bo+complaint', 'cy+softbounce', 'di']) await single(client, `${name}@example.org`);
  await single(client, 'bounce@simulator.amazonses.com');
  expect(await list({ Reasons: ['BOUNCE'] })).toEqual(['ana+bounce@example.org']);
  expect(await list({ Reasons: ['COMPLAINT'] })).toEqual(['bo+complaint@example.org']);
});

test('mail to someone on the list is taken and not delivered', async () => {
  await put('ana@example.org');
  expect(await single(client, 'Ana@example.org')).toBe('accepted');
  expect(simulator.record.mails()).toMatchObject([{ fate: 'suppressed-by-account' }]);
});
