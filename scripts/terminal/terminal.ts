const WIDEST_READABLE = 100;
const WIDTH_OF_PIPES = 80;

/** Width to lay text out for, in signs. */
export function terminalWidth(): number {
  return Math.min(process.stdout.columns ?? WIDTH_OF_PIPES, WIDEST_READABLE);
}

/** Whether somebody is there who can be asked and sees the question. */
export const canAsk = (): boolean => process.stdin.isTTY === true && process.stdout.isTTY === true;
