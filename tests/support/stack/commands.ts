import { publisherKey } from './publisher-api.ts';
import type { Ran } from './run-command.ts';
import { runHere } from './run-here.ts';
import { inject } from './stack-of-worker.ts';

/** Runs `npm run operator` as the operator of the deployment does. */
export const operator = (...args: string[]): Promise<Ran> => operatorTyping('', ...args);

/** @param typed - at the terminal. */
export const operatorTyping = (typed: string, ...args: string[]): Promise<Ran> =>
  runHere('scripts/operator/main.ts', ['--stage', 'test', ...args], { env: inject('environment'), input: typed });

/** Runs `npm run publisher` as an operator does. */
export const publisher = (...args: string[]): Promise<Ran> =>
  runHere('scripts/publisher/main.ts', ['--stage', 'test', ...args], { env: inject('environment') });

/**
 * Runs `npm run appeal` as a publisher does.
 * @param key - of the publisher; left out, that of the file.
 */
export async function appeal(
  args: readonly string[],
  { input = '', key }: { input?: string; key?: string } = {},
): Promise<Ran> {
  const env = { APPEAL_ALERTS_API: inject('publicUrl'), APPEAL_ALERTS_KEY: key ?? (await publisherKey()) };
  return runHere('scripts/appeal/main.ts', args, { env, input });
}
