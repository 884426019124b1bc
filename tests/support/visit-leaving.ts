import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import type { Language } from '../../functions/domain/appeal/appeal.ts';
import { type MessageKey, message } from '../../functions/locales/messages.ts';
import { test as stage } from '../../infra/stages/test.ts';
import { type InboxMail, linksIn } from './inbox.ts';
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
  look: (name: string) => Promise<void>,
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
  await look('appeal');

  const [first = '', second = ''] = linksIn(alert).filter((link) => link.includes('reason='));
  await page.goto(first);
  await look('stop');
  await page.locator('main form button').first().click();
  await page.waitForLoadState();
  await look('stopped');
  await reader.opens(await reader.nextMail(), '/undo/');
  await look('undo-stop');
  // Whoever undoes sooner may be a program.
  await wait(stage.leaving.undoAfterSeconds * 1_000);
  await reader.presses(t('page.undo-stop.button'));
  await look('undone-stop');
  await page.goto(first);
  await page.locator('main form button').first().click();
  await page.waitForLoadState();
  await reader.nextMail();
  await page.goto(first);
  await look('not-followed');
  await page.goto(second);
  await look('stop-last');

  await page.goto(oneClickAddressOf(alert));
  await look('leave');
  await reader.presses(t('page.leave.button'));
  await look('left');
  const undo = await reader.nextMail();
  await reader.opens(confirmation, '/confirm/');
  await reader.presses(t('page.confirm.button'));
  await look('stopped-since');
  await reader.opens(undo, '/undo/');
  await look('undo');
  await reader.presses(t('page.undo.button'));
  await look('undone');

  await page.goto(oneClickAddressOf(alert));
  await reader.presses(t('page.leave.button'));
  const newerUndo = await reader.nextMail();
  await reader.opens(undo, '/undo/');
  await look('undo-too-late');
  await signsIn(reader, page, language);
  await look('signed-in-after-leaving');
  await reader.opens(newerUndo, '/undo/');
  await reader.presses(t('page.undo.button'));
}
