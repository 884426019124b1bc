import { expect } from 'vitest';
import type { MessageKey } from '../../functions/locales/messages.ts';
import { waitUntil } from '../../scripts/program/wait-until.ts';
import { holdsLane } from '../support/stack/hold-lane.ts';
import { aWhile, followersOf, mailed } from '../support/stack/mailing-under-way.ts';
import { test } from '../support/visiting/browser.ts';
import { type Colleague, type Colleagues, colleaguesAt } from './roles/colleagues.ts';
import { aDraftOf } from './roles/draft-of.ts';
import { EACH_SCREEN, titled } from './walk/screens.ts';
import { note } from './walk/walked.ts';

/** A country for each screen: no one else follows it. */
const COUNTRIES = ['AG', 'BB', 'DM', 'GD', 'KN', 'LC', 'VC', 'TT'];
const screens = titled(EACH_SCREEN).map((screen, index) => ({ ...screen, country: COUNTRIES[index] ?? '' }));

const PROPOSER = 'The proposer';
/** By what something is decided or stopped, and a mailing is steered, as far as a page has it. */
const actsFor = (one: Colleague) => one.buttons('decide.send', 'decide.return.button', 'decide.stop');
const steersFor = async (one: Colleague) => [
  ...(await one.buttons('sending.pause', 'sending.resume')),
  ...(await one.links('sending.cancel')),
];

/** Asks, and gives the page on which it is decided. */
async function asks(proposer: Colleague, draft: string): Promise<string> {
  await proposer.opens(`${draft}/ask`);
  // The page keeps the time that was asked for before.
  await proposer.ticks('when', 'at-once');
  await proposer.presses('decide.ask.button');
  await proposer.reads('decide.cant.own');
  expect(await actsFor(proposer)).toEqual([]);
  return proposer.path();
}

/** A member who may not act sees why, and no one else sees anything. */
async function othersLook({ manager, removed, stranger }: Colleagues, page: string, shown: typeof actsFor) {
  await manager.opens(page);
  expect(await shown(manager)).toEqual([]);
  await removed.opens(page);
  await removed.seesHeading('desk.removed.heading');
  await stranger.opens(page);
  await stranger.seesHeading('page.not-found.heading');
}

async function sends(decider: Colleague, page: string): Promise<void> {
  await decider.opens(page);
  expect(await actsFor(decider)).toEqual(['decide.send', 'decide.return.button']);
  await decider.page.locator('.decide summary').first().click();
  await decider.presses('decide.send');
  await decider.reads('decide.error.not-understood');
  await decider.page.locator('input[name=understood]').check();
  await decider.presses('decide.send');
}

/** Looks again until it has gone out, and goes on to where it is watched. */
async function watches(proposer: Colleague, page: string): Promise<string> {
  const isSent = async () => {
    await proposer.page.goto(new URL(page, proposer.page.url()).href);
    return (await proposer.page.locator('main a[href*="/desk/sending/"]').count()) > 0 || undefined;
  };
  await waitUntil('it goes out', isSent, { deadlineMs: 60_000, everyMs: 1_000 });
  await proposer.opens(page);
  await proposer.follows('sending.watch');
  return proposer.path();
}

const untilReads = (colleague: Colleague, page: string, key: MessageKey) =>
  waitUntil(
    `${page} says ${key}`,
    async () => {
      await colleague.opens(page);
      return (await colleague.page.locator('main').textContent())?.includes(colleague.says(key)) || undefined;
    },
    { deadlineMs: 60_000, everyMs: 1_000 },
  );

async function stopsBeforeItsTime({ proposer, decider }: Colleagues, draft: string): Promise<void> {
  await proposer.opens(`${draft}/ask`);
  await proposer.ticks('when', 'at');
  await proposer.chooses({ 'day-day': '1', 'day-month': '3', 'day-year': String(new Date().getUTCFullYear() + 1) });
  await proposer.types({ time: '09:30' });
  await proposer.page.locator('#time-zone').selectOption({ index: 1 });
  await proposer.presses('decide.ask.button');
  const page = proposer.path();
  await sends(decider, page);
  await proposer.opens(page);
  expect(await actsFor(proposer)).toEqual(['decide.stop']);
  await proposer.presses('decide.stop');
  await proposer.reads('decide.stopped.text');
}

test.for(screens)(
  'six people through ask, decide, send, watch and stop, each as they may: $words',
  async ({ country, ...screen }, { newPage, task }) => {
    note({ task }, { steps: ['ask', 'decide', 'send', 'watch', 'stop'], screens: [screen.words] });
    await followersOf(country, 1);
    const { office, colleagues } = await colleaguesAt(newPage, screen);
    const { proposer, decider, urgent, manager } = colleagues;
    const { path: draft, title } = await aDraftOf(office, PROPOSER, { countries: country });
    await decider.opens(`${draft}/ask`);
    await decider.seesHeading('desk.not-allowed.heading');
    await stopsBeforeItsTime(colleagues, draft);

    const page = await asks(proposer, draft);
    await othersLook(colleagues, page, actsFor);
    await manager.seesHeading('desk.not-allowed.heading');
    const goOn = await holdsLane('send-bulk');
    await sends(decider, page);
    const sending = await watches(proposer, page);
    await proposer.presses('sending.pause');
    await proposer.reads('sending.stands.paused');
    await othersLook(colleagues, sending, steersFor);
    await manager.reads('sending.stands.paused');
    await decider.opens(sending);
    expect(await steersFor(decider)).toEqual(['sending.resume', 'sending.cancel']);
    await decider.presses('sending.resume');
    await goOn();
    await untilReads(proposer, sending, 'sending.stands.ended');
    expect(await steersFor(proposer)).toEqual([]);
    expect(await mailed(title)).toHaveLength(1);

    const pressing = await aDraftOf(office, PROPOSER, { countries: country, urgent: 'yes' });
    const urgentPage = await asks(proposer, pressing.path);
    await decider.opens(urgentPage);
    await decider.reads('decide.cant.not-urgent');
    expect(await actsFor(decider)).toEqual([]);
    const letGo = await holdsLane('send-urgent');
    await sends(urgent, urgentPage);
    const urgentSending = await watches(urgent, urgentPage);
    await proposer.opens(urgentSending);
    await proposer.follows('sending.cancel');
    await proposer.presses('sending.cancel.button');
    await proposer.reads('sending.stands.cancelled');
    await letGo();
    await aWhile();
    expect(await mailed(pressing.title)).toEqual([]);
  },
);
