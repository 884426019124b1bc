import { setTimeout as wait } from 'node:timers/promises';
import { test as stage } from '../../../infra/stages/test.ts';
import { linksIn } from '../../support/stack/inbox.ts';
import { A_WHOLE_APPEAL, publishToTheEnd } from '../../support/stack/publish-appeal.ts';
import { oneClickAddressOf, signsIn } from '../../support/visiting/reader.ts';
import { type PublicTour, theConfirmation } from './public-world.ts';

/** Every page between an alert and the way back after having left. Ana gets alerts about one of their two follows at its end. */
export async function visitUnsubscribing(tour: PublicTour): Promise<void> {
  const { ana: reader } = tour.world;
  const { page, language } = tour;
  const appealUrl = await publishToTheEnd({
    title: `RUSSIA: Ivan Example beaten in prison, seen by ${reader.address.split('@')[0]}`,
    countries: ['RU'],
    themes: ['torture', 'lawyers'],
    parts: A_WHOLE_APPEAL,
  });
  const alert = await reader.nextMail();
  await tour.goesAndLooks('appeal', appealUrl, undefined, 'appeal.follow.case-heading');
  await tour.goesAndLooks('letter', `${appealUrl}/letter`, 'appeal.letter.heading');
  await tour.goesAndLooks('versions', `${appealUrl}/versions`, 'appeal.versions.heading');

  const [first = ''] = linksIn(alert).filter((link) => link.includes('reason='));
  await tour.goesAndLooks('stop', first, 'page.stop.by-link-heading');
  await page.locator('main form button').first().click();
  await page.waitForLoadState();
  await tour.lookAt('stopped', 'page.stopped.heading');
  await reader.opens(await reader.nextMail(), '/undo/');
  await tour.lookAt('undo-stop', 'page.undo-stop.heading');
  // A press that undoes sooner may be a program's.
  await wait(stage.unsubscribing.undoAfterSeconds * 1_000);
  await tour.pressesAndLooks('undone-stop', 'page.undo-stop.button', 'page.undone-stop.heading');
  await page.goto(first);
  await page.locator('main form button').first().click();
  await page.waitForLoadState();
  await reader.nextMail();
  await tour.goesAndLooks('stop-again', first, 'page.stop.by-link-heading');
  await tour.goesAndLooks('broken-stop', first.replace(/(reason=[^&]*)[^&]{4}/, '$1'), 'page.broken-stop.heading');

  await tour.goesAndLooks('unsubscribe', oneClickAddressOf(alert), 'page.unsubscribe.heading');
  await tour.pressesAndLooks('unsubscribed', 'page.unsubscribe.button', 'page.unsubscribed.heading');
  const undo = await reader.nextMail();
  await reader.opens(theConfirmation(tour), '/confirm/');
  await tour.lookAt('confirm-used', 'page.link-expired.heading');
  await reader.opens(undo, '/undo/');
  await tour.lookAt('undo', 'page.undo.heading');
  await tour.pressesAndLooks('undone', 'page.undo.button', 'page.undone.heading');

  await page.goto(oneClickAddressOf(alert));
  await tour.presses('page.unsubscribe.button');
  const newerUndo = await reader.nextMail();
  await reader.opens(undo, '/undo/');
  await tour.lookAt('undo-over', 'page.undo-over.heading');
  await signsIn(reader, page, language);
  await tour.lookAt('signed-in-after-unsubscribing', 'page.without-alerts.unsubscribed');
  await reader.opens(newerUndo, '/undo/');
  await tour.presses('page.undo.button');
}
