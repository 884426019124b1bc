export interface DispatchFailure {
  readonly dispatchId: string;
  readonly error: unknown;
}

/** Does a piece of work for one dispatch after the other; one that fails holds up no other. @returns what failed. */
export async function attemptEachDispatch(
  dispatchIds: readonly string[],
  work: (dispatchId: string) => Promise<void>,
): Promise<DispatchFailure[]> {
  const failures: DispatchFailure[] = [];
  for (const dispatchId of dispatchIds) {
    try {
      await work(dispatchId);
    } catch (error) {
      failures.push({ dispatchId, error });
    }
  }
  return failures;
}
