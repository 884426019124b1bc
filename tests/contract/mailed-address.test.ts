import { expect, test } from 'vitest';
import { AppealRequest } from '../../functions/contract/api.ts';
import { isShortEnoughToMail } from '../../functions/contract/mail/mailed-address.ts';

const address = (sign: string, times: number) => `https://e.example/?${sign.repeat(times)}`;

test.each([
  ['&', 590, 600],
  ['я', 490, 500],
  ['x', 2_900, 3_000],
  ["'", 990, 1_000],
])('an address of many %s is measured as a mail writes it', (sign, fits, isTooLong) => {
  expect([fits, isTooLong].map((times) => isShortEnoughToMail(address(sign, times)))).toEqual([true, false]);
});

test('a request whose address is too long for a mail is refused, and the field is named', () => {
  const url = address('&', 1_000);
  const given = { sources: [{ title: 'Report', url }], sourceUrl: url, actions: [{ kind: 'petition', url }] };
  const { error } = AppealRequest.safeParse({ page: { content: 'x' }, ...given });
  expect(error?.issues.map(({ path }) => path.join('.'))).toEqual(['actions.0.url', 'sources.0.url', 'sourceUrl']);
});
