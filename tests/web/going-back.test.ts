import { beforeEach, describe, expect, test } from 'vitest';
import { SHOWN_ONCE_SCRIPT } from '../../functions/web/kit/assets/shown-once-script.ts';
import { A_REQUEST_ID } from '../support/subscribing/builders.ts';
import { aLinkWorld, LINKS, type LinkPurpose } from '../support/subscribing/link-world.ts';
import { aFormToken, followPathTo, type Pages } from '../support/subscribing/pages.ts';
import { Tab } from '../support/subscribing/tab.ts';

// What a browser may keep of our pages, for a visitor who goes back: ADR 19.

let pages: Pages;
beforeEach(async () => {
  ({ pages } = await aLinkWorld());
});

const keptOf = async (method: 'GET' | 'POST', path: string, body?: string) =>
  (await pages.ask(method, path, body)).headers?.['Cache-Control'];

const ITS_BROWSERS_OWN = 'private, no-cache';
const byButton = Object.keys(LINKS).filter((purpose) => purpose !== 'confirm') as LinkPurpose[]; // keys of LINKS

describe('its browser alone may keep, since it can’t ask for it again,', () => {
  test.each([
    ['the second step of signing up', '/follows', 'country=RU'],
    ['the first step with an error', '/follows', ''],
    ['the second step with an error', '/subscribe', 'follows=RU~~&email=ana'],
    ['what is asked about a form that was open for too long', `/subscribed/${A_REQUEST_ID}/again`, 'form='],
    ['the page that asks for a link, with an error', '/preferences/sign-in', 'email=ana'],
    ['a link of no subscriber’s', '/unsubscribe/made-up', ''],
    ['what is at no address', '/nowhere', ''],
  ])('%s', async (_, path, body) => {
    expect(await keptOf('POST', path, body)).toBe(ITS_BROWSERS_OWN);
  });

  test.each(byButton.filter((purpose) => purpose !== 'sign-in'))('what comes of the button of %s', async (purpose) => {
    expect(await keptOf('POST', LINKS[purpose].link, '')).toBe(ITS_BROWSERS_OWN);
  });

  test('what is asked of a visitor who presses a spent button', async () => {
    const again = async () => keptOf('POST', LINKS['sign-in'].link, '');
    await again();
    expect(await again()).toBe(ITS_BROWSERS_OWN);
  });

  test('a code’s page, and what is said of a wrong one', async () => {
    const path = `/subscribed/${A_REQUEST_ID}/code`;
    expect(await keptOf('POST', path, `form=${aFormToken()}&code=1`)).toBe(ITS_BROWSERS_OWN);
  });
});

test('no browser may keep the page with the link for emergencies; a script makes it the page of its own address', async () => {
  const { headers, text } = await pages.ask('POST', LINKS.confirm.link, '');
  expect(text).toContain('/erase/');
  expect(headers?.['Cache-Control']).toBe('no-store');
  expect(text).toContain(`<script src="${SHOWN_ONCE_SCRIPT.path}" defer></script>`);
});

test('the link for emergencies opens beside the page that shows it once', async () => {
  const { text } = await pages.ask('POST', LINKS.confirm.link, '');
  expect(text).toMatch(/<a [^>]*href="[^"]*\/erase\/[^"]*" target="_blank" rel="noopener">/);
});

test('no browser may keep what a session shows', async () => {
  await pages.ask('POST', LINKS['sign-in'].link, '');
  const paths = pages.routes
    .filter(({ method, path }) => method === 'GET' && path.startsWith('/preferences/'))
    .map(({ path }) => path.replace('{followId}', 'in-russia'));
  const kept = await Promise.all(paths.map(async (path) => [path, await keptOf('GET', path)]));
  expect(kept.filter(([, how]) => how !== 'no-store')).toEqual([]);
});

/** Each form behind the sign-in, of a follow that is there: all that is posted below `/preferences`, but for the address that asks for a link. */
const formsOfSession = () =>
  pages.routes
    .filter(
      ({ method, path }) => method === 'POST' && path.startsWith('/preferences/') && path !== '/preferences/sign-in',
    )
    .map(({ path }) => path);

const ofFollow = (path: string) => path.replace('/preferences/follows/{followId}', followPathTo('in-russia'));

/** A form with nothing ticked, by a subscriber who has just signed in. */
async function postsNothing(path: string, body = '') {
  ({ pages } = await aLinkWorld());
  await pages.ask('POST', LINKS['sign-in'].link, '');
  const tab = await new Tab(pages).opens('/preferences/follows/new');
  const proof = tab.hidden('proof');
  const { statusCode, headers } = await pages.ask('POST', ofFollow(path), `proof=${proof}${body}`);
  return [path, statusCode, headers?.['Cache-Control']];
}

test('no browser may keep what answers a form of a session, with nothing ticked either', async () => {
  const answers = [];
  for (const path of formsOfSession()) answers.push(await postsNothing(path));
  expect(answers.filter(([, , kept]) => kept !== 'no-store')).toEqual([]);
  expect(answers).toContainEqual(['/preferences/follows/{followId}', 422, 'no-store']);
});

test('nor a form of a session that is searched, has no proof, or comes from one that is over', async () => {
  expect(await postsNothing('/preferences/follows/new', '&step=find&find=rus')).toContain('no-store');
  const forms = formsOfSession();
  for (const path of forms)
    expect([path, await keptOf('POST', ofFollow(path), 'country=MX')]).toEqual([path, 'no-store']);
  await pages.ask('POST', LINKS['sign-in'].link, '');
  for (const path of forms)
    expect([path, await keptOf('POST', ofFollow(path), 'country=MX')]).toEqual([path, 'no-store']);
});

describe('a session that ends takes with it what its browser kept:', () => {
  test.each(['/preferences/sign-out', '/preferences/erase'])('%s', async (path) => {
    const tab = await new Tab(pages).opens(LINKS['sign-in'].link);
    await tab.sends(LINKS['sign-in'].link);
    await tab.opens(path === '/preferences/erase' ? path : '/preferences/mine');
    const { statusCode, headers } = await pages.ask('POST', path, `proof=${tab.hidden('proof')}`);
    expect([statusCode, headers?.['Clear-Site-Data']]).toEqual([303, '"cache"']);
  });
});

test('what erases everything is not the first thing to press once a sign-up is confirmed: a button copies its link, where a script may', async () => {
  const { text } = await pages.ask('POST', LINKS.confirm.link, '');
  const pressed = [...text.slice(text.indexOf('<main>')).matchAll(/<(?:a|button)\b[^>]*>([^<]+)/g)];
  expect(pressed.slice(0, 4).map(([, words]) => words)).toEqual([
    'Add another topic',
    'Change or stop your alerts',
    'Copy the link',
    'Erase everything about me',
  ]);
  expect(text).toContain('type="button" hidden data-copied="The link is copied"');
});
