import { expect, test } from 'vitest';
import type { AppealVersion } from '../../../functions/domain/appeal/versions.ts';
import { AppealPages } from '../../support/publishing/appeal-pages.ts';
import { aVersion } from '../../support/publishing/builders.ts';
import { htmlFaults } from '../../support/visiting/html-faults.ts';

const onDay = (day: number, title: string, given: Partial<AppealVersion> = {}) =>
  aVersion({
    publishedAtMs: Date.UTC(2024, 2, day),
    version: day,
    edition: { ...aVersion().edition, title, blocks: [{ kind: 'paragraph', html: `Text of ${title}.` }] },
    ...given,
  });
const FIRST = onDay(1, 'A lawyer beaten');
const MOVED = onDay(2, 'Moved', { kind: 'update' });
const FREE = onDay(3, 'Free', { kind: 'outcome' });

const open = (versions: readonly AppealVersion[], path = 'appeals') =>
  new AppealPages(versions).ask(`/${path}/appeal-1?lang=en`);
const threadOf = (text: string) => /<section id="versions">.*?<\/section>/s.exec(text)?.[0] ?? '';
const titlesIn = (thread: string) =>
  [...thread.matchAll(/<p class="as-written"[^>]*>([^<]*)<\/p>/g)].map(([, title]) => title);

test('the page of a case shows all its versions beneath the newest text, the newest first, with earlier texts to open', async () => {
  for (const path of ['appeals', 'm']) {
    const { text } = await open([FIRST, MOVED, FREE], path);
    const thread = threadOf(text);
    expect(titlesIn(thread)).toEqual(['Free', 'Text of Free.', 'Moved', 'A lawyer beaten']);
    expect(thread.match(/Text of [^<]*/g)).toEqual(['Text of Free.', 'Text of Moved.', 'Text of A lawyer beaten.']);
    expect(text.indexOf('Text of Free.')).toBeLessThan(text.indexOf('<section id="versions">'));
    expect(await htmlFaults(text)).toEqual([]);
  }
});

test('a first version has no thread, and is read alone', async () => {
  const pages = new AppealPages([FIRST]);
  const { text } = await pages.ask('/appeals/appeal-1?lang=en');
  expect([threadOf(text), pages.reads]).toEqual(['', ['newest version']]);
});

test('no earlier text is shown with a name that may not be given any more', async () => {
  const people = [{ name: 'Beaten Lawyer', spellings: ['lawyer beaten'], mayBeNamed: false }];
  const hidden = await open([FIRST, { ...MOVED, people }]);
  expect(threadOf(hidden.text)).not.toMatch(/lawyer beaten/i);
});

test('a long case keeps its page small: the oldest texts stand on the page of all versions alone', async () => {
  const long = 'x'.repeat(5_000);
  const versions = [1, 2, 3, 4, 5].map((day) => onDay(day, `V${day} ${long}`, { kind: day === 1 ? 'new' : 'update' }));
  const thread = threadOf((await open(versions)).text);
  expect(thread.match(/<details>/g)).toHaveLength(1);
  expect(thread).toContain('href="/appeals/appeal-1/versions?lang=en"');
});
