import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A process of the benchmark's own; it ends with the process that started it. */
export interface Forked {
  /** Sends a message and gives the next one that comes back. */
  ask<Answer>(message: object): Promise<Answer>;
  hear<Answer>(): Promise<Answer>;
  stop(): Promise<void>;
}

/** Starts a module beside this one, or at a file's address, in a process that shares neither processor time nor memory with another. */
export function forkModule(file: string, environment: Record<string, string> = {}): Forked {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), {
    // As a function's own environment has it: without a namespace each metric is a warning on this terminal.
    env: { ...process.env, POWERTOOLS_METRICS_NAMESPACE: 'AppealAlerts/bench', ...environment },
    // What a function logs is a part of its work, and nothing to read here.
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit');
  const hear = <Answer>() => nextMessage<Answer>(child, ended, file);
  return {
    hear,
    ask(message) {
      child.send(message);
      return hear();
    },
    async stop() {
      child.disconnect();
      await ended;
    },
  };
}

async function nextMessage<Answer>(child: ChildProcess, ended: Promise<unknown>, file: string): Promise<Answer> {
  const first = await Promise.race([once(child, 'message'), ended.then(() => undefined)]);
  if (!first) throw new Error(`${file} ended before it answered`);
  return first[0] as Answer; // written by the module, which is ours
}
