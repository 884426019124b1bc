const UNREADABLE: ReadonlySet<string> = new Set(['UnsealError', 'ZodError', 'UnknownDataKeyError']);

/** Whether an item, or what it names, is damaged for good; what fails otherwise may work when it is tried again. */
export const isUnreadable = (error: unknown): boolean => error instanceof Error && UNREADABLE.has(error.name);

/** What is read, or `undefined` when it is damaged. */
export async function ifReadable<Read>(reading: Promise<Read>): Promise<Read | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (isUnreadable(error)) return undefined;
    throw error;
  }
}

/** What can be read of many. @param onUnreadable - told of each that is damaged for good, which is left out. */
export async function allReadable<Of, Read>(
  all: readonly Of[],
  read: (one: Of) => Promise<Read>,
  onUnreadable: () => void,
): Promise<Read[]> {
  const found = await Promise.all(all.map((one) => ifReadable(read(one))));
  return found.filter((one) => {
    if (one === undefined) onUnreadable();
    return one !== undefined;
  });
}
