import { expect, test } from 'vitest';
import { checkAppeal } from '../../functions/domain/checks/check-appeal.ts';
import { readLabelled } from '../../scripts/evaluate/labelled.ts';
import { aRequest } from '../support/publishing/builders.ts';

const appeals = ['appeals-labelled.jsonl', 'appeals-invented.jsonl'].flatMap((name) =>
  readLabelled(new URL(name, import.meta.url)),
);
const findings = appeals.flatMap(({ title, text }) =>
  checkAppeal(aRequest({ page: undefined, title, datedOn: '2024-03-15', body: { text } })),
);
const quotesOf = (check: string) => findings.filter((one) => one.check === check).map(({ quote }) => quote);

/** What is asked about and is no person, by hand. */
const NO_PERSON = new Set(['IsraëlPalestine Communiqué']);

test('of 74 appeals full of dates, laws and references nothing but names is asked about', () => {
  expect(findings.filter(({ check }) => check !== 'unlisted-name')).toEqual([]);
});

test('49 in 50 names that are asked about are those of people', () => {
  const names = quotesOf('unlisted-name');
  const wrong = names.filter((name) => NO_PERSON.has(name));
  expect(names.length).toBeGreaterThan(45);
  expect(wrong.length / names.length).toBeLessThan(0.02);
  // A new one is looked at by a person before it is added above.
  expect(names.length).toBeLessThan(56);
});
