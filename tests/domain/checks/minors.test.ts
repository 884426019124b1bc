import { describe, expect, test } from 'vitest';
import { minorsIn } from '../../../functions/domain/checks/minors/minors.ts';

const found = (text: string, people: Parameters<typeof minorsIn>[1] = []) =>
  minorsIn(text, people).map(({ quote, level, isNamed }) => [quote, level, isNamed]);
const person = (name: string, more: object = {}) => ({ name, mayBeNamed: true, ...more });

describe('an age beside a full name is quoted with it', () => {
  test.each([
    ['behind it', 'A guard came. Ana Example, aged 16, is held.', 'Ana Example, aged 16'],
    ['before it', 'They hold the 16-year-old Ana Example there.', '16-year-old Ana Example'],
    ['over several blanks', 'They hold Ana Example,\taged   16, there.', 'Ana Example, aged 16'],
    ['in other digits', 'They hold Ana Example, aged ١٦, there.', 'Ana Example, aged 16'],
    ['behind an abbreviation', 'Ana Example (b.in Minsk, aged 16) is held.', 'Ana Example (b.in Minsk, aged 16'],
  ])('%s', (_, text, quote) => expect(found(text)).toEqual([[quote, 'refuse', true]]));

  test('up to forty characters away', () => {
    const beside = (between: number) => found(`Ana Example,${'x'.repeat(between - 2)} aged 16, is held.`)[0]?.[1];
    expect([beside(40), beside(41)]).toEqual(['refuse', 'look']);
  });

  test.each(['.', '!', '?', '؟', ';', '\n', '\r'])('and not behind the end of a sentence: %j', (end) => {
    expect(found(`They hold Ana Example${end} Aged 16, a girl waits.`)[0]?.[1]).toBe('look');
  });

  test('and not before one', () => {
    expect(found('A girl aged 16 waits. They hold Ana Example.')[0]?.[1]).toBe('look');
  });

  test('a single word is no full name', () => {
    expect(found('They hold Ana, aged 16, there.', [person('Ana')])[0]?.slice(1)).toEqual(['look', false]);
    expect(found('They hold Mr Zalvorin, aged 16, there.')[0]?.slice(1)).toEqual(['look', false]);
  });
});

describe('an age alone is quoted with forty characters around, and no half words', () => {
  test.each([
    ['a girl aged 16 waits', 'a girl aged 16 waits'],
    [
      'Far from here there is a house of stone in which a girl aged 16 waits for a lawyer who never comes to her at all',
      'is a house of stone in which a girl aged 16 waits for a lawyer who never comes to',
    ],
    ['a  girl\n aged 16', 'a girl aged 16'],
    ['\n a girl aged 16 \n', 'a girl aged 16'],
    [`${'.'.repeat(50)}16-year-old${'.'.repeat(50)}`, `${'.'.repeat(40)}16-year-old${'.'.repeat(40)}`],
    [`a girl aged 16 ${'o'.repeat(39)}`, `a girl aged 16 ${'o'.repeat(39)}`],
    [`a girl aged 16 ${'o'.repeat(40)}`, 'a girl aged 16'],
  ])('%s', (text, quote) => {
    const [[said, level, isNamed] = []] = found(text);
    expect([said, level, isNamed]).toEqual([quote, 'look', false]);
  });
});

describe('a listed person is known in each way that they are written', () => {
  test.each([
    ['their name', [person('آنا المثال')], true],
    ['their name in their own script', [person('Ana Example', { nativeName: 'آنا المثال' })], true],
    ['another spelling', [person('Ana Example', { spellings: ['Anna', 'آنا المثال'] })], true],
    ['a name with blanks around', [person(' آنا  المثال ')], false],
    ['someone else', [person('Ben Example', { nativeName: 'بن المثال' })], false],
  ])('%s', (_, people, isNamed) => {
    expect(found('اختفت آنا المثال، البالغة من العمر 16 عاما، أمس.', people)[0]?.[2]).toBe(isNamed);
  });

  test('up to the end of their name, which may stand behind the age', () => {
    const people = [person('Ana B. Example')];
    expect(found('Of those aged 16, ana b. example waits.', people)).toEqual([
      ['aged 16, ana b. example', 'refuse', true],
    ]);
    expect(found('They hold ana b. example who now is, as we hear, aged 16.', people)[0]?.[1]).toBe('refuse');
  });

  test('with the blanks that stand in the text', () => {
    expect(found('اختفت آنا المثال، البالغة من العمر 16 عاما.', [person('آنا   المثال')])[0]?.[1]).toBe('refuse');
    expect(found('اختفت آنا   المثال، البالغة من العمر 16 عاما.', [person('آنا المثال')])[0]?.[1]).toBe('refuse');
  });

  test('with signs that mean something in a pattern', () => {
    expect(found('They hold ana b. example, aged 16.', [person('Ana B. Example')])).toEqual([
      ['ana b. example, aged 16', 'refuse', true],
    ]);
    expect(found('They hold ana bx example, aged 16.', [person('Ana B. Example')])[0]?.[1]).toBe('look');
  });
});

describe('a word for a child', () => {
  test('is asked about where a full name stands beside it', () => {
    expect(found('They hold the schoolgirl Ana Example there.')).toEqual([
      ['They hold the schoolgirl Ana Example there.', 'look', true],
    ]);
  });

  test.each(['They hold three schoolboys there.', 'Ana Example waits. A schoolgirl waits.'])(
    'and else of no one: %s',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );
});
