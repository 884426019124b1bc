import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_FOLDER } from './project-folder.js';
import { announced, lastLines, run } from './run.js';
import { SetupProblem } from './setup-problem.js';

const OLDEST_PYTHON_MINOR = 10;
const PYTHON_NAMES = ['python3', 'python3.14', 'python3.13', 'python3.12', 'python3.11', 'python3.10', 'python'];

const ENVIRONMENT = join(PROJECT_FOLDER, '.venv');
const ITS_PYTHON = join(ENVIRONMENT, 'bin', 'python');
const INSTALLED_PINS = join(ENVIRONMENT, 'installed-pins.txt');
const PINS = ['requirements.txt', 'constraints.txt'].map((name) => join(PROJECT_FOLDER, 'scripts', 'local', name));

/**
 * Installs the local cloud, at its pinned version, into a virtual environment of the project's own.
 * @throws {SetupProblem} when there is no fitting Python, or it can't.
 */
export function ensureVirtualEnvironment() {
  const pins = PINS.map((file) => readFileSync(file, 'utf8')).join('\n');
  if (isMadeFrom(pins)) return;
  const python = findPython();
  announced('Installing the local cloud (ministack, into .venv)', () => {
    rmSync(ENVIRONMENT, { recursive: true, force: true });
    makeEnvironment(python);
    installPins();
    writeFileSync(INSTALLED_PINS, pins);
  });
}

/** @param {string} pins */
function isMadeFrom(pins) {
  return existsSync(ITS_PYTHON) && existsSync(INSTALLED_PINS) && readFileSync(INSTALLED_PINS, 'utf8') === pins;
}

function findPython() {
  const found = PYTHON_NAMES.map((name) => ({ name, version: versionOf(name) })).filter(({ version }) => version);
  const fitting = found.find(({ version }) => isNewEnough(version));
  if (fitting) return fitting.name;
  const problem = found.length > 0 ? `Python ${found[0].version} is too old` : 'Python is missing';
  throw new SetupProblem(
    `${problem}: the local cloud needs Python 3.${OLDEST_PYTHON_MINOR} or newer, as python3.\n` +
      'Install it, for example with: apt-get install python3 python3-venv   or: brew install python3',
  );
}

/** @param {string} name */
function versionOf(name) {
  const { succeeded, output } = run(name, ['-c', 'import sys; print("%d.%d" % sys.version_info[:2])']);
  return succeeded ? output : undefined;
}

/** @param {string | undefined} version */
function isNewEnough(version = '') {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 3 || (major === 3 && minor >= OLDEST_PYTHON_MINOR);
}

/** @param {string} python */
function makeEnvironment(python) {
  const { succeeded, output } = run(python, ['-m', 'venv', ENVIRONMENT]);
  if (succeeded) return;
  rmSync(ENVIRONMENT, { recursive: true, force: true });
  const lacksParts = !run(python, ['-c', 'import venv, ensurepip']).succeeded;
  throw new SetupProblem(
    lacksParts
      ? `${python} can't make virtual environments: its venv module is a package of its own here.\nInstall it, for example with: apt-get install python3-venv`
      : `${python} could not make a virtual environment in ${ENVIRONMENT}.\n${lastLines(output)}`,
  );
}

function installPins() {
  const [requirements, constraints] = PINS;
  const { succeeded, output } = run(ITS_PYTHON, [
    ...['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--no-input'],
    ...['--requirement', requirements, '--constraint', constraints],
  ]);
  if (succeeded) return;
  throw new SetupProblem(
    `pip could not install the local cloud. Check that the Python package index can be reached, then try again.\n${lastLines(output)}`,
  );
}
