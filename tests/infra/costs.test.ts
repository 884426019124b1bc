import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { describeCosts, describeLater } from '../../scripts/costs/describe-costs.ts';
import { dollarsAfterFree, standingCosts } from '../../scripts/costs/standing-costs.ts';
import { type CostedTemplate, standingPartsOf } from '../../scripts/costs/standing-parts.ts';
import { synthesized } from './support/synthesized.ts';

const { data, service } = synthesized('prod');
const parts = standingPartsOf(...[data, service].map((template) => template.toJSON() as CostedTemplate)); // as CloudFormation reads it

test('prod costs five and a half dollars a month or less when nothing is sent', () => {
  const dollars = standingCosts(parts).reduce((all, cost) => all + dollarsAfterFree(cost), 0);
  expect(dollars).toBeLessThanOrEqual(5.5);
});

test('the guide’s table of costs is the one that npm run costs prints', () => {
  const guide = readFileSync('docs/deploying.md', 'utf8');
  const cells = (markdown: string) =>
    markdown
      .split('\n')
      .flatMap((line) => (/^\| (?!-)/.test(line) ? [line.split('|').map((cell) => cell.trim())] : []));
  const chapter = guide.split(/^## /m).find((it) => it.startsWith('What it costs')) ?? '';
  expect(cells(chapter)).toEqual(cells(describeCosts(parts)));
  expect(chapter.replaceAll('\n', ' ')).toContain(describeLater(parts));
});
