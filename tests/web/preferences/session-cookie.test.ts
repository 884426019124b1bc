import { expect, test } from 'vitest';
import type { PageEvent } from '../../../functions/web/kit/page-event.ts';
import { sessionSecretIn } from '../../../functions/web/preferences/session-cookie.ts';

const OWN = '__Host-session=own';
const PLANTED = '__Host-session=planted';

const inArray = (...cookies: string[]) => sessionSecretIn({ cookies } as PageEvent);
const inHeader = (cookie: string) => sessionSecretIn({ headers: { cookie } } as unknown as PageEvent);

test('the secret is found among other cookies, with spaces and tabs before it', () => {
  expect([inArray('a=1', OWN), inHeader(`a=1; ${OWN}; b=2`), inHeader(`a=1;\t ${OWN};b=2`)]).toEqual([
    'own',
    'own',
    'own',
  ]);
  expect([inArray(), inHeader(''), inArray('__Host-session'), inArray('__Host-session=')]).toEqual(['', '', '', '']);
});

test.each(['U+00A0', 'U+2000', 'U+3000', 'U+FEFF', 'U+2028'])(
  'a cookie whose name begins with %s is not ours: browsers let another host set it',
  (name) => {
    const planted = `${String.fromCodePoint(Number.parseInt(name.slice(2), 16))}${PLANTED}`;
    expect([inArray(planted), inHeader(`a=1; ${planted}`)]).toEqual(['', '']);
    expect([inArray(planted, OWN), inArray(OWN, planted)]).toEqual(['own', 'own']);
    expect([inHeader(`${planted}; ${OWN}`), inHeader(`${OWN}; ${planted}`)]).toEqual(['own', 'own']);
  },
);

test('a name is compared to the letter', () => {
  expect(
    ['__host-session=x', '__Host-session =x', '__Host-sessions=x', 'x__Host-session=x'].map((one) => inArray(one)),
  ).toEqual(['', '', '', '']);
});

test('of two cookies with the name, none counts: a browser holds one', () => {
  expect([inArray(OWN, PLANTED), inArray(PLANTED, OWN), inHeader(`${OWN}; ${PLANTED}`)]).toEqual(['', '', '']);
});
