import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findConnection } from '../../../scripts/appeal/connection.ts';

let folder: string;
let file: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'connection-'));
  file = join(folder, 'publisher.json');
  await writeFile(file, JSON.stringify({ apiUrl: 'http://localhost:8080', key: 'local-key' }));
});
afterAll(() => rm(folder, { recursive: true }));

test('without a word it is the local stack', async () => {
  expect(await findConnection({}, {}, file)).toEqual({ apiUrl: 'http://localhost:8080', key: 'local-key' });
});

test('what the local stack left half written is said in a sentence, with what to do', async () => {
  const broken = join(folder, 'broken.json');
  await writeFile(broken, '{"apiUrl":');
  const failed = await findConnection({}, {}, broken).catch((error: unknown) => error);
  expect(failed).toMatchObject({
    message: expect.stringContaining(broken),
    hint: expect.stringContaining('npm start'),
  });
});

test('an option beats the environment, and the environment beats the local stack', async () => {
  const environment = { APPEAL_ALERTS_API: 'https://a.example.org', APPEAL_ALERTS_KEY: 'a' };
  expect(await findConnection({}, environment, file)).toEqual({ apiUrl: 'https://a.example.org', key: 'a' });
  expect(await findConnection({ api: 'https://b.example.org/v/', key: 'b' }, environment, file)).toEqual({
    apiUrl: 'https://b.example.org/v',
    key: 'b',
  });
});

test('the local stack’s key goes nowhere else', async () => {
  await expect(findConnection({ api: 'https://a.example.org' }, {}, file)).rejects.toThrow(
    'There is no key to publish with at https://a.example.org.',
  );
});

test.each([
  ['http://alerts.example.org', /is not encrypted/],
  ['ftp://alerts.example.org', /is no address of an API/],
  ['alerts.example.org', /is no address of an API/],
])('%s is refused before a key is sent there', async (api, message) => {
  await expect(findConnection({ api, key: 'k' }, {}, file)).rejects.toThrow(message);
});

test('with nothing at all it says how to begin', async () => {
  await expect(findConnection({}, {}, join(folder, 'none.json'))).rejects.toMatchObject({
    message: 'There is no API to publish to.',
    hint: expect.stringContaining('npm start'),
  });
});
