import { setTimeout as sleep } from 'node:timers/promises';

const GENTLE_MS = 3_000;
const FORCED_MS = 1_000;
const LOOK_EVERY_MS = 25;

/**
 * Ends every process of a group: asks first, and ends by force what is left after three seconds.
 * @param groupId - the number of the process that leads, or led, the group.
 */
export async function endProcessGroup(groupId: number): Promise<void> {
  if (await isGoneAfter(groupId, 'SIGTERM', GENTLE_MS)) return;
  // Where no process collects orphans a dead process keeps its number, so even this wait has an end.
  await isGoneAfter(groupId, 'SIGKILL', FORCED_MS);
}

async function isGoneAfter(groupId: number, signal: NodeJS.Signals, waitMs: number): Promise<boolean> {
  const endsAtMs = performance.now() + waitMs;
  let isThere = signalGroup(groupId, signal);
  while (isThere && performance.now() < endsAtMs) {
    await sleep(LOOK_EVERY_MS);
    isThere = signalGroup(groupId, 0);
  }
  return !isThere;
}

/** False when the group has no process left. */
function signalGroup(groupId: number, signal: NodeJS.Signals | 0): boolean {
  try {
    process.kill(-groupId, signal);
    return true;
  } catch {
    return false;
  }
}
