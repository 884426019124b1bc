import { setImmediate as turn, setTimeout as wait } from 'node:timers/promises';
import type { ReadStream } from 'node:tty';

/** What the terminal kept arrives at once. Less than a person needs to read a question. */
const DRAIN_MS = 50;
const CTRL_C = 0x03;

/**
 * Throws away what was typed before a question is shown: it can't be an answer to it.
 * @returns false if that was Ctrl-C: the person leaves.
 */
export async function dropTypedAhead(input: ReadStream): Promise<boolean> {
  const wasRaw = input.isRaw;
  let isLeaving = false;
  const drop = (typed: Buffer | string) => {
    isLeaving ||= Buffer.from(typed).includes(CTRL_C);
  };
  // Outside raw mode the terminal keeps a line until its Enter.
  input.setRawMode(true).on('data', drop).resume();
  await wait(DRAIN_MS);
  // On a busy machine that time can be over before Node has read anything.
  await turn();
  input.off('data', drop).pause().setRawMode(wasRaw);
  return !isLeaving;
}
