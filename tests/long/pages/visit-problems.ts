import type { MessageKey } from '../../../functions/locales/messages.ts';
import { inject } from '../../support/stack/stack-of-worker.ts';
import type { PublicTour } from './public-world.ts';

const UNKNOWN_ID = '5f0c1b8e-0000-4000-8000-000000000001';

/** Every page by an address that leads to nothing, or that no reader was given, and its heading. */
const PROBLEMS: Readonly<Record<string, readonly [path: string, heading: MessageKey]>> = {
  'not-found': ['/nowhere', 'page.not-found.heading'],
  'forged-confirm-link': ['/confirm/forged', 'page.link-unknown.heading'],
  'forged-not-me-link': ['/not-me/forged', 'page.link-unknown.heading'],
  'forged-leave-link': ['/unsubscribe/forged', 'page.link-unknown.heading'],
  'forged-undo-link': ['/undo/forged', 'page.link-unknown.heading'],
  'forged-sign-in-link': ['/sign-in/forged', 'page.link-unknown.heading'],
  'forged-change-address-link': ['/change-address/forged', 'page.link-unknown.heading'],
  'forged-erase-link': ['/erase/forged', 'page.link-unknown.heading'],
  'unknown-appeal': [`/appeals/${UNKNOWN_ID}`, 'appeal.not-found.heading'],
  check: ['/check', 'page.check.heading'],
  'unknown-code': ['/check?code=7KQ4-M2XD-9PRT', 'page.check.heading'],
  'not-signed-in': ['/preferences/mine', 'page.sign-in.heading'],
};

/** Every page that says what went wrong with an address. */
export async function visitProblems(tour: PublicTour): Promise<void> {
  // The browser is told for a while yet that all was erased in it.
  await tour.page.context().clearCookies();
  for (const [name, [path, heading]] of Object.entries(PROBLEMS)) {
    // In the language of the browser: no address of these says one.
    await tour.goesAndLooks(name, `${inject('publicUrl')}${path}`, heading);
  }
}

/** Pages that are the same for everyone. */
export async function visitAbout(tour: PublicTour): Promise<void> {
  for (const name of ['about', 'privacy', 'design'] as const)
    await tour.goesAndLooks(name, `${inject('publicUrl')}/${name}`, `${name}.heading`);
}
