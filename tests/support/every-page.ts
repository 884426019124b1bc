import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Language } from '../../functions/domain/appeal/appeal.ts';
import { en } from '../../functions/locales/en.ts';
import { type MessageKey, message } from '../../functions/locales/messages.ts';
import { expectPage, type Look } from './look.ts';
import { aReader } from './reader.ts';
import { inject } from './stack-of-worker.ts';
import { visitAccount } from './visit-account.ts';
import { visitCodes } from './visit-codes.ts';
import { visitLeaving } from './visit-leaving.ts';
import { visitPreferences } from './visit-preferences.ts';
import { visitProblems } from './visit-problems.ts';
import { visitRarePages } from './visit-rare-pages.ts';
import { visitSigningUp } from './visit-signing-up.ts';

const PAGES_FOLDER = join(import.meta.dirname, '../../functions/web/pages');
const PAGES = readdirSync(PAGES_FOLDER).map((name) => readFileSync(join(PAGES_FOLDER, name), 'utf8'));

/** Headings within a page: none is at the top of one, or says what state it is in. */
const WITHIN_PAGES: readonly MessageKey[] = ['page.stop.all-heading'];

/** What pages and their states are told by: each must have been seen at the end. */
const TO_BE_SEEN = (Object.keys(en) as MessageKey[]) // en has these keys
  .filter(
    (key) => /^(?:page\.|appeal\.|(?:design|privacy)\.heading$).*heading(?:-[a-z]+)?$/.test(key) || isAtTheTop(key),
  )
  .filter((key) => !WITHIN_PAGES.includes(key));

/** Whether the code of a page names a message as the heading at its top, whatever the message's key is. */
function isAtTheTop(key: MessageKey): boolean {
  return PAGES.some((code) => code.includes(`<h1>\${t('${key}'`) || code.includes(`<h1>\${message(language, '${key}'`));
}

/**
 * Goes the way of one person through every page there is, and has everything about them erased at its end.
 * @param look - called on each page under a name of its own.
 * @param language - what the browser asks for.
 * @throws {Error} when a page is another one than it is named, or when one was not seen.
 */
export async function visitEveryPage(
  page: Page,
  look: (name: string) => Promise<void>,
  language: Language = 'en',
): Promise<void> {
  const seen = new Set<MessageKey | undefined>();
  const names = new Set<string>();
  const lookAt: Look = async (name, heading, says) => {
    if (names.has(name)) throw new Error(`Two pages are named ${name}`);
    names.add(name);
    await expectPage(page, language, heading, says);
    seen.add(heading).add(says);
    await look(name);
  };
  await visit(page, lookAt, language);
  const unseen = TO_BE_SEEN.filter((key) => !seen.has(key));
  if (unseen.length > 0) throw new Error(`Nobody looked at the pages that are headed ${unseen.join(', ')}`);
}

async function visit(page: Page, look: Look, language: Language): Promise<void> {
  const ana = aReader('ana', page, language);
  const confirmation = await visitSigningUp(ana, page, look, language);
  await visitLeaving(ana, confirmation, page, look, language);
  await visitPreferences(ana, page, look, language);
  await visitCodes(ana, aReader('ana.elsewhere', page, language), page, look, language);
  await visitAccount(ana, aReader('ana.new', page, language), page, look, language);
  await ana.opens(confirmation, '/not-me/');
  await ana.presses(message(language, 'page.not-me.button'));
  await look('disown-over', 'page.disown-over.heading');
  for (const name of ['privacy', 'design'] as const) {
    await page.goto(`${inject('publicUrl')}/${name}`);
    await look(name, `${name}.heading`);
  }
  await visitProblems(page, look);
  await visitRarePages(page, look, language);
}
