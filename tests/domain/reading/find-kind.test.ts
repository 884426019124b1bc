import { describe, expect, test } from 'vitest';
import { findKind } from '../../../functions/domain/reading/find-kind.ts';

const read = (title: string, lead = '', labels: string[] = []) => {
  const { value, confidence } = findKind(title, labels, lead, 'en');
  return `${value} ${confidence}`;
};

describe('a page that calls itself a follow-up is one', () => {
  test.each([
    ['Update – Maldives: blogger still missing', 'update sure'],
    ['Good news from the Gambia: charges dropped', 'outcome sure'],
    ['Correction – Guinea-Bissau: date of the hearing', 'correction sure'],
    ['Retraction: arrest of a union leader', 'retraction sure'],
  ])('%s', (title, kind) => {
    expect(read(title)).toBe(kind);
  });

  test('in a label under the title', () => {
    expect(read('Lawyers on trial', '', ['New information'])).toBe('update sure');
  });

  test('in the number of its case reference', () => {
    expect(read('Lawyers on trial', 'EGY 005 / 1117 / OBS 114.1. They were arrested.')).toBe('update sure');
    expect(read('Lawyers on trial', 'EGY 005 / 1117 / OBS 114. They were arrested.')).toBe('new sure');
  });
});

test('a release that is reported is an outcome, and a person decides', () => {
  expect(read('Editor freed after nine months')).toBe('outcome unsure');
});

test.each([
  'Editor must be released',
  'Groups call for the release of an editor',
  'Editor released on bail',
  'Police update their files on lawyers',
  'Report released on prisons',
])('%j is a first call', (title) => {
  expect(read(title)).toBe('new sure');
});
