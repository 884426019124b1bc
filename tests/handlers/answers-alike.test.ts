import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Context } from 'aws-lambda';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { makeBudgets, makeBudgetsOf } from '../../functions/adapters/dynamodb/notices/budgets.ts';
import { makeConfirmations } from '../../functions/adapters/dynamodb/notices/confirmations.ts';
import { makeNotices } from '../../functions/adapters/dynamodb/notices/notices.ts';
import { makeRollingBudgets } from '../../functions/adapters/dynamodb/notices/rolling-budgets.ts';
import { makeNotMeMailboxes } from '../../functions/adapters/dynamodb/signing-up/not-me-mailboxes.ts';
import { makeSignUps } from '../../functions/adapters/dynamodb/signing-up/sign-ups.ts';
import { makeSubscribers } from '../../functions/adapters/dynamodb/subscriber/subscribers.ts';
import { makeKeyring } from '../../functions/adapters/kms/keyring.ts';
import { makeTable } from '../../functions/adapters/table/open-table.ts';
import { SIGN_UPS_PATH } from '../../functions/contract/requests/sign-up-api.ts';
import { codeOf } from '../../functions/domain/notices/code.ts';
import type { Notice } from '../../functions/domain/notices/notice.ts';
import { type MailAgainPorts, resendMail } from '../../functions/domain/signing-up/resend-confirmation.ts';
import { daysInMs } from '../../functions/domain/time/spans.ts';
import { hashAddress, signUpIdOf } from '../../functions/domain/tokens/hashing-keys.ts';
import type { Answer } from '../../functions/web/kit/answers.ts';
import { type CountedAws, startCountedAws } from '../support/aws/counted-aws.ts';
import { aSubscriber, aTokenKey, someHashingKeys, someTokenKeys } from '../support/builders.ts';
import { loadFreshHandler } from '../support/handlers/fresh-handler.ts';
import { aSignUp, noEndings, someLimits } from '../support/subscribing/builders.ts';
import { eventOf } from '../support/subscribing/pages.ts';

type Handler = (event: ReturnType<typeof eventOf>, context: Context) => Promise<Answer>;

const ENVIRONMENT = {
  AWS_REGION: 'us-east-1',
  AWS_ACCESS_KEY_ID: 'test',
  AWS_SECRET_ACCESS_KEY: 'test',
  TABLE_NAME: 'table',
  ENDED_TABLE_NAME: 'ended',
  SEALING_KEY_ARN: 'arn:aws:kms:us-east-1:000000000000:key/test',
  HASHING_SECRET_ARN: 'arn:aws:secretsmanager:us-east-1:000000000000:secret:hashing',
  FORM_SECRET_ARN: 'arn:aws:secretsmanager:us-east-1:000000000000:secret:form',
  PUBLIC_URL: 'https://alerts.example.org',
  SENDER_NAME: 'Example Observatory',
  DISCREET_SENDER_NAME: 'Updates',
  POSTAL_ADDRESS: '1 Example Street',
  REPLY_TO_ADDRESS: 'desk@example.org',
  DATA_REGION: 'eu-central-1',
  CONFIRM_WITHIN_DAYS: '7',
  REQUESTS_KEPT_DAYS: '2',
  EVENTS_KEPT_DAYS: '4',
  SECURITY_CONTACT: 'security@example.org',
  OWN_ADDRESSES: 'alerts@mail.example.org,desk@example.org',
  SECURITY_TEXT_EXPIRES: '2027-10-01T00:00:00.000Z',
  MIN_FORM_AGE_MS: '1',
};
const CONTEXT = { awsRequestId: '11111111-2222-4333-8444-555555555555' } as Context; // what the pages read of it

let aws: CountedAws;
let signUp: Handler;
let confirmFollows: Handler;

beforeAll(async () => {
  aws = await startCountedAws([ENVIRONMENT.TABLE_NAME]);
  const stubbed = {
    ...ENVIRONMENT,
    AWS_ENDPOINT_URL: aws.url,
    NOTICES_QUEUE_URL: `${aws.url}/000000000000/notices`,
    SIGN_UPS_QUEUE_URL: `${aws.url}/000000000000/sign-ups`,
  };
  for (const [name, value] of Object.entries(stubbed)) vi.stubEnv(name, value);
  vi.spyOn(console, 'log').mockImplementation(() => {});
  ({ handler: signUp } = await loadFreshHandler<{ handler: Handler }>('sign-up'));
  ({ handler: confirmFollows } = await loadFreshHandler<{ handler: Handler }>('confirm-follows'));
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await aws.stop();
});

/** Whose address a stranger may try. */
const STANDINGS = ['known', 'unknown', 'unsubscribed', 'not me', 'over budget'] as const;
type Standing = (typeof STANDINGS)[number];

/** What the queue's worker made of a request for this address: as the domain does it. @returns the id of the request. */
async function asIfRequested(address: string, standing: Standing): Promise<string> {
  const table = makeTable('table');
  const keyring = makeKeyring(table, ENVIRONMENT.SEALING_KEY_ARN);
  const addressHash = hashAddress(address, someHashingKeys);
  const requestId = randomUUID();
  const signUpId = signUpIdOf(requestId, someHashingKeys);
  const expiresAtMs = Date.now() + daysInMs(7);
  if (standing === 'known' || standing === 'unsubscribed') {
    const left = standing === 'unsubscribed' ? { status: 'unsubscribed' as const, unsubscribedAtMs: Date.now() } : {};
    const subscriber = aSubscriber({ subscriberId: randomUUID(), address, ...left });
    await makeSubscribers(table, keyring, noEndings, async () => someHashingKeys).save({
      subscriber,
      addressHash,
      ending: undefined,
    });
  }
  if (standing === 'not me')
    await makeNotMeMailboxes(table).add(hashAddress(address, someHashingKeys, 'mailbox'), expiresAtMs);
  else if (standing !== 'over budget') {
    const mailed = { mailsSent: 1, mailedAtMs: Date.now(), expiresAtMs };
    const signUpsHash = hashAddress(address, someHashingKeys, 'sign-ups');
    const waiting = { signUpsHash, due: { because: 'reminder' as const, atMs: expiresAtMs } };
    await makeSignUps(table, keyring).create(aSignUp({ signUpId, address, ...mailed }), waiting);
  }
  return requestId;
}

/** The queue's worker does what asking for the mail again asked for. @returns the number of its mail, if the address gets one. */
async function workOff(requestId: string): Promise<number | undefined> {
  const table = makeTable('table');
  const keyring = makeKeyring(table, ENVIRONMENT.SEALING_KEY_ARN);
  const mails: Notice[] = [];
  const ports: MailAgainPorts = {
    notices: makeNotices(table, 60, async () => someHashingKeys),
    budgets: makeBudgets(table),
    budgetsOf: makeBudgetsOf(table, async () => someHashingKeys),
    rollingBudgets: makeRollingBudgets(table, async () => someTokenKeys),
    confirmations: makeConfirmations(table),
    notMe: makeNotMeMailboxes(table),
    signUps: makeSignUps(table, keyring),
    subscribers: makeSubscribers(table, keyring, noEndings, async () => someHashingKeys),
    hashOfAddress: async (address, purpose) => hashAddress(address, someHashingKeys, purpose),
    imitateMail: async () => {},
    mailer: {
      send: async (notice) => {
        mails.push(notice);
        return { kind: 'accepted' };
      },
    },
  };
  const wish = {
    kind: 'confirmation-wanted',
    wishId: randomUUID(),
    signUpId: signUpIdOf(requestId, someHashingKeys),
    because: 'asked-again',
  } as const;
  await resendMail(wish, ports, someLimits(), Date.now());
  const [mail] = mails;
  return mail && 'mailNumber' in mail ? mail.mailNumber : undefined;
}

/** An answer, and what was called for it. */
interface Seen {
  readonly answer: Answer;
  readonly calls: readonly string[];
}

const FORM = 'application/x-www-form-urlencoded';
/** Without what is random, or of this moment. */
const neutral = (text: string) =>
  text
    .replace(/name="form" value="[^"]+"/g, 'name="form" value="…"')
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, '…');

async function ask(handler: Handler, method: string, path: string, fields?: Record<string, string>, type = FORM) {
  const body = type === FORM ? new URLSearchParams(fields).toString() : fields?.json;
  const event = { ...eventOf(method, path, fields && body, type) };
  const [, first, requestId] = event.rawPath.split('/');
  if (first === 'subscribed' && requestId) event.pathParameters = { requestId };
  aws.callsSince();
  const answer = await handler(event, CONTEXT);
  return { answer, calls: aws.callsSince() };
}

async function formOf(handler: Handler, path: string): Promise<string> {
  const { answer } = await ask(handler, 'GET', path);
  await wait(5);
  return /name="form" value="([^"]+)"/.exec(answer.body ?? '')?.[1] ?? '';
}

/** Everything that a stranger can ask for with an address alone, or with the page that comes after it. */
async function everythingFor(address: string, requestId: string, mailed: unknown[] = []): Promise<Seen[]> {
  const form = await formOf(signUp, '/sign-up');
  const after = `/subscribed/${requestId}`;
  const wish = await formOf(confirmFollows, after);
  const json = JSON.stringify({ email: address, follows: [{ countries: ['RU'] }], form });
  // A wrong code for every mail that there can be, by the key that KMS has here; the right ones are in mails alone.
  const code = [1, 2]
    .map((mail) => codeOf('sign-up', signUpIdOf(requestId, someHashingKeys), mail, [aTokenKey('any', 7)]))
    .includes('000000')
    ? '999999'
    : '000000';
  const wrong = () => ask(confirmFollows, 'POST', `${after}/code`, { form: wish, code });
  const wrongUntilSpent = async () => [
    await wrong(),
    await wrong(),
    await wrong(),
    await wrong(),
    await wrong(),
    await wrong(),
  ];
  const again = async () => {
    const seen = await ask(confirmFollows, 'POST', `${after}/again`, { form: wish });
    mailed.push(await workOff(requestId));
    return seen;
  };
  return [
    await ask(signUp, 'POST', '/subscribe', { email: address, country: 'RU', form }),
    await ask(signUp, 'POST', '/subscribe', { email: address, country: 'RU', form }),
    await ask(confirmFollows, 'POST', after, { email: address, country: 'RU', form }),
    await ask(signUp, 'POST', SIGN_UPS_PATH, { json }, 'application/json'),
    await ask(confirmFollows, 'GET', after),
    await ask(confirmFollows, 'POST', `${after}/again`, { form: wish }),
    await ask(confirmFollows, 'GET', `${after}?sent=yes`),
    await ask(confirmFollows, 'POST', `${after}/code`, { form: wish, code: 'abc' }),
    ...(await wrongUntilSpent()),
    await again(),
    ...(await wrongUntilSpent()),
    await ask(signUp, 'POST', '/preferences/sign-in', { email: address, form }),
    await ask(signUp, 'GET', '/preferences/asked'),
  ];
}

test('a stranger who asks for an address gets the same bytes, after the same calls, no matter what we know of it', {
  timeout: 30_000,
}, async () => {
  // Each process unwraps its keys once, for the first record that it reads.
  await everythingFor('first@example.org', await asIfRequested('first@example.org', 'unknown'));
  const seen = new Map<Standing, { statuses: unknown[]; texts: string[]; calls: unknown[] }>();
  for (const standing of STANDINGS) {
    const address = `${standing.replaceAll(' ', '-')}@example.org`;
    const mailed: unknown[] = [];
    const all = await everythingFor(address, await asIfRequested(address, standing), mailed);
    const hasSignUp = standing !== 'not me' && standing !== 'over budget';
    expect([standing, mailed]).toEqual([standing, [hasSignUp ? 2 : undefined]]);
    seen.set(standing, {
      statuses: all.map(({ answer: { statusCode } }) => statusCode),
      texts: all.map(({ answer }) =>
        neutral(`${JSON.stringify(answer.headers)}${answer.body}`.replaceAll(address, 'ADDRESS')),
      ),
      calls: all.map(({ calls }) => calls),
    });
  }
  const unknown = seen.get('unknown');
  expect(unknown?.statuses).toEqual([
    ...[307, 307, 200, 202, 200, 303, 200, 422],
    ...[422, 422, 422, 422, 422, 429, 303, 422, 422, 422, 422, 422, 429],
    ...[303, 200],
  ]);
  expect(unknown?.calls.flat()).toContain('DynamoDB_20120810.GetItem SIGN_UP');
  for (const standing of STANDINGS) expect([standing, seen.get(standing)]).toEqual([standing, unknown]);
});
