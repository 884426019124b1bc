import { markdownTable } from '../terminal/markdown-table.ts';
import { type Cost, dollarsAfterFree, dollarsOf, dollarsOfRotations, standingCosts } from './standing-costs.ts';
import type { StandingParts } from './standing-parts.ts';

const HEADINGS = ['what', 'a month', 'list price', 'free in an account', 'USD a month', 'without what is free'];

/** What a deployment costs when nothing is sent, as a table of Markdown: docs/deploying.md has the one of prod. */
export function describeCosts(parts: StandingParts): string {
  const costs = standingCosts(parts);
  const total = ['all', '', '', '', dollars(sum(costs, dollarsAfterFree)), dollars(sum(costs, dollarsOf))];
  return markdownTable([HEADINGS, ...costs.map(rowOf), total]);
}

export function describeLater(parts: StandingParts): string {
  const [first, second] = [dollarsOfRotations(parts, 1), dollarsOfRotations(parts, 2)].map(dollars);
  return `From the second year on the keys cost ${first} more, from the third ${second}: AWS rotates them, and bills what it keeps of the first two rotations.`;
}

const rowOf = (cost: Cost) => [
  cost.what,
  count(cost.howMany),
  `${priceOf(cost)}`,
  cost.free === 0 ? '' : count(cost.free),
  dollars(dollarsAfterFree(cost)),
  dollars(dollarsOf(cost)),
];

const dollars = (amount: number) => amount.toFixed(2);
const count = (howMany: number) => howMany.toLocaleString('en', { maximumFractionDigits: howMany < 10 ? 1 : 0 });
/** Of a million where one costs less than a cent. */
const priceOf = ({ priceEach }: Cost) =>
  priceEach < 0.001 ? `${(priceEach * 1e6).toFixed(3)} a million` : priceEach.toFixed(2);
const sum = (costs: readonly Cost[], each: (cost: Cost) => number) => costs.reduce((all, one) => all + each(one), 0);
