import { afterEach, expect, test, vi } from 'vitest';
import { AudienceAnswer } from '../../functions/contract/requests/count-audience.ts';
import type { AwsAnswer, AwsRequest, AwsStub } from '../support/aws/aws-stub.ts';
import { aContext, loadHandler } from '../support/sending/handler-world.ts';

let running: AwsStub | undefined;
afterEach(async () => {
  await running?.stop();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

const PUBLISHER = '0c0c0c0c-1111-4222-8333-444444444444';
const QUESTION = {
  kind: 'count-audience',
  publisherId: PUBLISHER,
  atMs: Date.UTC(2024, 2, 15, 10),
  version: {
    appealId: '0f0f0f0f-1111-4222-8333-444444444444',
    version: 1,
    kind: 'new',
    subject: { countries: ['RU'], themes: [] },
  },
};

async function previewWith(answer: (request: AwsRequest) => AwsAnswer) {
  const { module, aws, logged } = await loadHandler<
    typeof import('../../functions/handlers/publishing/preview-appeal.ts')
  >('preview-appeal', answer);
  running = aws;
  return { ask: (event: unknown) => module.handler(event, aContext()), aws, logged };
}

/** A table in which no one follows anything. */
const empty = ({ operation }: AwsRequest): AwsAnswer => ({
  body: operation === 'Query' ? { Items: [], Count: 0 } : {},
});

test('the desk’s question is answered with one number in steps, and counts as asked by its office', async () => {
  const { ask, aws } = await previewWith(empty);
  expect(AudienceAnswer.parse(await ask(QUESTION)).kind).toBe('counted');
  const [budget] = aws.requests;
  expect([budget?.operation, JSON.stringify(budget?.input)]).toEqual([
    'UpdateItem',
    expect.stringContaining(`BUDGET#counts#${PUBLISHER}#${new Date().toISOString().slice(0, 7)}"`),
  ]);
});

test('an office that had its counts of the month is told so, and no one is counted', async () => {
  const { ask, aws } = await previewWith(({ operation }) =>
    operation === 'UpdateItem' ? { error: 'ConditionalCheckFailedException' } : { body: {} },
  );
  expect(await ask(QUESTION)).toEqual({ kind: 'no more counts' });
  expect(aws.requests.map(({ operation }) => operation)).toEqual(['UpdateItem']);
});

test.each([
  ['with more in it than a question has', { ...QUESTION, headers: {} }],
  [
    'of the API, whatever its body says',
    { headers: {}, body: JSON.stringify(QUESTION), requestContext: { http: { method: 'POST' } } },
  ],
])('an event %s is a publisher’s, and asks for a key', async (_, event) => {
  const { ask, aws } = await previewWith(empty);
  expect(await ask(event)).toMatchObject({ statusCode: 401 });
  expect(aws.requests).toEqual([]);
});

test('what fails is logged without what it was about', async () => {
  const { ask, logged } = await previewWith(() => ({ error: 'AccessDeniedException' }));
  await expect(ask(QUESTION)).rejects.toThrow();
  expect(logged()).not.toContain('ana@example.org');
});
