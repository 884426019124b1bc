import { expect, test } from 'vitest';
import { renderReasons } from '../../emails/reasons.ts';
import { LANGUAGES } from '../../functions/contract/languages.ts';
import { linksOf, shownIn } from './shown.ts';

const aReason = (number: number, sentence = `theme ${number} in example country`) => ({
  sentence,
  stopUrl: `https://alerts.example.org/unsubscribe?token=t&reason=${number}`,
});

test('one reason is one sentence, with the link that stops it', () => {
  expect(renderReasons('en', [aReason(1, 'lawyers')])).toEqual({
    reasonsHtml:
      '<p>You get this because you follow <b>lawyers</b>.</p>\n<p><a href="https://alerts.example.org/unsubscribe?token=t&amp;reason=1">Unfollow “lawyers”</a></p>',
    reasonsText:
      'You get this because you follow lawyers.\n  Unfollow “lawyers”\n  <https://alerts.example.org/unsubscribe?token=t&reason=1>',
  });
});

test('each of several reasons has a link of its own', () => {
  const { reasonsHtml, reasonsText } = renderReasons('en', [aReason(1), aReason(2)]);
  expect(shownIn(reasonsHtml, 'li')).toEqual([
    'theme 1 in example countryUnfollow “theme 1 in example country”',
    'theme 2 in example countryUnfollow “theme 2 in example country”',
  ]);
  expect(linksOf(reasonsHtml)).toEqual([aReason(1).stopUrl, aReason(2).stopUrl]);
  expect(reasonsText.split('\n')).toEqual([
    'You get this because you follow:',
    '- theme 1 in example country',
    '  Unfollow “theme 1 in example country”',
    `  <${aReason(1).stopUrl}>`,
    '- theme 2 in example country',
    '  Unfollow “theme 2 in example country”',
    `  <${aReason(2).stopUrl}>`,
  ]);
});

test.each(LANGUAGES)('the link that ends a long follow is cut inside its quotation marks in %s', (language) => {
  const { reasonsHtml } = renderReasons(language, [aReason(1, 'theme '.repeat(40))]);
  const [link = ''] = shownIn(reasonsHtml, 'a');
  expect(link).toMatch(/theme…\s?[”»]$/);
  expect(link.length).toBeLessThanOrEqual(80);
});

test('after the twentieth, reasons are counted', () => {
  const items = (count: number) =>
    shownIn(
      renderReasons(
        'en',
        Array.from({ length: count }, (_, n) => aReason(n)),
      ).reasonsHtml,
      'li',
    );
  expect([items(20).length, items(21).length]).toEqual([20, 21]);
  expect([items(21).at(-1), items(25).at(-1)]).toEqual([
    'and 1 more thing that you follow',
    'and 5 more things that you follow',
  ]);
});

test('a sentence with markup, braces and a line break is text on one line', () => {
  const { reasonsHtml, reasonsText } = renderReasons('en', [aReason(1, '<i>a</i> & {{b}}\n$& c')]);
  expect(shownIn(reasonsHtml, 'b')).toEqual(['<i>a</i> & {{b}} $& c']);
  expect(reasonsHtml).not.toMatch(/\{\{|\}\}|<i>/);
  expect(reasonsText.split('\n')[0]).toBe('You get this because you follow <i>a</i> & { {b} } $& c.');
});

test('a link that is none is refused, without the token that it may end in', () => {
  expect(() => renderReasons('en', [{ sentence: 'a', stopUrl: 'leave?token=secret' }])).toThrow(
    new TypeError('A mail can link to http and https addresses only, not to one that begins with "leave?to".'),
  );
});
