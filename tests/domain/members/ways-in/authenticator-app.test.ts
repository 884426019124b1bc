import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import {
  appUri,
  isAppSecret,
  newAppSecret,
  readAppCode,
} from '../../../../functions/domain/members/ways-in/authenticator-app.ts';
import { AN_APP_SECRET, appCodeAt } from '../../../support/members/builders.ts';
import { NOW_MS } from '../../../support/subscribing/builders.ts';

const STEP_MS = 30_000;
const app = { secret: AN_APP_SECRET };

/** The secret of https://www.rfc-editor.org/rfc/rfc6238#appendix-B, whose codes are printed there with eight digits. */
const OF_RFC = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

test.each([
  [59, '287082'],
  [1111111109, '081804'],
  [1234567890, '005924'],
  [2000000000, '279037'],
])('the codes are those of RFC 6238: at %i s', (atSeconds, code) => {
  expect(readAppCode({ secret: OF_RFC }, code, atSeconds * 1_000)).toEqual({
    kind: 'right',
    step: Math.floor(atSeconds / 30),
  });
});

test('a code holds one step before and after its own, for clocks that differ, and no longer', () => {
  const code = appCodeAt(NOW_MS);
  const kinds = [-2, -1, 0, 1, 2].map((steps) => readAppCode(app, code, NOW_MS + steps * STEP_MS).kind);
  expect(kinds).toEqual(['wrong', 'right', 'right', 'right', 'wrong']);
});

test('a code that was taken is taken no more, nor one before it', () => {
  const step = NOW_MS / STEP_MS;
  const read = (lastStep: number) => readAppCode({ ...app, lastStep }, appCodeAt(NOW_MS), NOW_MS).kind;
  expect([read(step - 1), read(step), read(step + 1)]).toEqual(['right', 'used', 'used']);
});

test('a code is read as people type it', () => {
  const [first, second] = [appCodeAt(NOW_MS).slice(0, 3), appCodeAt(NOW_MS).slice(3)];
  const arabic = `${first}${second}`.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)));
  const kinds = [` ${first} ${second}`, arabic, '12345', 'abcdef', ''].map(
    (typed) => readAppCode(app, typed, NOW_MS).kind,
  );
  expect(kinds).toEqual(['right', 'right', 'unreadable', 'unreadable', 'unreadable']);
});

test('a new secret holds its random bytes, and an app reads it from the address', () => {
  const bytes = createHmac('sha1', 'a').digest();
  const secret = newAppSecret(bytes);
  expect([isAppSecret(secret), isAppSecret(secret.toLowerCase()), isAppSecret('AAAA')]).toEqual([true, false, false]);
  const uri = new URL(appUri(secret, { issuer: 'Example & Co', label: 'ana@example.org' }));
  expect([
    uri.protocol,
    uri.host,
    decodeURIComponent(uri.pathname),
    uri.searchParams.get('secret'),
    uri.searchParams.get('issuer'),
  ]).toEqual(['otpauth:', 'totp', '/Example & Co:ana@example.org', secret, 'Example & Co']);
});
