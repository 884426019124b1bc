import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { PREVIEW_PATH, PUBLISH_PATH, PublishAnswer } from '../../../functions/contract/api.ts';
import { seedPublisher } from '../../../scripts/local/visitors/seed.ts';
import { inject } from '../../support/stack/stack-of-worker.ts';

let key: string;

beforeAll(async () => {
  key = (await seedPublisher(theStack())).keyText;
});

const theStack = () => ({
  publicUrl: inject('publicUrl'),
  inboxUrl: inject('inboxUrl'),
  environment: inject('environment'),
  outputs: inject('outputs'),
});

/** An invented page whose title is its own, so that no other journey's appeal has its id. */
const aPage = (place: string, sentence = 'They have to be found.') =>
  `${place}: three teachers missing since Monday, case ${CASE}\n\n12 June 2024\n\nThree teachers were taken from a school on Monday.\n\n${sentence}\n`;
const CASE = randomUUID().slice(0, 8);

test('a preview changes nothing and shows no small number', async () => {
  const body = JSON.stringify({ page: { content: aPage('CHAD') } });
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
  const ask = () => fetch(`${inject('publicUrl')}${PREVIEW_PATH}`, { method: 'POST', headers, body });
  const [first, second] = [await (await ask()).json(), await (await ask()).json()];
  expect(first).toMatchObject({ wouldBe: 'published', audience: { people: 'fewer than 10' } });
  expect(second).toEqual(first);
});

test('two requests at the same moment publish once', async () => {
  const body = JSON.stringify({ page: { content: aPage('NIGER') }, countries: ['NE'] });
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
  const ask = () => fetch(`${inject('publicUrl')}${PUBLISH_PATH}`, { method: 'POST', headers, body });
  const answers = await Promise.all([ask(), ask(), ask()]);
  const told = await Promise.all(answers.map(async (answer) => PublishAnswer.parse(await answer.json())));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 201]);
  const dispatchIds = told.map((answer) => ('dispatchId' in answer ? answer.dispatchId : undefined));
  expect([dispatchIds[0], new Set(dispatchIds).size]).toEqual([expect.any(String), 1]);
});

test('an address of no appeal gets a page that says so', async () => {
  const answer = await fetch(`${inject('publicUrl')}/appeals/${randomUUID()}`);
  expect([answer.status, await answer.text()]).toEqual([
    404,
    expect.stringContaining('There is no appeal at this address'),
  ]);
});
