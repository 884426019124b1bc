import { expect, test } from 'vitest';
import { DeskPages } from '../../../support/members/desk-pages.ts';

const OFFICE = '0c0c0c0c-1111-4222-8333-444444444444';

test('older lines of the history are a link away, however many were written since', async () => {
  const pages = new DeskPages();
  const ana = await pages.member(OFFICE, 'Ana');
  for (let n = 0; n < 250; n += 1)
    pages.offices.add(OFFICE, {
      ...{ entryId: `0f0f0f0f-1111-4222-8333-${String(n).padStart(12, '0')}`, atMs: pages.nowMs + n },
      ...{ act: 'draft-deleted', draftId: `0d0d0d0d-1111-4222-8333-${String(n).padStart(12, '0')}`, revision: 1 },
      author: { kind: 'member', memberId: '0e0e0e0e-1111-4222-8333-444444444444', name: 'Lea' },
    });
  const texts: string[] = [];
  let path: string | undefined = '/desk/history';
  while (path !== undefined) {
    const { text } = await ana.ask('GET', path.replaceAll('&amp;', '&'));
    texts.push(text);
    path = /href="(\/desk\/history\?before=[^"]+)"/.exec(text)?.[1];
  }
  expect(texts.map((text) => text.split('deleted a draft').length - 1)).toEqual([100, 100, 50]);
  expect(texts.at(-1)).toContain('joined.');
});

test('a place that is none shows the newest lines', async () => {
  const pages = new DeskPages();
  const ana = await pages.member(OFFICE, 'Ana');
  expect((await ana.ask('GET', '/desk/history?before=x.y')).text).toContain('joined.');
});
