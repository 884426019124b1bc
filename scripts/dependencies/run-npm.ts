import { execFile } from 'node:child_process';
import { PROJECT_FOLDER } from '../program/project-paths.ts';

/** Far above what either list takes, at some thousand packages. */
const MAX_OUTPUT_BYTES = 64 * 1024 * 1024;

/** What npm wrote, and whether it ended well. A list that holds findings ends badly and is a list. */
export interface NpmRun {
  readonly isWell: boolean;
  readonly output: string;
  readonly errors: string;
}

/** Runs the npm that runs this, in the project's folder. @param env - beside this process's own. */
export function runNpm(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<NpmRun> {
  const ownNpm = process.env.npm_execpath;
  const [command, first] = ownNpm?.endsWith('.js') ? [process.execPath, [ownNpm]] : ['npm', []];
  const options = { cwd: PROJECT_FOLDER, env: { ...process.env, ...env }, maxBuffer: MAX_OUTPUT_BYTES };
  return new Promise((resolve) => {
    execFile(command, [...first, ...args], options, (error, output, errors) =>
      resolve({ isWell: error === null, output, errors }),
    );
  });
}
