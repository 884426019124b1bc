import type { FunctionName } from './env.ts';

/** How long a function that reads pages waits for `read-page`: a cold start, the reading, and one more try of what Lambda refused at once. */
export const PAGE_WAIT_MS = 12_000;
/** After this no further page of a request begins to be read: its publisher still has an answer before the function's time is over. */
export const PAGES_BEGIN_WITHIN_MS = 5_000;
/** How long the desk waits for a function that does for it what it may not do itself. */
export const ASK_WAIT_MS = 22_000;

/** One function that waits for another. */
export interface Wait {
  readonly caller: FunctionName;
  readonly asked: FunctionName;
  readonly waitMs: number;
  /** How late in its run the caller may still begin to wait. */
  readonly beginsWithinMs: number;
}

const PAGE_READERS = ['publish-appeal', 'preview-appeal', 'steer-release', 'sweep', 'desk'] as const;
const ASKED_BY_DESK = ['preview-appeal', 'steer-dispatch'] as const;

/** Every function that waits for another. A stage's timeouts are held to it: who asks outlives what is asked. */
export const WAITS: readonly Wait[] = [
  ...PAGE_READERS.map((caller) => ({
    ...{ caller, asked: 'read-page' as const },
    ...{ waitMs: PAGE_WAIT_MS, beginsWithinMs: PAGES_BEGIN_WITHIN_MS },
  })),
  ...ASKED_BY_DESK.map((asked) => ({ caller: 'desk' as const, asked, waitMs: ASK_WAIT_MS, beginsWithinMs: 0 })),
];
