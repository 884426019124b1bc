import { expect, test } from 'vitest';
import { errorFacts } from '../../functions/telemetry/error-facts.ts';

function refusal(message: string, name = 'AccessDeniedException') {
  const error = new Error(message);
  error.name = name;
  return error;
}

test.each([
  [
    'User: arn:aws:sts::123456789012:assumed-role/a/b is not authorized to perform: dynamodb:GetItem on resource: arn:aws:dynamodb:t because no identity-based policy allows the dynamodb:GetItem action',
    'dynamodb:GetItem',
  ],
  ['User: x is not authorized to perform: sqs:sendmessage on resource: q', 'sqs:sendmessage'],
  [
    "User `arn:aws:sts::1:assumed-role/a/b' is not authorized to perform `ses:SendEmail' on resource `arn:aws:ses:i'",
    'ses:SendEmail',
  ],
  ['User: x is not authorized to perform: ana@example.org on resource: q', undefined],
  ['ana@example.org may not', undefined],
])('of a refusal of IAM a line says the action alone: %s', (message, denied) => {
  const facts = errorFacts(new Error('around it', { cause: refusal(message) }));
  expect(facts.cause?.denied).toBe(denied);
  expect(JSON.stringify({ ...facts, cause: { ...facts.cause, frames: [] } })).not.toMatch(/arn:|example\.org/);
});

test('what is no refusal is not taken for one, whatever its text says', () => {
  const error = refusal('ana is not authorized to perform: dynamodb:GetItem on resource', 'Error');
  expect(errorFacts(error)).toMatchObject({ name: 'Error' });
  expect(errorFacts(error)).not.toHaveProperty('denied');
});
