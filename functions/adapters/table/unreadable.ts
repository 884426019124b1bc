const UNREADABLE: ReadonlySet<string> = new Set([
  'UnsealError',
  'ZodError',
  'UnknownDataKeyError',
  'ReceiptDamagedError',
]);

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

/** What can be read of many, and why the others could not be. */
export async function eachRead<Of, Read>(
  all: readonly Of[],
  read: (one: Of) => Promise<Read>,
): Promise<{ readonly found: readonly Read[]; readonly errors: readonly unknown[] }> {
  const settled = await Promise.allSettled(all.map(read));
  return {
    found: settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])),
    errors: settled.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : [])),
  };
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
