import { describe, expect, test } from 'vitest';
import { saidOf } from '../../../functions/domain/appeal/appeal.ts';
import { findingOf, isTickable, unanswered, uncheckedIn } from '../../../functions/domain/checks/finding.ts';
import { unspelledPeople, withNotWritten } from '../../../functions/domain/checks/names/unspelled.ts';
import { aRequest } from '../../support/publishing/builders.ts';

const HIDDEN = { name: 'Mohamed Hassan', mayBeNamed: false };
const ARABIC = { language: 'ar', title: 'الحرية له', body: { text: 'اعتقل أمس.' } } as const;
const RUSSIAN = { language: 'fr', title: 'Un avocat', body: { text: 'Он арестован.' } } as const;
const request = (given: object = {}, people: object[] = [HIDDEN]) =>
  aRequest({ page: undefined, title: 'A lawyer', body: { text: 'He was held.' }, people, ...given } as never);
const found = (given: object = {}, people?: object[]) =>
  unspelledPeople(saidOf(request(given, people))).map(({ check, field, quote, unspelled, level }) => [
    check,
    field,
    quote,
    unspelled?.script,
    unspelled?.title,
    level,
  ]);

describe('who may not be named', () => {
  test('is asked about in each script in which no spelling of theirs is known, with the title of the first edition that has it', () => {
    expect(found()).toEqual([]);
    expect(found({ translations: [ARABIC] })).toEqual([
      ['unspelled-person', 'people[0].nativeName', 'Mohamed Hassan', 'Arab', 'الحرية له', 'look'],
    ]);
    expect(found({ translations: [RUSSIAN, ARABIC] }).map(([, , , script, title]) => [script, title])).toEqual([
      ['Cyrl', 'Un avocat'],
      ['Arab', 'الحرية له'],
    ]);
    expect(found({ body: { text: 'Он арестован.' } }).map(([, , , script, title]) => [script, title])).toEqual([
      ['Cyrl', 'A lawyer'],
    ]);
  });

  test('with the title of that edition, however many there are', () => {
    const others = Array.from({ length: 10 }, (_, index) => ({
      ...ARABIC,
      title: `No. ${index}`,
      body: { text: 'x' },
    }));
    expect(found({ translations: [...others, ARABIC] }).map(([, , , , title]) => title)).toEqual(['الحرية له']);
  });

  test('is none who may be named, or is spelled in that script', () => {
    const translations = [ARABIC];
    expect(found({ translations }, [{ ...HIDDEN, mayBeNamed: true }])).toEqual([]);
    expect(found({ translations }, [{ ...HIDDEN, nativeName: 'محمد حسن' }])).toEqual([]);
    expect(found({ translations }, [{ ...HIDDEN, spellings: ['محمد حسن'] }])).toEqual([]);
    expect(found({ translations }, [])).toEqual([]);
  });

  test('is told by their place among the people', () => {
    const people = [{ name: 'Ana Example', mayBeNamed: true }, HIDDEN];
    expect(found({ translations: [ARABIC] }, people).map(([, field]) => field)).toEqual(['people[1].nativeName']);
  });

  test('is asked about again in other words of that script', () => {
    const idOf = (text: string) =>
      unspelledPeople(saidOf(request({ translations: [{ ...ARABIC, body: { text } }] })))[0]?.id;
    expect(idOf('اعتقل أمس.')).toBe(idOf('اعتقل أمس.'));
    expect(idOf('اعتقل أمس.')).not.toBe(idOf('اعتقل اليوم.'));
  });
});

describe('a member says that a name does not stand there', () => {
  const both = request({ translations: [RUSSIAN, ARABIC] }, [{ name: 'Ana Example', mayBeNamed: true }, HIDDEN]);
  const ids = unspelledPeople(saidOf(both)).map(({ id }) => id);

  test('of these very words, script by script', () => {
    expect(ids).toHaveLength(2);
    expect(withNotWritten(both, ids.slice(0, 1)).people).toEqual([
      both.people?.[0],
      { ...both.people?.[1], notWrittenIn: ['Cyrl'] },
    ]);
    expect(withNotWritten(both, ids).people?.[1]).toMatchObject({ notWrittenIn: ['Cyrl', 'Arab'] });
  });

  test('and what they said of others changes nothing', () => {
    expect(withNotWritten(both, [])).toBe(both);
    expect(withNotWritten(both, ['another'])).toBe(both);
    const { people: _, ...without } = both;
    expect(withNotWritten(without as typeof both, ids)).toEqual(without);
  });
});

describe('a finding', () => {
  const id = (quote: string, about?: string) =>
    findingOf('phone', 'body', { quote, ...(about !== undefined && { about }) }).id;

  test('is the same for the same words, however they are written, in whichever field', () => {
    expect(id('+7  495 X')).toBe(id('+7 495 x'));
    expect(findingOf('phone', 'title', { quote: 'x' }).id).toBe(id('x'));
    expect(id('x')).toMatch(/^[\w-]{16}$/);
    expect([id('y'), id('x', ''), id('x', 'about'), findingOf('email', 'body', { quote: 'x' }).id]).not.toContain(
      id('x'),
    );
  });

  test('says no more than there is', () => {
    expect(findingOf('phone', 'body', { quote: 'x' })).toEqual({
      id: id('x'),
      check: 'phone',
      field: 'body',
      quote: 'x',
      level: 'look',
    });
    const partOf = { part: 'Hassan', name: 'Mohamed Hassan', person: 0 };
    expect(findingOf('name-part', 'body', { quote: 'x', level: 'refuse', partOf })).toMatchObject({
      level: 'refuse',
      partOf,
    });
  });

  test('is answered by a tick, unless it is refused, or a name that is answered in the request', () => {
    const [look, refused, unlisted] = [
      findingOf('phone', 'body', { quote: 'a' }),
      uncheckedIn('body'),
      findingOf('unlisted-name', 'body', { quote: 'b' }),
    ];
    expect([look, refused, unlisted].map(isTickable)).toEqual([true, false, false]);
    const all = [look, refused, unlisted];
    expect(unanswered(all)).toEqual(all);
    expect(
      unanswered(
        all,
        all.map((one) => one.id),
      ),
    ).toEqual([refused, unlisted]);
    expect(refused).toMatchObject({ check: 'unchecked', field: 'body', quote: '', level: 'refuse' });
  });
});
