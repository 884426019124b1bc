import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeAppealDispatches } from '../../functions/adapters/dynamodb/appeal/appeal-dispatches.ts';
import { makeDispatches } from '../../functions/adapters/dynamodb/dispatch/dispatches.ts';
import { openDispatches } from '../../functions/adapters/dynamodb/dispatch/open-dispatches.ts';
import { makeReceipts } from '../../functions/adapters/dynamodb/dispatch/receipts.ts';
import { slicesOf } from '../../functions/adapters/dynamodb/dispatch/slices.ts';
import { MAIL_TAGS } from '../../functions/contract/mail/mail-tags.ts';
import { appealIdIn } from '../../functions/contract/page-paths.ts';
import type { Cadence } from '../../functions/domain/subscriber/cadence/cadence.ts';
import { latestOccurrenceMs } from '../../functions/domain/subscriber/cadence/occurrences.ts';
import { slotOf } from '../../functions/domain/subscriber/cadence/slot.ts';
import { daysInMs } from '../../functions/domain/time/spans.ts';
import type { LocalStack } from '../../scripts/local/stack.ts';
import { waitUntil } from '../../scripts/program/wait-until.ts';
import type { SesSimulator } from '../ses-simulator/running-simulator.ts';
import { startSesSimulator } from '../ses-simulator/simulator.ts';
import { aFollow } from '../support/builders.ts';
import { hasEndedAt } from '../support/digests/earlier.ts';
import { aReaderAtCadence } from '../support/digests/reader-at-cadence.ts';
import { agreed } from '../support/publishing/consents.ts';
import { startTestStack } from '../support/stack/deployed-stack.ts';
import { exactDispatch } from '../support/stack/exact-dispatch.ts';
import { holdsLane } from '../support/stack/hold-lane.ts';
import { invokeFunction } from '../support/stack/invoke-function.ts';
import { followersOf } from '../support/stack/mailing-under-way.ts';
import { sendRequest } from '../support/stack/publish-appeal.ts';
import { worksOn } from '../support/stack/stack-of-worker.ts';
import { keyringOfStack, tableOfStack } from '../support/stack/table-of-stack.ts';
import { MemberByHttp, mainOf } from '../support/visiting/member-by-http.ts';
import { aColleague, anOfficeOf, type OfficeAtWork } from '../support/visiting/office.ts';
import { letters } from './races/office-of-three.ts';
import { placesNaming, placesOf } from './withdrawing/named-places.ts';

const PEOPLE = 5_000;
const COUNTRY = 'KM';
/** In the middle of them. */
const PRESSED_AFTER_MAILS = 1_500;
const MAILS_A_SECOND = 200;
const HOUR_MS = 3_600_000;
const ZONE = 'Asia/Kathmandu';

const family = letters();
const SPELLINGS = [`Zq${family}`, `زق${[...family].map((letter) => 'ابجدهو'['abcdef'.indexOf(letter)]).join('')}`];
const [NAME = '', NATIVE_NAME = ''] = SPELLINGS.map((spelling, index) => `${['Dechen', 'ديشن'][index]} ${spelling}`);
const WORD = `zqschool${letters()}`;

let ses: SesSimulator;
let stack: LocalStack;
let office: OfficeAtWork;
let ana: MemberByHttp;

beforeAll(async () => {
  ses = await startSesSimulator({ account: { maxSendRate: MAILS_A_SECOND }, seed: 11 });
  stack = await startTestStack('consent', { sesUrl: ses.url });
  worksOn(stack);
  const member = aColleague({ name: 'Ana' });
  office = await anOfficeOf([member]);
  ana = await MemberByHttp.of(office, member.address);
});

afterAll(async () => {
  await stack?.stop();
  await ses?.stop();
});

const anAppealThatNames = (given: object) => ({
  title: `Teacher ${NAME} taken from ${WORD}`,
  datedOn: '2024-06-12',
  externalId: WORD,
  body: { text: `Masked men took ${NAME}.` },
  summary: `${NAME} has not been seen since.`,
  letter: `I write about ${NAME}.`,
  addressees: [
    {
      office: 'Prosecutor General',
      languages: ['en'],
      post: '1 Example Square\n10000 Exampletown',
      checkedOn: '2024-06-01',
    },
  ],
  actions: [{ kind: 'letter', to: 1 }],
  countries: [COUNTRY],
  people: agreed([{ name: NAME, nativeName: NATIVE_NAME, mayBeNamed: true }]),
  translations: [
    {
      language: 'ar',
      title: `اختطاف المعلمة ${NATIVE_NAME}`,
      body: { text: `اختطف ملثمون ${NATIVE_NAME}.` },
      summary: `لم يرها أحد منذ ذلك الحين.`,
      letter: `أكتب بشأن ${NATIVE_NAME}.`,
    },
  ],
  ...given,
});

const includedIn = (text: string) => (spelling: string) => text.includes(spelling);

/** What SES took of one dispatch. */
const mailsOf = (dispatchId: string) =>
  ses.record.mails().filter(({ tags }) => tags[MAIL_TAGS.dispatch] === dispatchId);

/** As the schedule does each minute elsewhere. */
const untilEnded = (dispatchId: string) =>
  waitUntil(
    'the end of a mailing',
    async () => {
      await invokeFunction('sweep');
      const dispatch = await makeDispatches(tableOfStack()).find(dispatchId);
      return dispatch?.status === 'finished' ? dispatch : undefined;
    },
    { deadlineMs: 180_000, everyMs: 1_000 },
  );

/** A reader of a daily digest whose mail with the appeal is planned, and held back until it is let go. */
async function aDigestIsPending(): Promise<{ readonly address: string; readonly letGo: () => Promise<void> }> {
  const hour = new Intl.DateTimeFormat('en', { hour: '2-digit', hourCycle: 'h23', timeZone: ZONE }).format(new Date());
  const cadence: Cadence = { frequency: 'daily', digestTime: { timeZone: ZONE, hour: Number(hour), weekday: 1 } };
  const reader = { follows: [aFollow({ countries: [COUNTRY] })], sinceMs: Date.now() - daysInMs(10) };
  const table = tableOfStack();
  const address = await aReaderAtCadence(cadence, reader, table, keyringOfStack(table));
  const { dispatchId = '' } = await sendRequest(anAppealThatNames({}), office.key);
  await untilEnded(dispatchId);
  await hasEndedAt(table, dispatchId, latestOccurrenceMs(slotOf(cadence) ?? '', Date.now()) - HOUR_MS);
  const letGo = await holdsLane('send-bulk');
  await invokeFunction('plan-digests');
  return { address, letGo };
}

test('consent that is withdrawn in the middle of a mailing to 5,000 stops it within one call, and no page, feed or digest has the name any more', async () => {
  const digest = await aDigestIsPending();
  await followersOf(COUNTRY, PEOPLE);
  const update = anAppealThatNames({ kind: 'update', whatChanged: 'Her school was searched.', urgent: true });
  const { dispatchId = '', appealUrl } = await sendRequest(update, office.key);
  const appealId = appealIdIn(appealUrl);
  const places = placesOf({ appealId, country: COUNTRY, word: WORD });
  await expect.poll(() => placesNaming(places, SPELLINGS), { timeout: 30_000 }).toEqual(places);
  const carriers = await openDispatches(tableOfStack(), appealId);
  expect(carriers.map(({ kind }) => kind).toSorted()).toEqual(['alert', 'digest']);

  const page = `/desk/withdraw/${appealId}`;
  const withdraws = await ana.takesOut(page, { person: NAME });
  await waitUntil('the middle of it', async () => mailsOf(dispatchId).length >= PRESSED_AFTER_MAILS || undefined, {
    deadlineMs: 60_000,
    everyMs: 20,
  });
  const clickedAtMs = Date.now();
  const { status, to } = await withdraws();
  const answeredAtMs = Date.now();
  expect([status, to]).toEqual([303, page]);
  const { halt } = await untilEnded(dispatchId);

  const mails = mailsOf(dispatchId);
  const lastMailAtMs = Math.max(...mails.map(({ atMs }) => atMs));
  expect(mails.length).toBeLessThan(PEOPLE);
  expect(halt?.kind).toBe('superseded');
  const table = tableOfStack();
  for (const slice of await slicesOf(table, dispatchId)) {
    const calls = await makeReceipts(table, keyringOfStack(table)).list(slice);
    expect(calls.filter(({ intentAtMs }) => intentAtMs > (halt?.atMs ?? 0)).length).toBeLessThanOrEqual(1);
  }
  await waitUntil('no place names her', async () => (await placesNaming(places, SPELLINGS)).length === 0 || undefined, {
    deadlineMs: 30_000,
  });
  const goneAfterMs = Date.now() - clickedAtMs;
  for (const query of SPELLINGS)
    expect(await placesNaming([`/appeals?q=${encodeURIComponent(query)}`], [appealId])).toEqual([]);

  const sending = await ana.get(`/desk/sending/${dispatchId}`);
  const said = /No mail of it left later than ([\d.,]+) seconds? after it was stopped/.exec(mainOf(sending))?.[1];
  const saidMs = Number(said) * 1_000;
  console.log(
    `consent withdrawn: ${mails.length} of ${PEOPLE} were mailed; from the click to the last mail ${lastMailAtMs - clickedAtMs} ms, to the answer ${answeredAtMs - clickedAtMs} ms, until no place named her ${goneAfterMs} ms; the page says ${said} s`,
  );
  expect(lastMailAtMs - (halt?.atMs ?? 0)).toBeLessThanOrEqual(saidMs);
  expect(lastMailAtMs - clickedAtMs).toBeLessThan(10_000);
  for (const path of ['/desk', '/desk/sent', '/desk/history', `/desk/sending/${dispatchId}`, page])
    expect([path, SPELLINGS.some(includedIn((await ana.get(path)).text))]).toEqual([path, false]);

  await digest.letGo();
  const correction = (await makeAppealDispatches(table).of(appealId)).find(({ version }) => version === 3);
  await untilEnded(correction?.dispatchId ?? '');
  const later = ses.record
    .mails()
    .filter(({ tags, atMs }) => tags[MAIL_TAGS.dispatch] !== dispatchId && atMs > answeredAtMs);
  expect((await exactDispatch(correction?.dispatchId ?? '')).counts.accepted).toBeGreaterThanOrEqual(PEOPLE);
  const [pending] = carriers.filter(({ kind }) => kind === 'digest');
  await untilEnded(pending?.dispatchId ?? '');
  const naming = later.filter(({ subject = '', html = '', text = '', headers }) =>
    SPELLINGS.some((one) => [subject, html, text, JSON.stringify(headers)].some((part) => part.includes(one))),
  );
  expect(naming.map(({ atMs, tags, subject }) => ({ atMs, tags, subject }))).toEqual([]);
  expect(ses.record.mailsTo(digest.address).filter(({ atMs }) => atMs > lastMailAtMs).length).toBeGreaterThan(0);
});
