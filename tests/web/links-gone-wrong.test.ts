import { beforeEach, describe, expect, test } from 'vitest';
import { issueToken } from '../../functions/domain/tokens/token.ts';
import { aTokenKey } from '../support/builders.ts';
import { DAY_MS } from '../support/subscribing/builders.ts';
import { aLinkWorld, LINKS, type LinkPurpose, TYPED_CODE } from '../support/subscribing/link-world.ts';
import type { MemoryPorts } from '../support/subscribing/memory-ports.ts';
import { linkTo, type Pages } from '../support/subscribing/pages.ts';
import { type Told, toldBy } from '../support/subscribing/way-on.ts';

const PURPOSES = Object.keys(LINKS) as LinkPurpose[]; // Object.keys forgets its keys' type
const NOT_OURS = { status: 404, heading: 'We can’t read this link' };

let ports: MemoryPorts;
let pages: Pages;
beforeEach(async () => {
  ({ ports, pages } = await aLinkWorld());
});

const opened = async (link: string): Promise<Told> => toldBy(await pages.ask('GET', link));
const pressed = async (link: string): Promise<Told> =>
  toldBy(await pages.ask('POST', link, link === LINKS['change-address'].link ? TYPED_CODE : ''));
const both = async (link: string) => [await opened(link), await pressed(link)];

const withToken = (link: string, change: (token: string) => string) =>
  link.replace(/^(\/[^/]+\/)([^?]+)/, (_, page: string, token: string) => page + change(token));

describe.each(PURPOSES)('a link to %s', (purpose) => {
  const { subjectId, link } = LINKS[purpose];

  test('that a mail program cut, wherever, changes nothing, and says so', async () => {
    for (const length of [1, 3, 10, 25, 40, 47]) {
      const cut = withToken(link, (token) => token.slice(0, length));
      expect(await both(cut)).toEqual([NOT_OURS, NOT_OURS]);
    }
    expect(ports.writes).toBe(0);
  });

  test('that something was added to, or that was written in capitals, is none of ours either', async () => {
    for (const change of [(token: string) => `${token}%3E`, (token: string) => token.toUpperCase()])
      expect(await both(withToken(link, change))).toEqual([NOT_OURS, NOT_OURS]);
    expect(ports.writes).toBe(0);
  });

  test('takes no token of any other purpose, though it speaks for the same person', async () => {
    for (const other of [...PURPOSES.filter((one) => one !== purpose), 'unsubscribe-after-all' as const]) {
      const [, foreign = ''] = /^\/[^/]+\/([^?]+)/.exec(linkTo(other, subjectId)) ?? [];
      expect(await both(withToken(link, () => foreign))).toEqual([NOT_OURS, NOT_OURS]);
    }
    expect(ports.writes).toBe(0);
  });

  test('takes no token that a stranger signed with a key of theirs, under any name', async () => {
    for (const keyId of ['k1', 'k2', '__proto__']) {
      const keys = [aTokenKey(keyId, 99)];
      expect(await both(withToken(link, () => issueToken(purpose, subjectId, keys)))).toEqual([NOT_OURS, NOT_OURS]);
    }
    expect(ports.writes).toBe(0);
  });

  test('takes the signature of one person for no other one', async () => {
    const other = linkTo(purpose, 'dddddddd-0000-4000-8000-000000000001');
    // The tag of GCM is the end of a token.
    const mixed = withToken(link, (token) => token.slice(0, -22) + other.slice(-22));
    expect(await both(mixed)).toEqual([NOT_OURS, NOT_OURS]);
    expect(ports.writes).toBe(0);
  });
});

describe('a link that is too old says so and changes nothing', () => {
  test.each<[LinkPurpose, number, Told]>([
    ['confirm', 7 * DAY_MS, { status: 410, heading: 'This link no longer works' }],
    ['undo-unsubscribe', 30 * DAY_MS, { status: 410, heading: 'There is nothing to undo with this link' }],
    ['sign-in', 20 * 60_000, { status: 410, heading: 'This link no longer works' }],
    ['change-address', DAY_MS, { status: 410, heading: 'This link no longer works' }],
  ])('%s', async (purpose, ageMs, told) => {
    pages.nowMs += ageMs;
    expect(await both(LINKS[purpose].link)).toEqual([told, told]);
    expect(ports.writes).toBe(0);
  });
});

describe('a link that never grows too old works after ten years', () => {
  test.each<[LinkPurpose, string, string]>([
    ['unsubscribe', 'Unsubscribe from all alerts?', 'You’re unsubscribed'],
    ['erase', 'Erase everything about you?', 'Everything was erased'],
  ])('%s', async (purpose, before, after) => {
    pages.nowMs += 3_650 * DAY_MS;
    expect((await both(LINKS[purpose].link)).map(({ heading }) => heading)).toEqual([before, after]);
  });
});

/** A button that is pressed twice, a page that is loaded again, and the link that is opened once more afterwards. */
describe('a link that was used says what is so now, and changes nothing more', () => {
  test.each<[LinkPurpose, string, string]>([
    ['not-me', 'Thank you. We will not write to you about this', 'Thank you. We will not write to you about this'],
    ['unsubscribe', 'You’re unsubscribed', 'You’re unsubscribed'],
    ['change-address', 'Your alerts come to this address now', 'Your alerts come to this address now'],
    ['erase', 'Everything was erased', 'Nothing is left to erase under this link'],
  ])('%s', async (purpose, first, again) => {
    const { link } = LINKS[purpose];
    expect((await pressed(link)).heading).toBe(first);
    const people = structuredClone([...ports.people.values()]);
    expect(await pressed(link)).toEqual({ status: 200, heading: again });
    expect([...ports.people.values()]).toEqual(people);
    await opened(link);
    expect([...ports.people.values()]).toEqual(people);
  });

  test('confirm', async () => {
    const { link } = LINKS.confirm;
    expect((await pressed(link)).heading).toBe('Done: you get alerts now');
    const people = structuredClone([...ports.people.values()]);
    const done = { status: 200, heading: 'Done: you get alerts now' };
    expect(await both(link)).toEqual([done, done]);
    pages.cookies = [];
    const over = { status: 410, heading: 'This link no longer works' };
    expect(await both(link)).toEqual([over, over]);
    expect([...ports.people.values()]).toEqual(people);
  });

  test('undo-unsubscribe', async () => {
    const { link } = LINKS['undo-unsubscribe'];
    expect((await pressed(link)).heading).toBe('You get alerts again');
    const people = structuredClone([...ports.people.values()]);
    const over = { status: 410, heading: 'There is nothing to undo with this link' };
    expect(await both(link)).toEqual([over, over]);
    expect([...ports.people.values()]).toEqual(people);
  });

  test('sign-in', async () => {
    const { link } = LINKS['sign-in'];
    expect((await pages.ask('POST', link, '')).statusCode).toBe(303);
    pages.cookies = [];
    const over = { status: 410, heading: 'This link no longer works' };
    expect(await both(link)).toEqual([over, over]);
    expect(ports.openSessions.size).toBe(1);
  });
});

describe('a link of a subscriber who is forgotten', () => {
  test.each(PURPOSES)('to %s leads on, by its page and by its button', async (purpose) => {
    const stranger = withToken(LINKS[purpose].link, () => {
      const [, token = ''] = /^\/[^/]+\/(.+)$/.exec(linkTo(purpose, 'dddddddd-0000-4000-8000-000000000001')) ?? [];
      return token;
    });
    const told = await both(stranger);
    expect(told.filter(({ status = 500 }) => status >= 500)).toEqual([]);
    expect([ports.people.size, ports.openSessions.size]).toEqual([2, 0]);
  });
});
