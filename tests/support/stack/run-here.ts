import { AsyncLocalStorage } from 'node:async_hooks';
import { PassThrough, Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { format } from 'node:util';
import { vi } from 'vitest';
import type { Ran } from './run-command.ts';

/** What a command writes, and not a server that it asks in this process. */
const written = new AsyncLocalStorage<{ stdout: string; stderr: string }>();

/** Wide enough for a question on one line. */
const TERMINAL = { isTTY: true, columns: 100 };

let runs = 0;
let before: Promise<unknown> = Promise.resolve();

/** What a person at a terminal types, each text once its cue has been shown. */
export type Typed = readonly (readonly [cue: string, text: string])[];

interface Given {
  readonly env?: Record<string, string>;
  readonly input?: string | Uint8Array;
  /** Makes both ends a terminal's, and {@link input} is not read. */
  readonly typed?: Typed;
}

/**
 * Runs one of the project's scripts in this very process, as a process of its own would run it, without a terminal unless something is typed: most of the time of such a process goes
 * into reading modules that are here already. Its own module runs anew, those that it imports do not. One runs at a time.
 * @param script - from the project's folder on.
 */
export function runHere(script: string, args: readonly string[], given: Given = {}): Promise<Ran> {
  const run = () => runNow(script, args, given);
  const ran = before.then(run, run);
  before = ran;
  return ran;
}

async function runNow(script: string, args: readonly string[], { env = {}, input = '', typed }: Given): Promise<Ran> {
  const { argv, env: ownEnv, exitCode: ownExitCode, stdin } = process;
  const { isTTY, columns } = process.stdout;
  const keyboard = typed && new Keyboard(typed);
  const ran = { stdout: '', stderr: '' };
  const spies = [
    keepingLines('log', 'stdout'),
    keepingLines('error', 'stderr'),
    keepingWrites('stdout', (shown) => keyboard?.type(shown)),
    keepingWrites('stderr'),
  ];
  const listening = process.stdout.listenerCount('error');
  runs += 1;
  const module = `${fileURLToPath(new URL(`../../../${script}`, import.meta.url))}?run=${runs}`;
  try {
    process.argv = [process.execPath, script, ...args];
    process.env = { PATH: ownEnv.PATH, HOME: ownEnv.HOME, ...env };
    process.exitCode = 0;
    const given = keyboard ?? Readable.from([Buffer.from(input)]);
    Object.defineProperty(process, 'stdin', { configurable: true, value: given });
    if (keyboard) Object.assign(process.stdout, TERMINAL);
    await written.run(ran, () => import(/* @vite-ignore */ module));
    return { exitCode: Number(process.exitCode), ...ran };
  } finally {
    for (const spy of spies) spy.mockRestore();
    for (const listener of process.stdout.listeners('error').slice(listening))
      process.stdout.off('error', listener as () => void);
    process.argv = argv;
    process.env = ownEnv;
    process.exitCode = ownExitCode;
    Object.assign(process.stdout, { isTTY, columns });
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

/** The end of a terminal at which someone types. What a terminal itself does, such as keeping a line until its Enter, it does not. */
class Keyboard extends PassThrough {
  readonly isTTY = true;
  isRaw = false;
  readonly #left: (readonly [cue: string, text: string])[];

  constructor(typed: Typed) {
    super();
    this.#left = [...typed];
  }

  setRawMode(isRaw: boolean): this {
    this.isRaw = isRaw;
    return this;
  }

  /** @param shown - all that was shown up to now. */
  type(shown: string): void {
    const [next] = this.#left;
    if (!next || !shown.includes(next[0])) return;
    this.#left.shift();
    // A person answers once the question waits for it.
    setImmediate(() => this.write(next[1]));
  }
}

function keepingWrites(stream: 'stdout' | 'stderr', look?: (shown: string) => void) {
  const others = process[stream].write.bind(process[stream]);
  return vi.spyOn(process[stream], 'write').mockImplementation((text) => {
    const ran = written.getStore();
    if (!ran) return others(text);
    ran[stream] += text;
    look?.(ran[stream]);
    return true;
  });
}
