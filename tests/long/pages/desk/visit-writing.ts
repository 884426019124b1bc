import { expect } from 'vitest';
import type { Language } from '../../../../functions/contract/languages.ts';
import { NOT_NAMES_FIELD } from '../../../../functions/domain/drafts/answered-names.ts';
import { ANSWERED_FIELD } from '../../../../functions/domain/drafts/fields.ts';
import { drawing } from '../../../support/publishing/images.ts';
import { unfold } from '../../../support/visiting/unfold.ts';
import { APPEAL_TEXTS, NAME_IN } from './appeal-texts.ts';
import { type DeskTour, signsIn } from './desk-world.ts';

/** Writes an appeal, from an empty page to one of which nothing is missing. */
export async function visitWriting(tour: DeskTour): Promise<void> {
  const { language } = tour;
  const { title, summary, text, demand } = APPEAL_TEXTS[language];
  await tour.opensAndLooks('new', '/desk/write', 'compose.new.heading', 'compose.state-new');
  await tour.types({ title, summary, text, addressees_1_email: 'nobody' });
  await tour.chooses({ 'expiresOn-day': '31' });
  await tour.presses('compose.save');
  const path = tour.path();
  tour.world.draft = path;
  await tour.lookAt('with-problems', undefined, 'compose.problems');
  await tour.pressesAndLooks('no-mail', 'compose.see-mail', 'preview.none.title');
  await tour.opens(path);
  await tour.types({ addressees_1_email: '', demands_1: demand, people_1_name: NAME_IN[language] });
  await tour.chooses({ 'expiresOn-day': '', 'countries-more': 'RU', 'themes-more': 'lawyers' });
  await tour.ticks('people.1.mayBeNamed', 'no');
  await tour.pressesAndLooks('checks', 'compose.people-add', undefined, 'check.unnamed-person');
  await visitTakingIn(tour);
  await completes(tour);
  await tour.lookAt('complete', undefined, 'compose.check-complete');
  await tour.pressesAndLooks('same', 'compose.save', undefined, 'compose.done-same');
  await tour.opensAndLooks('delete', `${path}?delete=ask`, 'compose.delete.title');
}

/** A text and an image from files. */
async function visitTakingIn(tour: DeskTour): Promise<void> {
  const { page } = tour;
  const file = (name: string, words: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(words) });
  await page.locator('#file').setInputFiles(file('appeal.exe', 'x'));
  await tour.pressesAndLooks('file-refused', 'compose.read-file', undefined, 'compose.problems');
  const words = '## Example\n\n![a map](https://example.org/map.png)\n\nSee [the report](https://example.org/report).';
  await page.locator('#file').setInputFiles(file('appeal.md', words));
  await tour.pressesAndLooks('file-read', 'compose.read-file', undefined, 'compose.done-read');
  const image = { name: 'gate.jpg', mimeType: 'image/jpeg', buffer: drawing('with-gps.jpg') };
  await unfold(page.locator('#image-file'));
  await page.locator('#image-file').setInputFiles(image);
  await tour.types({ image_alt: 'Example', image_credit: 'Example', image_consentNote: 'Example' });
  await tour.ticks('image.consent', 'yes');
  await tour.pressesAndLooks('image', 'compose.save', undefined, 'compose.drop-image');
}

/** Says all that the checks asked for. */
async function completes(tour: DeskTour): Promise<void> {
  const { page } = tour;
  const lastYear = String(new Date().getUTCFullYear() - 1);
  await tour.ticks('people.1.mayBeNamed', 'yes');
  await tour.types({ people_1_consentBy: 'Example', people_1_consentFor: 'Example' });
  await tour.chooses({
    'people_1_consentOn-day': '1',
    'people_1_consentOn-month': '3',
    'people_1_consentOn-year': lastYear,
  });
  const days = page.locator('input[name=datedOn]');
  if ((await days.count()) > 0) await days.first().check();
  else await tour.chooses({ 'datedOn-day': '3', 'datedOn-month': '4', 'datedOn-year': lastYear });
  await tour.chooses({ kind: 'new' });
  await tour.presses('compose.save');
  await answersChecks(tour);
}

/** Says of all that the checks found that it may stay, and of names that they are no person's. */
export async function answersChecks(tour: DeskTour): Promise<void> {
  const names = [ANSWERED_FIELD, NOT_NAMES_FIELD].map((name) => `input[name="${name}"][type=checkbox]`);
  const ticks = tour.page.locator(names.join(', '));
  for (const tick of await ticks.all()) await tick.check();
  await tour.presses('compose.save');
}

const otherThan = (language: Language) => (language === 'fr' ? 'en' : 'fr');

/** Writes it in another language, without words for its image, and then changes the original. */
export async function visitEditions(tour: DeskTour): Promise<void> {
  const { draft: path } = tour.world;
  const { language } = tour;
  const other = otherThan(language);
  const { title, text } = APPEAL_TEXTS[other];
  const edition = `${path}?edition=${other}`;
  await tour.opensAndLooks('edition-new', edition, undefined, 'compose.original');
  await tour.types({ [`${other}_title`]: title, [`${other}_text`]: text });
  if (tour.hasScripts) {
    await pastes(tour, `${other}_text`, '<p>A <b>bold</b> word.</p>');
    await tour.lookAt('edition-pasted', undefined, 'compose.done-read');
    expect(await tour.page.locator(`#${other}_text`).inputValue()).toContain('A **bold** word.');
  }
  await tour.presses('compose.save');
  await tour.opens(path);
  await tour.types({ title: APPEAL_TEXTS[language].otherTitle });
  await tour.presses('compose.save');
  await tour.opensAndLooks('edition-behind', edition, undefined, 'compose.behind');
  await tour.ticks('upToDate', 'yes');
  await tour.presses('compose.save');
}

/** Says in the other language what the image shows: what lacked before it can go out. */
export async function describesImage(tour: DeskTour, path: string): Promise<void> {
  const other = otherThan(tour.language);
  await tour.opens(`${path}?edition=${other}`);
  await tour.types({ [`image_alt_${other}`]: 'Example' });
  await tour.presses('compose.save');
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
export async function visitConflict(tour: DeskTour): Promise<void> {
  const { draft: path } = tour.world;
  const { page, language } = tour;
  const { summary, title } = APPEAL_TEXTS[language];
  await tour.opens(path);
  const beside = await tour.beside();
  await beside.opens(path);
  await beside.types({ title });
  await beside.presses('compose.save');
  await beside.page.close();
  await tour.types({ summary });
  await tour.pressesAndLooks('conflict', 'compose.save', 'compose.conflict.heading');
  await tour.pressesAndLooks('conflict-solved', 'compose.conflict.all-mine', undefined, 'compose.done-saved');
  await tour.types({ title });
  await page.context().clearCookies();
  await tour.pressesAndLooks('over', 'compose.save', 'compose.over.heading');
  const away = await tour.beside();
  await signsIn(away);
  await away.page.close();
  await tour.pressesAndLooks('over-back', 'compose.over.button', undefined, 'compose.over.back');
  await tour.presses('compose.save');
}
