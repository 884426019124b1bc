/** What became of many pieces of work. */
export interface Attempts {
  readonly done: number;
  readonly errors: readonly unknown[];
}

/**
 * Does one piece of work after the other; one that fails holds up no other.
 * @param work - whether there was something to do.
 */
export async function attemptEach<T>(items: readonly T[], work: (item: T) => Promise<boolean>): Promise<Attempts> {
  const errors: unknown[] = [];
  let done = 0;
  for (const item of items) {
    try {
      if (await work(item)) done += 1;
    } catch (error) {
      errors.push(error);
    }
  }
  return { done, errors };
}
