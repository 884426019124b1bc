import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { open } from 'node:fs/promises';
import { lastLinesOf } from '../program/log-tail.ts';
import { endProcessGroup } from '../program/process-group.ts';

export interface Part {
  readonly name: string;
  readonly pid: number;
  readonly logFile: string;
  /** Answers 200 once the part is ready. */
  readonly healthUrl: string;
  /** Resolves, once it has ended without being asked to, to an error that says so. */
  readonly died: Promise<PartDiedError>;
  /** Ends it and everything that it started, gently first. Safe to call twice. */
  stop(): Promise<void>;
}

export class PartDiedError extends Error {
  override readonly name = 'PartDiedError';
}

export interface PartStart {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  /** Both its streams are appended to this file. */
  readonly logFile: string;
  readonly healthUrl: string;
}

/**
 * Starts a program in a process group of its own, so that Ctrl-C in a terminal reaches it only through `stop`.
 * @throws {Error} when it can't be started at all.
 */
export async function startPart({ name, command, args, env, logFile, healthUrl }: PartStart): Promise<Part> {
  const log = await open(logFile, 'a');
  const child = spawn(command, args, { env, detached: true, stdio: ['ignore', log.fd, log.fd] });
  try {
    await once(child, 'spawn');
  } catch (error) {
    throw new Error(`${name} could not be started (${command}).`, { cause: error });
  } finally {
    await log.close();
  }
  const { pid } = child;
  if (pid === undefined) throw new Error(`${name} was started and has no process number.`);

  let isStopping = false;
  const ended = new Promise<string>((resolve) => {
    child.once('exit', (code, signal) => resolve(signal ?? `exit code ${code}`));
  });
  const died = new Promise<PartDiedError>((resolve) => {
    void ended.then(async (how) => {
      if (!isStopping) resolve(await describeDeath(name, how, logFile));
    });
  });

  return {
    name,
    pid,
    logFile,
    healthUrl,
    died,
    async stop() {
      isStopping = true;
      await endProcessGroup(pid);
    },
  };
}

async function describeDeath(name: string, how: string, logFile: string): Promise<PartDiedError> {
  return new PartDiedError(
    `${name} ended by itself (${how}). Its log is ${logFile}, and ends with:\n${await lastLinesOf(logFile)}`,
  );
}
