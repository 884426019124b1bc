import { expect, test } from 'vitest';
import { pathIn, sameAddressIn, visitOf } from '../../../functions/web/kit/visit.ts';
import { aSite, eventOf } from '../../support/subscribing/pages.ts';

const visitTo = (url: string, headers: Record<string, string> = {}) =>
  visitOf(aSite(), { ...eventOf('GET', url), headers });

test.each([
  ['/', undefined, 'en'],
  ['/', 'fr', 'fr'],
  ['/', 'ar-EG,ar;q=0.9,en;q=0.8', 'ar'],
  ['/', 'de-DE,de;q=0.9,es;q=0.5,en;q=0.3', 'es'],
  ['/', 'en;q=0.2, fr;q=0.8', 'fr'],
  ['/', 'fr;q=0, es;q=0.1', 'es'],
  ['/', 'de, fr;q=0', 'en'],
  ['/', 'de, *', 'en'],
  ['/', '",;q=x', 'en'],
  ['/?lang=ar', 'fr', 'ar'],
  ['/?lang=FR', undefined, 'fr'],
  ['/?lang=xx', 'es', 'es'],
  ['/?lang=', undefined, 'en'],
  ['/?lang=__proto__', undefined, 'en'],
])('%s from a browser that asks for %s is shown in %s', (url, accepted, language) => {
  expect(visitTo(url, accepted === undefined ? {} : { 'accept-language': accepted }).language).toBe(language);
});

test('however the header is written, it is read', () => {
  expect(visitTo('/', { 'Accept-Language': 'es' }).language).toBe('es');
});

test('a path keeps what it asks for beside the language', () => {
  expect([pathIn('ar', '/'), pathIn('ar', '/unsubscribe/t?reason=f1')]).toEqual([
    '/?lang=ar',
    '/unsubscribe/t?reason=f1&lang=ar',
  ]);
});

test('the same address in another language keeps all else, and leads nowhere else', () => {
  expect(sameAddressIn('ar', visitTo('/unsubscribe/t?reason=f1&lang=fr'))).toBe('?reason=f1&lang=ar');
  expect(sameAddressIn('fr', visitTo('//evil.example/?a=%22%3E%3Cscript%3E'))).toBe('?a=%22%3E%3Cscript%3E&lang=fr');
});
