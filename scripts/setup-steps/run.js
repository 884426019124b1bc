import { spawnSync } from 'node:child_process';
import { PROJECT_FOLDER } from './project-folder.js';

/**
 * Runs a command to its end.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv }} [options]
 * @returns {{ succeeded: boolean, output: string }} `output` is what it wrote, both streams; empty when it could not be started.
 */
export function run(command, args, { env = process.env } = {}) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: PROJECT_FOLDER, encoding: 'utf8', env });
  return { succeeded: status === 0, output: `${stdout ?? ''}${stderr ?? ''}`.trim() };
}

/**
 * Says what is being done, does it, and says how long it took.
 * @template T
 * @param {string} what
 * @param {() => T} step
 * @returns {T}
 */
export function announced(what, step) {
  const startedMs = Date.now();
  process.stdout.write(`${what} ...`);
  try {
    const result = step();
    console.log(` done in ${Math.ceil((Date.now() - startedMs) / 1000)} s`);
    return result;
  } catch (error) {
    console.log(' failed');
    throw error;
  }
}

/**
 * The end of a long output, where the reason usually stands.
 * @param {string} output
 */
export const lastLines = (output) => output.split('\n').slice(-15).join('\n');
