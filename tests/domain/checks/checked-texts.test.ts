import { describe, expect, test } from 'vitest';
import { saidOf } from '../../../functions/domain/appeal/appeal.ts';
import { contentTexts, readTexts, shownTexts } from '../../../functions/domain/checks/checked-texts.ts';
import { aRequest, aVersion } from '../../support/publishing/builders.ts';

const REQUEST = saidOf(
  aRequest({
    page: undefined,
    title: 'A teacher is missing',
    sourceUrl: 'https://example.org/a',
    body: { html: '<p>She waits.</p><a href="https://example.org/ana">Write</a>' },
    letter: 'Dear governor',
    translations: [{ language: 'fr', title: 'Une enseignante', body: { text: 'Elle attend.' }, summary: 'Résumé' }],
    people: [{ name: 'Ana Example', mayBeNamed: true, role: 'teacher', withoutConsent: 'said to colleagues alone' }],
    addressees: [{ office: 'Example Office', email: 'office@example.org' }],
  }),
);
const rows = (texts: readonly { readonly field: string; readonly text: string }[]) =>
  texts.map(({ field, text }) => [field, text.trim()]);
const ofBody = (html: string) => {
  const [, body] = readTexts(saidOf(aRequest({ page: undefined, title: 'x', body: { html } })));
  return body?.text.trim();
};
const targetsOf = (html: string) =>
  shownTexts(saidOf(aRequest({ page: undefined, title: 'x', body: { html } })))
    .at(-1)
    ?.text.split('\n');

test('an eye reads titles, texts and people of each edition, and no reason that colleagues gave', () => {
  expect(rows(readTexts(REQUEST))).toEqual([
    ['title', 'A teacher is missing'],
    ['body', 'She waits.\nWrite'],
    ['letter', 'Dear governor'],
    ['translations[0].title', 'Une enseignante'],
    ['translations[0].body', 'Elle attend.'],
    ['translations[0].summary', 'Résumé'],
    ['people[0]', 'Ana Example'],
    ['people[0]', 'teacher'],
  ]);
});

test('readers are shown offices, where it was published, and where links lead, too', () => {
  expect(rows(shownTexts(REQUEST)).slice(readTexts(REQUEST).length)).toEqual([
    ['addressees', 'Example Office'],
    ['addressees', 'office@example.org'],
    ['sourceUrl', 'https://example.org/a'],
    ['body', 'https://example.org/ana'],
    ['translations[0].body', ''],
  ]);
});

test('a request without a text, an edition or people has a title alone', () => {
  const bare = { ...aRequest({ page: undefined, title: 'x' }), people: undefined, addressees: undefined };
  expect(rows(readTexts(saidOf(bare)))).toEqual([['title', 'x']]);
});

test('of an image its two texts are read, and of an appeal’s own page the whole', () => {
  const image = { alt: 'A door', credit: 'Photo: Ben Example', url: 'https://example.org/door.png' } as never;
  const texts = rows(readTexts(saidOf(aRequest({ page: { content: 'A page', format: 'text' }, title: 'x', image }))));
  expect(texts).toEqual([
    ['title', 'x'],
    ['page.content', 'A page'],
    ['image', 'A door'],
    ['image', 'Photo: Ben Example'],
  ]);
});

describe('markup', () => {
  test.each([
    ['words of two paragraphs stand apart', '<p>One</p><p class="a b">two</p>', 'One\n\ntwo'],
    ['so do cells, lines and rows of a list', '<TD>1</TD>2<br>3<br/>4<li>5<h2>6<dt>7', '1\n2\n3\n4\n5\n6\n7'],
    ['a word goes on through what stands in it', 'Za<b>lvo</b>r<i class="x">in</i>', 'Zalvorin'],
    ['what names a sign is that sign', '<p>Za&#108;vorin &amp; co</p>', 'Zalvorin & co'],
    ['a remark is left out', 'a<!-- b -->c', 'ac'],
    ['a text with a sign for less is no markup', '1 < 2 > 0 &amp; more', '1 < 2 > 0 &amp; more'],
    ['nor is one in which no tag ends', 'a <b c', 'a <b c'],
  ])('%s', (_, html, text) => expect(ofBody(html)).toBe(text));

  test('each address and each text in place of an image is read, however it is quoted', () => {
    expect(
      targetsOf(
        `<a class="x" href="https://example.org/a b" title='Ana "x"'>six</a><img SRC = photo.png alt="Ben"><a data-href="no">`,
      ),
    ).toEqual(['https://example.org/a b', 'Ana "x"', 'photo.png', 'Ben']);
  });
});

test('of what is published, each edition is read with its footnotes, and neither people nor addressees', () => {
  const version = aVersion({
    people: [{ name: 'Ana Example', mayBeNamed: true }],
    addressees: [{ name: 'Example Office' }],
    sources: ['https://example.org/report'],
  } as never);
  const { edition } = version;
  const fr = { ...edition, language: 'fr', title: 'Une enseignante', summary: 'Résumé', footnotes: [] } as const;
  expect(rows(contentTexts({ ...version, translations: [fr] } as never)).slice(0, 5)).toEqual([
    ['title', 'RUSSIA: lawyer Ivan Example beaten in prison'],
    ['body', 'Ivan Example was beaten by guards.[1]\nAs his lawyers say.'],
    ['translations[0].title', 'Une enseignante'],
    ['translations[0].body', 'Ivan Example was beaten by guards.[1]'],
    ['translations[0].summary', 'Résumé'],
  ]);
  const texts = JSON.stringify(contentTexts(version));
  expect(texts).toContain('https://example.org/report');
  expect(texts).not.toMatch(/Ana Example|Example Office/);
});
