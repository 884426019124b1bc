import type { ReadStream } from 'node:tty';
import { confirm, isCancel } from '@clack/prompts';

/** Whether the person at this terminal says yes; no is what Enter alone says. A terminal that was opened for the question is closed. */
export async function agrees(message: string, input: ReadStream): Promise<boolean> {
  const answer = await confirm({ message, initialValue: false, input });
  if (input !== process.stdin) input.destroy();
  return !isCancel(answer) && answer;
}
