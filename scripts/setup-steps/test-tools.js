import { Pins, pipInstall } from './pip.js';
import { announced } from './run.js';

const REQUIREMENTS = 'tests/requirements.txt';

/**
 * Installs what only tests need beside the local cloud, at its pinned versions. `npm start` does without: it is larger than the cloud.
 * @throws {SetupProblem} when pip can't.
 */
export function ensureTestTools() {
  const pins = new Pins('installed-test-pins.txt', [REQUIREMENTS]);
  if (pins.areInstalled()) return;
  announced('Installing what tests need (cfn-lint and the AWS CLI, into .venv)', () => {
    pipInstall('what tests need', ['--no-deps', '--only-binary', ':all:', '--requirement', REQUIREMENTS]);
    pins.recordInstalled();
  });
}
