const MAX_ATTEMPTS = 6;

/** Another writer changed the same subscriber each time that we tried. */
export class SubscriberContendedError extends Error {
  constructor(subjectId: string) {
    super(`${subjectId} was changed by others ${MAX_ATTEMPTS} times in a row`);
    this.name = 'SubscriberContendedError';
  }
}

/**
 * Reads, decides and writes again for as long as others write first.
 * @param attempt - one round; `undefined` when another writer wrote between its read and its write.
 * @throws {SubscriberContendedError} after six rounds.
 */
export async function untilSaved<T>(subjectId: string, attempt: () => Promise<T | undefined>): Promise<T> {
  for (let round = 0; round < MAX_ATTEMPTS; round += 1) {
    const outcome = await attempt();
    if (outcome !== undefined) return outcome;
  }
  throw new SubscriberContendedError(subjectId);
}
