import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { PREVIEW_PATH } from '../../functions/contract/api.ts';
import { seedPublisher } from '../../scripts/local/visitors/seed.ts';
import { type FormChoices, subscribe } from '../../scripts/local/visitors/sign-up.ts';
import { HOSTILE_PAGES } from '../support/reading/hostile-pages.ts';
import { appeal as appealBy, publisher } from '../support/stack/commands.ts';
import { everyLogLine } from '../support/stack/function-logs.ts';
import { theInbox } from '../support/stack/inbox.ts';
import { ask } from '../support/stack/publisher-api.ts';
import { inject } from '../support/stack/stack-of-worker.ts';

const SAMPLE_PAGE = 'docs/samples/lawyer-beaten-in-prison.txt';

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

const appeal = (args: readonly string[], input = '') => appealBy(args, { input, key });

/** An invented subscriber who has confirmed what they follow. */
async function aFollower(...follows: FormChoices[]) {
  const address = `reader.${randomUUID().slice(0, 8)}@example.org`;
  await subscribe({ publicUrl: inject('publicUrl'), inbox: theInbox() }, address, follows);
  // A mail for each, and a welcome.
  const noticeCount = follows.length + 1;
  return {
    address,
    alerts: async () => (await theInbox().listTo(address)).slice(noticeCount).map(({ subject }) => subject),
  };
}

/** An invented page whose title is its own, so that no other journey's appeal has its id. */
const aPage = (place: string, sentence = 'They have to be found.') =>
  `${place}: three teachers missing since Monday, case ${CASE}\n\n12 June 2024\n\nThree teachers were taken from a school on Monday.\n\n${sentence}\n`;
const CASE = randomUUID().slice(0, 8);

test('the sample page reaches the two who follow what it is about, each once, and no other reader', async () => {
  const [russia, tortureAndBelarus, mexico] = await Promise.all([
    aFollower({ countries: ['RU'] }),
    aFollower({ themes: ['torture'] }, { countries: ['BY'] }),
    aFollower({ countries: ['MX'] }),
  ]);
  const asked = await appeal(['publish', SAMPLE_PAGE]);
  expect([asked.exitCode, asked.stderr]).toEqual([2, expect.stringContaining('--yes')]);
  const sent = await appeal(['publish', SAMPLE_PAGE, '--yes']);
  expect([sent.stderr, sent.exitCode]).toEqual(['', 0]);
  expect(sent.stdout).toMatch(/Sent(?: in [\d.]+ seconds)?\.\nIts numbers come a day after its end/);
  const again = await appeal(['publish', SAMPLE_PAGE, '--yes']);
  expect([again.exitCode, again.stdout]).toEqual([0, expect.stringContaining('Nothing was sent.')]);

  const title = 'RUSSIA: lawyer Ivan Example beaten in prison';
  expect([await russia.alerts(), await tortureAndBelarus.alerts(), await mexico.alerts()]).toEqual([
    [title],
    [title],
    [],
  ]);
});

test('what a page does not say waits for a person, and goes out with the answer', async () => {
  const mexico = await aFollower({ countries: ['MX'] });
  const page = aPage('SOMEWHERE');
  const draft = await appeal(['publish', '-', '--yes'], page);
  expect([draft.exitCode, draft.stdout]).toEqual([3, expect.stringContaining('--country')]);
  const sent = await appeal(['publish', '-', '--yes', '--country', 'Mexico'], page);
  expect([sent.stderr, sent.exitCode, await mexico.alerts()]).toEqual([
    '',
    0,
    [`SOMEWHERE: three teachers missing since Monday, case ${CASE}`],
  ]);
});

test('a correction says so to its readers, and its page shows the newest words', async () => {
  const mali = await aFollower({ countries: ['ML'] });
  await appeal(['publish', '-', '--yes'], aPage('MALI'));
  const corrected = aPage('MALI', 'Two of them have been found.');
  const conflict = await appeal(['publish', '-', '--yes'], corrected);
  expect([conflict.exitCode, conflict.stderr]).toEqual([1, expect.stringContaining('--correction')]);
  const { stdout } = await appeal(['publish', '-', '--yes', '--correction', '--json'], corrected);
  const { version, appealUrl } = JSON.parse(stdout);
  expect(version).toBe(2);
  const title = `MALI: three teachers missing since Monday, case ${CASE}`;
  expect(await mali.alerts()).toEqual([title, `Re: ${title}`]);
  const page = await fetch(appealUrl);
  expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('Two of them have been found.')]);
});

test('a page that is made to break its reader is refused in words, and the page after it is read', async () => {
  const preview = async (page: { content: string; format: 'html' | 'text' }) => {
    const { status, json } = await ask('POST', PREVIEW_PATH, { page }, key);
    return [status, json];
  };
  for (const name of ['open blocks between ends of nothing', 'ampersands alone', 'a class of 280 KB'])
    expect(await preview({ content: HOSTILE_PAGES[name]?.content ?? '', format: 'html' })).toMatchObject([
      422,
      { error: { code: 'invalid-appeal', fields: [{ field: 'page.content' }] } },
    ]);
  expect(await preview({ content: aPage('BENIN'), format: 'text' })).toMatchObject([200, { wouldBe: 'published' }]);
});

test('an operator makes a publisher, whose key ends when it is revoked', async () => {
  const made = await publisher('create', '--name', 'Another Observatory', '--contact', 'desk@example.org');
  // Its first letter is Cyrillic.
  const alike = await publisher('create', '--name', 'Аnother Observatory', '--contact', 'desk@example.org');
  expect([alike.exitCode, alike.stderr]).toEqual([1, expect.stringContaining('add --same-name')]);
  const [newKey = ''] = /aa_[0-9a-f]{16}_[\w-]{43}/.exec(made.stdout) ?? [];
  const keyId = newKey.split('_')[1] ?? '';
  const show = () => appeal(['show', randomUUID(), '--key', newKey]);
  expect((await show()).stderr).toContain('You have no dispatch with this id.');
  expect((await publisher('list')).stdout).toMatch(new RegExp(`Another Observatory\n[^]*key ${keyId}  valid`));
  // By the whole key: an operator who has to end a stolen one may hold nothing else.
  const revoked = await publisher('revoke-key', newKey);
  expect(revoked.stdout).toBe(
    `Key ${keyId} is revoked.\nIt was the publisher’s last key. The publisher never brought an appeal, and is named on /about no more.\n`,
  );
  expect((await show()).stderr).toContain('no valid publisher key');
  expect((await publisher('list')).stdout).toContain(`key ${keyId}  revoked`);
});

/** What stands behind a key's prefix and id; it may hold the sign that parts them. */
const secretOf = (whole: string) => whole.split('_').slice(2).join('_');

test('no log line of all this names an appeal, a place, a person or a key', async () => {
  const lines = (await everyLogLine()).map(({ message }) => message).join('\n');
  expect(lines).toContain('Appeal published');
  for (const unsaid of ['Ivan Example', 'teachers', 'MALI', 'Mexico', '@example.org', key, secretOf(key)])
    expect(lines).not.toContain(unsaid);
});
