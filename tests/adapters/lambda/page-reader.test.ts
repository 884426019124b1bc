import { type InvokeCommandInput, type LambdaClient, TooManyRequestsException } from '@aws-sdk/client-lambda';
import { describe, expect, test } from 'vitest';
import {
  makePageReader,
  PageNotReadError,
  ReadingNotSoundError,
} from '../../../functions/adapters/lambda/page-reader.ts';
import { readUntrustedPage } from '../../../functions/domain/reading/page-reading.ts';
import { PAGE } from '../../support/publishing/builders.ts';

const ARN = 'arn:aws:lambda:eu-central-1:111122223333:function:AppealAlerts-prod-read-page';
const A_PAGE = { content: PAGE, format: 'text', today: '2026-11-24' } as const;

/** Lambda, with a function that answers as it is told. */
function aReader(answer: unknown, failed = false) {
  const asked: InvokeCommandInput[] = [];
  const lambda = {
    send: async ({ input }: { input: InvokeCommandInput }) => {
      asked.push(input);
      const Payload = Buffer.from(typeof answer === 'string' ? answer : JSON.stringify(answer));
      return { Payload, ...(failed ? { FunctionError: 'Unhandled' } : {}) };
    },
  } as unknown as LambdaClient; // it takes this one command
  return { asked, read: () => makePageReader(ARN, lambda)(A_PAGE) };
}

test('the page goes to the function, and what it read comes back', async () => {
  const { asked, read } = aReader(readUntrustedPage(A_PAGE));
  expect(await read()).toEqual(readUntrustedPage(A_PAGE));
  expect(asked).toEqual([{ FunctionName: ARN, Payload: JSON.stringify(A_PAGE) }]);
});

test('a page that the function refuses is refused', async () => {
  expect(await aReader({ kind: 'too much', of: 'nesting' }).read()).toEqual({ kind: 'too much', of: 'nesting' });
});

test.each([
  ['memory', { errorType: 'Runtime.OutOfMemory', errorMessage: 'RequestId: 1' }],
  ['process', { errorType: 'Runtime.ExitError', errorMessage: 'RequestId: 1 Error: Runtime exited' }],
])('a page that takes the function beyond its %s takes too much of it', async (_wall, failure) => {
  expect(await aReader(failure, true).read()).toEqual({ kind: 'too much', of: 'memory' });
});

test.each([
  ['it says', { kind: 'busy' }, false],
  ['Lambda says', { errorType: 'Sandbox.Timedout', errorMessage: 'RequestId: 1 Error: Task timed out' }, true],
  ['Lambda said before', { errorMessage: '2026-11-26T05:00:00.000Z 1 Task timed out after 8.00 seconds' }, true],
])('a page that the function did not get to read, as %s, is no fault of the page', async (_who, answer, failed) => {
  expect(await aReader(answer, failed).read()).toEqual({ kind: 'busy' });
});

test.each([
  ['Lambda has no room for it', new TooManyRequestsException({ message: 'Rate Exceeded.', $metadata: {} })],
  ['no answer comes in time', new DOMException('The operation was aborted due to timeout', 'TimeoutError')],
  ['the SDK gives up at the signal', Object.assign(new Error('Request aborted'), { name: 'AbortError' })],
])('a page is not read now when %s, which is no fault of the page', async (_what, error) => {
  const lambda = { send: () => Promise.reject(error) } as unknown as LambdaClient; // it takes this one command
  expect(await makePageReader(ARN, lambda)(A_PAGE)).toEqual({ kind: 'busy' });
});

test('any other failure of the function is no fault of the page', async () => {
  await expect(aReader({ errorType: 'WorkFailedError', errorMessage: 'x' }, true).read()).rejects.toThrow(
    PageNotReadError,
  );
  await expect(aReader('no JSON', true).read()).rejects.toThrow(PageNotReadError);
});

describe('a page that has taken the function over makes its callers take nothing but a reading', () => {
  const read = readUntrustedPage(A_PAGE);
  const reading = read.kind === 'read' ? read.reading : undefined;
  const answering = (given: object) => ({ kind: 'read', reading: { ...reading, ...given } });
  const manyBlocks = Array.from({ length: 10_000 }, () => ({ kind: 'paragraph', html: 'x' }));
  test.each([
    ['no JSON', '{'],
    ['nothing', ''],
    ['another kind of answer', { kind: 'published' }],
    ['a field more', answering({ audience: 'everybody' })],
    ['a block of another kind', answering({ blocks: [{ kind: 'script', html: 'x' }] })],
    ['markup that runs', answering({ blocks: [{ kind: 'paragraph', html: '<script>x</script>' }] })],
    ['a footnote’s mark that is markup', answering({ footnotes: [{ mark: '<b>', html: 'x' }] })],
    [
      'a day that is none',
      answering({ datedOn: { value: 'soon', shown: '', isInFuture: false, confidence: 'sure', evidence: [] } }),
    ],
    ['a country that is none', answering({ countries: [{ code: 'QQ', confidence: 'sure', evidence: [] }] })],
    ['more blocks than any text', answering({ blocks: manyBlocks })],
    ['megabytes', answering({ blocks: [{ kind: 'paragraph', html: 'x'.repeat(3_000_000) }] })],
  ])('%s', async (_what, answer) => {
    await expect(aReader(answer).read()).rejects.toThrow(ReadingNotSoundError);
  });
});
