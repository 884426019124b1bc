import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { appealIdIn, caseFeedPath } from '../../functions/contract/page-paths.ts';
import { WITHDRAWALS_PATH } from '../../functions/contract/requests/withdrawal-api.ts';
import { waitUntil } from '../../scripts/program/wait-until.ts';
import { agreed } from '../support/publishing/consents.ts';
import { sendRequest } from '../support/stack/publish-appeal.ts';
import { inject } from '../support/stack/stack-of-worker.ts';
import { MemberByHttp } from '../support/visiting/member-by-http.ts';
import { aColleague, anOfficeOf } from '../support/visiting/office.ts';

const read = async (path: string): Promise<string> => (await fetch(`${inject('publicUrl')}${path}`)).text();

test('a person withdraws, and is named on no page, in no feed and by no search any more; a part that was left goes at the desk', async () => {
  // A name of this run: other journeys have their appeals in the same lists.
  const family = `Zq${randomUUID().replaceAll(/[^a-f]/g, '')}`;
  const name = `Anahit ${family}`;
  const member = aColleague({ name: 'Ana' });
  const office = await anOfficeOf([member]);
  const { appealUrl } = await sendRequest(
    {
      title: `BHUTAN: teacher ${name} taken from her school`,
      datedOn: '2024-06-12',
      body: {
        html: `<p>Masked men took <strong>${name}</strong>. See <a href="https://example.org/${family}">her page</a>.</p><p>Anahit teaches.</p>`,
      },
      summary: `${name} has not been seen since.`,
      countries: ['BT'],
      people: agreed([{ name, spellings: [family], mayBeNamed: true }]),
    },
    office.key,
  );
  const appealId = appealIdIn(appealUrl);
  const places = [
    `/appeals/${appealId}?lang=en`,
    `/appeals/${appealId}/versions?lang=en`,
    caseFeedPath(appealId),
    '/feeds/appeals.json?country=BT',
    `/appeals?q=${family}`,
  ];
  // A search says what was asked for: there it is the whole name that tells.
  const naming = async () => {
    const texts = await Promise.all(places.map(read));
    return places.filter((path, index) => texts[index]?.includes(path.includes(family) ? name : family));
  };
  await waitUntil('the search finds it', async () => (await naming()).includes(`/appeals?q=${family}`) || undefined, {
    deadlineMs: 20_000,
  });
  const answer = await fetch(`${inject('publicUrl')}${WITHDRAWALS_PATH}`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${office.key}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ appeal: appealUrl, person: name }),
  });
  expect(await answer.json()).toMatchObject({ status: 'withdrawn', appealId, version: 2 });
  await waitUntil('no place names her', async () => (await naming()).length === 0 || undefined, { deadlineMs: 20_000 });
  expect(await read(`/appeals/${appealId}?lang=en`)).toContain('[name taken out] taken from her school');

  const page = `/desk/withdraw/${appealId}`;
  const ana = await MemberByHttp.of(office, member.address);
  const { text } = await ana.get(page);
  const [, person = ''] = /name="person" value="(#[^"]+)"/.exec(text) ?? [];
  const [, place = ''] = /name="place" value="([^"]+)"/.exec(text) ?? [];
  const takesOut = await ana.takesOut(page, { person, place });
  expect((await takesOut()).status).toBe(303);
  const still = async () => (await Promise.all(places.map(read))).some((one) => /Anahit/.test(one));
  await waitUntil('no place has a part of her name', async () => !(await still()) || undefined, { deadlineMs: 20_000 });
  const sent = await ana.get(`/desk/sent/${appealId}`);
  expect(sent.text.match(/\[name taken out\] taken from her school/g)?.length).toBeGreaterThanOrEqual(3);
  expect(sent.text).not.toMatch(new RegExp(`Anahit|${family}`));
});

test('a name that is withdrawn goes out of the history too, where it stood in the reason of another appeal’s end', async () => {
  const family = `Zq${randomUUID().replaceAll(/[^a-f]/g, '')}`;
  const name = `Anahit ${family}`;
  const member = aColleague({ name: 'Ana' });
  const office = await anOfficeOf([member]);
  const publishes = async (title: string, html: string, countries: string[], people = agreed([])) => {
    const sent = { title, datedOn: '2024-06-12', body: { html }, countries, people };
    return appealIdIn((await sendRequest(sent, office.key)).appealUrl);
  };
  const people = agreed([{ name, mayBeNamed: true }]);
  const naming = await publishes(
    `BHUTAN: teacher ${name} taken from her school`,
    '<p>She teaches.</p>',
    ['BT'],
    people,
  );
  const other = await publishes(
    `NEPAL: printing house ${randomUUID().slice(0, 8)} is closed`,
    '<p>Its machines are sealed.</p>',
    ['NP'],
  );
  const ana = await MemberByHttp.of(office, member.address);
  const takeDown = `/desk/sent/${other}/take-down`;
  expect((await ana.submits(takeDown, takeDown, { reason: `${name} asked us to.` })).status).toBe(303);
  expect(await ana.history()).toContainEqual(expect.stringContaining(`${name} asked us to.`));

  const page = `/desk/withdraw/${naming}`;
  expect((await (await ana.takesOut(page, { person: name }))()).status).toBe(303);
  const history = await ana.history();
  expect(history).toContainEqual(expect.stringContaining('[name taken out] asked us to.'));
  expect(history.join('\n')).not.toContain(family);
});
