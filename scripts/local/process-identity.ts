import { spawnSync } from 'node:child_process';

/** One process, told apart from a later one that was given the same number. */
export interface ProcessIdentity {
  readonly pid: number;
  /** When it started, in the words of `ps`. */
  readonly startedAt: string;
}

/** The process that has this number now, if any. */
export function findProcess(pid: number): ProcessIdentity | undefined {
  const { stdout } = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
  });
  const startedAt = stdout?.trim();
  return startedAt ? { pid, startedAt } : undefined;
}

/** Whether this very process still runs. */
export const isRunning = ({ pid, startedAt }: ProcessIdentity): boolean => findProcess(pid)?.startedAt === startedAt;
