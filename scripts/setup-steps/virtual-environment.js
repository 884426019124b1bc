import { rmSync } from 'node:fs';
import { ENVIRONMENT, Pins, pipInstall } from './pip.js';
import { announced, lastLines, run } from './run.js';
import { SetupProblem } from './setup-problem.js';

const OLDEST_PYTHON_MINOR = 10;
const PYTHON_NAMES = ['python3', 'python3.14', 'python3.13', 'python3.12', 'python3.11', 'python3.10', 'python'];

const REQUIREMENTS = 'scripts/local/requirements.txt';
const CONSTRAINTS = 'scripts/local/constraints.txt';

/**
 * Installs the local cloud, at its pinned version, into a virtual environment of the project's own.
 * @throws {SetupProblem} when there is no fitting Python, or it can't.
 */
export function ensureVirtualEnvironment() {
  const pins = new Pins('installed-pins.txt', [REQUIREMENTS, CONSTRAINTS]);
  if (pins.areInstalled()) return;
  const python = findPython();
  announced('Installing the local cloud (ministack, into .venv)', () => {
    rmSync(ENVIRONMENT, { recursive: true, force: true });
    makeEnvironment(python);
    pipInstall('the local cloud', ['--requirement', REQUIREMENTS, '--constraint', CONSTRAINTS]);
    pins.recordInstalled();
  });
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
