import { expect } from 'vitest';
import type { MessageKey } from '../../functions/locales/messages.ts';
import { waitUntil } from '../../scripts/program/wait-until.ts';
import { holdsLane } from '../support/stack/hold-lane.ts';
import { aWhile, followersOf, mailed } from '../support/stack/mailing-under-way.ts';
import { test } from '../support/visiting/browser.ts';
import type { Screen } from './keyboard/browser-session.ts';
import { type Colleague, type Colleagues, colleaguesAt } from './roles/colleagues.ts';
import { aDraftOf } from './roles/draft-of.ts';

/** Each width with and without scripts in both directions of writing, and a country for each. */
const SCREENS = [390, 1280].flatMap((width, wide) =>
  [true, false].flatMap((hasScripts, plain) =>
    (['en', 'ar'] as const).map((language, arabic) => ({
      ...{ width, hasScripts, language },
      country: ['AG', 'BB', 'DM', 'GD', 'KN', 'LC', 'VC', 'TT'][wide * 4 + plain * 2 + arabic] ?? '',
      words: `${language}, ${width} px, ${hasScripts ? 'with' : 'without'} scripts`,
    })),
  ),
);

const PROPOSER = 'The proposer';
/** The buttons by which something is decided, stopped or steered. */
const ACTS = ['decide.send', 'decide.return.button', 'decide.stop'] as const;
const STEERS = ['sending.pause', 'sending.resume', 'sending.cancel.button'] as const;

/** Asks, and gives the page on which it is decided. */
async function asks(proposer: Colleague, draft: string): Promise<string> {
  await proposer.opens(`${draft}/ask`);
  await proposer.presses('decide.ask.button');
  await proposer.reads('decide.cant.own');
  expect(await proposer.buttons(...ACTS)).toEqual([]);
  return new URL(proposer.page.url()).pathname;
}

/** A member who may not act sees why, and no one else sees anything. */
async function othersLook({ manager, removed, stranger }: Colleagues, page: string, acts: readonly MessageKey[]) {
  await manager.opens(page);
  expect(await manager.buttons(...acts)).toEqual([]);
  await removed.opens(page);
  expect(await removed.heading()).toBe(removed.says('desk.removed.heading'));
  await stranger.opens(page);
  expect(await stranger.heading()).toBe(stranger.says('page.not-found.heading'));
}

async function sends(decider: Colleague, page: string): Promise<void> {
  await decider.opens(page);
  expect(await decider.buttons(...ACTS)).toEqual(['decide.send', 'decide.return.button']);
  await decider.presses('decide.send');
  await decider.reads('decide.error.not-understood');
  await decider.page.locator('input[name=understood]').check();
  await decider.presses('decide.send');
}

/** Looks again until it has gone out, and goes on to where it is watched. */
async function watches(proposer: Colleague, page: string): Promise<string> {
  const isSent = async () => {
    await proposer.page.goto(`${new URL(proposer.page.url()).origin}${page}`);
    return (await proposer.page.locator('main a[href*="/desk/sending/"]').count()) > 0 || undefined;
  };
  await waitUntil('it goes out', isSent, { deadlineMs: 60_000, everyMs: 1_000 });
  await proposer.opens(page);
  await proposer.follows('sending.watch');
  return new URL(proposer.page.url()).pathname;
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
  await proposer.page.locator('input[name=when][value=at]').check();
  for (const [id, value] of [
    ['day-day', '1'],
    ['day-month', '3'],
    ['day-year', String(new Date().getUTCFullYear() + 1)],
  ])
    await proposer.page.locator(`#${id}`).selectOption(value ?? '');
  await proposer.page.locator('#time').fill('09:30');
  await proposer.page.locator('#time-zone').selectOption({ index: 1 });
  await proposer.presses('decide.ask.button');
  const page = new URL(proposer.page.url()).pathname;
  await sends(decider, page);
  await proposer.opens(page);
  expect(await proposer.buttons(...ACTS)).toEqual(['decide.stop']);
  await proposer.presses('decide.stop');
  await proposer.reads('decide.stopped.text');
}

test.for(SCREENS)(
  'six people through ask, decide, send, watch and stop, each as they may: $words',
  async ({ country, ...screen }, { newPage }) => {
    await followersOf(country, 1);
    const { office, colleagues } = await colleaguesAt(newPage, screen satisfies Screen);
    const { proposer, decider, urgent, manager } = colleagues;
    const { path: draft, title } = await aDraftOf(office, PROPOSER, { countries: country });
    await decider.opens(`${draft}/ask`);
    expect(await decider.heading()).toBe(decider.says('desk.not-allowed.heading'));
    await stopsBeforeItsTime(colleagues, draft);

    const page = await asks(proposer, draft);
    await othersLook(colleagues, page, ACTS);
    await manager.reads('decide.cant.not-allowed');
    const goOn = await holdsLane('send-bulk');
    await sends(decider, page);
    const sending = await watches(proposer, page);
    await proposer.presses('sending.pause');
    await proposer.reads('sending.stands.paused');
    await othersLook(colleagues, sending, STEERS);
    await manager.reads('sending.stands.paused');
    await decider.opens(sending);
    expect(await decider.buttons(...STEERS)).toEqual(['sending.resume', 'sending.cancel.button']);
    await decider.presses('sending.resume');
    await goOn();
    await untilReads(proposer, sending, 'sending.stands.ended');
    expect(await proposer.buttons(...STEERS)).toEqual([]);
    expect(await mailed(title)).toHaveLength(1);

    const pressing = await aDraftOf(office, PROPOSER, { countries: country, urgent: 'yes' });
    const urgentPage = await asks(proposer, pressing.path);
    await decider.opens(urgentPage);
    await decider.reads('decide.cant.not-urgent');
    expect(await decider.buttons(...ACTS)).toEqual([]);
    const letGo = await holdsLane('send-urgent');
    await sends(urgent, urgentPage);
    const urgentSending = await watches(urgent, urgentPage);
    await proposer.opens(urgentSending);
    await proposer.page.locator('#steer details summary').click();
    await proposer.presses('sending.cancel.button');
    await proposer.reads('sending.stands.cancelled');
    await letGo();
    await aWhile();
    expect(await mailed(pressing.title)).toEqual([]);
  },
);
