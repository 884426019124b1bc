import { expect } from 'vitest';
import type { NewPage } from '../../support/visiting/browser.ts';
import { aColleague, anApp, anOfficeOf, linkMailedBy } from '../../support/visiting/office.ts';
import { APPEAL_TEXTS } from '../pages/desk/appeal-texts.ts';
import { aDraftOf } from '../roles/draft-of.ts';
import { pageOn, TWO_OPPOSITES } from '../walk/screens.ts';
import { type KeyboardPath, WalkerByKeyboard } from '../walk/walk-by-keyboard.ts';

interface Writing {
  readonly address: string;
}

async function signsIn(ana: WalkerByKeyboard, { address }: Writing): Promise<void> {
  await ana.opens('/desk/sign-in');
  await ana.keyboard.types(ana.page.getByLabel(ana.says('desk.sign-in.address')), address);
  await ana.page.goto(await linkMailedBy(() => ana.presses('desk.sign-in.link-button'), address, '/desk/enter/'));
  await ana.keyboard.types(ana.page.getByLabel(ana.says('desk.enter.code')), await anApp().nextCode());
  await ana.presses('desk.enter.button');
}

async function writes(ana: WalkerByKeyboard): Promise<void> {
  const { title, text } = APPEAL_TEXTS[ana.language];
  await ana.keyboard.follows(ana.page.getByRole('link', { name: ana.says('desk.home.write') }));
  await ana.seesHeading('compose.new.heading');
  await ana.types({ title, text });
  await ana.chooses({
    'countries-more': 'RU',
    'datedOn-day': '12',
    'datedOn-month': '10',
    'datedOn-year': String(new Date().getUTCFullYear() - 1),
  });
  await ana.presses('compose.see-mail');
  await ana.seesHeading('preview.heading');
  expect(await ana.page.locator('main').textContent()).toContain(title);
}

/** Signs in by a mailed link and a code, writes an appeal, and sees its very mail. */
export const WRITING_PATHS: readonly KeyboardPath<Writing>[] = [
  {
    does: 'a member without a mouse signs in by link and code, writes an appeal and sees its mail',
    screens: TWO_OPPOSITES,
    async world() {
      const ana = aColleague({ name: 'Ana Example' });
      await anOfficeOf([ana]);
      return ana;
    },
    acts: [signsIn, writes],
  },
];

interface Deciding {
  readonly omar: WalkerByKeyboard;
  /** Path of Ana’s draft. */
  readonly draft: string;
}

/** Ana, who walks, and Omar at a screen of his own. */
async function twoAtDesk(hers: WalkerByKeyboard, newPage: NewPage): Promise<Deciding> {
  const { screen, language } = hers;
  const [ana, omar] = [aColleague({ name: 'Ana', language }), aColleague({ name: 'Omar', language })];
  const office = await anOfficeOf([ana, omar]);
  const { path: draft } = await aDraftOf(office, 'Ana', { countries: 'WS' });
  await hers.sitsAt(office, ana.address);
  const his = new WalkerByKeyboard(await pageOn(newPage, screen), screen);
  return { omar: await his.sitsAt(office, omar.address), draft };
}

/** Asks for a time to come. */
async function asks(ana: WalkerByKeyboard, { draft, omar }: Deciding): Promise<void> {
  const { page } = ana;
  await ana.opens(`${draft}/ask`);
  const kept = await page.locator('input[name=when]:checked').inputValue();
  await ana.ticks('when', kept);
  if (kept === 'at') await page.keyboard.press('ArrowUp');
  expect(await page.locator('input[name=when][value=at-once]').isChecked()).toBe(true);
  // Of answers that exclude each other Tab leads to the chosen one, and arrows to the next.
  await page.keyboard.press('ArrowDown');
  expect(await page.locator('input[name=when][value=at]').isChecked()).toBe(true);
  await ana.chooses({ 'day-day': '1', 'day-month': '3', 'day-year': String(new Date().getUTCFullYear() + 1) });
  await ana.types({ time: '09:30' });
  const zone = page.locator('#time-zone option').nth(1);
  await ana.chooses({ 'time-zone': (await zone.getAttribute('value')) ?? '' });
  await ana.types({ note: 'Her family agreed.' });
  await ana.presses('decide.ask.button');
  await ana.reads('decide.cant.own');
  await omar.opens(ana.path());
}

async function returns(_: WalkerByKeyboard, { omar }: Deciding): Promise<void> {
  await omar.keyboard.unfolds(omar.page.locator('summary', { hasText: omar.says('decide.return') }));
  await omar.types({ 'return-reason': 'Name the court.' });
  await omar.presses('decide.return.button');
  expect(await omar.page.locator('main').textContent()).toContain('Name the court.');
}

async function approves(_: WalkerByKeyboard, { omar }: Deciding): Promise<void> {
  await omar.keyboard.unfolds(omar.page.locator('summary', { hasText: omar.says('decide.send') }));
  await omar.keyboard.ticks(omar.page.locator('input[name=understood]'));
  await omar.presses('decide.send');
  await omar.reads('decide.stop.text');
}

async function stops(_: WalkerByKeyboard, { omar }: Deciding): Promise<void> {
  await omar.presses('decide.stop');
  await omar.reads('decide.stopped.text');
}

export const DECIDING_PATHS: readonly KeyboardPath<Deciding>[] = [
  {
    does: 'without a mouse a member asks, a colleague returns it with a reason, approves it and stops it',
    screens: TWO_OPPOSITES,
    world: twoAtDesk,
    acts: [asks, returns, asks, approves, stops],
  },
];
