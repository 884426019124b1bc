import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { makeDeskSessions } from '../../../functions/adapters/dynamodb/members/desk-sessions.ts';
import { sessionHashOf } from '../../../functions/domain/account/session.ts';
import { newDeskSession } from '../../../functions/domain/members/desk-session.ts';
import type { Member, Office } from '../../../functions/domain/members/office.ts';
import { inject } from '../stack/stack-of-worker.ts';
import { firstTokenKey, keyringOfStack, tableOfStack } from '../stack/table-of-stack.ts';

/** A new session of a member, without the way there. @returns its secret. */
export async function aSessionOf(office: Office, member: Member): Promise<string> {
  const table = tableOfStack();
  const secret = randomUUID();
  const session = newDeskSession(office, member, 'whole', Date.now());
  await makeDeskSessions(table, keyringOfStack(table)).create(sessionHashOf(secret), session);
  // As the first invitation would.
  await firstTokenKey(table);
  return secret;
}

/** Gives a browser a new session of a member. @returns its secret. */
export async function sitsAtDesk(page: Page, office: Office, member: Member): Promise<string> {
  const secret = await aSessionOf(office, member);
  await holdsSession(page, secret);
  return secret;
}

/** A browser with the session of a secret. */
export async function holdsSession(page: Page, secret: string): Promise<void> {
  // Browsers hold localhost for secure, and tests may not say so by http.
  const url = inject('publicUrl').replace(/^http:/, 'https:');
  await page
    .context()
    .addCookies([{ name: '__Host-desk', value: secret, url, secure: true, httpOnly: true, sameSite: 'Strict' }]);
}
