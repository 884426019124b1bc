import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { appealIdIn, caseFeedPath } from '../../functions/contract/page-paths.ts';
import { WITHDRAWALS_PATH } from '../../functions/contract/requests/withdrawal-api.ts';
import { waitUntil } from '../../scripts/program/wait-until.ts';
import { agreed } from '../support/publishing/consents.ts';
import { publisherKey, publishRequestToTheEnd } from '../support/stack/publish-appeal.ts';
import { inject } from '../support/stack/stack-of-worker.ts';

const read = async (path: string): Promise<string> => (await fetch(`${inject('publicUrl')}${path}`)).text();

test('a person withdraws, and is named on no page, in no feed and by no search any more', async () => {
  // A name of this run: other journeys have their appeals in the same lists.
  const family = `Zq${randomUUID().replaceAll(/[^a-f]/g, '')}`;
  const name = `Ana ${family}`;
  const appealUrl = await publishRequestToTheEnd({
    title: `BHUTAN: teacher ${name} taken from her school`,
    datedOn: '2024-06-12',
    body: {
      html: `<p>Masked men took <strong>${name}</strong>. See <a href="https://example.org/${family}">her page</a>.</p>`,
    },
    summary: `${name} has not been seen since.`,
    countries: ['BT'],
    people: agreed([{ name, spellings: [family], mayBeNamed: true }]),
  });
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
    headers: { Authorization: `Bearer ${await publisherKey()}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ appeal: appealUrl, person: name }),
  });
  expect(await answer.json()).toMatchObject({ status: 'withdrawn', appealId, version: 2 });
  await waitUntil('no place names her', async () => (await naming()).length === 0 || undefined, { deadlineMs: 20_000 });
  expect(await read(`/appeals/${appealId}?lang=en`)).toContain('[name taken out] taken from her school');
});
