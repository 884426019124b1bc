import type { ReadStream } from 'node:tty';
import { confirm, isCancel } from '@clack/prompts';
import { dropTypedAhead } from './typed-ahead.ts';

/** A question, and whether Enter alone says yes. */
export interface YesOrNo {
  readonly message: string;
  readonly isYesFirst: boolean;
}

/** What the person at this terminal says; undefined once they leave. What was typed before the question is no answer. A terminal that was opened for the question is closed. */
export async function answerTo({ message, isYesFirst }: YesOrNo, input: ReadStream): Promise<boolean | undefined> {
  try {
    if (!(await dropTypedAhead(input))) return undefined;
    const answer = await confirm({ message, initialValue: isYesFirst, input });
    return isCancel(answer) ? undefined : answer;
  } finally {
    if (input !== process.stdin) input.destroy();
  }
}

/** Whether the person at this terminal says yes; no is what Enter alone says. */
export const agrees = async (message: string, input: ReadStream): Promise<boolean> =>
  (await answerTo({ message, isYesFirst: false }, input)) === true;
