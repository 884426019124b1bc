import { expect, test } from 'vitest';
import { decide, Statement } from './iam.ts';

const QUEUE = 'arn:aws:sqs:eu-central-1:111122223333:alerts';
const allow = (over: object = {}) =>
  Statement.parse({ Effect: 'Allow', Action: 'sqs:SendMessage', Resource: QUEUE, ...over });
const toSend = { action: 'sqs:SendMessage', resource: QUEUE };

test('what no statement allows is not granted, and a Deny wins over every Allow', () => {
  expect(decide([allow()], toSend)).toBe('allowed');
  expect(decide([allow({ Resource: `${QUEUE}-dead` })], toSend)).toBe('not granted');
  expect(decide([allow({ Action: 'sqs:ReceiveMessage' })], toSend)).toBe('not granted');
  expect(decide([allow(), allow({ Effect: 'Deny', Action: 'sqs:*', Resource: '*' })], toSend)).toBe('denied');
});

test('actions have no case, and stars and question marks stand for letters of a resource', () => {
  expect(decide([allow({ Action: ['SQS:send*'] })], toSend)).toBe('allowed');
  expect(decide([allow({ Resource: 'arn:aws:sqs:*:111122223333:alert?' })], toSend)).toBe('allowed');
  expect(decide([allow({ Resource: 'arn.aws.sqs:*:alerts' })], toSend)).toBe('not granted');
});

test('a condition on a key that the request does not have does not hold', () => {
  const forPurpose = allow({ Condition: { StringEquals: { 'kms:EncryptionContext:purpose': 'data-key' } } });
  const purpose = (word: string) => ({ ...toSend, context: { 'kms:encryptioncontext:purpose': [word] } });
  expect(decide([forPurpose], toSend)).toBe('not granted');
  expect(decide([forPurpose], purpose('sign-up-request'))).toBe('not granted');
  expect(decide([forPurpose], purpose('data-key'))).toBe('allowed');
});

test('all of no values are as wanted, unless the key has to be there', () => {
  const all = { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['PUBLISHED#*'] } };
  const there = { Null: { 'dynamodb:LeadingKeys': 'false' } };
  const of = (...keys: string[]) => ({ ...toSend, context: { 'dynamodb:LeadingKeys': keys } });
  expect(decide([allow({ Condition: all })], toSend)).toBe('allowed');
  expect(decide([allow({ Condition: { ...all, ...there } })], toSend)).toBe('not granted');
  expect(decide([allow({ Condition: { ...all, ...there } })], of('PUBLISHED#1', 'PUBLISHED#2'))).toBe('allowed');
  expect(decide([allow({ Condition: { ...all, ...there } })], of('PUBLISHED#1', 'SUBSCRIBER#1'))).toBe('not granted');
});

test('a resource’s policy is about the services and roles that it names', () => {
  const forEvents = allow({ Principal: { Service: 'events.amazonaws.com' } });
  expect(decide([forEvents], toSend, { service: 'events.amazonaws.com' })).toBe('allowed');
  expect(decide([forEvents], toSend, { service: 'cloudwatch.amazonaws.com' })).toBe('not granted');
  expect(decide([allow({ Principal: '*' })], toSend, { service: 'cloudwatch.amazonaws.com' })).toBe('allowed');
});

test('what is not understood is not passed over', () => {
  expect(() => Statement.parse({ Effect: 'Allow', NotAction: 'sqs:*', Resource: '*' })).toThrow('NotAction');
  const strange = allow({ Condition: { NumericLessThan: { 'aws:MultiFactorAuthAge': '60' } } });
  expect(() => decide([strange], toSend)).toThrow('NumericLessThan is not evaluated here yet');
});
