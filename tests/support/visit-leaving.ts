import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import type { Language } from '../../functions/domain/appeal/appeal.ts';
import { type MessageKey, message } from '../../functions/locales/messages.ts';
import { test as stage } from '../../infra/stages/test.ts';
import { type InboxMail, linksIn } from './inbox.ts';
import type { Look } from './look.ts';
import { publishToTheEnd } from './publish-appeal.ts';
import { oneClickAddressOf, type Reader } from './reader.ts';
import { signsIn } from './visit-preferences.ts';

/**
 * Goes to every page between an alert and the way back after having left. Whoever comes from the pages of signing up gets alerts
 * about one of their two follows at its end.
 * @param confirmation - the mail that asked for it.
 */
export async function visitLeaving(
  reader: Reader,
  confirmation: InboxMail,
  page: Page,
  look: Look,
  language: Language = 'en',
): Promise<void> {
  const t = (key: MessageKey) => message(language, key);
  const appealUrl = await publishToTheEnd({
    title: `RUSSIA: Ivan Example beaten in prison, seen by ${reader.address.split('@')[0]}`,
    countries: ['RU'],
    themes: ['torture', 'lawyers'],
  });
  const alert = await reader.nextMail();
  await page.goto(appealUrl);
  await look('appeal', undefined, 'appeal.follow.heading');

  const [first = '', second = ''] = linksIn(alert).filter((link) => link.includes('reason='));
  await page.goto(first);
  await look('stop', 'page.stop.heading');
  await page.locator('main form button').first().click();
  await page.waitForLoadState();
  await look('stopped', 'page.stopped.heading');
  await reader.opens(await reader.nextMail(), '/undo/');
  await look('undo-stop', 'page.undo-stop.heading');
  // Whoever undoes sooner may be a program.
  await wait(stage.leaving.undoAfterSeconds * 1_000);
  await reader.presses(t('page.undo-stop.button'));
  await look('undone-stop', 'page.undone-stop.heading');
  await page.goto(first);
  await page.locator('main form button').first().click();
  await page.waitForLoadState();
  await reader.nextMail();
  await page.goto(first);
  await look('not-followed', 'page.not-followed.heading');
  await page.goto(second);
  await look('stop-last', 'page.stop.heading');

  await page.goto(oneClickAddressOf(alert));
  await look('leave', 'page.leave.heading');
  await reader.presses(t('page.leave.button'));
  await look('left', 'page.left.heading');
  const undo = await reader.nextMail();
  await reader.opens(confirmation, '/confirm/');
  await look('confirm-used', 'page.link-expired.heading');
  await reader.opens(undo, '/undo/');
  await look('undo', 'page.undo.heading');
  await reader.presses(t('page.undo.button'));
  await look('undone', 'page.undone.heading');

  await page.goto(oneClickAddressOf(alert));
  await reader.presses(t('page.leave.button'));
  const newerUndo = await reader.nextMail();
  await reader.opens(undo, '/undo/');
  await look('undo-too-late', 'page.undo-late.heading');
  await signsIn(reader, page, language);
  await look('signed-in-after-leaving', 'page.without-alerts.left');
  await reader.opens(newerUndo, '/undo/');
  await reader.presses(t('page.undo.button'));
}
