import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../../functions/contract/languages.ts';
import { COUNTRY_CODES } from '../../../functions/domain/vocabulary/countries.ts';
import { REGION_CODES } from '../../../functions/domain/vocabulary/regions.ts';
import { message } from '../../../functions/locales/messages.ts';
import { DAY_MS, NOW_MS } from '../../support/subscribing/builders.ts';
import { MemoryPorts } from '../../support/subscribing/memory-ports.ts';
import { aFormToken, Pages } from '../../support/subscribing/pages.ts';
import { htmlFaults } from '../../support/visiting/html-faults.ts';

const newPages = () => new Pages(new MemoryPorts());

type Fields = Readonly<Record<string, string | readonly string[]>>;

/** A form's text as a browser posts it; give a field several times by an array. */
const form = (fields: Fields): string =>
  new URLSearchParams(
    Object.entries({ form: aFormToken(), ...fields }).flatMap(([name, value]) =>
      [value].flat().map((one): [string, string] => [name, one]),
    ),
  ).toString();

const shown = (text: string) => {
  const { document } = parseHTML(text);
  const all = (selector: string) => [...document.querySelectorAll(selector)];
  const values = (selector: string) => all(selector).map((one) => one.getAttribute('value') ?? '');
  const texts = (selector: string) => all(selector).map((one) => one.textContent.trim());
  return {
    values,
    texts,
    action: document.querySelector('form')?.getAttribute('action')?.split('?')[0],
    errors: texts('.error-summary li'),
    errorLinks: all('.error-summary a').map((one) => one.getAttribute('href')),
    isThere: (selector: string) => all(selector).length > 0,
  };
};

/** What is on the page that answers a form. */
async function answerTo(fields: Fields, path = '/follows', pages = newPages()) {
  const { statusCode, text } = await pages.ask('POST', path, form(fields));
  return { statusCode, text, ...shown(text) };
}

const FIRST_STEP = '/follows';
const SECOND_STEP = '/subscribe';

describe.each(LANGUAGES)('in %s', (language) => {
  test('both steps are valid and below 50 KB, at their largest', async () => {
    const pages = newPages();
    const everyRegion = { region: REGION_CODES, theme: 'torture', follows: 'RU~~lawyers' };
    const answers = [
      await pages.ask('GET', `/?lang=${language}`),
      await pages.ask('POST', `/follows?lang=${language}`, form({ ...everyRegion, step: 'find', find: 'a' })),
      await pages.ask('POST', `/follows?lang=${language}`, form({ ...everyRegion, everything: 'yes' })),
      await pages.ask('POST', `/follows?lang=${language}`, form({ ...everyRegion, country: 'RU' })),
      await pages.ask('POST', `/subscribe?lang=${language}`, form({ ...everyRegion, frequency: 'x', website: 'x' })),
    ];
    for (const { text } of answers) {
      expect(await htmlFaults(text)).toEqual([]);
      expect(Buffer.byteLength(text)).toBeLessThan(50_000);
    }
  }, 30_000);
});

test('a choice is said back as a sentence, with how many appeals that would have been', async () => {
  const { action, texts } = await answerTo({ country: ['RU', 'BY'], theme: 'torture' });
  expect(action).toBe(SECOND_STEP);
  expect(texts('.chosen span')).toEqual(['Appeals about torture and ill-treatment in Belarus or Russia']);
  expect(texts('p.sentence')).toEqual([
    'In the last 90 days that would have been 7 appeals. Updates on earlier appeals and withdrawn appeals are not counted.',
  ]);
});

test('a visitor who can’t be told the number can sign up all the same', async () => {
  const pages = newPages();
  pages.countOf90Days = async () => {
    throw new Error('the table is gone');
  };
  const { action, texts } = await answerTo({ country: 'RU' }, '/follows', pages);
  expect([action, texts('p.sentence')]).toEqual([SECOND_STEP, []]);
});

test('the number is that of all follows together', async () => {
  const pages = newPages();
  pages.countOf90Days = async (follows) => follows.length;
  const { texts } = await answerTo({ follows: 'RU~~!MX~~', theme: 'lawyers' }, '/follows', pages);
  expect(texts('p.sentence')).toEqual([
    'In the last 90 days that would have been 3 appeals. Updates on earlier appeals and withdrawn appeals are not counted.',
  ]);
});

test('something else can be followed too, and what was entered on the second step comes back with it', async () => {
  const entered = {
    frequency: 'weekly',
    weekday: '5',
    hour: '7',
    'time-zone': 'Paris',
    untranslated: 'wait',
    discreet: 'yes',
  };
  const also = { 'language-1': 'ar', 'language-2': 'fr', email: 'ana@example.org' };
  const first = await answerTo({ follows: 'RU~~', step: 'add', ...entered, ...also });
  expect([first.action, first.texts('.sentence li')]).toEqual([FIRST_STEP, ['Every appeal about Russia']]);
  const kept = Object.fromEntries(
    [...parseHTML(first.text).document.querySelectorAll('input[type=hidden]')].map((one) => [
      one.getAttribute('name') ?? '',
      one.getAttribute('value') ?? '',
    ]),
  );
  expect(kept).toEqual({ follows: 'RU~~', form: aFormToken(), ...entered, ...also });
  const second = await answerTo({ ...kept, theme: 'torture' });
  expect(second.texts('.chosen span')).toEqual([
    'Every appeal about Russia',
    'Appeals about torture and ill-treatment',
  ]);
  expect(
    second.values('#email, [name=frequency][checked], [name=untranslated][checked], [name=discreet][checked]'),
  ).toEqual(['weekly', 'wait', 'yes', 'ana@example.org']);
  expect(second.values('#language-1 [selected], #language-2 [selected]')).toEqual(['ar', 'fr']);
});

test('one follow is taken back, and the last one leads to the first step', async () => {
  const left = await answerTo({ follows: 'RU~~!MX~~!*', remove: '1' });
  expect(left.action).toBe(FIRST_STEP); // everything beside Russia is no choice
  const one = await answerTo({ follows: 'RU~~!MX~~', remove: '1' });
  expect([one.action, one.texts('.chosen span')]).toEqual([SECOND_STEP, ['Every appeal about Russia']]);
  const none = await answerTo({ follows: 'RU~~', remove: '0', email: 'ana@example.org' });
  expect([none.statusCode, none.action, none.values('[name=email]')]).toEqual([200, FIRST_STEP, ['ana@example.org']]);
});

test.each([
  ['nothing', {}, '#where', /Choose at least one/],
  ['everything and more', { everything: 'yes', country: 'RU' }, '#everything', /Untick one or the other/],
  [
    'something beside everything, chosen before',
    { follows: '*', country: 'RU' },
    '#where',
    /You chose every appeal before/,
  ],
  ['everything beside what was chosen before', { follows: 'RU~~', everything: 'yes' }, '#everything', /go back/],
  ['a place that is none', { country: ['RU', 'XX'], region: '999' }, '#where', /XX, 999/],
  ['a theme that is none', { theme: 'sorrow' }, '#about', /sorrow/],
  [
    'more topics than one person may have, over all follows',
    { follows: `${COUNTRY_CODES.slice(0, 150).join('.')}~~`, country: COUNTRY_CODES.slice(150, 201) },
    '#where',
    /201 combinations.*at most 200/,
  ],
  [
    'more follows than a form holds',
    {
      follows: COUNTRY_CODES.slice(0, 20)
        .map((code) => `${code}~~`)
        .join('!'),
      country: COUNTRY_CODES[20] ?? '',
    },
    '#where',
    /more than fits into one form/,
  ],
] as const)(
  '%s is answered with the first step as it was ticked, and with what to do',
  async (_, fields, link, words) => {
    const { statusCode, action, errors, errorLinks, values } = await answerTo(fields as Fields);
    expect([statusCode, action, errorLinks, errors]).toEqual([422, FIRST_STEP, [link], [expect.stringMatching(words)]]);
    const { country = [], follows = '' } = fields as Fields;
    const known = [country].flat().filter((code) => COUNTRY_CODES.includes(code) && code !== 'AQ' && code !== 'UM');
    expect(values('[name=country][checked]').toSorted()).toEqual(known.toSorted());
    if (follows !== '') expect(values('[name=follows]')).toEqual([follows]);
  },
);

test('a fault in a follow of before leaves the others as they are', async () => {
  const answer = await answerTo({ follows: 'XX~~!MX~~!RU~~', email: 'ana@example.org' }, '/subscribe');
  expect([answer.statusCode, answer.action, answer.errorLinks]).toEqual([422, FIRST_STEP, ['#where']]);
  expect(answer.values('[name=follows]')).toEqual(['MX~~!RU~~']);
});

test('on the first step every fault leads to a part of its page, even if sending had faults too', async () => {
  const answer = await answerTo({ follows: 'RU~~!XX~~', form: 'junk', email: 'ana@example.org' }, '/subscribe');
  expect([answer.action, answer.errorLinks]).toEqual([FIRST_STEP, ['#where']]);
  expect(answer.errorLinks.filter((link) => !answer.isThere(link ?? ''))).toEqual([]);
});

test('a list that a visitor tampered with is put before them again, and nothing is sent', async () => {
  const pages = newPages();
  const answer = await answerTo({ follows: 'RU~~!<b>~~__proto__', email: 'ana@example.org' }, '/subscribe', pages);
  expect([answer.statusCode, answer.action, answer.values('[name=follows]')]).toEqual([422, FIRST_STEP, ['RU~~']]);
  expect([answer.values('[name=email]'), pages.handedOn]).toEqual([['ana@example.org'], []]);
  expect(answer.text).not.toContain('<b>~');
});

describe('looking for a place', () => {
  const find = (text: string, fields: Fields = {}, language = 'en') =>
    answerTo({ find: text, step: 'find', ...fields }, `/follows?lang=${language}`);

  test.each([
    ['RUSS', 'en', ['Russia']],
    ['cote d’', 'en', ['Côte d’Ivoire']],
    ['Burma', 'en', ['Myanmar']],
    ['germany', 'fr', ['Allemagne']],
    ['allem', 'fr', ['Allemagne']],
    ['روسيا', 'ar', ['روسيا']],
    ['إمارات', 'ar', ['الإمارات العربية المتحدة']],
    ['  north korea ', 'es', ['Corea del Norte']],
  ])('“%s” in %s finds %j, without regard to case and accents', async (text, language, names) => {
    const { statusCode, texts, action } = await find(text, {}, language);
    expect([statusCode, action, texts('.find__found label')]).toEqual([200, FIRST_STEP, names]);
  });

  test('regions are found too, and everything that is ticked stays ticked, each box once', async () => {
    const { texts, values } = await find('europ', { region: '151', country: 'MX', theme: 'torture' });
    expect(texts('.find__found label')).toContain('Eastern Europe, the whole region');
    expect(values('[name=region][checked], [name=country][checked], [name=theme][checked]')).toEqual([
      '151',
      'MX',
      'torture',
    ]);
    expect(values('[name=region][value="151"]')).toHaveLength(1);
  });

  test('what is nowhere is said to be so, as text', async () => {
    const { texts, values, text } = await find('<i>Atlantis');
    expect(texts('#find-news')).toEqual([expect.stringMatching(/^No country or region/)]);
    expect([values('#find'), text.includes('<i>')]).toEqual([['<i>Atlantis'], false]);
  });
});

describe('a form that a person can’t have sent', () => {
  const right = { follows: 'RU~~', email: 'ana@example.org', 'language-1': 'fr', frequency: 'immediate' };

  async function sendAgain(fields: Fields, waitMs: number) {
    const pages = newPages();
    const refused = await answerTo({ ...right, ...fields }, '/subscribe', pages);
    expect([refused.statusCode, refused.action, pages.handedOn]).toEqual([422, SECOND_STEP, []]);
    expect([refused.values('#email'), refused.values('[name=follows]')]).toEqual([['ana@example.org'], ['RU~~']]);
    expect(await htmlFaults(refused.text)).toEqual([]);
    pages.nowMs += waitMs;
    const [token = ''] = refused.values('input[name=form]');
    const again = await pages.ask('POST', '/subscribe', form({ ...right, form: token, website: '' }));
    expect([again.statusCode, pages.handedOn.length]).toEqual([307, 1]);
    return refused;
  }

  test('was posted at once: it is shown again with all that was entered, and ages on', async () => {
    const { errors, errorLinks } = await sendAgain({ form: aFormToken(NOW_MS - 1_000) }, 1_000);
    expect([errors, errorLinks]).toEqual([[expect.stringMatching(/very fast.*try again/)], ['#send']]);
  });

  test.each([
    ['is a day old', aFormToken(NOW_MS - DAY_MS - 1)],
    ['is made up', 'forged'],
    ['has no token', ''],
    ['comes from the future', aFormToken(NOW_MS + DAY_MS).replace(/.$/, '')],
  ])('%s: it is shown again with all that was entered, and can be sent', async (_, token) => {
    const { errors, errorLinks } = await sendAgain({ form: token }, 2_000);
    expect([errors, errorLinks]).toEqual([[expect.stringMatching(/open for a long time/)], ['#send']]);
  });

  test('has something in the field that no person sees: then it is seen, and can be emptied', async () => {
    const { errors, values, isThere } = await sendAgain({ website: 'https://example.org' }, 0);
    expect(errors).toEqual([expect.stringMatching(/Leave this field empty/)]);
    expect([values('#website'), isThere('[aria-hidden] #website')]).toEqual([['https://example.org'], false]);
  });

  test('the first step shows that field too, and hides it as long as it is empty', async () => {
    const { statusCode, action } = await answerTo({ country: 'RU', website: 'x' });
    expect([statusCode, action]).toEqual([422, FIRST_STEP]);
    const empty = shown((await newPages().ask('GET', '/sign-up')).text);
    expect(empty.isThere('[aria-hidden=true] #website[tabindex="-1"][autocomplete=off]')).toBe(true);
  });
});

test('a form left open for a day on its first step goes on with a new token', async () => {
  const { statusCode, action, values } = await answerTo({ form: aFormToken(NOW_MS - 2 * DAY_MS), country: 'RU' });
  expect([statusCode, action]).toEqual([200, SECOND_STEP]);
  expect(values('input[name=form]')).toEqual([aFormToken(NOW_MS)]);
});

test('Enter in a field sends the form, and removes no follow', async () => {
  const { text } = await answerTo({ country: 'RU' });
  const [first] = parseHTML(text).document.querySelectorAll('form button');
  expect([first?.getAttribute('name') ?? '', first?.getAttribute('formaction') ?? '']).toEqual(['', '']);
});

test.each([
  ['ana+alerts@example.org', 'ana+alerts@example.org'],
  ['ANA@Example.ORG', 'ANA@example.org'],
  ['ana@пример.example', 'ana@xn--e1afmkfd.example'],
])('the address %s is taken as %s', async (email, address) => {
  const pages = newPages();
  await pages.ask('POST', '/subscribe', form({ follows: 'RU~~', email }));
  expect(pages.handedOn.map(({ text }) => JSON.parse(text).address)).toEqual([address]);
});

test.each([
  ['"ana"@example.org', /without the quotation marks/],
  [`${'a'.repeat(309)}@example.org`, /longer than/],
  ['ana@example.org\r\nBcc: bo@example.org', /space/],
  ['ana@example.org,bo@example.org', /does not look like/],
  ['ana@example.org; bo@example.org', /space/],
  ['ana', /needs a name, an @/],
])('the address %j is refused with what to do, and shown again', async (email, words) => {
  const pages = newPages();
  const { statusCode, errors, errorLinks, values } = await answerTo({ follows: 'RU~~', email }, '/subscribe', pages);
  expect([statusCode, errorLinks, errors]).toEqual([422, ['#email'], [expect.stringMatching(words)]]);
  expect(values('#email')).toEqual([email]);
  expect(pages.handedOn).toEqual([]);
});

describe('another language, asked for at the foot of a page that holds what was entered', () => {
  /** Presses a language's button as a browser does: it posts the form that it names, with its own field. */
  async function inFrench(text: string, ticked: Fields = {}) {
    const { document } = parseHTML(text);
    const button = document.querySelector('footer button[lang="fr"]');
    const holder = document.getElementById(button?.getAttribute('form') ?? '');
    const fields = new URLSearchParams();
    for (const field of holder?.querySelectorAll('input, select') ?? []) {
      const isOff = /^(?:checkbox|radio)$/.test(field.getAttribute('type') ?? '') && !field.hasAttribute('checked');
      const chosen = field.querySelector('option[selected]') ?? field.querySelector('option') ?? field;
      if (!isOff) fields.append(field.getAttribute('name') ?? '', chosen.getAttribute('value') ?? '');
    }
    fields.append(button?.getAttribute('name') ?? '', button?.getAttribute('value') ?? '');
    for (const [name, value] of Object.entries(ticked)) for (const one of [value].flat()) fields.append(name, one);
    const path = button?.getAttribute('formaction') ?? '';
    return shown((await newPages().ask('POST', path, fields.toString())).text);
  }

  test('keeps what was ticked on a page that was not posted yet', async () => {
    const { text } = await newPages().ask('GET', '/sign-up');
    const again = await inFrench(text, { country: ['RU', 'BY'] });
    expect(again.values('input[name=country][checked]').toSorted()).toEqual(['BY', 'RU']);
    expect(again.texts('h1')).toEqual([message('fr', 'page.sign-up.heading')]);
  });

  test('is the language that mail comes in, as long as the visitor was not asked for that', async () => {
    const { text } = await answerTo({ country: 'RU', step: 'find', find: 'bel' });
    const again = await inFrench(text);
    expect(again.isThere('[name=language-1]')).toBe(false);
    const second = await answerTo({ country: 'RU' }, '/follows?lang=fr');
    expect(second.values('#language-1 [selected]')).toEqual(['fr']);
  });

  test('keeps the ticks of the first step', async () => {
    const { text } = await answerTo({ country: ['RU', 'BY'], step: 'find', find: 'bel' });
    const again = await inFrench(text);
    expect(again.values('input[name=country][checked]').toSorted()).toEqual(['BY', 'RU']);
    expect(again.texts('h1')).toEqual([message('fr', 'page.sign-up.heading')]);
  });

  test('keeps follows, address and cadence of the second', async () => {
    const { text } = await answerTo({ follows: 'BY~~torture', email: 'ana maria', frequency: 'daily' }, SECOND_STEP);
    const again = await inFrench(text);
    expect(again.values('input[name=follows]')).toEqual(['BY~~torture']);
    expect(again.values('#email')).toEqual(['ana maria']);
    expect(again.values('input[name=frequency][checked]')).toEqual(['daily']);
    expect(again.texts('h1')).toEqual([message('fr', 'page.review.heading')]);
  });
});

test('an address that our own mail comes from, or goes back to, is refused like one that is none, and nothing is handed on', async () => {
  const pages = newPages();
  for (const email of ['desk@example.org', 'Alerts+x@mail.example.org', 'a@bounce.mail.example.org']) {
    const { statusCode, text } = await pages.ask('POST', '/subscribe', form({ follows: 'RU~~', email }));
    expect([statusCode, text.includes('This does not look like an e‑mail address.')]).toEqual([422, true]);
  }
  expect(pages.handedOn).toEqual([]);
});
