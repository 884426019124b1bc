import { deniedAction } from '../contract/denied-action.ts';

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
  const denied = deniedAction(error);
  const facts = { name: error.name, ...(denied !== undefined && { denied }), frames: framesOf(error) };
  return error.cause === undefined || causesLeft === 0
    ? facts
    : { ...facts, cause: errorFacts(error.cause, causesLeft - 1) };
}

function framesOf(error: Error): string[] {
  const lines = (error.stack ?? '').split('\n').map((line) => line.trim());
  return lines.filter((line) => /^at .*:\d+:\d+\)?$/.test(line)).slice(0, MAX_FRAMES);
}
