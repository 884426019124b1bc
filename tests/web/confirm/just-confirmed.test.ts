import { parseHTML } from 'linkedom';
import { beforeEach, expect, test } from 'vitest';
import { LANGUAGES } from '../../../functions/contract/languages.ts';
import { codeOf } from '../../../functions/domain/notices/code.ts';
import { message } from '../../../functions/locales/messages.ts';
import { aSubscriber, someTokenKeys } from '../../support/builders.ts';
import { A_REQUEST_ID, A_SIGN_UP_ID, aSignUp, NOW_MS } from '../../support/subscribing/builders.ts';
import { MemoryPorts } from '../../support/subscribing/memory-ports.ts';
import { linkTo, Pages } from '../../support/subscribing/pages.ts';
import { htmlFaults } from '../../support/visiting/html-faults.ts';

const LINK = linkTo('confirm', A_SIGN_UP_ID);
const AFTER_FORM = `/subscribed/${A_REQUEST_ID}`;
const DONE = 'What you chose is confirmed.';
const FIVE_MINUTES_MS = 300_000;

let ports: MemoryPorts;
let pages: Pages;
beforeEach(async () => {
  ports = new MemoryPorts();
  await ports.signUps.create(aSignUp({ mailsSent: 1, mailedAtMs: NOW_MS - 120_000 }));
  pages = new Pages(ports);
});

async function codeBody(): Promise<string> {
  const { text } = await pages.ask('GET', AFTER_FORM);
  const form = parseHTML(text).document.querySelector('input[name="form"]')?.getAttribute('value') ?? '';
  return new URLSearchParams({ form, code: codeOf('sign-up', A_SIGN_UP_ID, 1, someTokenKeys) }).toString();
}

const typesCode = async () => pages.ask('POST', `${AFTER_FORM}/code`, await codeBody());

const CONFIRMED_BY = { link: () => pages.ask('POST', LINK, ''), code: typesCode };

test.each(['link', 'code'] as const)(
  'the browser that confirmed by the %s is told so by each page that it loads again, which names nothing that was chosen',
  async (way) => {
    const { cookies } = await CONFIRMED_BY[way]();
    expect(cookies).toEqual([
      expect.stringMatching(/^__Host-confirmed=[^;]+; Path=\/; Secure; HttpOnly; SameSite=Lax; Max-Age=300$/),
    ]);
    const again = [
      await pages.ask('GET', LINK),
      await pages.ask('POST', LINK, ''),
      await pages.ask('GET', AFTER_FORM),
      await pages.ask('POST', AFTER_FORM, 'email=ana%40example.org'),
    ];
    for (const { statusCode, text } of again) {
      expect([statusCode, text.includes(DONE), await htmlFaults(text)]).toEqual([200, true, []]);
      expect(text).not.toMatch(/Belarus|\/erase\/|ana@/);
    }
  },
);

test('a code that is posted once more is answered as done in the browser that confirmed, and in no other', async () => {
  const body = await codeBody();
  await pages.ask('POST', `${AFTER_FORM}/code`, body);
  const own = await pages.ask('POST', `${AFTER_FORM}/code`, body);
  pages.cookies = [];
  const other = await pages.ask('POST', `${AFTER_FORM}/code`, body);
  expect([own.statusCode, own.text.includes(DONE), other.statusCode]).toEqual([200, true, 410]);
});

test('after five minutes the link is as it is in every other browser', async () => {
  await pages.ask('POST', LINK, '');
  pages.nowMs += FIVE_MINUTES_MS - 1;
  expect((await pages.ask('GET', LINK)).text).toContain(DONE);
  pages.nowMs += 1;
  const over = await pages.ask('GET', LINK);
  pages.cookies = [];
  expect([over.statusCode, over.text]).toEqual([410, (await pages.ask('GET', LINK)).text]);
});

test.each([
  ['left since', { status: 'unsubscribed', unsubscribedAtMs: NOW_MS } as const],
  ['changed what they follow since', { follows: [] }],
])('a reader who %s is not told that it is confirmed', async (_, given) => {
  await pages.ask('POST', LINK, '');
  const [person] = ports.people.values();
  ports.people.set(person?.subscriberId ?? '', { ...aSubscriber(), ...person, ...given });
  expect((await pages.ask('GET', LINK)).statusCode).toBe(410);
});

test('what one sign-up left in a browser opens no page of another, nor does a link taken for it', async () => {
  await pages.ask('POST', LINK, '');
  const other = aSignUp({ signUpId: '0b0b0b0b-0000-8000-8000-0000000000ff' });
  await ports.signUps.create({ ...other, status: 'confirmed' });
  expect((await pages.ask('GET', linkTo('confirm', other.signUpId))).statusCode).toBe(410);
  pages.cookies = [`__Host-confirmed=${LINK.slice('/confirm/'.length)}`];
  expect((await pages.ask('GET', LINK)).statusCode).toBe(410);
});

test.each(LANGUAGES)('the page says what “add another topic” asks for: %s', async (language) => {
  const more = message(language, 'page.confirmed.more');
  const said = message(language, 'page.confirmed.more-text', { more });
  const first = await pages.ask('POST', `${LINK}?lang=${language}`, '');
  const again = await pages.ask('GET', `${LINK}?lang=${language}`);
  expect([first.text.includes(said), again.text.includes(said)]).toEqual([true, true]);
});
