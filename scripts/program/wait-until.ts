import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Asks again and again until the answer is something other than undefined.
 * @param what - finishes the sentence "gave up waiting for …".
 * @throws {Error} once `deadlineMs` has passed.
 */
export async function waitUntil<Answer>(
  what: string,
  ask: () => Promise<Answer | undefined>,
  { deadlineMs, everyMs = 50 }: { deadlineMs: number; everyMs?: number },
): Promise<Answer> {
  const endsAtMs = performance.now() + deadlineMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (performance.now() >= endsAtMs) throw new Error(`Gave up waiting for ${what} after ${deadlineMs / 1000} s.`);
    await sleep(everyMs);
  }
}
