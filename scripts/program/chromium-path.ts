import { existsSync } from 'node:fs';
import usualPlaces from '../setup-steps/chromium-paths.json' with { type: 'json' };

/**
 * The browser that `scripts/setup --tests` found or installed.
 * @throws {Error} that says how to get one.
 */
export function chromiumPath(): string {
  const chosen = process.env.CHROMIUM_PATH || process.env.CHROME_PATH;
  const found = chosen || usualPlaces.find((place) => existsSync(place));
  if (found) return found;
  throw new Error('No browser to run journeys in: node scripts/setup --tests finds or installs one.');
}
