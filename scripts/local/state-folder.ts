import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { endProcessGroup } from '../program/process-group.ts';
import { findProcess, isRunning, type ProcessIdentity } from './process-identity.ts';

const RECORD_NAME = 'processes.json';
const Identity = z.object({ pid: z.number().int(), startedAt: z.string() });
const Processes = z.object({ owner: Identity, parts: z.array(Identity) });

export class StackRunsAlreadyError extends Error {
  override readonly name = 'StackRunsAlreadyError';
}

/** Where one local stack keeps its logs, its outputs and all else that must not mix with another's. */
export interface StateFolder {
  readonly path: string;
  readonly logs: string;
  /** For the files that parts make and forget. */
  readonly scratch: string;
  /** Notes a process down, so that the next start ends it if this one can't. */
  remember(pid: number): Promise<void>;
  /** Says that nothing runs any more. Logs and outputs stay to be read. */
  release(): Promise<void>;
}

/**
 * Takes a folder for one stack, new and empty, after ending what stacks that died left running in it or beside it.
 * @param path - its parent holds state folders and nothing else that may be deleted.
 * @throws {StackRunsAlreadyError} when a living stack has it.
 */
export async function takeStateFolder(path: string): Promise<StateFolder> {
  await endAbandonedStacks(join(path, '..'));
  const holder = (await readProcesses(path))?.owner;
  if (holder)
    throw new StackRunsAlreadyError(
      `A stack runs in ${path} already (process ${holder.pid}). End that one first, with Ctrl-C where it was started or with: kill ${holder.pid}`,
    );

  await rm(path, { recursive: true, force: true });
  const [logs, scratch] = [join(path, 'logs'), join(path, 'scratch')];
  await mkdir(logs, { recursive: true });
  await mkdir(scratch, { recursive: true });
  // Code unpacked in there must not take itself for a part of this project, whose files are all ES modules.
  await writeFile(join(scratch, 'package.json'), '{}\n');

  const parts: ProcessIdentity[] = [];
  const record = () =>
    writeFile(join(path, RECORD_NAME), JSON.stringify({ owner: identify(process.pid), parts }, undefined, 2));
  await record();
  return {
    path,
    logs,
    scratch,
    async remember(pid) {
      parts.push(identify(pid));
      await record();
    },
    async release() {
      await rm(join(path, RECORD_NAME), { force: true });
      await rm(scratch, { recursive: true, force: true });
    },
  };
}

/** Ends what is still running of every stack whose own process is gone. */
async function endAbandonedStacks(parent: string): Promise<void> {
  const folders = await readdir(parent, { withFileTypes: true }).catch(() => []);
  for (const folder of folders.filter((entry) => entry.isDirectory())) {
    const path = join(parent, folder.name);
    const processes = await readProcesses(path);
    if (processes === undefined || isRunning(processes.owner)) continue;
    for (const part of processes.parts) if (isRunning(part)) await endProcessGroup(part.pid);
    await rm(path, { recursive: true, force: true });
  }
}

async function readProcesses(path: string) {
  const text = await readFile(join(path, RECORD_NAME), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : Processes.parse(JSON.parse(text));
}

function identify(pid: number): ProcessIdentity {
  // One that ended between its start and this look needs no ending later.
  return findProcess(pid) ?? { pid, startedAt: 'ended at once' };
}
