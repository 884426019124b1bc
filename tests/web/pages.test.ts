import { describe, expect, test } from 'vitest';
import { ASSETS } from '../../functions/web/kit/assets/assets.ts';
import { servedAssets } from '../../functions/web/kit/assets/served.ts';
import { aFollow, aSubscriber } from '../support/builders.ts';
import {
  A_REQUEST_ID,
  A_SIGN_UP_ID,
  ANOTHER_SIGN_UP_ID,
  aSignUp,
  DAY_MS,
  NOW_MS,
} from '../support/subscribing/builders.ts';
import { MemoryPorts } from '../support/subscribing/memory-ports.ts';
import { aSite, linkTo, Pages, stopLinkTo, undoLinkTo } from '../support/subscribing/pages.ts';
import { htmlFaults } from '../support/visiting/html-faults.ts';

const bo = aSubscriber({
  address: 'bo@example.org',
  follows: [
    aFollow({ followId: 'f1', countries: ['RU'], themes: ['torture'] }),
    aFollow({ followId: 'f2', countries: ['MX'] }),
  ],
});
const gone = aSubscriber({
  subscriberId: '5f0c1b8e-0000-4000-8000-000000000002',
  address: 'gone@example.org',
  status: 'unsubscribed',
  unsubscribedAtMs: NOW_MS - DAY_MS,
});

async function someonesPages(site = aSite()): Promise<{ ports: MemoryPorts; pages: Pages }> {
  const ports = new MemoryPorts();
  await ports.signUps.create(aSignUp());
  await ports.holds(gone, []);
  await ports.holds(bo, []);
  return { ports, pages: new Pages(ports, site) };
}

/** Every page that a GET shows, by what it is. */
const SHOWN: Readonly<Record<string, { path: string; statusCode: number }>> = {
  'the sign-up page': { path: '/sign-up', statusCode: 200 },
  'the page after the form': { path: `/subscribed/${A_REQUEST_ID}`, statusCode: 200 },
  'the page for an owner who did not ask': { path: linkTo('not-me', A_SIGN_UP_ID), statusCode: 200 },
  'the page before confirming': { path: linkTo('confirm', A_SIGN_UP_ID), statusCode: 200 },
  'a confirmation that is too late': { path: linkTo('confirm', ANOTHER_SIGN_UP_ID), statusCode: 410 },
  'the page before an unsubscribe': { path: linkTo('unsubscribe', bo.subscriberId), statusCode: 200 },
  'the page before stopping one follow': { path: stopLinkTo(bo.subscriberId, 'f1'), statusCode: 200 },
  'the page of a reason that was stopped': { path: stopLinkTo(bo.subscriberId, 'f0'), statusCode: 200 },
  'the page before undoing': { path: undoLinkTo(gone.subscriberId, NOW_MS - DAY_MS), statusCode: 200 },
  'an undo for an unknown subscriber': { path: undoLinkTo(A_SIGN_UP_ID, NOW_MS), statusCode: 410 },
  'the page before erasing': { path: linkTo('erase', bo.subscriberId), statusCode: 200 },
  'a change of address that was not asked for': { path: linkTo('change-address', A_SIGN_UP_ID), statusCode: 410 },
  'a link that was cut': { path: linkTo('unsubscribe', bo.subscriberId).slice(0, -3), statusCode: 404 },
  'an address of no page': { path: '/nowhere', statusCode: 404 },
};

describe.each(Object.entries(SHOWN))('%s', (_, { path, statusCode }) => {
  test('has its status, is valid HTML and small', async () => {
    const { pages } = await someonesPages();
    const answer = await pages.ask('GET', path);
    expect(answer.statusCode).toBe(statusCode);
    expect(await htmlFaults(answer.text)).toEqual([]);
    expect(Buffer.byteLength(answer.text)).toBeLessThan(50_000);
  });

  test('states its language and direction, loads its own style sheet, and runs nothing but files of its own', async () => {
    const { pages } = await someonesPages();
    const { text } = await pages.ask('GET', path);
    expect(text).toMatch(/^<!doctype html>\n<html lang="en" dir="ltr">/);
    expect(text).toContain(`<link rel="stylesheet" href="${ASSETS.look.path}">`);
    expect(text).not.toMatch(
      /<script(?! src="\/assets\/[\w.]+" defer><\/script>)|<style|\sstyle=|\son[a-z]+=|javascript:/i,
    );
  });

  test('carries the headers that keep it to itself', async () => {
    const { pages } = await someonesPages();
    expect((await pages.ask('GET', path)).headers).toMatchObject({
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      'Content-Security-Policy':
        "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; upgrade-insecure-requests",
      'Permissions-Policy': expect.stringContaining('geolocation=()'),
      'Referrer-Policy': 'same-origin',
      'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
      'X-Content-Type-Options': 'nosniff',
    });
  });

  test('changes nothing when it is opened, and answers HEAD alike without a body', async () => {
    const { ports, pages } = await someonesPages();
    const opened = await pages.ask('GET', path);
    const asked = await pages.ask('HEAD', path);
    const effects = [ports.writes, ports.mails.length, ports.announced.length, pages.handedOn.length];
    expect(effects).toEqual([0, 0, 0, 0]);
    expect([asked.statusCode, asked.headers]).toEqual([opened.statusCode, opened.headers]);
    if (statusCode !== 404) expect(asked.text).toBe('');
  });
});

test('over plain http, on one’s own machine, nothing asks for https', async () => {
  const { pages } = await someonesPages(aSite({ publicUrl: 'http://localhost:8080' }));
  const { headers } = await pages.ask('GET', '/sign-up');
  expect(headers?.['Strict-Transport-Security']).toBeUndefined();
  expect(headers?.['Content-Security-Policy']).not.toContain('upgrade-insecure-requests');
});

test('assets may be kept for ever under a name that changes with their content', async () => {
  const { pages } = await someonesPages();
  for (const asset of servedAssets()) {
    const answer = await pages.ask('GET', asset.path);
    expect([answer.statusCode, answer.text]).toEqual([200, asset.content]);
    expect(answer.headers).toMatchObject({
      'Content-Type': asset.contentType,
      'Cache-Control': 'public, max-age=31536000, immutable',
      'X-Content-Type-Options': 'nosniff',
    });
  }
});

test('an asset of another deployment is not found', async () => {
  const { pages } = await someonesPages();
  expect((await pages.ask('GET', '/assets/look.000000000000.css')).statusCode).toBe(404);
});
