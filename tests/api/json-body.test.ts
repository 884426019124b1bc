import { expect, test } from 'vitest';
import { excessOfBody } from '../../functions/api/json-body.ts';
import { MOST_SLOWDOWN, slowdown } from '../support/runner/slowdown.ts';

const excessOf = (body: string, mostBytes?: number) => excessOfBody({ body, isBase64Encoded: false }, mostBytes);

test.each([
  ['nothing', undefined],
  ['{"a": [1, {"b": "c"}]}', undefined],
  [JSON.stringify('[{,'.repeat(50_000)), undefined],
  [JSON.stringify('\\"[{,'.repeat(50_000)), undefined],
  [`"${'['.repeat(200)}`, undefined],
  ['[0,'.repeat(100), undefined],
  ['['.repeat(101), 'levels'],
  ['{"a":'.repeat(101), 'levels'],
  ['[]'.repeat(101), undefined],
  [`[${'0,'.repeat(20_000)}0]`, undefined],
  [`[${'0,'.repeat(20_001)}0]`, 'members'],
] as const)('signs within strings count for nothing, those of lists and objects do: %#', (body, excess) => {
  expect(excessOf(body)).toBe(excess);
});

test('bytes are counted of the decoded body', () => {
  expect(excessOf('"xxxxxxxx"', 10)).toBeUndefined();
  expect(excessOf('"xxxxxxxxx"', 10)).toBe('bytes');
  const encoded = { body: Buffer.from('"xxxxxxx"').toString('base64'), isBase64Encoded: true };
  expect([excessOfBody(encoded, 9), excessOfBody(encoded, 8)]).toEqual([undefined, 'bytes']);
});

test.each(['"', '\\', '\\"', 'x', '[]', '"",'.slice(0, 2)])(
  'looking at %j takes twice as long for twice as much',
  async (unit) => {
    const slower = await slowdown(4_000_000, (size) => {
      const body = unit.repeat(size / unit.length);
      return () => excessOf(body);
    });
    expect(slower).toBeLessThan(MOST_SLOWDOWN);
  },
);
