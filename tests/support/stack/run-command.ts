import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const PROJECT = fileURLToPath(new URL('../../../', import.meta.url));

/** Commands are many, and most of the time of each would go into reading its sources. */
export const NODE_COMPILE_CACHE = fileURLToPath(new URL('../../../node_modules/.cache/commands', import.meta.url));

/** How a command ended and what it wrote. */
export interface Ran {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs one of the project's scripts as a process of its own, without a terminal. */
export function runScript(
  script: string,
  args: readonly string[],
  { env = {}, input = '' }: { env?: Record<string, string>; input?: string | Uint8Array } = {},
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const { PATH = '', HOME = '' } = process.env;
    const child = spawn(process.execPath, [script, ...args], {
      cwd: PROJECT,
      env: { PATH, HOME, NODE_COMPILE_CACHE, ...env },
    });
    const written = { stdout: '', stderr: '' };
    for (const stream of ['stdout', 'stderr'] as const)
      child[stream].setEncoding('utf8').on('data', (part: string) => {
        written[stream] += part;
      });
    child.once('error', reject);
    child.once('close', (exitCode) => resolve({ exitCode, ...written }));
    // A command that fails early does not read its input.
    child.stdin.on('error', () => {}).end(input);
  });
}
