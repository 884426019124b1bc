import { expect } from 'vitest';
import { makeDeskSessions } from '../../functions/adapters/dynamodb/members/desk-sessions.ts';
import type { Permission } from '../../functions/contract/team-acts.ts';
import { sessionHashOf } from '../../functions/domain/account/session.ts';
import type { MessageKey } from '../../functions/locales/messages.ts';
import { waitUntil } from '../../scripts/program/wait-until.ts';
import { holdsLane } from '../support/stack/hold-lane.ts';
import { followersOf } from '../support/stack/mailing-under-way.ts';
import { keyringOfStack, tableOfStack } from '../support/stack/table-of-stack.ts';
import { test } from '../support/visiting/browser.ts';
import { MemberByHttp, mainOf } from '../support/visiting/member-by-http.ts';
import { aColleague, anOfficeOf, type OfficeAtWork } from '../support/visiting/office.ts';
import { aDraftOf } from './roles/draft-of.ts';
import { EACH_SCREEN, pageOn, titled } from './walk/screens.ts';
import { Walker } from './walk/walker.ts';

/** A country for each screen: no one else follows it. */
const COUNTRIES = ['SC', 'MU', 'KM', 'CV', 'ST', 'GQ', 'BI', 'DJ'];
const screens = titled(EACH_SCREEN).map((screen, index) => ({ ...screen, country: COUNTRIES[index] ?? '' }));

const EVERYTHING: readonly Permission[] = ['propose', 'decide', 'send-urgent'];
const AUTHOR = 'The author';
const TYPED = 'Typed in the middle of it all.';

/** What is under way in an office, by where its pages are. */
interface UnderWay {
  readonly draft: string;
  proposal: string;
  sending: string;
  sent: string;
}

/** What a member does on a page. */
interface Step {
  readonly page: (at: UnderWay) => string;
  readonly button: MessageKey;
  readonly fills?: (walker: Walker) => Promise<void>;
  /** It keeps what was typed in the page of the one who typed. */
  readonly keeps?: 'in the form' | 'to be copied';
  /** Who looks afterwards sees it there. */
  readonly seenOn: (at: UnderWay) => readonly string[];
}

const DECIDED = ['/desk/history'] as const;
const types = (id: string) => (walker: Walker) => walker.types({ [id]: TYPED });
const reads = (walker: Walker) => walker.ticks('understood', 'yes');

const STEPS = {
  saves: {
    page: ({ draft }) => draft,
    button: 'compose.save',
    fills: types('summary'),
    keeps: 'in the form',
    seenOn: ({ draft }) => [draft],
  },
  notes: {
    page: ({ draft }) => `${draft}/notes`,
    button: 'notes.button',
    fills: types('note'),
    keeps: 'to be copied',
    seenOn: ({ draft }) => [`${draft}/notes`],
  },
  asks: {
    page: ({ draft }) => `${draft}/ask`,
    button: 'decide.ask.button',
    fills: async (walker) => {
      await walker.ticks('when', 'at-once');
      await walker.types({ note: TYPED });
    },
    keeps: 'to be copied',
    seenOn: () => DECIDED,
  },
  returns: {
    page: ({ proposal }) => proposal,
    button: 'decide.return.button',
    fills: types('return-reason'),
    keeps: 'to be copied',
    seenOn: () => DECIDED,
  },
  approves: { page: ({ proposal }) => proposal, button: 'decide.send', fills: reads, seenOn: () => DECIDED },
  stops: { page: ({ proposal }) => proposal, button: 'decide.stop', seenOn: () => DECIDED },
  pauses: { page: ({ sending }) => sending, button: 'sending.pause', seenOn: ({ sending }) => [sending] },
  resumes: { page: ({ sending }) => sending, button: 'sending.resume', seenOn: ({ sending }) => [sending] },
  cancels: {
    page: ({ sending }) => `${sending}/cancel`,
    button: 'sending.cancel.button',
    seenOn: ({ sending }) => [sending],
  },
  'follows up': {
    page: ({ sent }) => sent,
    button: 'sent.follow.button',
    fills: (walker) => walker.ticks('kind', 'update'),
    seenOn: () => ['/desk/drafts'],
  },
  ends: {
    page: ({ sent }) => `${sent}/end`,
    button: 'sent.end.button',
    fills: (walker) => walker.chooses({ how: 'released' }),
    seenOn: () => DECIDED,
  },
  'takes it back': {
    page: ({ sent }) => `${sent}/take-back`,
    button: 'sent.take-back.button',
    fills: types('reason'),
    keeps: 'to be copied',
    seenOn: () => DECIDED,
  },
} as const satisfies Record<string, Step>;

/** Ends the session of a browser as its member would in another one. */
async function endsSessionOf({ page }: Walker): Promise<void> {
  const held = (await page.context().cookies()).find(({ name }) => name === '__Host-desk');
  const table = tableOfStack();
  await makeDeskSessions(table, keyringOfStack(table)).end(sessionHashOf(held?.value ?? ''));
}

const withoutMember = (office: OfficeAtWork, address: string) =>
  office.change(({ members }) => ({ members: members.filter((one) => one.address !== address) }));

test.for(screens)(
  'a session that ends or a member who is removed while a form is open does nothing, and loses no word: $words',
  { timeout: 400_000 },
  async ({ country, ...screen }, { newPage }) => {
    await followersOf(country, 1);
    const author = aColleague({ name: AUTHOR, permissions: EVERYTHING, language: screen.language });
    const decider = aColleague({ name: 'The decider', permissions: EVERYTHING, language: screen.language });
    const onlooker = aColleague({ name: 'The onlooker', permissions: EVERYTHING, language: 'en' });
    const office = await anOfficeOf([author, decider, onlooker]);
    const looks = await MemberByHttp.of(office, onlooker.address);
    const { path: draft } = await aDraftOf(office, AUTHOR, { countries: country });
    const at: UnderWay = { draft, proposal: '', sending: '', sent: '' };
    const sits = async (address: string) => new Walker(await pageOn(newPage, screen), screen).sitsAt(office, address);
    const seen = async ({ seenOn }: Step) =>
      Promise.all(seenOn(at).map(async (path) => mainOf(await looks.get(path)) + formOf(await looks.get(path))));

    /** The page of a step is open, and what it needs no more is there when the button is pressed. */
    const interrupted = async (step: Step, walker: Walker, act: () => Promise<void>, heading: MessageKey) => {
      await walker.opens(step.page(at));
      await act();
      await step.fills?.(walker);
      await walker.presses(step.button);
      await walker.seesHeading(heading);
      if (step.keeps === 'to be copied' && heading === 'desk.again.heading')
        expect(await copiedFrom(walker)).toContain(TYPED);
      if (step.keeps === 'in the form')
        expect(await walker.page.locator('input[name=mine-summary]').inputValue()).toBe(encodeURIComponent(TYPED));
    };

    const does = async (step: Step, address: string) => {
      const before = await seen(step);
      const again: MessageKey = step.keeps === 'in the form' ? 'compose.over.heading' : 'desk.again.heading';
      const walker = await sits(address);
      await interrupted(step, walker, () => endsSessionOf(walker), again);
      const guest = aColleague({ name: 'The guest', permissions: EVERYTHING, language: screen.language });
      await office.change(({ members }) => ({ members: [...members, guest] }));
      const hers = await sits(guest.address);
      await interrupted(step, hers, () => withoutMember(office, guest.address), 'desk.removed.heading');
      expect(await seen(step)).toEqual(before);
      await walker.sitsAt(office, address);
      await walker.opens(step.page(at));
      await step.fills?.(walker);
      await walker.presses(step.button);
      expect(await seen(step)).not.toEqual(before);
      return walker;
    };

    await does(STEPS.saves, author.address);
    await does(STEPS.notes, author.address);
    at.proposal = (await does(STEPS.asks, author.address)).path();
    await does(STEPS.returns, decider.address);
    const hers = await sits(author.address);
    at.proposal = await asks(hers, draft, async () => {
      await hers.ticks('when', 'at');
      await hers.chooses({ 'day-day': '1', 'day-month': '3', 'day-year': String(new Date().getUTCFullYear() + 1) });
      await hers.types({ time: '09:30' });
      await hers.page.locator('#time-zone').selectOption({ index: 1 });
    });
    await does(STEPS.approves, decider.address);
    await does(STEPS.stops, decider.address);

    at.proposal = await asks(hers, draft, () => hers.ticks('when', 'at-once'));
    const goOn = await holdsLane('send-bulk');
    const his = await sits(decider.address);
    await his.opens(at.proposal);
    await reads(his);
    await his.presses('decide.send');
    at.sending = await linkOn(his, at.proposal, '/desk/sending/');
    at.sent = await linkOn(his, at.sending, '/desk/sent/');
    await does(STEPS.pauses, author.address);
    await does(STEPS.resumes, decider.address);
    await does(STEPS.cancels, decider.address);
    await goOn();
    await does(STEPS['follows up'], author.address);
    await does(STEPS.ends, decider.address);
    await does(STEPS['takes it back'], decider.address);
  },
);

async function asks(walker: Walker, draft: string, chooses: () => Promise<void>): Promise<string> {
  await walker.opens(`${draft}/ask`);
  await chooses();
  await walker.presses('decide.ask.button');
  await walker.reads('decide.cant.own');
  return walker.path();
}

/** Looks again until a page leads there. */
const linkOn = (walker: Walker, path: string, to: string) =>
  waitUntil(
    `${path} leads to ${to}`,
    async () => {
      await walker.opens(path);
      const [link] = await walker.page.locator(`main a[href*="${to}"]`).all();
      return link && new URL((await link.getAttribute('href')) ?? '', walker.page.url()).pathname;
    },
    { deadlineMs: 60_000, everyMs: 1_000 },
  );

/** What was typed before, for its writer to copy. */
const copiedFrom = async ({ page }: Walker): Promise<string[]> =>
  Promise.all((await page.locator('textarea[readonly]').all()).map((field) => field.inputValue()));

/** What the fields of a page hold. */
const formOf = ({ text }: { readonly text: string }): string => text.match(/<textarea[^>]*>[^<]*/g)?.join() ?? '';
