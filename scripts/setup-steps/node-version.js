import { SetupProblem } from './setup-problem.js';

const OLDEST_NODE = { major: 20, minor: 10 };

/**
 * Any Node that runs these steps will do: the project brings its own for everything else.
 * @throws {SetupProblem} when this Node is too old.
 */
export function requireNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isNewEnough = major > OLDEST_NODE.major || (major === OLDEST_NODE.major && minor >= OLDEST_NODE.minor);
  if (isNewEnough) return;
  throw new SetupProblem(
    `Node ${version} is too old: Appeal Alerts needs Node ${OLDEST_NODE.major}.${OLDEST_NODE.minor} or newer to set itself up.\n` +
      'Install a current one from https://nodejs.org or with your package manager, then try again.',
  );
}
