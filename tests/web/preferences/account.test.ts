import { beforeEach, describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../../functions/contract/languages.ts';
import { AccountExport } from '../../../functions/domain/account/account-export.ts';
import { codeOf } from '../../../functions/domain/notices/code.ts';
import { accessEpochOf } from '../../../functions/domain/subscriber/subscribers.ts';
import { issueOnPage } from '../../../functions/domain/tokens/token.ts';
import { message } from '../../../functions/locales/messages.ts';
import type { Answer } from '../../../functions/web/kit/answers.ts';
import { aFollow, aSubscriber, someTokenKeys } from '../../support/builders.ts';
import { A_SIGN_UP_ID, ANOTHER_SIGN_UP_ID, aSignUp, DAY_MS, NOW_MS } from '../../support/subscribing/builders.ts';
import { MemoryPorts } from '../../support/subscribing/memory-ports.ts';
import { linkTo, Pages } from '../../support/subscribing/pages.ts';
import { htmlFaults } from '../../support/visiting/html-faults.ts';

const A_SIGN_IN_ID = 'bbbbbbbb-0000-8000-8000-000000000001';
const ana = aSubscriber({
  follows: [aFollow({ followId: 'in-russia', countries: ['RU'], themes: ['torture'] })],
  otherLanguages: ['fr'],
  frequency: 'weekly',
  digestTime: { timeZone: 'Europe/Berlin', hour: 7, weekday: 2 },
  waitsForEdition: true,
  isDiscreet: true,
});

let ports: MemoryPorts;
let pages: Pages;

beforeEach(async () => {
  ports = new MemoryPorts();
  await ports.holds(ana, []);
  await ports.signIns.put({
    signInId: A_SIGN_IN_ID,
    subscriberId: ana.subscriberId,
    requestedFrom: await ports.networks.hash('192.0.2.1', NOW_MS),
    mailedAtMs: NOW_MS,
    expiresAtMs: NOW_MS + 20 * 60_000,
    accessEpoch: accessEpochOf(ana),
    isSpent: false,
  });
  pages = new Pages(ports);
  await pages.ask('POST', linkTo('sign-in', A_SIGN_IN_ID), '');
  ports.writes = 0;
});

const hiddenOn = (text: string, name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(text)?.[1] ?? '';

async function posts(path: string, fields: Record<string, string> = {}) {
  const { text } = await pages.ask('GET', path);
  const hidden = { proof: hiddenOn(text, 'proof'), change: hiddenOn(text, 'change') };
  return pages.ask('POST', path, new URLSearchParams({ ...hidden, ...fields }).toString());
}

/** Mails a change. @returns what its form posts with the code of the mail. */
async function typesCodeOf(changeId: string): Promise<string> {
  await ports.addressChanges.noteMailed(changeId, 1);
  return `code=${codeOf('address-change', changeId, 1, someTokenKeys)}`;
}

/** The page that a form leads to, and what it writes. */
async function leadsTo({ headers }: Answer): Promise<{ readonly text: string; readonly writes: number }> {
  ports.writes = 0;
  const { text } = await pages.ask('GET', String(headers?.Location));
  return { text, writes: ports.writes };
}

test.each(['/preferences/address', '/preferences/erase'])(
  '%s is valid HTML and changes nothing when it is opened',
  async (path) => {
    const { statusCode, text } = await pages.ask('GET', path);
    expect([statusCode, await htmlFaults(text), ports.writes]).toEqual([200, [], 0]);
  },
);

test('a new address is asked for, and the page says where to look', async () => {
  const { text, writes } = await leadsTo(await posts('/preferences/address', { email: 'ana.new@example.org' }));
  expect([await htmlFaults(text), writes]).toEqual([[], 0]);
  expect(text).toContain('ana.new@example.org');
  expect(ports.askedChanges).toHaveLength(1);
});

test('the page of a change shows the new address to the subscriber who asked for it, and for as long as it waits', async () => {
  await posts('/preferences/address', { email: 'ana.new@example.org' });
  const [changeId = ''] = ports.askedChanges;
  const change = await ports.addressChanges.find(changeId);
  if (!change) throw new Error('Nothing was asked for');
  await ports.holds(aSubscriber({ subscriberId: A_SIGN_UP_ID, address: 'bo@example.org' }), []);
  await ports.addressChanges.create({ ...change, changeId: A_SIGN_UP_ID, subscriberId: A_SIGN_UP_ID });
  const asked = (id: string) => issueOnPage('change-asked', id, someTokenKeys);
  const shows = async (token: string) =>
    (await pages.ask('GET', `/preferences/address?asked=${token}`)).text.includes('ana.new@example.org');
  expect([await shows(asked(changeId)), await shows(asked(A_SIGN_UP_ID))]).toEqual([true, false]);
  // The address of the page is seen over shoulders: it names the change by nothing that the table has.
  expect([await shows(changeId), await shows('made-up')]).toEqual([false, false]);
  ports.waitingChanges.set(changeId, { ...change, status: 'changed' });
  const { text } = await pages.ask('GET', `/preferences/address?asked=${asked(changeId)}`);
  expect(text).toContain('<h1>Where should your alerts go?</h1>');
});

describe('a change of address that waits', () => {
  const mine = async (language = 'en') => (await pages.ask('GET', `/preferences/mine?lang=${language}`)).text;
  const press = async (path: string) =>
    pages.ask('POST', path, new URLSearchParams({ proof: hiddenOn(await mine(), 'proof') }).toString());
  const verified = async () => {
    const [changeId = ''] = ports.askedChanges;
    return (await pages.ask('POST', linkTo('change-address', changeId), await typesCodeOf(changeId))).statusCode;
  };

  test.each(LANGUAGES)('is shown folded, with the time it has and a button that ends it, in "%s"', async (language) => {
    expect(await mine(language)).not.toContain(message(language, 'page.mine.change-waits'));
    await posts('/preferences/address', { email: 'eve@example.com' });
    const text = await mine(language);
    expect(await htmlFaults(text)).toEqual([]);
    expect(text).toContain(message(language, 'page.mine.change-waits-text', { hours: 24 }));
    expect(text).toMatch(/<summary>.?e…@example\.com.?<\/summary>/);
  });

  test('is ended by its button, which says so, and its page shows it no more', async () => {
    const { headers } = await posts('/preferences/address', { email: 'eve@example.com' });
    const ended = await press('/preferences/end-change');
    const { text } = await pages.ask('GET', String(ended.headers?.Location));
    expect(text).toContain(message('en', 'page.mine.done-change-ended'));
    expect(text).not.toContain('example.com');
    expect((await leadsTo({ headers } as Answer)).text).not.toContain('example.com');
    expect([await verified(), ports.people.get(ana.subscriberId)?.address]).toEqual([410, ana.address]);
  });

  test('is ended by signing out everywhere', async () => {
    await posts('/preferences/address', { email: 'eve@example.com' });
    await press('/preferences/sign-out-everywhere');
    expect([await verified(), ports.people.get(ana.subscriberId)?.address]).toEqual([410, ana.address]);
  });

  test('is ended by no form without the proof of the session', async () => {
    await posts('/preferences/address', { email: 'eve@example.com' });
    expect([(await pages.ask('POST', '/preferences/end-change', '')).statusCode, await verified()]).toEqual([403, 200]);
  });
});

test('a wrong address is said at its field, and stays to be put right', async () => {
  const answer = await posts('/preferences/address', { email: 'ana new@example.org' });
  expect([answer.statusCode, await htmlFaults(answer.text)]).toEqual([422, []]);
  expect(answer.text).toContain('value="ana new@example.org"');
  expect(answer.text).toContain('This address has a space in it.');
});

test('a refused address is answered without the one that alerts go to: the answer stays in the browser’s cache', async () => {
  for (const email of ['ana new@example.org', ana.address]) {
    const { statusCode, text } = await posts('/preferences/address', { email });
    expect([statusCode, text.includes(ana.address)]).toEqual([422, false]);
  }
});

test('the browser is asked to keep nothing of what is typed into the form for a new address', async () => {
  const { text } = await pages.ask('GET', '/preferences/address');
  expect(text.match(/ autocomplete="[a-z]+"/g)).toEqual([' autocomplete="off"', ' autocomplete="off"']);
});

test('an address that our own mail comes from is refused like one that is none, and nothing is asked for', async () => {
  for (const email of ['Desk+me@example.org', 'Desk+me@example']) {
    const { statusCode, text } = await posts('/preferences/address', { email });
    expect([statusCode, text.includes('This does not look like an e‑mail address.')]).toEqual([422, true]);
  }
  expect(ports.askedChanges).toEqual([]);
});

test('the link in the mail shows a button, asks for the code, and moves the alerts', async () => {
  await posts('/preferences/address', { email: 'ana.new@example.org' });
  const [changeId = ''] = ports.askedChanges;
  const link = linkTo('change-address', changeId);
  const shown = await pages.ask('GET', link);
  expect([shown.statusCode, await htmlFaults(shown.text)]).toEqual([200, []]);
  expect(shown.text).not.toMatch(/ana@|ana\.new@|Russia/);
  const asked = await pages.ask('POST', link, '');
  expect([asked.statusCode, await htmlFaults(asked.text)]).toEqual([200, []]);
  expect(asked.text).toContain('<h1>Enter the code from the e‑mail</h1>');
  const wrong = await pages.ask('POST', link, 'code=12');
  expect([wrong.statusCode, await htmlFaults(wrong.text)]).toEqual([422, []]);
  expect(ports.people.get(ana.subscriberId)?.address).toBe(ana.address);
  const moved = await pages.ask('POST', link, await typesCodeOf(changeId));
  expect(moved.text).toContain('<h1>Your alerts come to this address now</h1>');
  expect(ports.people.get(ana.subscriberId)?.address).toBe('ana.new@example.org');
});

test('a link to a new address that is over claims nothing of where alerts go: they may have moved on, or be erased', async () => {
  await posts('/preferences/address', { email: 'ana.new@example.org' });
  const [changeId = ''] = ports.askedChanges;
  const link = linkTo('change-address', changeId);
  await pages.ask('POST', link, await typesCodeOf(changeId));
  ports.people.delete(ana.subscriberId);
  const { statusCode, text } = await pages.ask('GET', link);
  expect([statusCode, /still go|Nothing was changed now\./.exec(text)?.[0]]).toEqual([410, 'Nothing was changed now.']);
});

test('a change that was not asked for is too late, for its page and its button', async () => {
  const link = linkTo('change-address', A_SIGN_UP_ID);
  const answers = [await pages.ask('GET', link), await pages.ask('POST', link, '')];
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([410, 410]);
});

test('beside the download stands who can read it on this device', async () => {
  const { text } = await pages.ask('GET', '/preferences/mine');
  expect(text).toMatch(
    /download[^"]*">Download everything[^<]*<\/a><p class="hint">[^<]*anyone who has this device can read/,
  );
});

test('the download holds all that is stored, in the shape that is documented, and is stored by no cache on its way', async () => {
  ports.waitingSignUps.set(A_SIGN_UP_ID, aSignUp());
  ports.waitingSignUps.set('of-bo', aSignUp({ signUpId: 'of-bo', address: 'bo@example.org' }));
  await posts('/preferences/address', { email: 'ana.new@example.org' });
  const stopped = aFollow({ followId: 'in-mexico', countries: ['MX'] });
  ports.stopped.set(`${ana.subscriberId}#in-mexico`, { follow: stopped, stoppedAtMs: NOW_MS, place: 1 });
  const { subscriberId } = ana;
  ports.bouncedMails.set(subscriberId, [NOW_MS - DAY_MS, NOW_MS - 2 * DAY_MS]);
  const held = {
    subscriberId,
    followId: 'in-russia',
    heldAtMs: NOW_MS - 60_000,
    pressedBy: 'button',
    mailedAtMs: NOW_MS - 120_000,
    domainHash: 'd'.repeat(64),
  } as const;
  await ports.heldRemovals.hold(held, NOW_MS + DAY_MS);
  await ports.heldRemovals.hold({ ...held, subscriberId: 'bo' }, NOW_MS + DAY_MS);
  await ports.notMe.add(await ports.hashOfAddress(ana.address, 'mailbox'), NOW_MS + DAY_MS);
  ports.writes = 0;
  const answer = await pages.ask('GET', '/preferences/download');
  expect(answer.headers).toMatchObject({
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Disposition': 'attachment; filename="data.json"',
    'Cache-Control': 'no-store',
  });
  const record = AccountExport.strict().parse(JSON.parse(answer.text));
  expect(record).toMatchObject({
    address: ana.address,
    id: ana.subscriberId,
    status: 'active',
    languages: ['en', 'fr'],
    waitsForLanguage: true,
    discreet: true,
    cadence: { frequency: 'weekly', digestTime: ana.digestTime },
    follows: [
      { id: 'in-russia', inWords: 'torture and ill-treatment in Russia', countries: ['RU'], themes: ['torture'] },
    ],
    signUps: [{ status: 'pending', follows: [{ countries: ['BY'] }] }],
    addressChanges: [{ status: 'pending', newAddress: 'ana.new@example.org' }],
    stoppedFollows: [
      { inWords: 'every appeal about Mexico', countries: ['MX'], stoppedAt: new Date(NOW_MS).toISOString() },
    ],
    bouncedMails: [{ sentAt: '2024-03-13T10:00:00.000Z' }, { sentAt: '2024-03-14T10:00:00.000Z' }],
    heldRemovals: [
      {
        heldAt: '2024-03-15T09:59:00.000Z',
        pressedBy: 'button',
        mailedAt: '2024-03-15T09:58:00.000Z',
        followId: 'in-russia',
      },
    ],
    notMeUntil: '2024-03-16T10:00:00.000Z',
    signedInUntil: new Date(NOW_MS + 30 * 60_000).toISOString(),
  });
  expect(record.notes.join('\n')).toMatch(/link to sign in .* 20 minutes[\s\S]*session .* 30 minutes/);
  expect(ports.writes).toBe(0);
});

test('the download says when a sign-up was last mailed, and nothing of the kind where none was', async () => {
  const [mailed, waiting] = [A_SIGN_UP_ID, ANOTHER_SIGN_UP_ID];
  ports.waitingSignUps.set(mailed, aSignUp({ mailsSent: 1, mailedAtMs: NOW_MS - DAY_MS }));
  ports.waitingSignUps.set(waiting, aSignUp({ signUpId: waiting }));
  const { signUps } = JSON.parse((await pages.ask('GET', '/preferences/download')).text);
  expect(
    signUps.map(({ mailsSent, lastMailAt }: { mailsSent: number; lastMailAt?: string }) => [mailsSent, lastMailAt]),
  ).toEqual([
    [1, '2024-03-14T10:00:00.000Z'],
    [0, undefined],
  ]);
});

test('erasing needs the proof of our own page; then all is gone, the session too, and no mail follows', async () => {
  expect((await pages.ask('POST', '/preferences/erase', 'proof=made-up')).statusCode).toBe(403);
  expect(ports.people.size).toBe(1);
  const answer = await posts('/preferences/erase');
  const { text } = await leadsTo(answer);
  expect(await htmlFaults(text)).toEqual([]);
  expect(text).toContain('<h1>Everything was erased</h1>');
  expect(answer.cookies).toEqual([
    expect.stringMatching(/^__Host-session=[^;]+; Path=\/; Secure; HttpOnly; SameSite=Strict; Max-Age=300$/),
  ]);
  expect([ports.people.size, ports.idOfAddress.size, ports.mails, ports.announced]).toEqual([0, 0, [], []]);
  expect((await pages.ask('GET', '/preferences/download')).statusCode).toBe(303);
});
