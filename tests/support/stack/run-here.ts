import { AsyncLocalStorage } from 'node:async_hooks';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { format } from 'node:util';
import { vi } from 'vitest';
import type { Ran } from './run-command.ts';

/** What a command writes, and not a server that it asks in this process. */
const written = new AsyncLocalStorage<{ stdout: string; stderr: string }>();

let runs = 0;
let before: Promise<unknown> = Promise.resolve();

interface Given {
  readonly env?: Record<string, string>;
  readonly input?: string | Uint8Array;
}

/**
 * Runs one of the project's scripts in this very process, as a process of its own would run it without a terminal: most of the time of such a process goes
 * into reading modules that are here already. Its own module runs anew, those that it imports do not. One runs at a time.
 * @param script - from the project's folder on.
 */
export function runHere(script: string, args: readonly string[], given: Given = {}): Promise<Ran> {
  const run = () => runNow(script, args, given);
  const ran = before.then(run, run);
  before = ran;
  return ran;
}

async function runNow(script: string, args: readonly string[], { env = {}, input = '' }: Given): Promise<Ran> {
  const { argv, env: ownEnv, exitCode: ownExitCode, stdin } = process;
  const ran = { stdout: '', stderr: '' };
  const spies = [
    keepingLines('log', 'stdout'),
    keepingLines('error', 'stderr'),
    keepingWrites('stdout'),
    keepingWrites('stderr'),
  ];
  const listening = process.stdout.listenerCount('error');
  runs += 1;
  const module = `${fileURLToPath(new URL(`../../../${script}`, import.meta.url))}?run=${runs}`;
  try {
    process.argv = [process.execPath, script, ...args];
    process.env = { PATH: ownEnv.PATH, HOME: ownEnv.HOME, ...env };
    process.exitCode = 0;
    Object.defineProperty(process, 'stdin', { configurable: true, value: Readable.from([Buffer.from(input)]) });
    await written.run(ran, () => import(/* @vite-ignore */ module));
    return { exitCode: Number(process.exitCode), ...ran };
  } finally {
    for (const spy of spies) spy.mockRestore();
    for (const listener of process.stdout.listeners('error').slice(listening))
      process.stdout.off('error', listener as () => void);
    process.argv = argv;
    process.env = ownEnv;
    process.exitCode = ownExitCode;
    Object.defineProperty(process, 'stdin', { configurable: true, value: stdin });
  }
}

function keepingLines(method: 'log' | 'error', stream: 'stdout' | 'stderr') {
  const others = console[method].bind(console);
  return vi.spyOn(console, method).mockImplementation((...words) => {
    const ran = written.getStore();
    if (ran) ran[stream] += `${format(...words)}\n`;
    else others(...words);
  });
}

function keepingWrites(stream: 'stdout' | 'stderr') {
  const others = process[stream].write.bind(process[stream]);
  return vi.spyOn(process[stream], 'write').mockImplementation((text) => {
    const ran = written.getStore();
    if (!ran) return others(text);
    ran[stream] += text;
    return true;
  });
}
