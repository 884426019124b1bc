import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_FOLDER } from './project-folder.js';
import { lastLines, run } from './run.js';
import { SetupProblem } from './setup-problem.js';

/** The virtual environment of this checkout. */
export const ENVIRONMENT = join(PROJECT_FOLDER, '.venv');
const ITS_PYTHON = join(ENVIRONMENT, 'bin', 'python');

/**
 * Versions that belong together, and the environment's record of those that were installed. Making the environment again
 * removes every record.
 */
export class Pins {
  /**
   * @param {string} recordName
   * @param {readonly string[]} files - from the project's folder
   */
  constructor(recordName, files) {
    this.record = join(ENVIRONMENT, recordName);
    this.text = files.map((file) => readFileSync(join(PROJECT_FOLDER, file), 'utf8')).join('\n');
  }

  areInstalled() {
    return existsSync(ITS_PYTHON) && existsSync(this.record) && readFileSync(this.record, 'utf8') === this.text;
  }

  recordInstalled() {
    writeFileSync(this.record, this.text);
  }
}

/**
 * @param {string} what - finishes the sentence "pip could not install …"
 * @param {readonly string[]} args
 * @throws {SetupProblem} when pip fails.
 */
export function pipInstall(what, args) {
  const quietly = ['--quiet', '--disable-pip-version-check', '--no-input'];
  const { succeeded, output } = run(ITS_PYTHON, ['-m', 'pip', 'install', ...quietly, ...args]);
  if (succeeded) return;
  throw new SetupProblem(
    `pip could not install ${what}. Check that the Python package index can be reached, then try again.\n${lastLines(output)}`,
  );
}
