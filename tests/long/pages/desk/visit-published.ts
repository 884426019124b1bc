import { appealIdIn } from '../../../../functions/contract/page-paths.ts';
import { daysInMs } from '../../../../functions/domain/time/spans.ts';
import { waitUntil } from '../../../../scripts/program/wait-until.ts';
import { agreed } from '../../../support/publishing/consents.ts';
import { sendRequest } from '../../../support/stack/publish-appeal.ts';
import { APPEAL_TEXTS, NAME_IN } from './appeal-texts.ts';
import { type DeskTour, opens, presses, say, ticks, types } from './desk-tour.ts';

/** The desk with something of each kind on it, and a name that is taken out of what was sent. */
export async function visitPublished(tour: DeskTour): Promise<void> {
  const { page, language, lookAt } = tour;
  const name = NAME_IN[language];
  const appealId = await publishes(tour);
  const path = `/desk/withdraw/${appealId}`;
  const isShown = async () => {
    await opens(tour, '/desk');
    return (await page.getByRole('link', { name: say(tour, 'desk.withdraw.link') }).count()) > 0 || undefined;
  };
  await waitUntil('the desk shows what was sent', isShown, { deadlineMs: 30_000 });
  await lookAt('desk-full', 'desk.home.heading');
  await opens(tour, `/desk/sent/${appealId}`);
  await page.locator('main a[href*="/desk/sending/"]').first().click();
  await page.waitForURL(/\/desk\/sending\//);
  await lookAt('sending', 'sending.heading');
  for (const [family, heading] of [
    ['take-back', 'sent.take-back.title'],
    ['take-down', 'sent.take-down.title'],
    ['end', 'sent.end.title'],
  ] as const) {
    await opens(tour, `/desk/sent/${appealId}/${family}`);
    await lookAt(family, heading);
  }
  await visitLists(tour);
  await tour.office.leavesDraftsOf('Vera Other');
  await opens(tour, path);
  await lookAt('name-with-drafts-left', 'desk.withdraw.heading', 'desk.withdraw.drafts-left');
  await presses(tour, 'desk.withdraw.go-on');
  await lookAt('name-with-no-drafts-left', 'desk.withdraw.heading', 'desk.withdraw.done');
  await opens(tour, path);
  await lookAt('name', 'desk.withdraw.heading', 'desk.withdraw.who');
  await presses(tour, 'desk.withdraw.on');
  await lookAt('name-with-errors', 'desk.withdraw.heading', 'desk.withdraw.choose');
  await ticks(tour, 'person', name);
  await presses(tour, 'desk.withdraw.on');
  await lookAt('name-asked', 'desk.withdraw.ask');
  await presses(tour, 'desk.withdraw.button');
  await lookAt('name-taken-out', 'desk.withdraw.heading', 'desk.withdraw.done');
  await opens(tour, '/desk/history');
  await lookAt('history', 'desk.history.heading');
}

async function visitLists(tour: DeskTour): Promise<void> {
  const { lookAt } = tour;
  await opens(tour, '/desk/sent');
  await lookAt('all-sent', 'desk.sent.title');
  await opens(tour, '/desk/drafts');
  await lookAt('all-drafts', 'desk.drafts.title');
  await opens(tour, '/desk/search');
  await lookAt('search', 'desk.search.title');
  await presses(tour, 'desk.search.button');
  await lookAt('search-with-errors', 'desk.search.title', 'desk.search.error');
  await types(tour, { q: NAME_IN[tour.language] });
  await presses(tour, 'desk.search.button');
  await lookAt('search-found', 'desk.search.title', 'desk.sent.list');
  await types(tour, { q: 'zqnothing' });
  await presses(tour, 'desk.search.button');
  await lookAt('search-none', 'desk.search.title', 'desk.list.none');
}

/** Something that was sent, something that waits for its time, and something that waits for an answer. @returns the id of the first. */
async function publishes({ office, language }: DeskTour): Promise<string> {
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
