import type { ErrorAnswer } from '../../functions/contract/api.ts';
import { EXIT } from '../program/exit-codes.ts';

/** Something that the person at the terminal can put right: the message says what, the hint how. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
  readonly hint: string | undefined;
  readonly code: string;
  readonly exitCode: number;
  /** In which a name can't be looked for, before its spelling is given. */
  readonly editions: ErrorAnswer['error']['editions'];

  /** @param code - for programs that read `--json`. */
  constructor(
    code: string,
    message: string,
    { hint, exitCode = EXIT.failed, cause, editions }: CommandErrorOptions = {},
  ) {
    super(message, { cause });
    this.code = code;
    this.hint = hint;
    this.exitCode = exitCode;
    this.editions = editions;
  }
}

interface CommandErrorOptions {
  readonly hint?: string;
  readonly exitCode?: number;
  readonly cause?: unknown;
  readonly editions?: ErrorAnswer['error']['editions'];
}

/** A command that was written wrongly: nothing was asked of the service. */
export const usageError = (message: string, hint: string) =>
  new CommandError('usage', message, { hint, exitCode: EXIT.notAsked });
