import { relative } from 'node:path';
import type { Reporter, TestModule } from 'vitest/node';

const EVERY_MS = 30_000;
const MINUTE_MS = 60_000;

/** How far a run has come. */
export interface Progress {
  readonly filesDone: number;
  readonly filesInAll: number;
  readonly startedAtMs: number;
  /** Paths of the files that are running, and since when. */
  readonly running: ReadonlyMap<string, number>;
}

/** @example '12 of 40 files, 3 min; running tests/domain/rate/schedule.test.ts (2 min)' */
export function progressLine({ filesDone, filesInAll, startedAtMs, running }: Progress, nowMs: number): string {
  const minutes = (sinceMs: number) => `${Math.floor((nowMs - sinceMs) / MINUTE_MS)} min`;
  const names = [...running].map(([path, sinceMs]) => `${path} (${minutes(sinceMs)})`);
  const told = `${filesDone} of ${filesInAll} files, ${minutes(startedAtMs)}`;
  return names.length === 0 ? told : `${told}; running ${names.join(', ')}`;
}

/** Says every half minute how far a long run has come, and what it is at. */
export default class ProgressReporter implements Reporter {
  private filesDone = 0;
  private filesInAll = 0;
  private startedAtMs = 0;
  private readonly running = new Map<string, number>();
  private timer: NodeJS.Timeout | undefined;

  onTestRunStart(files: readonly unknown[]): void {
    this.filesInAll = files.length;
    this.startedAtMs = Date.now();
    this.timer = setInterval(() => console.log(progressLine(this.progress(), Date.now())), EVERY_MS);
    this.timer.unref();
  }

  onTestModuleStart(module: TestModule): void {
    this.running.set(relative(process.cwd(), module.moduleId), Date.now());
  }

  onTestModuleEnd(module: TestModule): void {
    this.running.delete(relative(process.cwd(), module.moduleId));
    this.filesDone += 1;
  }

  onTestRunEnd(): void {
    clearInterval(this.timer);
    console.log(`\n${progressLine(this.progress(), Date.now())}`);
  }

  private progress(): Progress {
    const { filesDone, filesInAll, startedAtMs, running } = this;
    return { filesDone, filesInAll, startedAtMs, running };
  }
}
