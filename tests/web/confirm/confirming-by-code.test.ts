import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { codeOf } from '../../../functions/domain/notices/code.ts';
import { readToken } from '../../../functions/domain/tokens/token.ts';
import { aSubscriber, someTokenKeys } from '../../support/builders.ts';
import {
  A_REQUEST_ID,
  A_SIGN_UP_ID,
  ANOTHER_REQUEST_ID,
  aSignUp,
  DAY_MS,
  NOW_MS,
} from '../../support/subscribing/builders.ts';
import { MemoryPorts } from '../../support/subscribing/memory-ports.ts';
import { linkTo, Pages } from '../../support/subscribing/pages.ts';
import { htmlFaults } from '../../support/visiting/html-faults.ts';

/** A visitor whose confirmation left a moment ago; the pages see every request come from 192.0.2.1. */
async function mailedPages(requestedFrom = '198.51.100.9') {
  const ports = new MemoryPorts();
  const mailed = { mailsSent: 1, mailedAtMs: NOW_MS, requestedFrom: await ports.networks.hash(requestedFrom, NOW_MS) };
  await ports.signUps.create(aSignUp(mailed));
  return { ports, pages: new Pages(ports) };
}

const LINK = linkTo('confirm', A_SIGN_UP_ID);
const AFTER_FORM = `/subscribed/${A_REQUEST_ID}`;
const code = codeOf('sign-up', A_SIGN_UP_ID, 1, someTokenKeys);
const wrong = code === '000000' ? '111111' : '000000';

interface PageForm {
  readonly action: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** A page's forms: where each posts to, and its fields as they stand. */
const formsOf = (text: string): PageForm[] =>
  [...parseHTML(text).document.querySelectorAll('form')].map((form) => ({
    action: form.getAttribute('action') ?? '',
    fields: Object.fromEntries(
      [...form.querySelectorAll('input')].map((input) => [
        input.getAttribute('name') ?? '',
        input.getAttribute('value') ?? '',
      ]),
    ),
  }));
const formTo = (text: string, path: string): PageForm => {
  const found = formsOf(text).find(({ action }) => action.startsWith(path));
  if (!found) throw new Error(`No form leads to ${path}`);
  return found;
};
const posted = (form: PageForm, filledIn: Record<string, string> = {}) =>
  new URLSearchParams({ ...form.fields, ...filledIn }).toString();
const headingOf = (text: string) => parseHTML(text).document.querySelector('h1')?.textContent;

test('a press that may be a gateway’s is answered by a page that asks for the code, and the code confirms', async () => {
  const { ports, pages } = await mailedPages();
  const asked = await pages.ask('POST', LINK, '');
  expect([asked.statusCode, headingOf(asked.text)]).toEqual([200, 'One more thing: the code from the e‑mail']);
  expect([await htmlFaults(asked.text), ports.people.size]).toEqual([[], 0]);
  const confirmed = await pages.ask('POST', LINK, posted(formTo(asked.text, LINK), { code }));
  expect([headingOf(confirmed.text), ports.people.size]).toEqual(['Done: you get alerts now', 1]);
});

test('pressing every button of that page without typing confirms no sign-up', async () => {
  const { ports, pages } = await mailedPages();
  const asked = await pages.ask('POST', LINK, '');
  for (const form of formsOf(asked.text)) await pages.ask('POST', form.action, posted(form));
  expect(ports.people.size).toBe(0);
});

test('a wrong code keeps what was typed, says what to do, and five of them offer a new mail', async () => {
  const { ports, pages } = await mailedPages();
  let text = (await pages.ask('POST', LINK, '')).text;
  for (let tries = 0; tries < 5; tries += 1) {
    const answer = await pages.ask('POST', LINK, posted(formTo(text, LINK), { code: wrong }));
    expect([answer.statusCode, await htmlFaults(answer.text)]).toEqual([422, []]);
    expect(formTo(answer.text, LINK).fields.code).toBe(wrong);
    expect(answer.text).toContain('This is not the code from our newest e‑mail.');
    expect(headingOf(answer.text)).toBe('Enter the code from the e‑mail');
    expect(answer.text).not.toContain('Some mail programs open every link');
    text = answer.text;
  }
  const spent = await pages.ask('POST', LINK, posted(formTo(text, LINK), { code }));
  expect([spent.statusCode, await htmlFaults(spent.text)]).toEqual([429, []]);
  const again = formTo(spent.text, '/subscribed/');
  expect(again.action).not.toContain(A_SIGN_UP_ID);
  const sent = await pages.ask('POST', again.action, posted(again));
  expect([sent.statusCode, String(sent.headers?.Location).includes(A_SIGN_UP_ID)]).toEqual([303, false]);
  expect((await pages.ask('GET', String(sent.headers?.Location))).text).toContain('we are sending the e‑mail again');
  expect(ports.announcedConfirming).toEqual([
    {
      kind: 'confirmation-wanted',
      wishId: again.fields.form?.slice(0, 36),
      signUpId: A_SIGN_UP_ID,
      because: 'asked-again',
      networks: await ports.networks.hashesOfLate('192.0.2.1', NOW_MS),
    },
  ]);
});

test.each([
  ['a sign-up that waits', AFTER_FORM],
  ['none', `/subscribed/${ANOTHER_REQUEST_ID}`],
])('too many codes at once are asked to wait a minute, and keep what was typed: for %s', async (_, path) => {
  const { ports, pages } = await mailedPages();
  Object.assign(ports.rollingBudgets, { takeUnlessContended: async () => 'contended' });
  const form = formTo((await pages.ask('GET', path)).text, `${path}/code`);
  const busy = await pages.ask('POST', form.action, posted(form, { code }));
  expect([busy.statusCode, busy.headers?.['Retry-After'], await htmlFaults(busy.text)]).toEqual([429, '60', []]);
  expect(busy.text).toContain('Too many codes are being tried at once.');
  expect([formTo(busy.text, `${path}/code`).fields.code, ports.people.size]).toEqual([code, 0]);
});

test('the page after the form confirms with the code, on a device that never sees the mail', async () => {
  const { ports, pages } = await mailedPages();
  const form = formTo((await pages.ask('GET', AFTER_FORM)).text, `${AFTER_FORM}/code`);
  const answer = await pages.ask('POST', form.action, posted(form, { code }));
  expect([headingOf(answer.text), ports.people.size]).toEqual(['Done: you get alerts now', 1]);
  const { subscriberId } = aSignUp();
  expect(ports.announcedConfirming).toEqual([{ kind: 'subscriber-confirmed', subscriberId, signUpId: A_SIGN_UP_ID }]);
});

test('the page after the form and its answers are the same whether there is a sign-up or not', async () => {
  const { pages: known } = await mailedPages();
  const { pages: unknown } = await mailedPages();
  const other = `/subscribed/${ANOTHER_REQUEST_ID}`;
  const alike = (text: string) => text.replaceAll(ANOTHER_REQUEST_ID, A_REQUEST_ID);
  const first = await known.ask('GET', AFTER_FORM);
  const second = await unknown.ask('GET', other);
  expect(alike(second.text)).toBe(first.text);
  expect(first.text).toContain('Have you confirmed already?');
  const form = formTo(first.text, `${AFTER_FORM}/code`);
  const body = posted(form, { code: wrong });
  const refused = await known.ask('POST', `${AFTER_FORM}/code`, body);
  expect(refused.statusCode).toBe(422);
  expect(alike((await unknown.ask('POST', `${other}/code`, body)).text)).toBe(refused.text);
  const sent = await known.ask('POST', `${AFTER_FORM}/again`, posted(form));
  const alsoSent = await unknown.ask('POST', `${other}/again`, posted(form));
  expect(alike(String(alsoSent.headers?.Location))).toBe(sent.headers?.Location);
});

test.each([
  ['a sign-up that waits', A_REQUEST_ID, NOW_MS],
  ['one that has expired', A_REQUEST_ID, NOW_MS + 8 * DAY_MS],
  ['none', ANOTHER_REQUEST_ID, NOW_MS],
])('after a wrong code, and after too many, the page leads to signing up again: for %s', async (_, id, nowMs) => {
  const { pages } = await mailedPages();
  pages.nowMs = nowMs;
  const path = `/subscribed/${id}`;
  const body = posted(formTo((await pages.ask('GET', path)).text, `${path}/code`), { code: wrong });
  const refused = await pages.ask('POST', `${path}/code`, body);
  for (let tries = 1; tries < 5; tries += 1) await pages.ask('POST', `${path}/code`, body);
  const spent = await pages.ask('POST', `${path}/code`, body);
  expect([refused.statusCode, spent.statusCode]).toEqual([422, 429]);
  for (const { text } of [refused, spent]) {
    expect(text).toContain('If no e‑mail comes, or you signed up more than 7 days ago, sign up again.');
    expect(parseHTML(text).document.querySelector('main a[href="/sign-up?lang=en"]')?.textContent).toBe(
      'Sign up again',
    );
  }
});

test('the page after the form says what keeps mail back for long, and whom to write to', async () => {
  const { pages } = await mailedPages();
  const { document } = parseHTML((await pages.ask('GET', AFTER_FORM)).text);
  const reasons = [...document.querySelectorAll('li')].map(({ textContent }) => textContent);
  expect(reasons).toContainEqual(expect.stringMatching(/“This was not me”.*nothing to that address for 30 days/));
  expect(reasons).toContainEqual(expect.stringMatching(/report our mail as spam/));
  expect(document.querySelector('main a[href^="mailto:"]')?.getAttribute('href')).toBe('mailto:desk@example.org');
});

test.each(['code', 'again'])(
  '%s takes no form of another day, or none of ours, and keeps what was typed',
  async (button) => {
    const { ports, pages } = await mailedPages();
    const form = formTo((await pages.ask('GET', AFTER_FORM)).text, `${AFTER_FORM}/${button}`);
    pages.nowMs += DAY_MS + 1;
    for (const body of [posted(form, { code }), posted({ ...form, fields: {} }, { code })]) {
      const answer = await pages.ask('POST', `${AFTER_FORM}/${button}`, body);
      expect([answer.statusCode, await htmlFaults(answer.text)]).toEqual([422, []]);
      expect(answer.text).toContain('This page was open for too long.');
      if (button === 'code') expect(formTo(answer.text, `${AFTER_FORM}/code`).fields.code).toBe(code);
    }
    expect([ports.people.size, ports.announcedConfirming]).toEqual([0, []]);
  },
);

test('after the mail was asked for again the page says so, and may be loaded again', async () => {
  const { pages } = await mailedPages();
  const form = formTo((await pages.ask('GET', AFTER_FORM)).text, `${AFTER_FORM}/again`);
  const { headers } = await pages.ask('POST', form.action, posted(form));
  const shown = await pages.ask('GET', String(headers?.Location));
  expect(shown.text).toContain('we are sending the e‑mail again');
});

test.each([`${AFTER_FORM}/code`, `${AFTER_FORM}/again`])('%s opened by GET leads back to the page', async (path) => {
  const { pages } = await mailedPages();
  expect((await pages.ask('GET', path)).headers?.Location).toBe(`${AFTER_FORM}?lang=en`);
});

test('an address that is no request is not found', async () => {
  const { pages } = await mailedPages();
  expect((await pages.ask('GET', '/subscribed/no-request')).statusCode).toBe(404);
});

test('an owner who says that it was not them needs the code to come back, and their program’s press loses nothing', async () => {
  const { ports, pages } = await mailedPages('192.0.2.1');
  const notMe = await pages.ask('POST', linkTo('not-me', A_SIGN_UP_ID), '');
  expect(await htmlFaults(notMe.text)).toEqual([]);
  expect(headingOf((await pages.ask('POST', LINK, '')).text)).toBe('One more thing: the code from the e‑mail');
  const form = formTo(notMe.text, '/confirm/');
  const back = await pages.ask('POST', form.action, posted(form, { code }));
  expect([headingOf(back.text), ports.notMeUntilMs.size]).toEqual(['Done: you get alerts now', 0]);
});

test('a subscriber who has alerts keeps them, no matter how they answer an offer, and no emergency link comes of it', async () => {
  const { ports, pages } = await mailedPages('192.0.2.1');
  await ports.holds(aSubscriber(), ['country:RU']);
  await pages.ask('POST', linkTo('not-me', A_SIGN_UP_ID), '');
  expect(ports.people.get(aSubscriber().subscriberId)).toEqual(aSubscriber());
  const form = formTo((await pages.ask('GET', AFTER_FORM)).text, `${AFTER_FORM}/code`);
  const added = await pages.ask('POST', form.action, posted(form, { code }));
  expect(headingOf(added.text)).toBe('Done: you get alerts now');
  const again = await pages.ask('POST', LINK, '');
  expect([added.text, again.text].filter((text) => text.includes('/erase/'))).toEqual([]);
});

/** Whom the link for emergencies on a page would erase; `undefined` when the page has none. */
function emergencyLinkIn(text: string): string | undefined {
  const [, token] = /href="https:\/\/alerts\.example\.org\/erase\/([^?]+)\?lang=en"/.exec(text) ?? [];
  const reading = token === undefined ? undefined : readToken(token, 'erase', someTokenKeys);
  return reading?.kind === 'valid' ? reading.subjectId : undefined;
}

test('the link for emergencies is shown to the visitor who confirms, and no press after that brings it back', async () => {
  const { pages } = await mailedPages('192.0.2.1');
  expect(emergencyLinkIn((await pages.ask('POST', LINK, '')).text)).toBe(aSignUp().subscriberId);
  pages.cookies = [];
  const form = formTo((await pages.ask('GET', AFTER_FORM)).text, `${AFTER_FORM}/code`);
  const again = [await pages.ask('POST', LINK, ''), await pages.ask('POST', form.action, posted(form, { code }))];
  for (const { statusCode, text } of again) {
    expect([statusCode, text.includes('/erase/')]).toEqual([410, false]);
    expect(text).toContain('If you used its button before, that confirmed what you chose.');
    expect(await htmlFaults(text)).toEqual([]);
  }
});

test('a mail gateway that presses after its reader confirmed does not learn the link for emergencies', async () => {
  const { ports, pages } = await mailedPages('198.51.100.9');
  pages.nowMs = NOW_MS + 120_000;
  expect(emergencyLinkIn((await pages.ask('POST', LINK, '')).text)).toBe(aSignUp().subscriberId);
  expect([ports.people.size, (await pages.ask('POST', LINK, '')).text.includes('/erase/')]).toEqual([1, false]);
});

test('a subscriber whose welcome could not be asked for gets it by pressing again', async () => {
  const { ports, pages } = await mailedPages('192.0.2.1');
  const queueIsDown = async () => Promise.reject(new Error('the queue is down'));
  const announce = ports.enqueueConfirming;
  Object.assign(ports, { enqueueConfirming: queueIsDown });
  expect((await new Pages(ports).ask('POST', LINK, '')).statusCode).toBe(500);
  Object.assign(ports, { enqueueConfirming: announce });
  expect((await pages.ask('POST', LINK, '')).text).toContain(
    'If you used its button before, that confirmed what you chose.',
  );
  expect(ports.announcedConfirming.map(({ kind }) => kind)).toEqual(['subscriber-confirmed']);
});
