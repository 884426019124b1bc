import { expect, test } from 'vitest';
import {
  eraseUrl,
  momentOf,
  stopLinks,
  undoStopUrl,
  unsubscribePath,
  unsubscribeUrl,
} from '../../../functions/domain/subscriber/links.ts';
import { readReason, readToken, type TokenPurpose } from '../../../functions/domain/tokens/token.ts';
import { someTokenKeys as keys } from '../../support/builders.ts';

const ANA = '5f0c1b8e-0000-4000-8000-000000000001';
const reader = { language: 'fr', keys } as const;
const MAILED_AT_MS = Date.UTC(2026, 0, 1, 12, 30, 59, 999);

/** What stands in a link, its token and its reason opened. */
function partsOf(link: string, purpose: TokenPurpose) {
  const { origin, pathname, searchParams } = new URL(link, 'https://alerts.example.org');
  const [, page, token = ''] = pathname.split('/');
  const { reason, ...fields } = Object.fromEntries(searchParams);
  return {
    origin,
    page,
    ...fields,
    token: readToken(token, purpose, keys),
    ...(reason === undefined ? {} : { reason: readReason(reason, keys) }),
  };
}
const speaksFor = (stamp: number, addressSinceMs = 0) => ({ kind: 'valid', subjectId: ANA, stamp, addressSinceMs });
const SITE = { origin: 'https://alerts.example.org', lang: 'fr' };

test('the link of a mail that ends everything carries the minute of the mail and the address that it went to', () => {
  const link = unsubscribeUrl(SITE.origin, { subscriberId: ANA, addressSinceMs: 7 }, MAILED_AT_MS, reader);
  const minute = Date.UTC(2026, 0, 1, 12, 30);
  expect(partsOf(link, 'unsubscribe')).toEqual({ ...SITE, page: 'unsubscribe', token: speaksFor(minute, 7) });
  const path = unsubscribePath({ subscriberId: ANA }, keys);
  expect(partsOf(path, 'unsubscribe')).toEqual({ origin: SITE.origin, page: 'unsubscribe', token: speaksFor(0) });
});

test('a mail has one link for each follow, wherever it stands in it', () => {
  const linkTo = stopLinks(unsubscribeUrl(SITE.origin, { subscriberId: ANA }, MAILED_AT_MS, reader), keys);
  const link = linkTo({ followId: 'russia' });
  expect(partsOf(link, 'unsubscribe')).toMatchObject({ page: 'unsubscribe', reason: 'russia' });
  expect(linkTo({ followId: 'torture' })).not.toBe(link);
  expect(linkTo({ followId: 'russia' })).toBe(link);
});

test('the undo of a stop names the stop, its follow and when it was mailed', () => {
  const stop = { subscriberId: ANA, followId: 'russia', stoppedAtMs: 5 };
  const { sent, ...parts } = {
    sent: '',
    ...partsOf(undoStopUrl(SITE.origin, stop, MAILED_AT_MS, reader), 'undo-unsubscribe'),
  };
  expect(parts).toEqual({ ...SITE, page: 'undo', token: speaksFor(5), reason: 'russia' });
  expect(momentOf(sent)).toBe(MAILED_AT_MS);
});

test.each(['', 'Z', '1.5', '-1', ' 1', '1 ', '12345678901'])('%j is no moment that we could have written', (code) => {
  expect(momentOf(code)).toBeUndefined();
});

test('a link to erase everything carries its number', () => {
  const numberIn = (eraseLinkNumber?: number) =>
    partsOf(eraseUrl(SITE.origin, { subscriberId: ANA, ...(eraseLinkNumber && { eraseLinkNumber }) }, reader), 'erase');
  expect(numberIn(3)).toEqual({ ...SITE, page: 'erase', token: speaksFor(3) });
  expect(numberIn()).toEqual({ ...SITE, page: 'erase', token: speaksFor(0) });
});
