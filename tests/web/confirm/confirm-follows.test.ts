import { expect, test } from 'vitest';
import { LANGUAGES } from '../../../functions/contract/languages.ts';
import { codeOf } from '../../../functions/domain/notices/code.ts';
import { COUNTRY_CODES } from '../../../functions/domain/vocabulary/countries.ts';
import { message } from '../../../functions/locales/messages.ts';
import { aFollow, aSubscriber, someTokenKeys } from '../../support/builders.ts';
import { A_SIGN_UP_ID, aSignUp, NOW_MS } from '../../support/subscribing/builders.ts';
import { MemoryPorts } from '../../support/subscribing/memory-ports.ts';
import { linkTo, Pages } from '../../support/subscribing/pages.ts';
import { htmlFaults } from '../../support/visiting/html-faults.ts';

async function pagesWithSignUp(given = aSignUp()): Promise<{ ports: MemoryPorts; pages: Pages }> {
  const ports = new MemoryPorts();
  await ports.signUps.create(given);
  return { ports, pages: new Pages(ports) };
}

const LINK = linkTo('confirm', A_SIGN_UP_ID);

test('the page says back what will be followed, and its one button leads to itself', async () => {
  const { pages } = await pagesWithSignUp();
  const { text } = await pages.ask('GET', LINK);
  expect(text).toContain('You would follow every appeal about Belarus.');
  expect(text.match(/<form [^>]*>/g)).toEqual([`<form method="post" action="${LINK}?lang=en" class="actions">`]);
  expect(text).not.toContain('ana@example.org');
});

test('an owner who did not ask for it is told what may still come, and where to say so', async () => {
  const { pages } = await pagesWithSignUp();
  const { text } = await pages.ask('GET', LINK);
  expect(text).toContain('nothing starts. One reminder may still come, unless you tell us:');
  const [, link = ''] = /href="([^"]*\/not-me\/[^"]*)"/.exec(text) ?? [];
  expect((await pages.ask('GET', link)).text).toContain('Not you?');
});

test.each(LANGUAGES)(
  'a “not me” that a program may have pressed asks for the code, on a valid page: %s',
  async (language) => {
    const { ports, pages } = await pagesWithSignUp(aSignUp({ mailsSent: 1, mailedAtMs: NOW_MS }));
    const link = `${linkTo('not-me', A_SIGN_UP_ID)}?lang=${language}`;
    pages.sourceIp = '198.51.100.9';
    const asked = await pages.ask('POST', link, '');
    const wrong = await pages.ask('POST', link, 'code=');
    for (const [{ text }, heading] of [
      [asked, 'page.code.heading'],
      [wrong, 'page.code.again-heading'],
    ] as const) {
      expect(await htmlFaults(text)).toEqual([]);
      expect(text).toContain(`<h1>${message(language, heading)}</h1>`);
      expect(text).toContain(message(language, 'page.not-me.without-code-text'));
    }
    expect([asked.statusCode, wrong.statusCode, ports.notMeUntilMs.size]).toEqual([200, 422, 0]);
    const right = await pages.ask('POST', link, `code=${codeOf('sign-up', A_SIGN_UP_ID, 1, someTokenKeys)}`);
    expect(right.text).toContain(`<h1>${message(language, 'page.said-not-me.heading')}</h1>`);
  },
);

test('the button confirms and shows the link for emergencies once; another browser that presses again reads that it was used, and changes nothing', async () => {
  const { ports, pages } = await pagesWithSignUp();
  const first = await pages.ask('POST', LINK, '');
  pages.cookies = [];
  const second = await pages.ask('POST', LINK, '');
  expect(first.text).toContain('You follow every appeal about Belarus.');
  const [, emergency = ''] = /(<section class="what-happens">.*?<\/section>)/s.exec(first.text) ?? [];
  expect(emergency).toContain('this page cannot be opened again');
  expect(second.statusCode).toBe(410);
  expect(second.text).toContain('If you used its button before, that confirmed what you chose.');
  expect(second.text).not.toMatch(/Belarus|\/erase\//);
  expect([...ports.people.values()].map(({ status, follows }) => [status, follows.length])).toEqual([['active', 1]]);
});

test('the page before the button is the same for each follow and cadence that the owner of the address has already', async () => {
  const digestTime = { timeZone: 'Asia/Kathmandu', hour: 7, weekday: 5 };
  const { ports, pages } = await pagesWithSignUp(aSignUp({ cadence: { frequency: 'weekly', digestTime } }));
  const shown = async () => (await pages.ask('GET', LINK)).text.replace(/not-me\/[^?]*/, 'not-me/');
  const text = await shown();
  const left = { status: 'unsubscribed', unsubscribedAtMs: NOW_MS } as const;
  for (const given of [
    { follows: [aFollow({ countries: ['RU'] })] },
    { follows: [aFollow({ countries: ['BY'] })] },
    left,
  ]) {
    await ports.holds(aSubscriber(given), []);
    expect(await shown()).toBe(text);
  }
});

test('after the button a subscriber reads the same whether or not they followed all of it already', async () => {
  const texts = [];
  for (const countries of [['RU'], ['BY']]) {
    const { ports, pages } = await pagesWithSignUp();
    await ports.holds(aSubscriber({ follows: [aFollow({ countries })] }), []);
    texts.push((await pages.ask('POST', LINK, '')).text);
  }
  expect(texts[0]).toBe(texts[1]);
});

test('the title of the page says nothing of what was chosen: a browser keeps it', async () => {
  const { pages } = await pagesWithSignUp();
  expect((await pages.ask('GET', LINK)).text).toMatch(/<title>Confirm your alerts[^<]*<\/title>/);
});

test('both pages say when mail will come', async () => {
  const digestTime = { timeZone: 'Asia/Kathmandu', hour: 7, weekday: 5 };
  const { pages } = await pagesWithSignUp(aSignUp({ cadence: { frequency: 'weekly', digestTime } }));
  const when = 'One e‑mail a week at most, on Friday at 07:00 (time zone: Nepal · Kathmandu), with everything new.';
  expect((await pages.ask('GET', LINK)).text).toContain(when);
  expect((await pages.ask('POST', LINK, '')).text).toContain(when);
});

const PLANTED = aSignUp({ languages: ['fr', 'es'], waitsForEdition: true, isDiscreet: true });
const CHOSEN = [
  'Français · Español',
  'Wait until it is in one of my languages',
  'On: e‑mails do not show what they are about.',
];

test('both pages say in which languages mail comes, what waits for them, and whether it is discreet', async () => {
  const { pages } = await pagesWithSignUp(PLANTED);
  for (const method of ['GET', 'POST'] as const) {
    const { text } = await pages.ask(method, LINK, method === 'POST' ? '' : undefined);
    for (const said of CHOSEN) expect(text).toContain(said);
    expect(await htmlFaults(text)).toEqual([]);
  }
});

test('a subscriber who has alerts reads that no setting of theirs changes, and none does', async () => {
  const { ports, pages } = await pagesWithSignUp(PLANTED);
  const ana = aSubscriber();
  await ports.holds(ana, ['country:RU']);
  expect((await pages.ask('GET', LINK)).text).toContain('your languages and discreet mail do not change');
  const { text } = await pages.ask('POST', LINK, '');
  expect(text).toContain('Your languages, and whether your mail is discreet, stay as they were.');
  for (const said of CHOSEN) expect(text).not.toContain(said);
  const { follows: _, revision: __, ...settings } = ana;
  expect(ports.people.get(ana.subscriberId)).toMatchObject(settings);
});

test('once they have confirmed, a subscriber who has alerts reads that the cadence of these stays', async () => {
  const digestTime = { timeZone: 'Asia/Kathmandu', hour: 7, weekday: 5 };
  const { ports, pages } = await pagesWithSignUp(aSignUp({ cadence: { frequency: 'weekly', digestTime } }));
  await ports.holds(aSubscriber(), ['country:RU']);
  expect((await pages.ask('POST', LINK, '')).text).toContain('Your e‑mails will keep their current timing');
});

test.each([
  // Not the last sign: some of its bits are of no byte.
  ['a forged token', LINK.replace(/.(?=.{8}$)/, (sign) => (sign === 'A' ? 'B' : 'A'))],
  ['a token for leaving', linkTo('unsubscribe', A_SIGN_UP_ID).replace('/unsubscribe/', '/confirm/')],
  ['no token at all', '/confirm/x'],
])('%s confirms nothing, and the page says what to do', async (_, path) => {
  const { ports, pages } = await pagesWithSignUp();
  const answer = await pages.ask('POST', path, '');
  expect(answer.statusCode).toBe(404);
  expect(answer.text).toContain('Open it from the e‑mail again');
  expect(ports.people.size).toBe(0);
});

test('a button that is pressed too late says so and leads to signing up again', async () => {
  const { pages } = await pagesWithSignUp();
  pages.nowMs = aSignUp().expiresAtMs;
  const answer = await pages.ask('POST', LINK, '');
  expect([answer.statusCode, answer.text.includes('Sign up again')]).toEqual([410, true]);
});

test('more than can be followed says so and by how much', async () => {
  const { ports, pages } = await pagesWithSignUp();
  const countries = COUNTRY_CODES.filter((code) => code !== 'BY').slice(0, 200);
  await ports.holds(aSubscriber({ follows: [aFollow({ countries })] }), []);
  const answer = await pages.ask('POST', LINK, '');
  expect([answer.statusCode, await htmlFaults(answer.text)]).toEqual([409, []]);
  expect(answer.text).toContain('201 combinations');
});

test.each([
  ['everything beside other things', [{ kind: 'everything', followId: 'all' } as const], 'includes all else'],
  [
    'more follows than one person may have',
    Array.from({ length: 40 }, (_, n) => aFollow({ followId: `${n}`, countries: ['RU', COUNTRY_CODES[n] ?? ''] })),
    'at most 40 things',
  ],
])('%s is not confirmed, and the page says why', async (_, follows, says) => {
  const { ports, pages } = await pagesWithSignUp();
  await ports.holds(aSubscriber({ follows }), []);
  const answer = await pages.ask('POST', LINK, '');
  expect([answer.statusCode, answer.text.includes(says), await htmlFaults(answer.text)]).toEqual([409, true, []]);
  expect(ports.people.get(aSubscriber().subscriberId)?.follows).toEqual(follows);
});
