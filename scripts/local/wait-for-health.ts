import { waitUntil } from '../program/wait-until.ts';
import type { Part } from './part.ts';

const DEADLINE_MS = 30_000;

/**
 * Waits until a part answers at its health address.
 * @throws {PartDiedError} when it ends instead.
 */
export async function waitForHealth(part: Part): Promise<void> {
  const healthy = waitUntil(`${part.name} to answer (its log is ${part.logFile})`, () => ask(part.healthUrl), {
    deadlineMs: DEADLINE_MS,
  });
  const outcome = await Promise.race([healthy, part.died]);
  if (outcome instanceof Error) {
    healthy.catch(() => {}); // the part is dead and will not answer any more
    throw outcome;
  }
}

async function ask(url: string): Promise<'healthy' | undefined> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(1_000) });
    await response.arrayBuffer();
    return response.ok ? 'healthy' : undefined;
  } catch {
    return undefined;
  }
}
