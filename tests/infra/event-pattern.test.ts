import { expect, test } from 'vitest';
import { matchesPattern } from './support/event-pattern.ts';

const ARN = 'arn:aws:ec2:us-east-1:123456789012:instance/i-b188560f';

test.each<[string, object, object, boolean]>([
  ['a value that is one of the pattern’s', { source: ['aws.ses', 'aws.ec2'] }, { source: 'aws.ses', id: '1' }, true],
  ['another value', { source: ['aws.ses'] }, { source: 'aws.s3' }, false],
  ['a value that only begins like it', { source: ['aws.ses'] }, { source: 'aws.ses2' }, false],
  ['an array of which one element is the pattern’s', { resources: ['x', ARN] }, { resources: ['other', ARN] }, true],
  ['an array without it', { resources: [ARN] }, { resources: ['other'] }, false],
  ['an empty array', { resources: [ARN] }, { resources: [] }, false],
  ['a field that is not there', { detail: { state: ['terminated'] } }, { detail: {} }, false],
  ['a field at another place', { detail: { state: ['terminated'] } }, { state: 'terminated' }, false],
  ['an array of objects, one of which matches', { a: { b: ['1'] } }, { a: [{ b: '2' }, { b: '1' }] }, true],
  ['a number where the pattern has its text', { a: ['1'] }, { a: 1 }, false],
])('%s', (_, pattern, event, matches) => {
  expect(matchesPattern(pattern, event)).toBe(matches);
});

test('a pattern with more than plain values is refused, and not guessed at', () => {
  expect(() => matchesPattern({ source: [{ prefix: 'aws.' }] }, { source: 'aws.ses' })).toThrow(TypeError);
});
