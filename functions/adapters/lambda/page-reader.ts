import {
  InvokeCommand,
  type InvokeCommandOutput,
  LambdaClient,
  TooManyRequestsException,
} from '@aws-sdk/client-lambda';
import { PageAnswer, type PageToRead } from '../../contract/requests/read-page.ts';
import { PAGE_WAIT_MS } from '../../contract/waits.ts';
import { type PageOutcome, type PageReader, soundReading } from '../../domain/reading/reading.ts';
import { failureIn, hasTimedOut, isOverWait, jsonOf } from './failures.ts';

/** Far above any reading of a page that may be published, far below what Lambda hands over (6 MB). */
const MOST_ANSWER_BYTES = 3_000_000;

/** The function that reads pages failed, and not for what the page is. */
export class PageNotReadError extends Error {
  override readonly name = 'PageNotReadError';
}

/** What the function answered is no reading of a page: a page may have taken it over. Its next run begins afresh. */
export class ReadingNotSoundError extends Error {
  override readonly name = 'ReadingNotSoundError';
}

/**
 * Has pages read by a function that may reach nothing. What it answers counts as untrusted as the page itself. Where Lambda has no room for it, or it takes
 * longer than a publisher waits, the answer is `busy`.
 * https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html#API_Invoke_Errors
 * @param functionArn - of `read-page`; the caller needs `lambda:InvokeFunction` on it.
 * @throws {PageNotReadError} when the function fails for no fault of the page.
 * @throws {ReadingNotSoundError} when it answers something else than a reading.
 */
export function makePageReader(functionArn: string, lambda = new LambdaClient({})): PageReader {
  async function ask(page: PageToRead): Promise<PageOutcome> {
    const answer = await lambda.send(new InvokeCommand({ FunctionName: functionArn, Payload: JSON.stringify(page) }), {
      abortSignal: AbortSignal.timeout(PAGE_WAIT_MS),
    });
    return answer.FunctionError === undefined ? readingOf(answer) : readingOfFailure(answer);
  }

  return async (page) => {
    try {
      return await ask(page);
    } catch (error) {
      if (isForWantOfRoom(error)) return { kind: 'busy' };
      throw error;
    }
  };
}

/** The SDK has tried again before. */
const isForWantOfRoom = (error: unknown): boolean => error instanceof TooManyRequestsException || isOverWait(error);

type Answer = Pick<InvokeCommandOutput, 'Payload'>;

function readingOf({ Payload }: Answer): PageOutcome {
  const isLong = Payload !== undefined && Payload.byteLength > MOST_ANSWER_BYTES;
  const parsed = isLong ? undefined : PageAnswer.safeParse(jsonOf(Payload));
  if (!parsed?.success) throw new ReadingNotSoundError('the answer has another shape');
  if (parsed.data.kind !== 'read') return parsed.data;
  const reading = soundReading(parsed.data.reading);
  if (!reading) throw new ReadingNotSoundError('the reading holds what no page has');
  return { kind: 'read', reading };
}

/** How Lambda ends a run that goes beyond its memory, where the function itself did not end it before. */
const ENDED_BY_PAGE = /^Runtime\.(?:OutOfMemory|ExitError)$/;

function readingOfFailure({ Payload }: Answer): PageOutcome {
  const failure = failureIn(Payload);
  // A page that works for too long is refused before: this one did not get to work.
  if (hasTimedOut(failure)) return { kind: 'busy' };
  if (ENDED_BY_PAGE.test(failure.errorType)) return { kind: 'too much', of: 'memory' };
  throw new PageNotReadError('read-page failed; its log says where');
}
