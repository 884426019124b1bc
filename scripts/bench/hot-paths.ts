import { randomBytes } from 'node:crypto';
import { makeBulkClient, openAlertMail } from '../../functions/adapters/ses/ses.ts';
import { foldReceipts, type Receipt } from '../../functions/domain/dispatch/dispatch.ts';
import { mergeIds } from '../../functions/domain/matching/matching.ts';
import { readPage } from '../../functions/domain/reading/reading.ts';
import { newNonce, seal, unseal } from '../../functions/domain/sealing/sealing.ts';
import type { Subscriber } from '../../functions/domain/subscriber/subscriber.ts';
import { issueToken, readToken } from '../../functions/domain/tokens/tokens.ts';
import type { Figure, Section } from './figure.ts';
import { microseconds, microsecondsOfHmac } from './microseconds.ts';
import { sampleAppeal, samplePage } from './sample-appeal.ts';
import { FIXED_TOKEN_KEYS } from './send-path/fixed-keys.ts';
import { MAIL_SETTINGS } from './send-path/worker-ports.ts';

const subscriberId = '5f0c1b8e-0000-4000-8000-000000000001';
const subscriber: Subscriber = {
  subscriberId,
  status: 'active',
  confirmedAtMs: 0,
  frequency: 'immediate',
  language: 'en',
  otherLanguages: [],
  waitsForEdition: false,
  isDiscreet: false,
  revision: 1,
  address: 'ana@example.org',
  follows: [
    { kind: 'narrow', followId: 'f1', countries: ['RU'], regions: [], themes: [] },
    { kind: 'narrow', followId: 'f2', countries: [], regions: [], themes: ['torture'] },
  ],
};

const MERGED_TOPICS = 8;
const MERGED_PEOPLE = 1_000;
const RECEIPTS = 20;
const PEOPLE_PER_CALL = 50;
const LONG_PAGE_CHARACTERS = 200_000;

/** The page again and again, each time with other numbers. */
const longPage = (page: string, characters: number): string =>
  `${page}\n\n`.repeat(Math.ceil(characters / page.length)).slice(0, characters);

export async function measureHotPaths(): Promise<Section> {
  const key = { dataKeyId: '1', bytes: randomBytes(32) };
  const keys = FIXED_TOKEN_KEYS;
  const reference = await microsecondsOfHmac();
  const page = samplePage();
  const appeal = sampleAppeal();
  const ses = makeBulkClient();
  const mail = openAlertMail(appeal, ses, MAIL_SETTINGS);
  const entry = mail.entryFor(subscriber, subscriber.follows, 'first');
  const text = JSON.stringify({ address: subscriber.address, follows: subscriber.follows });
  const sealed = seal(text, subscriberId, key, newNonce());
  const token = issueToken('unsubscribe', subscriberId, keys);
  const topics = sharedTopics();
  const receipts = aSliceOfReceipts();

  const work: Readonly<Record<string, () => unknown>> = {
    'read the sample page into an appeal': () => readPage({ content: page, format: 'text', today: '2026-11-24' }),
    [`read a page of ${LONG_PAGE_CHARACTERS / 1_000} KB`]: () =>
      readPage({ content: longPage(page, LONG_PAGE_CHARACTERS), format: 'text', today: '2026-11-24' }),
    'read a page twice as long': () =>
      readPage({ content: longPage(page, 2 * LONG_PAGE_CHARACTERS), format: 'text', today: '2026-11-24' }),
    'render its alert, once a slice': () => openAlertMail(appeal, ses, MAIL_SETTINGS).templateBytes('first.en.en'),
    'make one person’s part of it': () => mail.entryFor(subscriber, subscriber.follows, 'first'),
    'weigh one person’s part': () => mail.entryBytes(entry),
    'seal one person': () => seal(text, subscriberId, key, newNonce()),
    'open one person': () => unseal(sealed, subscriberId, key),
    'issue a token': () => issueToken('unsubscribe', subscriberId, keys),
    'read a token': () => readToken(token, 'unsubscribe', keys),
    [`merge ${MERGED_TOPICS} topics of ${MERGED_PEOPLE} people`]: () => drain(topics),
    [`fold ${RECEIPTS} receipts of ${PEOPLE_PER_CALL} people`]: () =>
      foldReceipts(receipts, { firstWaitMs: 1, longestWaitMs: 1, giveUpAfterMs: 1 }),
  };
  const figures: Figure[] = [];
  for (const [name, run] of Object.entries(work)) figures.push(figureOf(name, await microseconds(run), reference));
  return { title: `One HMAC is ${reference.toFixed(1)} µs, and in these it fits so often`, figures };
}

const figureOf = (name: string, us: number, reference: number): Figure => ({
  name,
  value: `${(us / reference).toFixed(1)} ×`,
  note: us < 1_000 ? `${us.toFixed(1)} µs` : `${(us / 1_000).toFixed(2)} ms`,
  raw: { timesReference: us / reference, microseconds: us },
});

function sharedTopics(): string[][] {
  const ids = Array.from({ length: MERGED_PEOPLE }, () => crypto.randomUUID());
  return Array.from({ length: MERGED_TOPICS }, (_, topic) => ids.filter((_, n) => (n + topic) % 3 > 0).sort());
}

async function drain(topics: readonly string[][]): Promise<void> {
  const pages = topics.map(async function* (ids) {
    yield ids;
  });
  for await (const _ of mergeIds(pages));
}

const aSliceOfReceipts = (): Receipt[] =>
  Array.from({ length: RECEIPTS }, (_, n) => ({
    callId: String(n),
    fence: 1,
    state: 'done',
    people: Array.from({ length: PEOPLE_PER_CALL }, () => crypto.randomUUID()),
    outcomes: Array.from({ length: PEOPLE_PER_CALL }, () => 'accepted' as const), // else it widens to string
    intentAtMs: n,
  }));
