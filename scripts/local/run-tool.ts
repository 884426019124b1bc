import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { PassThrough } from 'node:stream';
import { lastLinesOf } from './log-tail.ts';
import { endProcessGroup } from './process-group.ts';
import { PROJECT_FOLDER } from './project-paths.ts';

/** A command of the set-up ended with an error. */
export class ToolFailedError extends Error {
  override readonly name = 'ToolFailedError';
}

export interface ToolRun {
  /** Finishes the sentence "… failed". */
  readonly what: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly logFile: string;
  readonly onLine?: (line: string) => void;
  /** Ends the command and everything that it started. */
  readonly signal: AbortSignal;
}

/**
 * Runs a command in the project's folder to its end, with all that it writes in a log.
 * @throws {ToolFailedError} with the end of its log, when it fails.
 */
export async function runTool({ what, command, args, env, logFile, onLine, signal }: ToolRun): Promise<void> {
  signal.throwIfAborted();
  const child = spawn(command, args, { cwd: PROJECT_FOLDER, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const output = new PassThrough();
  child.stdout.pipe(output, { end: false });
  child.stderr.pipe(output, { end: false });
  const log = output.pipe(createWriteStream(logFile, { flags: 'a' }));
  if (onLine) createInterface({ input: output }).on('line', onLine);

  const end = () => child.pid !== undefined && void endProcessGroup(child.pid);
  signal.addEventListener('abort', end, { once: true });
  try {
    const how = await new Promise<string | undefined>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code, signalName) => resolve(code === 0 ? undefined : (signalName ?? `exit code ${code}`)));
    });
    await new Promise<void>((resolve) => log.once('finish', resolve) && output.end());
    signal.throwIfAborted();
    if (how === undefined) return;
    throw new ToolFailedError(
      `${what} failed (${how}). Its log is ${logFile}, and ends with:\n${await lastLinesOf(logFile)}`,
    );
  } finally {
    signal.removeEventListener('abort', end);
  }
}
