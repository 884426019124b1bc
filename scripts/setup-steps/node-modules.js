import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { PROJECT_FOLDER } from './project-folder.js';
import { announced, lastLines, run } from './run.js';
import { SetupProblem } from './setup-problem.js';

const NODE_MODULES = join(PROJECT_FOLDER, 'node_modules');
const OWN_NODE = join(NODE_MODULES, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/**
 * Installs exactly what package-lock.json names, unless it is there already.
 * @throws {SetupProblem} when npm can't.
 */
export function ensureNodeModules() {
  if (areInstalled()) return;
  announced('Installing packages (npm ci)', () => {
    // Errors only: under the machine's own Node npm warns of each package that asks for the newer one that it is about to get.
    const { succeeded, output } = run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
      env: withoutOwnCommands(process.env),
    });
    if (!succeeded)
      throw new SetupProblem(
        `npm ci failed, so the packages are not installed. Check that the package registry can be reached, then try again.\n${lastLines(output)}`,
      );
    if (!existsSync(OWN_NODE))
      throw new SetupProblem(
        `npm ci did not install the project's own Node (${OWN_NODE} is missing).\n` +
          "It comes with the install script of the package node: check that npm's ignore-scripts is off (npm config get ignore-scripts).",
      );
  });
}

/**
 * For commands that an operator waits for: installing takes a minute, and their own words would end up among its.
 * @throws {SetupProblem} unless exactly what package-lock.json names is installed.
 */
export function requireNodeModules() {
  if (!areInstalled())
    throw new SetupProblem(
      'The packages of this checkout are not installed, or not those that it names: run npm ci first.',
    );
}

/** npm keeps a list of what it has put into node_modules, and writes it last. */
function areInstalled() {
  const installed = packagesIn(join(NODE_MODULES, '.package-lock.json'));
  const wanted = packagesIn(join(PROJECT_FOLDER, 'package-lock.json'));
  if (installed === undefined || wanted === undefined || !existsSync(OWN_NODE)) return false;
  return Object.entries(wanted).every(([path, { version, integrity, optional, devOptional }]) => {
    if (path === '') return true;
    const found = installed[path];
    // Packages for other machines are in the lock file and nowhere else.
    if (found === undefined) return optional === true || devOptional === true;
    return found.version === version && found.integrity === integrity;
  });
}

/**
 * @param {string} lockFile
 * @returns {Record<string, { version?: string, integrity?: string, optional?: boolean, devOptional?: boolean }> | undefined}
 */
function packagesIn(lockFile) {
  try {
    return JSON.parse(readFileSync(lockFile, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/**
 * npm must not run on the very Node that it is about to replace.
 * @param {NodeJS.ProcessEnv} env
 */
function withoutOwnCommands(env) {
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => !folder.startsWith(NODE_MODULES));
  return { ...env, PATH: folders.join(delimiter) };
}
