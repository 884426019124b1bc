import { appealIdIn } from '../../../../functions/contract/page-paths.ts';
import { daysInMs } from '../../../../functions/domain/time/spans.ts';
import { waitUntil } from '../../../../scripts/program/wait-until.ts';
import { agreed } from '../../../support/publishing/consents.ts';
import { sendRequest } from '../../../support/stack/publish-appeal.ts';
import { APPEAL_TEXTS, NAME_IN } from './appeal-texts.ts';
import type { DeskTour } from './desk-world.ts';

/** The desk with something of each kind on it, and a name that is taken out of what was sent. */
export async function visitPublished(tour: DeskTour): Promise<void> {
  const { page, language } = tour;
  const name = NAME_IN[language];
  const appealId = await publishes(tour);
  const path = `/desk/withdraw/${appealId}`;
  const isShown = async () => {
    await tour.opens('/desk');
    return (await page.locator(`main a[href*="/desk/sent/${appealId}"]`).count()) > 0 || undefined;
  };
  await waitUntil('the desk shows what was sent', isShown, { deadlineMs: 30_000 });
  await tour.lookAt('desk-full', 'desk.home.heading', 'desk.filter.heading');
  await tour.opens(`/desk/sent/${appealId}`);
  await page.locator('main a[href*="/desk/sending/"]').first().click();
  await page.waitForURL(/\/desk\/sending\//);
  await tour.lookAt('sending', 'sending.heading');
  await tour.opensAndLooks('numbers-of-appeal', `/desk/sent/${appealId}/numbers`, 'numbers.appeal.heading');
  await tour.opensAndLooks('numbers-of-year', '/desk/numbers', 'numbers.title');
  for (const act of ['take-back', 'take-down', 'end'] as const)
    await tour.opensAndLooks(act, `/desk/sent/${appealId}/${act}`, `sent.${act}.title`);
  await visitLists(tour);
  await tour.world.office.leavesDraftsOf('Vera Other');
  await tour.opensAndLooks('name-with-drafts-left', path, 'desk.withdraw.heading', 'desk.withdraw.drafts-left');
  await tour.presses('desk.withdraw.go-on');
  await tour.lookAt('name-with-no-drafts-left', 'desk.withdraw.heading', 'desk.withdraw.done');
  await tour.opensAndLooks('name', path, 'desk.withdraw.heading', 'desk.withdraw.who');
  await tour.pressesAndLooks('name-with-errors', 'desk.withdraw.on', 'desk.withdraw.heading', 'desk.withdraw.choose');
  await tour.ticks('person', name);
  await tour.pressesAndLooks('name-asked', 'desk.withdraw.on', 'desk.withdraw.ask');
  await tour.pressesAndLooks('name-taken-out', 'desk.withdraw.button', 'desk.withdraw.heading', 'desk.withdraw.done');
  await tour.opensAndLooks('history', '/desk/history', 'desk.history.heading');
}

async function visitLists(tour: DeskTour): Promise<void> {
  await tour.opensAndLooks('all-sent', '/desk/sent', 'desk.sent.title');
  await tour.opensAndLooks('all-drafts', '/desk/drafts', 'desk.drafts.title');
  await tour.opensAndLooks('search', '/desk/search', 'desk.search.title');
  await tour.pressesAndLooks('search-with-errors', 'desk.search.button', 'desk.search.title', 'desk.search.error');
  await tour.types({ q: NAME_IN[tour.language] });
  await tour.pressesAndLooks('search-found', 'desk.search.button', 'desk.search.title', 'desk.sent.list');
  await tour.types({ q: 'zqnothing' });
  await tour.pressesAndLooks('search-none', 'desk.search.button', 'desk.search.title', 'desk.list.none');
}

/** Something that was sent, something that waits for its time, and something that waits for an answer. @returns the id of the first. */
async function publishes({ world: { office }, language }: DeskTour): Promise<string> {
  const { title, otherTitle, summary } = APPEAL_TEXTS[language];
  const name = NAME_IN[language];
  const appeal = { datedOn: '2026-10-12', body: { text: `${summary}\n\n${name}.` }, language, distinctFrom: 'all' };
  const sent = await sendRequest(
    { ...appeal, title, countries: ['RU'], people: agreed([{ name, mayBeNamed: true }]) },
    office.key,
  );
  const releaseAt = `${new Date(Date.now() + daysInMs(2)).toISOString().slice(0, 16)}:00Z`;
  await sendRequest({ ...appeal, title: otherTitle, countries: ['RU'], releaseAt }, office.key);
  await sendRequest({ ...appeal, title: `${otherTitle} (2)`, body: { text: summary } }, office.key);
  return appealIdIn(sent.appealUrl);
}
