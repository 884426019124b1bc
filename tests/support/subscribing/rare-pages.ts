import { newSession, sessionHashOf } from '../../../functions/domain/account/session.ts';
import type { Subscriber } from '../../../functions/domain/subscriber/subscribers.ts';
import { INHABITED_COUNTRY_CODES } from '../../../functions/domain/vocabulary/countries.ts';
import type { MessageKey } from '../../../functions/locales/messages.ts';
import type { Answer } from '../../../functions/web/kit/answers.ts';
import { DRAFT_FORM } from '../../../functions/web/kit/form-body.ts';
import { aFollow, aSubscriber } from '../builders.ts';
import { A_REQUEST_ID, ANOTHER_SIGN_UP_ID, aSignUp, DAY_MS, NOW_MS } from './builders.ts';
import { ana, cy, LINKS, type LinkWorld, TYPED_CODE } from './link-world.ts';
import { followPathTo, linkTo } from './pages.ts';
import { Tab } from './tab.ts';

type Asked = Answer & { readonly text: string };

/** A page that comes about seldom, or only after days. A visitor who does what the pages ask for does not meet it. */
export interface RarePage {
  readonly heading: MessageKey;
  /** What it says too, beside its heading. */
  readonly says?: MessageKey;
  /** Has it come about in a world of its own. */
  readonly answer: (world: LinkWorld) => Promise<Asked>;
}

const SUBSCRIBED = `/subscribed/${A_REQUEST_ID}`;
/** As many as one person may follow, with one theme beside them. */
const MANY_COUNTRIES = INHABITED_COUNTRY_CODES.filter((code) => code !== 'RU').slice(0, 199);

/** Ana's proof that a form stood on a page of hers, once she is signed in. */
async function proofOf({ pages }: LinkWorld): Promise<string> {
  const tab = await new Tab(pages).opens(LINKS['sign-in'].link);
  await tab.sends(LINKS['sign-in'].link);
  return tab.hidden('proof');
}

/** The browser holds a session that no link of this world began. */
async function signsInElsewhere({ ports, pages }: LinkWorld, subscriberId: string): Promise<void> {
  const secret = 'the-secret-of-another-session';
  await ports.sessions.create(sessionHashOf(secret), newSession({ subscriberId }, NOW_MS));
  pages.cookies = [`__Host-session=${secret}`];
}

async function postsSignedIn(world: LinkWorld, path: string, fields: string): Promise<Asked> {
  return world.pages.ask('POST', path, `proof=${await proofOf(world)}&${fields}`);
}

const changes = ({ ports }: LinkWorld, given: Partial<Subscriber>) =>
  ports.people.set(ana.subscriberId, { ...ana, ...given });

async function tries({ pages }: LinkWorld, path: string, form: string): Promise<Asked> {
  const wrong = ['000000', '000001', '000002', '000003', '000004', '000005'];
  for (const code of wrong) await pages.ask('POST', path, `${form}&code=${code}`);
  return pages.ask('POST', path, `${form}&code=000006`);
}

/** Where the page that answers a press undoes it. */
async function undoOfPress(pages: LinkWorld['pages']): Promise<string> {
  const { text } = await pages.ask('POST', LINKS.unsubscribe.link, '');
  return (/action="(\/undo\/[^"]+)"/.exec(text)?.[1] ?? '').replaceAll('&amp;', '&');
}

/** Every such page by its name. Each in its world: {@link aLinkWorld}. */
export const RARE_PAGES: Readonly<Record<string, RarePage>> = {
  'honeypot-filled': {
    heading: 'page.sign-up.heading',
    says: 'page.error.website',
    answer: ({ pages }) => pages.ask('POST', '/follows', 'country=RU&website=x'),
  },
  'form-too-large': {
    heading: 'page.too-large.heading',
    answer: ({ pages }) => pages.ask('POST', '/follows', `a=${'x'.repeat(DRAFT_FORM.bytes)}`),
  },
  'subscribed-sent-again': {
    heading: 'page.subscribed.heading',
    says: 'page.subscribed.sent',
    answer: ({ pages }) => pages.ask('GET', `${SUBSCRIBED}?sent=yes`),
  },
  'subscribed-stale': {
    heading: 'page.subscribed.heading',
    says: 'page.subscribed.stale',
    answer: ({ pages }) => pages.ask('POST', `${SUBSCRIBED}/again`, 'form='),
  },
  'confirm-expired': {
    heading: 'page.link-expired.heading',
    answer: ({ pages }) => {
      pages.nowMs += 30 * DAY_MS;
      return pages.ask('GET', LINKS.confirm.link);
    },
  },
  'earlier-link': {
    heading: 'page.earlier-link.heading',
    answer: async (world) => {
      changes(world, { addressSinceMs: NOW_MS });
      return world.pages.ask('GET', LINKS.unsubscribe.link);
    },
  },
  'code-spent': {
    heading: 'page.code.spent-heading',
    answer: async (world) => {
      const form = (await new Tab(world.pages).opens(SUBSCRIBED)).hidden('form');
      return tries(world, `${SUBSCRIBED}/code`, `form=${form}`);
    },
  },
  'too-many-topics': {
    heading: 'page.too-many.heading',
    answer: async ({ pages, ports }) => {
      await ports.signUps.create(
        aSignUp({
          signUpId: ANOTHER_SIGN_UP_ID,
          address: ana.address,
          follows: [
            aFollow({ followId: ANOTHER_SIGN_UP_ID, countries: MANY_COUNTRIES, themes: ['torture', 'lawyers'] }),
          ],
        }),
      );
      return pages.ask('POST', linkTo('confirm', ANOTHER_SIGN_UP_ID), '');
    },
  },
  held: {
    heading: 'page.held.heading',
    answer: ({ pages, ports }) => {
      Object.assign(ports.budgets, { take: async (_scope: string, _window: unknown, limit: number) => limit === 1 });
      return pages.ask('POST', linkTo('unsubscribe', ana.subscriberId, NOW_MS), '');
    },
  },
  'unsubscribed-before': {
    heading: 'page.unsubscribed-before.heading',
    answer: async ({ pages }) => {
      await pages.ask('POST', LINKS.unsubscribe.link, '');
      return pages.ask('GET', LINKS.unsubscribe.link);
    },
  },
  'undo-press': {
    heading: 'page.undo-press.heading',
    answer: async ({ pages }) => pages.ask('GET', await undoOfPress(pages)),
  },
  'undone-press': {
    heading: 'page.undone-press.heading',
    answer: async ({ pages }) => pages.ask('POST', await undoOfPress(pages), ''),
  },
  'no-undo-here': {
    heading: 'page.no-undo-here.heading',
    answer: async ({ pages }) => {
      const undo = await undoOfPress(pages);
      pages.nowMs += DAY_MS;
      return pages.ask('POST', undo, '');
    },
  },
  'undo-early': {
    heading: 'page.undo-early.heading',
    answer: ({ pages }) => {
      pages.undoLimits.undoAfterMs = DAY_MS;
      return pages.ask('POST', LINKS['undo-unsubscribe'].link, '');
    },
  },
  'signed-out': {
    heading: 'page.bye.heading',
    answer: async (world) => {
      await postsSignedIn(world, '/preferences/sign-out', '');
      return world.pages.ask('GET', '/preferences/signed-out');
    },
  },
  'signed-out-before-stopping': {
    heading: 'page.signed-out.heading-press',
    says: 'page.signed-out.button-stop',
    answer: ({ pages }) => pages.ask('POST', `${followPathTo('in-russia')}/stop`, 'proof=made-up'),
  },
  'signed-out-before-erasing': {
    heading: 'page.signed-out.heading-press',
    says: 'page.erase.button',
    answer: ({ pages }) => pages.ask('POST', '/preferences/erase', 'proof=made-up'),
  },
  'nothing-to-show': {
    heading: 'page.nothing-to-show.heading',
    answer: ({ pages }) => pages.ask('GET', '/preferences/erased'),
  },
  'enter-beside-another': {
    heading: 'page.enter.heading',
    says: 'page.enter.other-heading',
    answer: async (world) => {
      await signsInElsewhere(world, cy.subscriberId);
      return world.pages.ask('GET', LINKS['sign-in'].link);
    },
  },
  'enter-already': {
    heading: 'page.enter-already.heading',
    answer: async (world) => {
      await proofOf(world);
      return world.pages.ask('GET', LINKS['sign-in'].link);
    },
  },
  'mine-instead': {
    heading: 'page.mine.heading',
    says: 'page.signed-in.instead',
    answer: async (world) => {
      await signsInElsewhere(world, ana.subscriberId);
      return world.pages.ask('GET', '/preferences/mine?signed-in=instead');
    },
  },
  'mine-paused': {
    heading: 'page.mine.heading',
    says: 'page.mine.resume',
    answer: async (world) => {
      await proofOf(world);
      changes(world, { pausedUntilMs: NOW_MS + 10 * DAY_MS });
      return world.pages.ask('GET', '/preferences/mine');
    },
  },
  'mine-suppressed': {
    heading: 'page.without-alerts.suppressed',
    says: 'page.without-alerts.complaint',
    answer: async (world) => {
      await proofOf(world);
      changes(world, { status: 'suppressed', suppressedBecause: 'complaint' });
      return world.pages.ask('GET', '/preferences/mine');
    },
  },
  'cadence-with-errors': {
    heading: 'page.cadence.title',
    says: 'page.error.heading',
    answer: (world) => postsSignedIn(world, '/preferences/cadence', 'frequency=daily&hour=99&time-zone=Nowhere'),
  },
  'languages-with-errors': {
    heading: 'page.languages.title',
    says: 'page.error.heading',
    answer: (world) => postsSignedIn(world, '/preferences/languages', 'language-1='),
  },
  'follow-too-many': {
    heading: 'page.follow-new.title',
    says: 'page.error.heading',
    answer: (world) => {
      changes(world, { follows: [aFollow({ followId: 'full', countries: MANY_COUNTRIES })] });
      return postsSignedIn(world, '/preferences/follows/new', 'theme=torture&theme=lawyers');
    },
  },
  'other-form': {
    heading: 'page.other-form.heading',
    answer: async (world) => {
      await proofOf(world);
      return world.pages.ask('POST', '/preferences/cadence', 'proof=made-up');
    },
  },
  'earlier-form': {
    heading: 'page.earlier-form.heading',
    says: 'page.signed-out.button',
    answer: async (world) => {
      const earlier = await proofOf(world);
      await signsInElsewhere(world, ana.subscriberId);
      return world.pages.ask('POST', '/preferences/cadence', `proof=${earlier}&frequency=daily&hour=7`);
    },
  },
  'other-site': {
    heading: 'page.other-site.heading',
    answer: ({ pages }) => {
      pages.headers = { ...pages.headers, 'sec-fetch-site': 'cross-site' };
      return pages.ask('POST', '/preferences/cadence', '');
    },
  },
  'address-too-many': {
    heading: 'page.address.heading',
    says: 'page.address.too-many',
    answer: async (world) => {
      const proof = await proofOf(world);
      Object.assign(world.ports.rollingBudgets, { take: async () => false });
      return world.pages.ask('POST', '/preferences/address', `proof=${proof}&email=ana.newer@example.org`);
    },
  },
  'verify-tries': {
    heading: 'page.verify.code-heading',
    says: 'page.verify.code-too-many-tries',
    answer: (world) => tries(world, LINKS['change-address'].link, ''),
  },
  'verify-expired': {
    heading: 'page.verify-expired.heading',
    answer: ({ pages }) => {
      pages.nowMs += 2 * DAY_MS;
      return pages.ask('GET', LINKS['change-address'].link);
    },
  },
  'address-taken': {
    heading: 'page.address-taken.heading',
    answer: async ({ pages, ports }) => {
      await ports.holds(aSubscriber({ subscriberId: cy.subscriberId, address: 'ana.new@example.org' }), []);
      return pages.ask('POST', LINKS['change-address'].link, TYPED_CODE);
    },
  },
  failed: {
    heading: 'page.failed.heading',
    answer: ({ pages, ports }) => {
      ports.subscribers.find = async () => {
        throw new Error('The table is away');
      };
      return pages.ask('POST', LINKS.unsubscribe.link, '');
    },
  },
};
