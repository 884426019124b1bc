import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import type { z } from 'zod';
import { opaqueFailures } from './worker.ts';

/** The handler of a function that publishers call by the API, and the desk by its name, since the desk's own role may not do what it does. */
export function deskOrPublisher<Question, Answer, Event, Answered>(
  schema: z.ZodType<Question>,
  answerDesk: (question: Question) => Promise<Answer>,
  answerPublisher: (event: Event, context: Context) => Answered,
) {
  const toDesk = middy<Question, Answer>().use(opaqueFailures()).handler(answerDesk);
  return (event: unknown, context: Context) => {
    const question = schema.safeParse(event);
    // What the API hands over is no such question, whatever a publisher sends: its events have another shape.
    return question.success ? toDesk(question.data, context) : answerPublisher(event as Event, context);
  };
}
