import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkAppeal } from '../../functions/domain/checks/check-appeal.ts';
import { inChunks } from '../../functions/domain/in-chunks.ts';
import { readLabelled } from '../../scripts/evaluate/labelled.ts';
import { aRequest } from '../support/publishing/builders.ts';
import { readNamed } from './measure-names.ts';

const texts = [
  ...readNamed('names-invented.jsonl'),
  ...['appeals-invented.jsonl', 'appeals-invented-to-learn.jsonl'].flatMap((name) =>
    readLabelled(new URL(name, import.meta.url)),
  ),
];
const asked: Readonly<Record<string, readonly string[]>> = JSON.parse(
  readFileSync(new URL('asked-about.json', import.meta.url), 'utf8'),
);

const askedOf = ({ title, text }: (typeof texts)[number]): string[] =>
  checkAppeal(aRequest({ page: undefined, title, datedOn: '2024-03-15', body: { text } })).map(
    ({ check, quote }) => `${check}: ${quote}`,
  );

const chunks = [...inChunks(texts, 25)].map((chunk) => [chunk[0]?.id, chunk] as const);

// A rule that is made better changes some of these. A person looks at each, and writes it into `asked-about.json`.
test.each(chunks)('what is asked about in invented appeals is what it was: from %s on', (_, chunk) => {
  expect(chunk.map((one) => [one.id, askedOf(one)])).toEqual(chunk.map(({ id }) => [id, asked[id] ?? []]));
});
