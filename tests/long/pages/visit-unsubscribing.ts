import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import type { Language } from '../../../functions/contract/languages.ts';
import { type MessageKey, message } from '../../../functions/locales/messages.ts';
import { test as stage } from '../../../infra/stages/test.ts';
import { type InboxMail, linksIn } from '../../support/stack/inbox.ts';
import { A_WHOLE_APPEAL, publishToTheEnd } from '../../support/stack/publish-appeal.ts';
import { oneClickAddressOf, type Reader, signsIn } from '../../support/visiting/reader.ts';
import type { Inspect } from './inspect-page.ts';

/**
 * Goes to every page between an alert and the way back after having left. A reader who comes from the pages of signing up gets alerts
 * about one of their two follows at its end.
 * @param confirmation - the mail that asked for it.
 */
export async function visitUnsubscribing(
  reader: Reader,
  confirmation: InboxMail,
  page: Page,
  inspect: Inspect,
  language: Language = 'en',
): Promise<void> {
  const t = (key: MessageKey) => message(language, key);
  const appealUrl = await publishToTheEnd({
    title: `RUSSIA: Ivan Example beaten in prison, seen by ${reader.address.split('@')[0]}`,
    countries: ['RU'],
    themes: ['torture', 'lawyers'],
    parts: A_WHOLE_APPEAL,
  });
  const alert = await reader.nextMail();
  await page.goto(appealUrl);
  await inspect('appeal', undefined, 'appeal.follow.case-heading');
  await page.goto(`${appealUrl}/letter`);
  await inspect('letter', 'appeal.letter.heading');
  await page.goto(`${appealUrl}/versions`);
  await inspect('versions', 'appeal.versions.heading');

  const [first = ''] = linksIn(alert).filter((link) => link.includes('reason='));
  await page.goto(first);
  await inspect('stop', 'page.stop.by-link-heading');
  await page.locator('main form button').first().click();
  await page.waitForLoadState();
  await inspect('stopped', 'page.stopped.heading');
  await reader.opens(await reader.nextMail(), '/undo/');
  await inspect('undo-stop', 'page.undo-stop.heading');
  // A press that undoes sooner may be a program's.
  await wait(stage.unsubscribing.undoAfterSeconds * 1_000);
  await reader.presses(t('page.undo-stop.button'));
  await inspect('undone-stop', 'page.undone-stop.heading');
  await page.goto(first);
  await page.locator('main form button').first().click();
  await page.waitForLoadState();
  await reader.nextMail();
  await page.goto(first);
  await inspect('stop-again', 'page.stop.by-link-heading');
  await page.goto(first.replace(/(reason=[^&]*)[^&]{4}/, '$1'));
  await inspect('broken-stop', 'page.broken-stop.heading');

  await page.goto(oneClickAddressOf(alert));
  await inspect('unsubscribe', 'page.unsubscribe.heading');
  await reader.presses(t('page.unsubscribe.button'));
  await inspect('unsubscribed', 'page.unsubscribed.heading');
  const undo = await reader.nextMail();
  await reader.opens(confirmation, '/confirm/');
  await inspect('confirm-used', 'page.link-expired.heading');
  await reader.opens(undo, '/undo/');
  await inspect('undo', 'page.undo.heading');
  await reader.presses(t('page.undo.button'));
  await inspect('undone', 'page.undone.heading');

  await page.goto(oneClickAddressOf(alert));
  await reader.presses(t('page.unsubscribe.button'));
  const newerUndo = await reader.nextMail();
  await reader.opens(undo, '/undo/');
  await inspect('undo-over', 'page.undo-over.heading');
  await signsIn(reader, page, language);
  await inspect('signed-in-after-unsubscribing', 'page.without-alerts.unsubscribed');
  await reader.opens(newerUndo, '/undo/');
  await reader.presses(t('page.undo.button'));
}
