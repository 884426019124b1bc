import { expect, test } from 'vitest';
import { type ReleaseAction, ReleaseAnswer, ReleasesAnswer, releasePath } from '../../functions/contract/api.ts';
import { Api } from '../support/publishing/api.ts';
import { PAGE } from '../support/publishing/builders.ts';

const SCHEDULED = { page: { content: PAGE }, externalId: 'case-1', releaseAt: '2024-06-22T09:00+02:00' };

/** A publisher with an appeal that waits for its time. */
async function aRelease() {
  const api = new Api();
  const { publisherId, keyId, keyText } = await api.aKey();
  const { json } = await api.post('publish', keyText, SCHEDULED);
  const { releaseId } = json as { releaseId: string }; // asserted where publishing is tested
  const list = (key: string | undefined = keyText) => api.ask('releases', { key });
  const steer = (action: string, key = keyText, id = releaseId) =>
    api.ask('releases', {
      key,
      path: releasePath(id, action as ReleaseAction), // some tests ask for what is none
      pathParameters: { releaseId: id },
    });
  return { api, publisherId, keyId, keyText, releaseId, list, steer };
}

const shownOf = (releaseId: string, keyId: string) => ({
  releaseId,
  keyId,
  status: 'waiting',
  title: 'RUSSIA: lawyer Ivan Example beaten in prison',
  externalId: 'case-1',
  kind: 'new',
  releaseAt: '2024-06-22T07:00:00.000Z',
  when: 'Saturday, 22 June 2024 at 09:00 (UTC+02:00)',
  maxLatenessMinutes: 60,
});

test('a publisher sees its own releases and no text', async () => {
  const { api, releaseId, list, keyId } = await aRelease();
  const { keyText } = await api.aKey('Another Observatory');
  const earlier = { ...SCHEDULED, externalId: 'case-0', releaseAt: '2024-06-21T09:00Z' };
  await api.post('publish', keyText, earlier);
  const { statusCode, json } = await list();
  expect([statusCode, ReleasesAnswer.parse(json)]).toEqual([200, { releases: [shownOf(releaseId, keyId)] }]);
  expect((await list(keyText)).json).toMatchObject({ releases: [{ externalId: 'case-0' }] });
});

test('the earliest comes first', async () => {
  const { api, keyText, list } = await aRelease();
  await api.post('publish', keyText, { ...SCHEDULED, externalId: 'case-0', releaseAt: '2024-06-21T09:00Z' });
  expect((await list()).json).toMatchObject({ releases: [{ externalId: 'case-0' }, { externalId: 'case-1' }] });
});

test('what is held says why, in words, and what came out says where', async () => {
  const { api, publisherId, releaseId, list, steer, keyId } = await aRelease();
  const ref = { publisherId, releaseId };
  await api.releases.move({ ...ref, status: 'waiting' }, { status: 'held', held: 'late' });
  expect((await list()).json).toEqual({
    releases: [
      {
        ...shownOf(releaseId, keyId),
        status: 'held',
        held: {
          because: 'late',
          words: 'Its time was missed by more than it may be late. Release it now, or cancel it.',
        },
      },
    ],
  });
  expect(await steer('release')).toMatchObject({ statusCode: 201, json: { status: 'published', version: 1 } });
  const appealUrl = 'https://alerts.example.org/appeals/id-1';
  expect((await list()).json).toEqual({
    releases: [
      {
        ...shownOf(releaseId, keyId),
        status: 'released',
        published: { appealId: 'id-1', version: 1, dispatchId: 'id-2', appealUrl },
      },
    ],
  });
});

test('cancelled, it is answered as it is then, and can no more be released', async () => {
  const { releaseId, steer, keyId } = await aRelease();
  const { statusCode, json } = await steer('cancel');
  expect([statusCode, ReleaseAnswer.parse(json)]).toEqual([200, { ...shownOf(releaseId, keyId), status: 'cancelled' }]);
  expect(await steer('release')).toMatchObject({
    statusCode: 409,
    json: { error: { code: 'release-ended', message: 'It was taken back before. There is nothing to release.' } },
  });
});

test('released, it can only be withdrawn from its readers', async () => {
  const { steer } = await aRelease();
  await steer('release');
  expect(await steer('cancel')).toMatchObject({
    statusCode: 409,
    json: {
      error: {
        message: 'It has come out. There is nothing to take back.',
        hint: expect.stringContaining('"kind": "retraction"'),
      },
    },
  });
});

test('another publisher’s release is as unknown as one that never was, and so is another action', async () => {
  const { api, steer } = await aRelease();
  const { keyText } = await api.aKey('Another Observatory');
  const unknown = { statusCode: 404, json: { error: { code: 'not-found' } } };
  expect(await steer('cancel', keyText)).toMatchObject(unknown);
  expect(await steer('release', keyText)).toMatchObject(unknown);
  expect(await steer('publish')).toMatchObject(unknown);
  expect(api.appeals.versions).toEqual([]);
});

test('a key that may only read lists, and steers nothing', async () => {
  const { api, keyId, list, steer } = await aRelease();
  const key = api.publishers.keys.get(keyId);
  if (key) api.publishers.keys.set(keyId, { ...key, scopes: ['appeals:read'] });
  expect((await list()).statusCode).toBe(200);
  expect([(await steer('cancel')).statusCode, (await steer('release')).statusCode]).toEqual([403, 403]);
});
