import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { open } from 'node:fs/promises';
import { lastLinesOf } from './log-tail.ts';
import { endProcessGroup } from './process-group.ts';
import { PROJECT_FOLDER } from './project-paths.ts';

export class ToolFailedError extends Error {
  override readonly name = 'ToolFailedError';
}

export interface ToolRun {
  readonly what: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly logFile: string;
  readonly signal: AbortSignal;
}

/**
 * Runs a command in the project's folder to its end, with all that it writes in a log.
 * @throws {ToolFailedError} with the end of its log, when it fails.
 */
export async function runTool({ what, command, args, env, logFile, signal }: ToolRun): Promise<void> {
  signal.throwIfAborted();
  const log = await open(logFile, 'a');
  const child = spawn(command, args, { cwd: PROJECT_FOLDER, env, detached: true, stdio: ['ignore', log.fd, log.fd] });
  const end = () => child.pid !== undefined && void endProcessGroup(child.pid);
  signal.addEventListener('abort', end, { once: true });
  try {
    const [code, signalName] = await once(child, 'exit');
    signal.throwIfAborted();
    if (code === 0) return;
    throw new ToolFailedError(
      `${what} failed (${signalName ?? `exit code ${code}`}). Its log is ${logFile}, and ends with:\n${await lastLinesOf(logFile)}`,
    );
  } finally {
    signal.removeEventListener('abort', end);
    await log.close();
  }
}
