import { expect, test } from 'vitest';
import { aFollow, aSubscriber } from '../../support/builders.ts';
import { NOW_MS } from '../../support/subscribing/builders.ts';
import { MemoryPorts } from '../../support/subscribing/memory-ports.ts';
import { followPathTo, linkTo, Pages, reasonFor } from '../../support/subscribing/pages.ts';

const ana = aSubscriber({
  follows: [aFollow({ followId: 'f1', countries: ['RU'] }), aFollow({ followId: 'f2', countries: ['MX'] })],
});
const LINK = linkTo('unsubscribe', ana.subscriberId);
const UNSUBSCRIBE_ACTION = `${LINK}?lang=en`;
const REASON = reasonFor('f1');

async function pagesWithAna(given = ana): Promise<{ ports: MemoryPorts; pages: Pages }> {
  const ports = new MemoryPorts();
  await ports.holds(given, []);
  return { ports, pages: new Pages(ports) };
}

const statusOfAna = (ports: MemoryPorts) => ports.people.get(ana.subscriberId)?.status;

/** Each press is undone by a token of its own, in which no holder can read. */
const withoutTokens = (text: string) => text.replaceAll(/\/undo\/[\w.-]+/g, '/undo/TOKEN');

const formsIn = (text: string) => [
  ...text.matchAll(/<form method="post" action="([^"]*)"[^>]*><button [^>]*>([^<]*)</g),
];
const buttonsIn = (text: string) => formsIn(text).map(([, action, label]) => [action, label]);

test('the page has one button that stops all, and shows neither address nor follows', async () => {
  const { pages } = await pagesWithAna();
  const { text } = await pages.ask('GET', LINK);
  expect(buttonsIn(text)).toEqual([[UNSUBSCRIBE_ACTION, 'Unsubscribe from all alerts']]);
  expect(text).not.toMatch(/ana@|Russia|Mexico/);
});

test('with a reason, the main button stops that follow, a second one all, and no follow is shown', async () => {
  const { pages } = await pagesWithAna();
  const { text } = await pages.ask('GET', `${LINK}?${REASON}`);
  expect(buttonsIn(text)).toEqual([
    [`${UNSUBSCRIBE_ACTION}&amp;${REASON}`, 'Unfollow this topic'],
    [UNSUBSCRIBE_ACTION, 'Unsubscribe from all alerts'],
  ]);
  expect(text).not.toMatch(/ana@|Russia|Mexico/);
});

test.each(['', `?${REASON}`])(
  'a reader who leaves by %j may choose fewer e-mails instead, behind a sign-in',
  async (reason) => {
    const { pages } = await pagesWithAna();
    const cadence = '/preferences/cadence?lang=en';
    expect((await pages.ask('GET', `${LINK}${reason}`)).text).toContain(`href="${cadence}"`);
    const { statusCode, headers } = await pages.ask('GET', cadence);
    expect([statusCode, headers?.Location]).toEqual([303, '/preferences?signed-out=yes&to=cadence&lang=en']);
  },
);

/** What the address of a follow's own page has of it, which browsers keep in their history. */
const ON_PAGE = followPathTo('f1').split('/').at(-1) ?? '';

test.each(['"><script>', 'f1', REASON.slice('reason='.length, -4), ON_PAGE])(
  'a reason that we did not write does no harm, ends nothing and shows a way to stop all: %s',
  async (reason) => {
    const { ports, pages } = await pagesWithAna();
    const path = `${LINK}?reason=${encodeURIComponent(reason)}`;
    const { text } = await pages.ask('GET', path);
    expect(text).toContain('<h1>This link is not complete</h1>');
    expect(buttonsIn(text)).toEqual([[UNSUBSCRIBE_ACTION, 'Unsubscribe from all alerts']]);
    expect((await pages.ask('POST', path, '')).text).toBe(text);
    expect([ports.people.get(ana.subscriberId), ports.writes]).toEqual([ana, 0]);
  },
);

test('a link shows no holder whose it is, nor which follow it stops', () => {
  const links = [
    linkTo('unsubscribe', ana.subscriberId),
    `${LINK}?${reasonFor('5f0c1b8e-0000-8000-8000-00000000000f')}`,
  ];
  const packed = Buffer.from(ana.subscriberId.replaceAll('-', ''), 'hex').toString('base64url');
  expect(links.join()).not.toMatch(new RegExp(`${packed.slice(0, 12)}|5f0c1b8e`));
});

test('the button ends everything, and pressing it again is harmless', async () => {
  const { ports, pages } = await pagesWithAna();
  const first = await pages.ask('POST', LINK, '');
  const second = await pages.ask('POST', LINK, '');
  expect(first.text).toContain('<h1>You’re unsubscribed</h1>');
  expect([second.statusCode, withoutTokens(second.text)]).toEqual([200, withoutTokens(first.text)]);
  expect(statusOfAna(ports)).toBe('unsubscribed');
});

test('the link says to a reader who unsubscribed that they did, with no button to do it again', async () => {
  const { pages } = await pagesWithAna({ ...ana, status: 'unsubscribed', unsubscribedAtMs: NOW_MS });
  const { text } = await pages.ask('GET', LINK);
  expect(text).toContain('<h1>You’re unsubscribed already</h1>');
  expect([buttonsIn(text), text.match(/ana@|Russia|Mexico/)]).toEqual([[], null]);
});

test('the button of a reason ends that follow alone', async () => {
  const { ports, pages } = await pagesWithAna();
  await pages.ask('POST', `${LINK}?${REASON}`, '');
  expect(ports.people.get(ana.subscriberId)?.follows.map(({ followId }) => followId)).toEqual(['f2']);
});

const withRussiaAlone = aSubscriber({ follows: [aFollow({ followId: 'f1', countries: ['RU'] })] });

test('the button of the last reason unsubscribes from all, of which the mailbox is told', async () => {
  const { ports, pages } = await pagesWithAna(withRussiaAlone);
  await pages.ask('POST', `${LINK}?${REASON}`, '');
  expect([statusOfAna(ports), ports.announced.length]).toEqual(['unsubscribed', 1]);
});

const STATES: readonly (readonly [string, typeof ana])[] = [
  ['is the last one', withRussiaAlone],
  ['was stopped', aSubscriber({ follows: [aFollow({ followId: 'f2', countries: ['MX'] })] })],
  [
    'was changed, which makes another of it',
    aSubscriber({ follows: [aFollow({ followId: 'f3', countries: ['RU'] })] }),
  ],
  ['is of a subscriber who left', { ...ana, status: 'unsubscribed', unsubscribedAtMs: NOW_MS }],
  ['is of a mailbox that refused our mail', { ...ana, status: 'suppressed', suppressedBecause: 'bounce' }],
];

/** All that a holder of the link sees of it, before a press and after each. */
async function seenWith(given: typeof ana) {
  const { pages } = await pagesWithAna(given);
  const answers = [];
  for (const method of ['GET', 'POST', 'POST', 'GET'] as const) {
    const { statusCode, headers, text } = await pages.ask(
      method,
      `${LINK}?${REASON}`,
      method === 'POST' ? '' : undefined,
    );
    answers.push({ statusCode, headers, text: withoutTokens(text) });
  }
  return answers;
}

test.each(STATES)(
  'a link that stops one follow shows the same as for one that goes on, where it %s',
  async (_, given) => {
    const seen = await seenWith(given);
    expect(seen).toEqual(await seenWith(ana));
    const headings = seen.map(({ text }) => /<h1>([^<]*)/.exec(text)?.[1]);
    const asks = 'Unfollow this topic?';
    expect(headings).toEqual([asks, 'Unfollowed', 'Unfollowed', asks]);
  },
);

const BOUNDARY = 'b0undary';
const MULTIPART = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--${BOUNDARY}--\r\n`;

test.each([
  ['urlencoded', 'List-Unsubscribe=One-Click', undefined],
  ['multipart', MULTIPART, `multipart/form-data; boundary=${BOUNDARY}`],
])('one click of a mail program leaves without a page: %s', async (_, body, contentType) => {
  const { ports, pages } = await pagesWithAna();
  const answer = await pages.ask('POST', LINK, body, contentType);
  expect([answer.statusCode, answer.headers?.['Content-Type']]).toEqual([200, 'text/plain; charset=utf-8']);
  expect(statusOfAna(ports)).toBe('unsubscribed');
});

test.each([
  // Not the last sign: some of its bits are of no byte.
  ['forged', LINK.replace(/.(?=.{8}$)/, (sign) => (sign === 'A' ? 'B' : 'A'))],
  ['foreign', linkTo('undo-unsubscribe', ana.subscriberId).replace('/undo/', '/unsubscribe/')],
])('a %s token ends nothing', async (_, path) => {
  const { ports, pages } = await pagesWithAna();
  expect((await pages.ask('POST', path, 'List-Unsubscribe=One-Click')).statusCode).toBe(404);
  expect(statusOfAna(ports)).toBe('active');
});
