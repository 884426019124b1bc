import { describe, expect, test } from 'vitest';
import { likelySame, likenessOf } from '../../../functions/domain/publishing/likely-same.ts';
import { aVersion, NOW_MS } from '../../support/publishing/builders.ts';

const TITLE = 'Teacher missing in Suva';

interface Told {
  readonly title: string;
  readonly text: string;
  readonly countries: readonly string[];
}

const told = ({ title = TITLE, text = 'Of one.', countries = ['FJ'] }: Partial<Told>) => ({
  edition: { ...aVersion().edition, title, blocks: [{ kind: 'paragraph' as const, html: text }] },
  subject: { countries: [...countries], themes: [] },
});

/** Whether a new appeal looks like one that a publisher, its own unless another is named, has published. */
const looksLike = (published: Partial<Told>, newcomer: Partial<Told>, publisherId = 'publisher-1') =>
  likelySame({ publisherId: 'publisher-1', isNamed: false, waitsForNoOther: false, content: told(newcomer) }, [
    likenessOf(aVersion({ publisherId, ...told(published) }), NOW_MS),
  ]).length === 1;

/** The same under titles with different texts. */
const isNearly = (title: string, other: string) => looksLike({ title }, { title: other, text: 'Of another.' });

describe('an appeal of the same publisher is likely the same', () => {
  test('with the same title in other signs, however short', () => {
    expect(isNearly('Free Ana!', '“Free Ana”')).toBe(true);
  });

  test('with two slips in a title of twenty letters, and with no more', () => {
    expect(isNearly('a teacher is missing', 'a techer is misssing')).toBe(true);
    expect(isNearly('a teacher is missing', 'a teaxhxr is missing')).toBe(true);
    expect(isNearly('a teacher is missing', 'a teaxhxr is mxssing')).toBe(false);
    expect(isNearly('a teacher is missing', 'a teacher is missing now')).toBe(false);
  });

  test('with two letters more than twenty, and not with two more than eighteen', () => {
    expect(isNearly('a teacher is missing', 'a teacher is missing he')).toBe(false);
    expect(isNearly('a teacher is missing', 'a teacher is missinghe')).toBe(true);
    expect(isNearly('a teachr is missin', 'a teacher is missing')).toBe(false);
  });

  test('with other numbers it is not: the days of a strike are appeals of their own', () => {
    expect(isNearly('Hunger strike of Ana, day 12', 'Hunger strike of Ana, day 13')).toBe(false);
    expect(isNearly('Day 12: hunger strike of Anna', 'Day 12: hunger strike of Ana')).toBe(true);
  });

  test('with the same text under another title', () => {
    expect(looksLike({}, { title: 'A quite different title' })).toBe(true);
  });
});

describe('where an appeal is about', () => {
  const about = (some: readonly string[], others: readonly string[]) =>
    looksLike({ countries: some }, { countries: others });

  test('one state in common is enough, and so is that neither addresses any', () => {
    expect([about(['FJ', 'TO'], ['TO', 'WS']), about([], [])]).toEqual([true, true]);
  });

  test('without one in common they are two', () => {
    expect([about(['FJ'], ['TO']), about(['FJ'], [])]).toEqual([false, false]);
  });
});

test('another publisher’s text is the same from a hundred letters on: a sentence may be said of two cases', () => {
  const ofLength = (length: number) => {
    const text = 'x'.repeat(length);
    return looksLike({ text }, { text }, 'publisher-2');
  };
  expect([ofLength(99), ofLength(100)]).toEqual([false, true]);
});
