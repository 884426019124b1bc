import { expect } from 'vitest';
import type { Language } from '../../../../functions/contract/languages.ts';
import { NOT_NAMES_FIELD } from '../../../../functions/domain/drafts/answered-names.ts';
import { ANSWERED_FIELD } from '../../../../functions/domain/drafts/fields.ts';
import { drawing } from '../../../support/publishing/images.ts';
import { unfold } from '../../../support/visiting/unfold.ts';
import { APPEAL_TEXTS, NAME_IN } from './appeal-texts.ts';
import { chooses, type DeskTour, opens, presses, signsIn, ticks, types } from './desk-tour.ts';

/** Writes an appeal, from an empty page to one of which nothing is missing. @returns where it is written. */
export async function visitWriting(tour: DeskTour): Promise<string> {
  const { page, language, lookAt } = tour;
  const { title, summary, text, demand } = APPEAL_TEXTS[language];
  await opens(tour, '/desk/write');
  await lookAt('new', 'compose.new.heading', 'compose.state-new');
  await types(tour, { title, summary, text, addressees_1_email: 'nobody' });
  await chooses(tour, { 'expiresOn-day': '31' });
  await presses(tour, 'compose.save');
  const path = new URL(page.url()).pathname;
  await lookAt('with-problems', undefined, 'compose.problems');
  await presses(tour, 'compose.see-mail');
  await lookAt('no-mail', 'preview.none.title');
  await opens(tour, path);
  await types(tour, { addressees_1_email: '', demands_1: demand, people_1_name: NAME_IN[language] });
  await chooses(tour, { 'expiresOn-day': '', 'countries-more': 'RU', 'themes-more': 'lawyers' });
  await ticks(tour, 'people.1.mayBeNamed', 'no');
  await presses(tour, 'compose.people-add');
  await lookAt('checks', undefined, 'check.unnamed-person');
  await visitTakingIn(tour);
  await completes(tour);
  await lookAt('complete', undefined, 'compose.check-complete');
  await presses(tour, 'compose.save');
  await lookAt('same', undefined, 'compose.done-same');
  await opens(tour, `${path}?delete=ask`);
  await lookAt('delete', 'compose.delete.title');
  return path;
}

/** A text and an image from files. */
async function visitTakingIn(tour: DeskTour): Promise<void> {
  const { page, lookAt } = tour;
  const file = (name: string, words: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(words) });
  await page.locator('#file').setInputFiles(file('appeal.exe', 'x'));
  await presses(tour, 'compose.read-file');
  await lookAt('file-refused', undefined, 'compose.problems');
  const words = '## Example\n\n![a map](https://example.org/map.png)\n\nSee [the report](https://example.org/report).';
  await page.locator('#file').setInputFiles(file('appeal.md', words));
  await presses(tour, 'compose.read-file');
  await lookAt('file-read', undefined, 'compose.done-read');
  const image = { name: 'gate.jpg', mimeType: 'image/jpeg', buffer: drawing('with-gps.jpg') };
  await unfold(page.locator('#image-file'));
  await page.locator('#image-file').setInputFiles(image);
  await types(tour, { image_alt: 'Example', image_credit: 'Example', image_consentNote: 'Example' });
  await ticks(tour, 'image.consent', 'yes');
  await presses(tour, 'compose.save');
  await lookAt('image', undefined, 'compose.drop-image');
}

/** Says all that the checks asked for. */
async function completes(tour: DeskTour): Promise<void> {
  const { page } = tour;
  const lastYear = String(new Date().getUTCFullYear() - 1);
  await ticks(tour, 'people.1.mayBeNamed', 'yes');
  await types(tour, { people_1_consentBy: 'Example', people_1_consentFor: 'Example' });
  await chooses(tour, {
    'people_1_consentOn-day': '1',
    'people_1_consentOn-month': '3',
    'people_1_consentOn-year': lastYear,
  });
  const days = page.locator('input[name=datedOn]');
  if ((await days.count()) > 0) await days.first().check();
  else await chooses(tour, { 'datedOn-day': '3', 'datedOn-month': '4', 'datedOn-year': lastYear });
  await chooses(tour, { kind: 'new' });
  await presses(tour, 'compose.save');
  await answersChecks(tour);
}

/** Says of all that the checks found that it may stay, and of names that they are no person's. */
export async function answersChecks(tour: DeskTour): Promise<void> {
  const names = [ANSWERED_FIELD, NOT_NAMES_FIELD].map((name) => `input[name="${name}"][type=checkbox]`);
  const ticks = tour.page.locator(names.join(', '));
  for (const tick of await ticks.all()) await tick.check();
  await presses(tour, 'compose.save');
}

const otherThan = (language: Language) => (language === 'fr' ? 'en' : 'fr');

/** Writes it in another language, without words for its image, and then changes the original. */
export async function visitEditions(tour: DeskTour, path: string): Promise<void> {
  const { lookAt, language } = tour;
  const other = otherThan(language);
  const { title, text } = APPEAL_TEXTS[other];
  const edition = `${path}?edition=${other}`;
  await opens(tour, edition);
  await lookAt('edition-new', undefined, 'compose.original');
  await types(tour, { [`${other}_title`]: title, [`${other}_text`]: text });
  if (tour.hasScripts) {
    await pastes(tour, `${other}_text`, '<p>A <b>bold</b> word.</p>');
    await lookAt('edition-pasted', undefined, 'compose.done-read');
    expect(await tour.page.locator(`#${other}_text`).inputValue()).toContain('A **bold** word.');
  }
  await presses(tour, 'compose.save');
  await opens(tour, path);
  await types(tour, { title: APPEAL_TEXTS[language].otherTitle });
  await presses(tour, 'compose.save');
  await opens(tour, edition);
  await lookAt('edition-behind', undefined, 'compose.behind');
  await ticks(tour, 'upToDate', 'yes');
  await presses(tour, 'compose.save');
}

/** Says in the other language what the image shows: what lacked before it can go out. */
export async function describesImage(tour: DeskTour, path: string): Promise<void> {
  const other = otherThan(tour.language);
  await opens(tour, `${path}?edition=${other}`);
  await types(tour, { [`image_alt_${other}`]: 'Example' });
  await presses(tour, 'compose.save');
}

/** Pastes behind what stands in a field, as from a page or from Word. */
async function pastes({ page }: DeskTour, id: string, pasted: string): Promise<void> {
  const next = page.waitForEvent('domcontentloaded');
  // A string: the types of this project know of no browser.
  await page.evaluate(`(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', ${JSON.stringify(pasted)});
    const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.getElementById(${JSON.stringify(id)}).dispatchEvent(paste);
  })()`);
  await next;
  await page.waitForLoadState();
}

/** Two tabs, then a session that is over: nothing that was typed is lost. */
export async function visitConflict(tour: DeskTour, path: string): Promise<void> {
  const { page, language, lookAt } = tour;
  const { summary, title } = APPEAL_TEXTS[language];
  await opens(tour, path);
  const beside = { ...tour, page: await page.context().newPage() };
  await opens(beside, path);
  await types(beside, { title });
  await presses(beside, 'compose.save');
  await beside.page.close();
  await types(tour, { summary });
  await presses(tour, 'compose.save');
  await lookAt('conflict', 'compose.conflict.heading');
  await presses(tour, 'compose.conflict.all-mine');
  await lookAt('conflict-solved', undefined, 'compose.done-saved');
  await types(tour, { title });
  await page.context().clearCookies();
  await presses(tour, 'compose.save');
  await lookAt('over', 'compose.over.heading');
  const away = { ...tour, page: await page.context().newPage() };
  await signsIn(away);
  await away.page.close();
  await presses(tour, 'compose.over.button');
  await lookAt('over-back', undefined, 'compose.over.back');
  await presses(tour, 'compose.save');
}
