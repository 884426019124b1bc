import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import type { Language } from '../../functions/domain/appeal/appeal.ts';
import { message } from '../../functions/locales/messages.ts';
import { aReader } from './reader.ts';
import { visitAccount } from './visit-account.ts';
import { visitCodes } from './visit-codes.ts';
import { visitLeaving } from './visit-leaving.ts';
import { visitPreferences } from './visit-preferences.ts';
import { visitProblems } from './visit-problems.ts';
import { visitSigningUp } from './visit-signing-up.ts';

type Look = (name: string) => Promise<void>;

/**
 * Goes the way of one person through every page there is, and has everything about them erased at its end.
 * @param language - what the browser asks for.
 */
export async function visitEveryPage(page: Page, look: Look, language: Language = 'en'): Promise<void> {
  const ana = aReader('ana', page, language);
  const confirmation = await visitSigningUp(ana, page, look, language);
  await visitLeaving(ana, confirmation, page, look, language);
  await visitPreferences(ana, page, look, language);
  await visitCodes(ana, aReader('ana.elsewhere', page, language), page, look, language);
  await visitAccount(ana, aReader('ana.new', page, language), page, look, language);
  await ana.opens(confirmation, '/not-me/');
  await ana.presses(message(language, 'page.not-me.button'));
  await look('disown-over');
  for (const name of ['privacy', 'design']) {
    await page.goto(`${inject('publicUrl')}/${name}`);
    await look(name);
  }
  await visitProblems(page, look);
}
