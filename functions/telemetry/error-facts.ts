const MAX_CAUSES = 4;
const MAX_FRAMES = 8;

/** What a log line may say of an error: its kind, where it was thrown, and the same of its causes. */
export interface ErrorFacts {
  readonly name: string;
  /** Of a refusal of IAM: the action that the function's role may not do. */
  readonly denied?: string;
  readonly frames: readonly string[];
  readonly cause?: ErrorFacts;
}

/** An error without its message: those of other people's code repeat what was typed, addresses among them. */
export function errorFacts(error: unknown, causesLeft = MAX_CAUSES): ErrorFacts {
  if (!(error instanceof Error)) return { name: typeof error, frames: [] };
  const denied = deniedBy(error);
  const facts = { name: error.name, ...(denied !== undefined && { denied }), frames: framesOf(error) };
  return error.cause === undefined || causesLeft === 0
    ? facts
    : { ...facts, cause: errorFacts(error.cause, causesLeft - 1) };
}

/** Nothing else of the message: what follows names a resource. https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html */
const DENIED = / is not authorized to perform: ([a-z\d-]{1,40}:[A-Za-z\d]{1,80})(?![A-Za-z\d])/;

const deniedBy = ({ name, message }: Error): string | undefined =>
  name.startsWith('AccessDenied') ? DENIED.exec(message)?.[1] : undefined;

function framesOf(error: Error): string[] {
  const lines = (error.stack ?? '').split('\n').map((line) => line.trim());
  return lines.filter((line) => /^at .*:\d+:\d+\)?$/.test(line)).slice(0, MAX_FRAMES);
}
