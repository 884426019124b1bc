import { EXIT } from '../program/exit-codes.ts';

/** Something that the person at the terminal can put right: the message says what, the hint how. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
  readonly hint: string | undefined;
  readonly code: string;
  readonly exitCode: number;

  /** @param code - for programs that read `--json`. */
  constructor(code: string, message: string, { hint, exitCode = EXIT.failed, cause }: CommandErrorOptions = {}) {
    super(message, { cause });
    this.code = code;
    this.hint = hint;
    this.exitCode = exitCode;
  }
}

interface CommandErrorOptions {
  readonly hint?: string;
  readonly exitCode?: number;
  readonly cause?: unknown;
}

/** A command that was written wrongly: nothing was asked of the service. */
export const usageError = (message: string, hint: string) =>
  new CommandError('usage', message, { hint, exitCode: EXIT.notAsked });
