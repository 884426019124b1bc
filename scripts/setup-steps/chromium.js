import { existsSync, readFileSync } from 'node:fs';
import { announced, lastLines, run } from './run.js';
import { SetupProblem } from './setup-problem.js';

const USUAL_PLACES = JSON.parse(readFileSync(new URL('chromium-paths.json', import.meta.url), 'utf8'));
/** Chromium without windows, as Debian packs it: it opens a page in a third of the time. */
const SHELL = '/usr/bin/chromium-headless-shell';
const HOW_TO_GET_ONE =
  'Install Chromium or Chrome (for example with: apt-get install chromium-headless-shell), or set CHROMIUM_PATH to the one that you have.';

/**
 * Finds the browser that journeys run in, or installs Debian's. Another that is there will do where that one can't be installed.
 * @throws {SetupProblem} when there is none and none can be installed.
 */
export function ensureChromium() {
  if (isChosen() || existsSync(SHELL)) return;
  const isAnyThere = USUAL_PLACES.some((/** @type {string} */ place) => existsSync(place));
  const isRootOnDebian = process.getuid?.() === 0 && existsSync('/etc/debian_version');
  if (!isRootOnDebian && isAnyThere) return;
  if (!isRootOnDebian) throw new SetupProblem(`The tests need a browser, and none was found. ${HOW_TO_GET_ONE}`);
  announced('Installing Chromium (apt-get)', () => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const install = () =>
      run('apt-get', ['install', '--yes', '--no-install-recommends', 'chromium-headless-shell'], { env });
    let attempt = install();
    if (!attempt.succeeded && run('apt-get', ['update'], { env }).succeeded) attempt = install();
    if (!existsSync(SHELL) && !isAnyThere)
      throw new SetupProblem(
        `The tests need a browser, and apt-get could not install one. ${HOW_TO_GET_ONE}\n${lastLines(attempt.output)}`,
      );
  });
}

function isChosen() {
  const name = ['CHROMIUM_PATH', 'CHROME_PATH'].find((variable) => process.env[variable]);
  const chosen = name && process.env[name];
  if (chosen && !existsSync(chosen))
    throw new SetupProblem(`${name} is ${chosen}, and there is no such file. ${HOW_TO_GET_ONE}`);
  return Boolean(chosen);
}
