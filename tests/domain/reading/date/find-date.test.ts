import { describe, expect, test } from 'vitest';
import type { PageInput } from '../../../../functions/domain/reading/page/page-input.ts';
import { readPage } from '../../../../functions/domain/reading/read-page.ts';

const TODAY = '2026-11-24';
const TITLE = 'NIGER: editor Ivan Example held';
const BODY = `${'Police took Ivan Example, an editor, from his office and hold him in an unknown place. '.repeat(3)}`;

const dated = (content: string, hints: PageInput['hints'] = {}, format: PageInput['format'] = 'text') =>
  readPage({ content, format, today: TODAY, hints: { title: TITLE, ...hints } }).datedOn;

/** `2024-03-15 sure`, and what it may be otherwise. */
const dayOf = (...page: Parameters<typeof dated>) => {
  const found = dated(...page);
  if (!found) return 'none';
  return `${found.value} ${found.confidence}${found.otherwise === undefined ? '' : `, or ${found.otherwise}`}`;
};

const under = (line: string, hints?: PageInput['hints']) => dayOf(`${TITLE}\n\n${line}\n\n${BODY}`, hints);

const htmlPage = (stamp: string, text: string) =>
  `<html><head><title>${TITLE}</title><meta property="article:published_time" content="${stamp}T08:00:00Z"></head><body><article><h1>${TITLE}</h1>${text}<p>${BODY}</p></article></body></html>`;

describe('the day of the appeal is read', () => {
  test.each([
    ['behind its codes', 'Urgent action 247/24, index: ABC 27/006/2024, 29 August 2024', '2024-08-29 sure'],
    ['behind its label', 'UA: 172/24 Index: ABC 11/026/2024 Niger Date: 2 July 2024', '2024-07-02 sure'],
    ['between dashes', 'Salle de presse – 13/3/2024 – 0 commentaires', '2024-03-13 sure'],
    ['in a letterhead', 'Paris, le 17 octobre 2024', '2024-10-17 sure'],
    ['of two cities', 'Beirut and Geneva, 15 March 2024', '2024-03-15 sure'],
    ['of an Arabic place', 'بيروت، 15 مارس 2024 – أعلنت المنظمة', '2024-03-15 sure'],
    ['with its writer', 'Publié le 15 mars 2024 par la rédaction', '2024-03-15 sure'],
    ['with its writer', '15 mars 2024 par la rédaction', '2024-03-15 sure'],
    ['with who put it online', 'Submitted by admin on Fri, 15/03/2024 - 10:20', '2024-03-15 sure'],
    ['with the name of its label', 'Fecha de publicación: 15 de marzo de 2024', '2024-03-15 sure'],
    ['with the publisher’s short name', 'New York, 15 March 2024 (ABC) – The police', '2024-03-15 sure'],
    ['with its month first', 'Caracas, marzo 15 de 2024', '2024-03-15 sure'],
    ['with the time it takes to read', '15 March 2024 5 min read', '2024-03-15 sure'],
    ['behind the document’s type', 'Open letter to the President of Niger, 18 March 2024', '2024-03-18 sure'],
    ['in legal words', 'Niamey, a los 18 días del mes de marzo de 2024', '2024-03-18 sure'],
    ['before a stroke', 'March 18, 2024 / 10:22 AM / Example News', '2024-03-18 sure'],
    ['with an Arabic place and no comma', 'تونس في 15 مارس 2024', '2024-03-15 sure'],
    ['with day of the week and time', 'الاثنين 09-12-2024 20:15 | كتب: مثال', '2024-12-09 sure'],
    ['with both names of its month', '23 يونيو/حزيران 2024', '2024-06-23 sure'],
    ['before the first sentence', '4 October, 2024 Ivan Example left the prison', '2024-10-04 sure'],
    ['with a day on which it was changed', 'published 11 September 2024 updated 12 September 2024', '2024-09-11 sure'],
  ])('%s: %s', (_, line, day) => {
    expect(under(line)).toBe(day);
  });

  test('over the title', () => {
    expect(dayOf(`Observatory of Examples\n15 March 2024\n\n${TITLE}\n\n${BODY}`)).toBe('2024-03-15 sure');
  });

  test('under a label', () => {
    expect(under('Press room\n\nGENEVA (15 March 2024) – Free Ivan Example now.')).toBe('2024-03-15 sure');
  });

  test('under other short lines', () => {
    expect(under('Annual report\n\nThe state of the world\n\n15 March 2024')).toBe('2024-03-15 sure');
  });

  test.each([
    ['Done at Geneva, 15 March 2024'],
    ['Fait à Genève, le 15 mars 2024'],
    ['Dado en la ciudad de Ejemplo, el 15 de marzo de 2024'],
  ])('at the end, where the text is signed: %s', (line) => {
    expect(dayOf(`${TITLE}\n\n${BODY}\n\n${line}\n\nObservatory of Examples`)).toBe('2024-03-15 sure');
  });

  test('a day on which the text has someone speak is a guess', () => {
    expect(under('The coalition said on Saturday, December 14, 2024, that it was shocked.')).toBe('2024-12-14 unsure');
    expect(under('In a statement dated 14 December 2024 it asks for his release.')).toBe('2024-12-14 unsure');
    expect(under('On 24 January 2024 thirty groups made public a joint statement.')).toBe('2024-01-24 unsure');
  });

  test('and plain where it is called today', () => {
    expect(under('His family learned today, 14 December 2024, where he is.')).toBe('2024-12-14 sure');
  });
});

describe('it is not', () => {
  test.each([
    ['the day of a photograph', 'Photo: Niamey, 26 July 2024'],
    ['the day of an event', 'On 8 September 2024 police arrested the editor.'],
    ['the day of a judgment', 'The organisation welcomes the judgment of 6 July 2024 in his case.'],
    ['the day of an event', 'Date of arrest: 15 March 2024'],
    ['the day of an event', 'Arrested on 15 March 2024 – still in prison'],
    ['the day of an event', 'Fecha de detención: 15 de marzo de 2024'],
    ['the day of an event', 'تاريخ الاعتقال: 15/03/2024'],
    ['the day of an event', 'Hearing – 15 March 2024 – Niamey court'],
    ['a code', 'Index: ABC 27/006/2024'],
  ])('%s: %s', (_, line) => {
    expect(under(line)).toBe('none');
  });

  test.each(['Échéance : 30 avril 2024', 'آخر موعد: 30 أبريل 2024'])('the day to act by: %s', (line) => {
    const { datedOn, refused } = readPage({ content: `${TITLE}\n\n${line}\n\n${BODY}`, format: 'text', today: TODAY });
    expect([datedOn, refused.filter(({ about }) => about === 'date').map(({ value }) => value)]).toEqual([
      undefined,
      ['2024-04-30'],
    ]);
  });

  test('a day of a chronology', () => {
    expect(under('What happened\n\nThe facts\n\n5 May 2024: police searched his house.')).toBe('none');
  });

  test('the day of the last change, unless a person says so', () => {
    expect(under('Last updated: 3 May 2024')).toBe('2024-05-03 unsure');
  });
});

describe('the appeal’s own day against the site’s stamp', () => {
  test('its own wins, in a text', () => {
    expect(under(`Published: Sat 30 Mar 2024 05:19 AM\n\nGENEVA (29 March 2024) – ${BODY}`)).toBe('2024-03-29 sure');
  });

  test('its own wins, in a page', () => {
    const letter = `<p>GENEVA (15 March 2024) – ${BODY}</p>`;
    expect(dayOf(htmlPage('2024-03-18', letter), {}, 'html')).toBe('2024-03-15 sure');
  });

  test('months apart, a person chooses', () => {
    const letter = `<p>GENEVA (15 March 2023) – ${BODY}</p>`;
    expect(dayOf(htmlPage('2024-03-15', letter), {}, 'html')).toBe('2023-03-15 unsure, or 2024-03-15');
  });

  test('dates of other items around the text change nothing', () => {
    const letter = `<p>GENEVA (15 March 2024) – ${BODY}</p>`;
    expect(dayOf(htmlPage('', `${letter}<p class="date">3 May 2019</p>`), {}, 'html')).toBe('2024-03-15 sure');
    const item = `<p>${BODY}</p><p><time datetime="2019-05-03">another appeal</time></p>`;
    expect(dayOf(htmlPage('2024-03-18', item), {}, 'html')).toBe('2024-03-18 sure');
  });

  test('what was given beside the page beats both', () => {
    const letter = `<p>GENEVA (15 March 2023) – ${BODY}</p>`;
    expect(dayOf(htmlPage('2024-03-15', letter), { datedOn: '2024-03-16' }, 'html')).toBe('2024-03-16 sure');
  });
});

describe('the address of a page', () => {
  test('dates it where nothing else does', () => {
    expect(under('', { sourceUrl: 'https://example.org/2024/03/15/editor-held/' })).toBe('2024-03-15 sure');
    expect(under('', { sourceUrl: 'https://example.org/news/2024-03-15/editor-held' })).toBe('2024-03-15 sure');
    expect(under('', { sourceUrl: 'https://example.org/news/20240315/editor-held' })).toBe('2024-03-15 sure');
    expect(under('', { sourceUrl: 'https://example.org/stories/202403150645.html' })).toBe('2024-03-15 sure');
  });

  test.each([
    'https://example.org/2024/03/editor-held/',
    'https://example.org/2024/13/45/',
    'https://example.org/news/20241345/',
    'https://example.org/news/2024031506451/',
    'https://example.org/2027/03/15/',
  ])('not where it gives no day that is over: %s', (sourceUrl) => {
    expect(under('', { sourceUrl })).toBe('none');
  });

  test('also where the page itself says it', () => {
    const page = `<html><head><title>${TITLE}</title><link rel="canonical" href="https://example.org/2024/03/15/held/"></head><body><h1>${TITLE}</h1><p>${BODY}</p></body></html>`;
    expect(dayOf(page, {}, 'html')).toBe('2024-03-15 sure');
  });
});

describe('a date without a year', () => {
  const LINE = 'GENEVA (15 March) – The organisation calls for his release.';

  test('takes it from the address, and is sure where the month is the same', () => {
    expect(under(LINE, { sourceUrl: 'https://example.org/2023/03/held/' })).toBe('2023-03-15 sure');
    expect(under(LINE, { sourceUrl: 'https://example.org/2023/held/' })).toBe('2023-03-15 unsure');
  });

  test('takes it from the site’s stamp', () => {
    expect(dayOf(htmlPage('2022-03-16', `<p>${LINE}</p>`), {}, 'html')).toBe('2022-03-15 sure');
  });

  test('takes it from another date near it, and is sure where the day of the week fits', () => {
    expect(under(`GENEVA (15 March) – He was held on 28 February 2024 and hit.`)).toBe('2024-03-15 unsure');
    expect(under(`GENEVA (Friday, 15 March) – He was held on 28 February 2024 and hit.`)).toBe('2024-03-15 sure');
    expect(under(`GENEVA (3 January) – He was held on 28 December 2023 and hit.`)).toBe('2024-01-03 unsure');
  });

  test('is the last one otherwise', () => {
    expect(under('15 March')).toBe('2026-03-15 unsure');
    expect(under('15 December')).toBe('2025-12-15 unsure');
    expect(under('Friday, 15 March')).toBe('2024-03-15 unsure');
  });
});

describe('a day that could be a month', () => {
  test('is asked about with both readings', () => {
    expect(under('03/04/2024')).toBe('2024-04-03 unsure, or 2024-03-04');
  });

  test.each([
    ['the month of the address', '', { sourceUrl: 'https://example.org/2024/03/held/' }],
    ['the order of another date on the page', 'He was held on 01/31/2020 at home.', {}],
    ['a day right before it', 'He was held on 2 March 2024 at home.', {}],
  ])('unless %s decides', (_, more, hints) => {
    expect(under(`03/04/2024\n\n${more}`, hints)).toBe('2024-03-04 sure');
  });

  test('unless the site’s stamp decides', () => {
    expect(dayOf(htmlPage('2024-03-05', '<p>03/04/2024</p>'), {}, 'html')).toBe('2024-03-04 sure');
  });

  test('unless one of the two is still to come', () => {
    expect(under('11/12/2026')).toBe('2026-11-12 sure');
  });
});

describe('with no other date on the page', () => {
  test.each([
    ['a life span', 'Ruth Example (4 May 1984 - 12 June 2024)'],
    ['a life span', 'Ruth Example, 4 mai 1984 – 12 juin 2024'],
    ['a day of birth under its label', 'Date of birth\n\n12 June 1984'],
    ['a day to act by under its label', 'Deadline for action\n\n12 June 2024'],
    ['a day to act by under its label', 'Please send letters before:\n\n12 June 2024'],
    ['a day to act by under its label', 'Date limite\n\n12 juin 2024'],
    ['when it was printed', 'Printed on 12 June 2025'],
    ['when it was read', 'Accessed 12 June 2025'],
    ['when it was read', 'Retrieved on 12 June 2025'],
    ['when it was read', 'Consulté le 12 juin 2025'],
    ['when it was printed', 'Imprimé le 12 juin 2025'],
    ['when it was read', 'Consultado el 12 de junio de 2025'],
    ['when it was printed', 'Impreso: 12 de junio de 2025'],
    ['a life span', '(1984-05-04 - 2024-06-12)'],
    ['a reference', 'Ref: 2024/03/04-KEN'],
    ['a range', '3-5 April 2024'],
    ['a range', 'Nairobi, 3–5 April 2024'],
    ['a range', 'del 3 al 5 de abril de 2024'],
    ['a range', '3 to 5 April 2024'],
    ['a day of long ago', '3 April 1724'],
    ['a day of long ago', '3 April 1924'],
  ])('%s is no date: %s', (_, line) => {
    expect(under(line)).toBe('none');
  });

  test.each(['Supreme Court of Kenya, Nairobi, 12 June 2019', 'Human Rights Committee, Geneva, 12 June 2014'])(
    'the source of a quotation is not sure: %s',
    (line) => {
      expect(dayOf(`${TITLE}\n\n${BODY}\n\n${line}`)).not.toContain(' sure');
      expect(dayOf(`${TITLE}\n\nPolice took Ivan Example from his office.\n\n${line}`)).not.toContain(' sure');
      expect(dayOf(`${TITLE}\n\n“No one may be held in secret.”\n\n${line}\n\n${BODY}`)).not.toContain(' sure');
    },
  );

  test.each(['Nairobi, 12 June 2019', 'Done at Nairobi, 12 June 2019'])(
    'a signature is sure or asked about: %s',
    (line) => {
      expect(dayOf(`${TITLE}\n\n${BODY}\n\n${line}`)).toContain('2019-06-12');
    },
  );

  test.each([
    'Date of birth\n12 June 1984',
    'Deadline for action\n12 June 2024',
    'Please send letters before\n12 June 2024',
  ])('a label and its date, over the title or below it, are neither title nor day: %s', (lines) => {
    for (const content of [`${TITLE}\n\n${lines}\n\n${BODY}`, `${lines}\n\n${TITLE}\n\n${BODY}`]) {
      const { title, datedOn } = readPage({ content, format: 'text', today: TODAY });
      expect([title?.value, datedOn]).toEqual([TITLE, undefined]);
    }
  });

  test('the source of a sentence in the midst of a text is not sure', () => {
    const text = `${TITLE}\n\nThe court said that no one may be held in a secret place.\n\nSupreme Court of Kenya, Nairobi, 12 June 2019`;
    expect(dayOf(`${text}\n\nWrite to:\n\nThe President`)).not.toContain(' sure');
  });

  test('a stamp below a standfirst is sure', () => {
    expect(under(`The editor was taken from his office by men in plain clothes.\n\nPublished on 12 June 2024`)).toBe(
      '2024-06-12 sure',
    );
  });

  test('a date under the name of a document or a place dates it', () => {
    expect(under('Nairobi\n\n12 June 2019')).toBe('2019-06-12 sure');
    expect(under('Printed by Example Press, 2019\n\nNairobi, 12 June 2019')).toBe('2019-06-12 sure');
  });
});
