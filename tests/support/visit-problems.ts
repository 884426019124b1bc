import type { Page } from 'playwright-core';
import { inject } from 'vitest';

const UNKNOWN_ID = '5f0c1b8e-0000-4000-8000-000000000001';

/** Every page by an address that leads to nothing, or that nobody was given. */
const PROBLEMS = {
  'not-found': '/nowhere',
  'forged-confirm-link': '/confirm/forged',
  'forged-not-me-link': '/not-me/forged',
  'forged-leave-link': '/leave/forged',
  'forged-undo-link': '/undo/forged',
  'forged-sign-in-link': '/sign-in/forged',
  'forged-change-address-link': '/change-address/forged',
  'forged-erase-link': '/erase/forged',
  'unknown-appeal': `/appeals/${UNKNOWN_ID}`,
  'not-signed-in': '/preferences/mine',
} as const;

/** Goes to every page that says what went wrong with an address. */
export async function visitProblems(page: Page, look: (name: string) => Promise<void>): Promise<void> {
  for (const [name, path] of Object.entries(PROBLEMS)) {
    await page.goto(`${inject('publicUrl')}${path}`);
    await look(name);
  }
}
