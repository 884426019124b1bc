import { openSync } from 'node:fs';
import { ReadStream } from 'node:tty';

const WIDEST_READABLE = 100;
const WIDTH_OF_PIPES = 80;

export function terminalWidth(): number {
  return Math.min(process.stdout.columns ?? WIDTH_OF_PIPES, WIDEST_READABLE);
}

/**
 * Where a person can be asked. Undefined when no person sees the question.
 * @param isInputUsed - standard input was read for something else: the question goes to the terminal itself.
 */
export function findAsker(isInputUsed: boolean): ReadStream | undefined {
  if (process.stdout.isTTY !== true) return undefined;
  if (isInputUsed) return openTerminal();
  return process.stdin.isTTY === true ? process.stdin : undefined;
}

function openTerminal(): ReadStream | undefined {
  try {
    return new ReadStream(openSync('/dev/tty', 'r'));
  } catch {
    return undefined; // no terminal belongs to this process, or the system has none of that name
  }
}
