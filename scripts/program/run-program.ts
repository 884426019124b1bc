import { type Command, CommanderError } from 'commander';
import { inPlainWords } from '../terminal/in-plain-words.ts';

/** There is no deployment to talk to; the message says what to do. */
export class NoDeploymentError extends Error {
  override readonly name = 'NoDeploymentError';
}

export class RefusedError extends Error {
  override readonly name = 'RefusedError';
}

/** The command line asks for what can't be: it ends as other misuse does. */
export class MisuseError extends Error {
  override readonly name = 'MisuseError';
}

/** Runs a command on a deployment: it ends with 2 when it was misused, and with 1 and the reason when it can't be done. */
export async function runProgram(program: Command): Promise<void> {
  try {
    await program.parseAsync();
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
    else if (error instanceof MisuseError) {
      console.error(error.message);
      process.exitCode = 2;
    } else {
      const isSaid = error instanceof NoDeploymentError || error instanceof RefusedError;
      const words = isSaid ? error.message : inPlainWords(error);
      if (words === undefined) throw error;
      console.error(words);
      process.exitCode = 1;
    }
  }
}
