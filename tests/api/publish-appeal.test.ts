import { describe, expect, test, vi } from 'vitest';
import { PublishAnswer } from '../../functions/contract/api.ts';
import { LANGUAGES } from '../../functions/contract/languages.ts';
import { addKey, revokeKey, setLimits } from '../../functions/domain/publishing/publishers/manage-publishers.ts';
import { Api } from '../support/publishing/api.ts';
import { NOW_MS, PAGE, PAGE_FROM_NOWHERE } from '../support/publishing/builders.ts';

const QUOTED = LANGUAGES.map((language) => `"${language}"`);
const ANY_LANGUAGE = `${QUOTED.slice(0, -1).join(', ')} or ${QUOTED.at(-1)}`;
const A_BODY = { page: { content: PAGE } };

describe('who may publish', () => {
  test('the day of a key’s last valid use is kept, and written once a day', async () => {
    const api = new Api();
    const { keyId, keyText } = await api.aKey();
    const written = vi.spyOn(api.publishers, 'recordUse');
    await api.post('publish', `${keyText.slice(0, -8)}AAAAAAAA`, A_BODY);
    expect(api.publishers.keys.get(keyId)?.lastUsedDay).toBeUndefined();
    await api.post('publish', keyText, A_BODY);
    await api.post('publish', keyText, A_BODY);
    expect(written.mock.calls).toEqual([[keyId, new Date(NOW_MS).toISOString().slice(0, 10)]]);
    expect(api.publishers.keys.get(keyId)?.lastUsedDay).toBe(new Date(NOW_MS).toISOString().slice(0, 10));
  });

  test('an appeal is published though the use of its key could not be written', async () => {
    const api = new Api();
    const { keyText } = await api.aKey();
    vi.spyOn(api.publishers, 'recordUse').mockRejectedValue(new Error('throttled'));
    expect(await api.post('publish', keyText, A_BODY)).toMatchObject({ statusCode: 201 });
  });

  test('a key that may write publishes', async () => {
    const api = new Api();
    const { keyText } = await api.aKey();
    expect(await api.post('publish', keyText, A_BODY)).toMatchObject({
      statusCode: 201,
      json: {
        status: 'published',
        appealId: 'id-1',
        version: 1,
        dispatchId: 'id-2',
        appealUrl: 'https://alerts.example.org/appeals/id-1',
      },
    });
  });

  test('without a key the header is named', async () => {
    const api = new Api();
    expect(await api.ask('publish', { body: JSON.stringify(A_BODY) })).toMatchObject({
      statusCode: 401,
      headers: { 'WWW-Authenticate': 'Bearer realm="appeals"' },
      json: { error: { code: 'unauthorized', message: 'The Authorization header is missing.' } },
    });
  });

  test('a malformed, an unknown, a wrong and a revoked key are told the same', async () => {
    const api = new Api();
    const { keyId, keyText } = await api.aKey();
    const wrongSecret = `${keyText.slice(0, -2)}${keyText.endsWith('AA') ? 'BA' : 'AA'}`;
    const unknownId = keyText.replace(keyId, 'ffffffffffffffff');
    const refused = [];
    for (const key of ['nonsense', unknownId, wrongSecret]) refused.push(await api.post('publish', key, A_BODY));
    await revokeKey(keyId, api.publishers);
    refused.push(await api.post('publish', keyText, A_BODY));
    expect(new Set(refused.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(refused[0]).toMatchObject({
      statusCode: 401,
      json: { error: { message: 'The Authorization header holds no valid publisher key.' } },
    });
    expect(api.appeals.versions).toEqual([]);
  });

  test('a key without the scope is told which one it lacks', async () => {
    const api = new Api();
    const { keyId, keyText } = await api.aKey();
    const key = api.publishers.keys.get(keyId);
    if (key) api.publishers.keys.set(keyId, { ...key, scopes: ['appeals:read'] });
    expect(await api.post('publish', keyText, A_BODY)).toMatchObject({
      statusCode: 403,
      json: { error: { code: 'forbidden', message: 'This key may not do that: it lacks the scope appeals:write.' } },
    });
  });

  test('a stranger’s body is not even parsed', async () => {
    expect(await new Api().ask('publish', { body: '{' })).toMatchObject({ statusCode: 401 });
  });
});

test('when too much comes at once, the answer says when to send the same again', async () => {
  const api = new Api();
  const { keyText } = await api.aKey();
  api.appeals.publish = async () => 'changed meanwhile';
  expect(await api.post('publish', keyText, A_BODY)).toMatchObject({
    statusCode: 503,
    headers: { 'Retry-After': '3' },
    json: { error: { code: 'busy', hint: expect.stringContaining('published once, however often it is sent') } },
  });
});

describe('a key comes to its end', () => {
  const DAY_MS = 86_400_000;

  test('after its days it opens nothing, and its holder is told since when', async () => {
    const api = new Api();
    const { keyId, keyText } = await api.aKey();
    await api.publishers.expireKey(keyId, NOW_MS);
    expect(await api.post('publish', keyText, A_BODY)).toMatchObject({
      statusCode: 401,
      json: { error: { message: 'This key expired on 2024-06-20.' } },
    });
    expect(api.appeals.known.size).toBe(0);
  });

  test('in its last 30 days every answer says when', async () => {
    const api = new Api();
    const { keyId, keyText } = await api.aKey();
    expect((await api.post('publish', keyText, A_BODY)).headers).not.toHaveProperty('X-Key-Expires-On');
    await api.publishers.expireKey(keyId, NOW_MS + 30 * DAY_MS);
    expect((await api.post('publish', keyText, A_BODY)).headers).toHaveProperty('X-Key-Expires-On', '2024-07-20');
  });
});

describe('where the office asks for two people', () => {
  async function anOfficeOfTwo() {
    const api = new Api();
    const { keyText } = await api.aKey();
    const publish = (body: object) => api.post('publish', keyText, { ...A_BODY, ...body });
    return { api, keyText, publish };
  }

  test.each([{}, { urgent: true }, { releaseAt: '2024-06-22T12:00Z' }])(
    'a key that may publish makes a draft of the desk of what it sends with %j, and sends no mail',
    async (given) => {
      const { api, publish } = await anOfficeOfTwo();
      api.asksForTwo = true;
      const { statusCode, json } = await publish(given);
      expect([statusCode, json]).toMatchObject([202, { status: 'draft', keptBack: { because: 'needs-two' } }]);
      expect([api.appeals.dispatches, api.appeals.versions, api.releases.all.size]).toEqual([[], [], 0]);
    },
  );

  test('a key takes an appeal back at once, in our words and in none of its own', async () => {
    const { api, publish } = await anOfficeOfTwo();
    await publish({ externalId: 'case-1' });
    api.asksForTwo = true;
    const taken = { kind: 'retraction', externalId: 'case-1', page: undefined, title: 'Send money' };
    const { statusCode } = await publish({ ...taken, body: { text: 'Send money to us.' } });
    expect([statusCode, api.appeals.versions.at(-1)?.edition]).toEqual([
      201,
      {
        language: 'en',
        title: 'An appeal was withdrawn',
        blocks: [{ kind: 'paragraph', html: expect.stringContaining('was withdrawn by its publisher') }],
        footnotes: [],
      },
    ]);
    expect(JSON.stringify(api.appeals.versions.at(-1))).not.toContain('money');
  });

  test('what waits for its time is held when the office asks for two by then', async () => {
    const { api, keyText, publish } = await anOfficeOfTwo();
    const { json } = await publish({ releaseAt: '2024-06-22T12:00Z' });
    api.asksForTwo = true;
    const { releaseId } = json as { releaseId: string };
    const path = `/v1/releases/${releaseId}/release`;
    const released = await api.ask('releases', { key: keyText, method: 'POST', path, pathParameters: { releaseId } });
    expect(released.json).toMatchObject({ status: 'draft', keptBack: { because: 'needs-two' } });
    expect(api.appeals.versions).toEqual([]);
  });
});

describe('a key that may only propose', () => {
  async function aProposer() {
    const api = new Api();
    const { publisherId, keyText: fullKey } = await api.aKey();
    const added = await addKey(publisherId, ['appeals:propose'], api.publishers);
    if (added.kind !== 'added') throw new Error('no key');
    return { api, fullKey, keyText: added.keyText };
  }

  test.each([{}, { urgent: true }, { releaseAt: '2024-06-22T12:00Z' }])(
    'makes a draft of what it sends with %j, and sends no mail',
    async (given) => {
      const { api, keyText } = await aProposer();
      const { statusCode, json } = await api.post('publish', keyText, { ...A_BODY, ...given });
      expect([statusCode, json]).toMatchObject([202, { status: 'draft', keptBack: { because: 'proposed' } }]);
      expect([api.appeals.dispatches, api.appeals.versions, api.releases.all.size]).toEqual([[], [], 0]);
    },
  );

  test.each(['update', 'correction', 'retraction'] as const)(
    'takes nothing of what is published by a %s',
    async (kind) => {
      const { api, fullKey, keyText } = await aProposer();
      await api.post('publish', fullKey, { ...A_BODY, externalId: 'one' });
      await api.post('publish', keyText, {
        ...A_BODY,
        externalId: 'one',
        kind,
        body: undefined,
        page: { content: `${PAGE}\nNews.` },
      });
      expect([api.appeals.dispatches.length, api.appeals.versions.length]).toEqual([1, 1]);
    },
  );

  test('its proposal is published by a key that may, with the same request', async () => {
    const { api, fullKey, keyText } = await aProposer();
    await api.post('publish', keyText, A_BODY);
    expect(await api.post('publish', fullKey, A_BODY)).toMatchObject({ statusCode: 201, json: { version: 1 } });
    expect(api.appeals.drafts.size).toBe(0);
  });

  test.each(['preview', 'dispatch', 'releases', 'steer'] as const)(
    'may do nothing else: %s is refused',
    async (route) => {
      const { api, keyText } = await aProposer();
      const asked = { key: keyText, ...(route === 'preview' ? { body: JSON.stringify(A_BODY) } : {}) };
      expect(await api.ask(route, asked)).toMatchObject({ statusCode: 403, json: { error: { code: 'forbidden' } } });
    },
  );
});

test('what is over budget is kept as a draft, which says why and when there is room', async () => {
  const api = new Api();
  const { publisherId, keyText } = await api.aKey();
  await setLimits(publisherId, { appealsPerDay: 1 }, api.publishers);
  await api.post('publish', keyText, A_BODY);
  const { statusCode, json } = await api.post('publish', keyText, { ...A_BODY, externalId: 'another' });
  expect(statusCode).toBe(202);
  expect(PublishAnswer.parse(json)).toMatchObject({
    status: 'draft',
    externalId: 'another',
    missing: [],
    keptBack: {
      because: 'over-budget',
      words: 'Your budget of appeals a day is used up. There is room again from Friday, 21 June 2024 at 00:00 (UTC).',
      roomAt: '2024-06-21T00:00:00.000Z',
    },
  });
  expect(api.appeals.dispatches).toHaveLength(1);
});

describe('what cannot be taken', () => {
  test.each([
    ['{"page": ', 'malformed-json', 400],
    ['', 'malformed-json', 400],
    ['[]', 'invalid-appeal', 422],
    ['null', 'invalid-appeal', 422],
    ['{}', 'invalid-appeal', 422],
  ])('the body %j is %s', async (body, code, statusCode) => {
    const api = new Api();
    const { keyText } = await api.aKey();
    expect(await api.ask('publish', { key: keyText, body })).toMatchObject({ statusCode, json: { error: { code } } });
  });

  test.each([
    ['deep', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'nested too deeply'],
    ['with a name that changes every object', '{"__proto__":{"title":"x"}}', '__proto__'],
    ['cut short', '{"page": ', 'not well-formed'],
  ])('JSON that is %s is told what is wrong with it', async (_how, body, words) => {
    const api = new Api();
    const { keyText } = await api.aKey();
    expect(await api.ask('publish', { key: keyText, body })).toMatchObject({
      statusCode: 400,
      json: { error: { code: 'malformed-json', message: expect.stringContaining(words) } },
    });
  });

  test('a mark of the order of bytes before the JSON changes nothing', async () => {
    const api = new Api();
    const { keyText } = await api.aKey();
    const body = `\ufeff${JSON.stringify(A_BODY)}`;
    expect(await api.ask('publish', { key: keyText, body })).toMatchObject({ statusCode: 201 });
  });

  test('a body that is not declared as JSON is asked for its header', async () => {
    const api = new Api();
    const { keyText } = await api.aKey();
    const headers = { 'Content-Type': 'text/plain' };
    expect(await api.ask('publish', { key: keyText, body: '{}', headers })).toMatchObject({
      statusCode: 415,
      json: { error: { code: 'not-json' } },
    });
  });

  test('every field that is wrong is named, each with what it must be', async () => {
    const api = new Api();
    const { keyText } = await api.aKey();
    const body = {
      page: { content: '', format: 'pdf' },
      titel: 'x',
      datedOn: '2024-02-30',
      countries: 'RU',
      sourceUrl: 'javascript:alert(1)',
      externalId: 'a b',
      kind: 'correct',
      language: 'de',
      urgent: 'yes',
      expiresOn: 'tomorrow',
      releaseAt: '2024-06-21T09:00',
      maxLatenessMinutes: 0.5,
    };
    const { json } = await api.post('publish', keyText, body);
    expect(json).toMatchObject({
      error: {
        code: 'invalid-appeal',
        fields: [
          { field: 'page.content', message: 'is empty' },
          { field: 'page.format', message: 'must be "text", "html", "markdown", "eml" or "auto"' },
          { field: 'datedOn', message: 'must be a calendar day such as 2024-03-15' },
          { field: 'language', message: `must be ${ANY_LANGUAGE}` },
          { field: 'expiresOn', message: 'must be a calendar day such as 2024-04-15' },
          { field: 'countries', message: 'must be a list of codes, such as ["RU"]' },
          { field: 'kind', message: 'must be "new", "update", "correction", "outcome" or "retraction"' },
          { field: 'urgent', message: 'must be true, or left out' },
          {
            field: 'releaseAt',
            message: 'must be a day and time with its offset, such as 2026-12-01T09:00+01:00',
          },
          { field: 'maxLatenessMinutes', message: 'must be a whole number of minutes' },
          { field: 'externalId', message: 'may hold letters, digits and signs of ASCII only, without spaces' },
          { field: 'sourceUrl', message: 'must be an address that starts with https:// or http://' },
          { field: 'titel', message: 'is no field of an appeal: did you mean "title"?' },
        ],
      },
    });
    expect(api.appeals.known.size).toBe(0);
  });

  test('actions without a kind are told once, by the first of them', async () => {
    const api = new Api();
    const { keyText } = await api.aKey();
    const actions = [{ kind: 'share' }, { type: 'letter' }, { kind: 'lettre' }, { type: 'call' }];
    const { json } = await api.post('publish', keyText, { page: { content: PAGE }, actions });
    expect(json).toMatchObject({
      error: {
        message: 'Nothing was published: actions[1] needs a kind: petition, letter, email, call or share.',
        fields: [{ field: 'actions[1]', message: 'needs a kind: petition, letter, email, call or share' }],
      },
    });
  });

  test.each([
    [{ body: { text: 'x' }, kind: 'retraction' }, ['title', 'datedOn']],
    [{ body: { text: 'x' }, externalId: 'case-1' }, ['title', 'datedOn']],
    [{ page: { content: PAGE }, maxLatenessMinutes: 5 }, ['maxLatenessMinutes']],
  ])('%j lacks something', async (body, fields) => {
    const api = new Api();
    const { keyText } = await api.aKey();
    const { json } = await api.post('publish', keyText, body);
    expect(json).toMatchObject({ error: { fields: fields.map((field) => ({ field })) } });
  });

  test.each([
    'https://desk:secret@example.org/1',
    'https:///host@evil.example/',
    'https://amnesty.example\\@evil.example/',
  ])('a source address with a user name in it, as %s, is refused: it can pass for another host', async (sourceUrl) => {
    const api = new Api();
    const { keyText } = await api.aKey();
    const { json } = await api.post('publish', keyText, { page: { content: 'RUSSIA: a page' }, sourceUrl });
    expect(json).toMatchObject({
      error: { fields: [{ field: 'sourceUrl', message: expect.stringContaining('user name or a password') }] },
    });
  });

  test.each([
    ['a link', { html: '<p>Sign <a href="https://amnesty.example@evil.example/">here</a> for Ivan Example.</p>' }],
    [
      'a link with slashes too many',
      { html: '<p>Sign <a href="https:///amnesty.example@evil.example/">here</a> now.</p>' },
    ],
    ['an address in a text', { text: 'Sign at https://amnesty.example@evil.example/ for Ivan Example.' }],
    ['an address in a footnote', { text: 'Sign for Ivan Example.[1]\n\n[1] https://amnesty.example@evil.example/' }],
  ])('%s with a user name in it is refused', async (_where, body) => {
    const api = new Api();
    const { keyText } = await api.aKey();
    const settled = { title: 'A petition', datedOn: '2024-03-15', countries: ['RU'] };
    expect(await api.post('publish', keyText, { ...settled, body })).toMatchObject({
      statusCode: 422,
      json: { error: { fields: [{ field: 'body', message: expect.stringContaining('user name') }] } },
    });
  });

  test('a title with a user name in an address is refused', async () => {
    const api = new Api();
    const { keyText } = await api.aKey();
    const body = { text: 'Sign for Ivan Example.' };
    const title = 'Sign at //amnesty.example@evil.example';
    expect(await api.post('publish', keyText, { title, datedOn: '2024-03-15', countries: ['RU'], body })).toMatchObject(
      {
        statusCode: 422,
        json: { error: { fields: [{ field: 'title', message: expect.stringContaining('user name') }] } },
      },
    );
  });

  test.each(['null', '[]', '"a page"'])('%s is told what an appeal looks like', async (body) => {
    const api = new Api();
    const { keyText } = await api.aKey();
    expect(await api.post('publish', keyText, JSON.parse(body))).toMatchObject({
      statusCode: 422,
      json: {
        error: {
          fields: [{ field: 'request', message: 'must be a JSON object, such as { "page": { "content": "…" } }' }],
        },
      },
    });
  });

  test.each([
    [{ body: { text: 'x' } }, ['title', 'datedOn']],
    [{ page: { content: PAGE }, body: { text: 'x' }, title: 'x', datedOn: '2024-03-15' }, ['body']],
    [{ body: { text: 'x', html: 'x' }, title: 'x', datedOn: '2024-03-15' }, ['body']],
    [{ page: PAGE }, ['page']],
    [{ page: { content: PAGE }, countries: ['RU'], addressesNoCountry: true }, ['addressesNoCountry']],
    [{ page: { content: PAGE }, title: ' \r\n ' }, ['title']],
  ])('%j is refused at %j', async (body, fields) => {
    const api = new Api();
    const { keyText } = await api.aKey();
    const { statusCode, json } = await api.post('publish', keyText, body);
    expect([statusCode, (json as { error: { fields: { field: string }[] } }).error.fields.map(({ field }) => field)]) // as the contract says
      .toEqual([422, fields]);
  });

  test('what is too large is told with its size and the limit', async () => {
    const api = new Api();
    const { keyText } = await api.aKey();
    expect(await api.post('publish', keyText, { page: { content: PAGE.padEnd(350_001) } })).toMatchObject({
      statusCode: 413,
      json: { error: { message: 'The text of this appeal is 350 KB, and at most 350 KB fit.' } },
    });
  });
});

describe('what becomes of it', () => {
  test('the same again is 200 and names the first dispatch', async () => {
    const api = new Api();
    const { keyText } = await api.aKey();
    await api.post('publish', keyText, A_BODY);
    expect(await api.post('publish', keyText, A_BODY)).toMatchObject({
      statusCode: 200,
      json: { status: 'unchanged', dispatchId: 'id-2' },
    });
  });

  test('other words under the same id are 409, and every way to follow up is named', async () => {
    const api = new Api();
    const { keyText } = await api.aKey();
    await api.post('publish', keyText, A_BODY);
    const changed = { page: { content: PAGE.replace('Monday', 'Tuesday') } };
    expect(await api.post('publish', keyText, changed)).toMatchObject({
      statusCode: 409,
      json: {
        error: {
          code: 'already-published',
          hint: expect.stringMatching(/"kind": "update".*"outcome".*"correction".*"retraction"/),
        },
      },
    });
  });

  test('other words for an appeal that waits for its time are 409, and what waits is named', async () => {
    const api = new Api();
    const { keyText } = await api.aKey();
    const scheduled = { ...A_BODY, externalId: 'case-1', releaseAt: '2024-06-22T09:00+02:00' };
    const { json } = await api.post('publish', keyText, scheduled);
    const { releaseId } = json as { releaseId: string }; // asserted where scheduling is tested
    expect(await api.post('publish', keyText, { ...scheduled, releaseAt: '2024-06-23T09:00+02:00' })).toEqual({
      statusCode: 409,
      json: {
        error: {
          code: 'already-scheduled',
          message: `Your appeal with the id case-1 waits already, for Saturday, 22 June 2024 at 09:00 (UTC+02:00), as the release ${releaseId}. Nothing was changed.`,
          hint: expect.stringContaining(`/v1/releases/${releaseId}/cancel`),
        },
      },
      headers: expect.anything(),
    });
  });

  test('more than may wait for their time are 409, and what fills an hour of another day is kept as a draft, each with a way on', async () => {
    const api = new Api();
    const { publisherId, keyText } = await api.aKey();
    await api.publishers.setLimits(publisherId, { waitingReleases: 2, appealsPerHour: 1 });
    const at = (time: string) => ({
      ...A_BODY,
      externalId: time,
      title: `RUSSIA: ${time}`,
      releaseAt: `2024-06-22T${time}Z`,
    });
    await api.post('publish', keyText, at('09:00'));
    expect(await api.post('publish', keyText, at('09:59'))).toMatchObject({
      statusCode: 202,
      json: {
        status: 'draft',
        keptBack: {
          because: 'over-budget',
          words: expect.stringMatching(/appeals an hour is filled at its time .* from Saturday, 22 June 2024 at 10:00/),
          roomAt: '2024-06-22T10:00:00.000Z',
        },
        hint: expect.stringMatching(/waits for no time\. Send it with a time when there is room/),
      },
    });
    await api.post('publish', keyText, at('10:00'));
    expect(await api.post('publish', keyText, at('11:00'))).toMatchObject({
      statusCode: 409,
      json: {
        error: {
          code: 'too-many-waiting',
          message: expect.stringContaining('2 of your appeals wait'),
          hint: expect.stringContaining('/v1/releases'),
        },
      },
    });
  });

  test('a retraction by id and reason is 201; what comes after it is 409, and the way back is named', async () => {
    const api = new Api();
    const { keyText } = await api.aKey();
    const ofCase = { externalId: 'case-1' };
    await api.post('publish', keyText, { ...A_BODY, ...ofCase });
    const retraction = { ...ofCase, kind: 'retraction', body: { text: 'We were told wrongly.' } };
    expect(await api.post('publish', keyText, retraction)).toMatchObject({ statusCode: 201, json: { version: 2 } });
    expect(await api.post('publish', keyText, { ...A_BODY, ...ofCase })).toMatchObject({
      statusCode: 409,
      json: {
        error: {
          code: 'withdrawn',
          message: 'You have withdrawn your appeal with the id case-1. Nothing was sent.',
          hint: expect.stringContaining('"kind": "correction"'),
        },
      },
    });
  });

  test('with a time to come out at, it is 202, and says when on the clock of the publisher who sent it', async () => {
    const api = new Api();
    const { keyText } = await api.aKey();
    const scheduled = { ...A_BODY, externalId: 'case-1', releaseAt: '2024-06-22T09:00+02:00' };
    expect(await api.post('publish', keyText, scheduled)).toMatchObject({
      statusCode: 202,
      json: {
        status: 'scheduled',
        releaseId: expect.stringMatching(/^[0-9a-f]{32}$/),
        externalId: 'case-1',
        releaseAt: '2024-06-22T07:00:00.000Z',
        when: 'Saturday, 22 June 2024 at 09:00 (UTC+02:00)',
      },
    });
    expect([api.appeals.known.size, api.releases.all.size]).toEqual([0, 1]);
  });

  test('a draft is 202, and says what is missing and how to answer', async () => {
    const api = new Api();
    const { keyText } = await api.aKey();
    expect(
      await api.post('publish', keyText, { page: { content: PAGE_FROM_NOWHERE }, externalId: 'case-7' }),
    ).toMatchObject({
      statusCode: 202,
      json: {
        status: 'draft',
        missing: [{ field: 'countries' }],
        hint: 'No subscriber was mailed. Send it again with "externalId": "case-7" and "countries": ["…"] (or "addressesNoCountry": true).',
      },
    });
  });

  test('a structured appeal is published as it says', async () => {
    const api = new Api();
    const { keyText } = await api.aKey();
    const body = {
      title: 'Mali: two journalists abducted',
      datedOn: '2024-06-01',
      body: { text: 'Two journalists were abducted on Friday.\n\nThey have to be found.' },
      countries: ['ml'],
      themes: ['journalists'],
      sourceUrl: 'https://example.org/appeals/1',
    };
    expect(await api.post('publish', keyText, body)).toMatchObject({ statusCode: 201 });
    expect(api.appeals.versions[0]).toMatchObject({
      datedOn: '2024-06-01',
      subject: { countries: ['ML'], themes: ['journalists'] },
      sourceUrl: 'https://example.org/appeals/1',
      edition: {
        title: 'Mali: two journalists abducted',
        blocks: [
          { kind: 'paragraph', html: 'Two journalists were abducted on Friday.' },
          { kind: 'paragraph', html: 'They have to be found.' },
        ],
      },
    });
  });

  test('a failure is 500 with a reference, and says nothing of its cause', async () => {
    const api = new Api();
    const { keyText } = await api.aKey();
    api.appeals.beforeWrite = async () => {
      throw new Error('secret words of the table');
    };
    const answer = await api.post('publish', keyText, A_BODY);
    expect(answer).toMatchObject({
      statusCode: 500,
      json: { error: { code: 'internal', message: expect.stringContaining('11111111-2222-4333-8444-555555555555') } },
    });
    expect(JSON.stringify(answer)).not.toContain('secret');
  });
});

test('a child’s full name beside their age is published by no route, and no preview is needed for that', async () => {
  const api = new Api();
  const { keyText } = await api.aKey();
  const request = {
    title: 'Egypt: girl taken from her home',
    datedOn: '2024-03-15',
    language: 'en',
    countries: ['EG'],
    themes: [],
    body: { text: 'Ana Example, 16, was taken from her home.' },
  };
  const fault = { field: 'body', message: expect.stringContaining('full name of a child') };
  const refused = { statusCode: 422, json: { error: { fields: [fault] } } };
  expect(await api.post('publish', keyText, request)).toMatchObject(refused);
  expect(await api.post('publish', keyText, { ...request, releaseAt: '2024-06-25T12:00Z' })).toMatchObject(refused);
  expect([api.appeals.versions, await api.releases.list('publisher-1')]).toEqual([[], []]);
  expect(await api.post('preview', keyText, request)).toMatchObject({ statusCode: 200 });
});
