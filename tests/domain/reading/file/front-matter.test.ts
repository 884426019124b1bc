import { describe, expect, test } from 'vitest';
import { takeFrontMatter } from '../../../../functions/domain/reading/file/front-matter.ts';
import { readUntrustedFile } from '../../../../functions/domain/reading/read-file.ts';

const TODAY = '2026-11-24';
const FILE = `---
# written by the generator
title: "Niger: editor \\"Ivan Example\\" held"
date: 2024-03-15T09:00:00+01:00 # local
lang: fr-FR
country: Niger
type: *kinds
tags: [press-freedom, 'detention']
categories:
  - Urgent appeals
summary: |
  Not read.
canonical: https://example.org/2024/03/editor-held
---

Police took **Ivan Example** from his office.

## Demands

- Release him.
`;

async function read(content: string, format: 'auto' | 'markdown' | 'text' = 'auto', title?: string) {
  const outcome = await readUntrustedFile({ content, format, today: TODAY, hints: { title } });
  if (outcome.kind !== 'read') throw new Error(outcome.of);
  return outcome.reading;
}

describe('front matter', () => {
  test('gives what it says, and the text below it', () => {
    expect(takeFrontMatter(FILE)).toEqual({
      own: {
        title: 'Niger: editor "Ivan Example" held',
        date: '2024-03-15T09:00:00+01:00',
        language: 'fr',
        labels: ['Niger', 'press-freedom', 'detention', 'Urgent appeals'],
        address: 'https://example.org/2024/03/editor-held',
      },
      text: 'Police took **Ivan Example** from his office.\n\n## Demands\n\n- Release him.',
    });
  });

  test.each([
    ['with the line ends of Windows', FILE.replaceAll('\n', '\r\n')],
    ['behind a mark of its encoding', `\ufeff${FILE}`],
    ['that ends in dots', FILE.replace('\n---\n', '\n...\n')],
  ])('%s', (_, file) => {
    expect(takeFrontMatter(file)?.own.labels).toContain('Niger');
  });

  test.each([
    ['a text between two rules', '---\nPolice took him from his office.\n---\nMore.'],
    ['a text with a label between two rules', '---\nNote: he is ill.\nPolice took him from his office.\n---\nMore.'],
    ['a rule that opens a text', '---\n\nPolice took him.'],
    ['nothing between', '---\n---\nPolice took him.'],
    ['a text', 'title: x\n\nPolice took him.'],
  ])('is not %s', (_, text) => {
    expect(takeFrontMatter(text)).toBeUndefined();
  });

  test('of 200 KB that does not end is none, at once', () => {
    expect(takeFrontMatter(`---\n${'a: [b, "c", \n'.repeat(20_000)}`)).toBeUndefined();
  });
});

describe('a page in Markdown', () => {
  test('has title, day, country and address of its front matter, and the markup of its text', async () => {
    const reading = await read(FILE);
    expect(reading).toMatchObject({
      language: 'fr',
      title: { value: 'Niger: editor "Ivan Example" held', confidence: 'sure' },
      datedOn: { value: '2024-03-15', confidence: 'sure' },
      countries: [{ code: 'NE', confidence: 'sure' }],
      sourceUrl: 'https://example.org/2024/03/editor-held',
    });
    expect(reading.blocks).toEqual([
      { kind: 'paragraph', html: 'Police took <strong>Ivan Example</strong> from his office.' },
      { kind: 'heading', html: 'Demands' },
      { kind: 'item', html: 'Release him.' },
    ]);
  });

  test('has its heading and its date where it has no front matter', async () => {
    const reading = await read(
      '# NIGER: editor held\n\n15 March 2024\n\nPolice took *him*\nfrom his office.',
      'markdown',
    );
    expect(reading).toMatchObject({ title: { value: 'NIGER: editor held' }, datedOn: { value: '2024-03-15' } });
    expect(reading.blocks).toEqual([{ kind: 'paragraph', html: 'Police took <em>him</em> from his office.' }]);
  });

  test('lists the themes that its front matter names, as likely', async () => {
    const { themes } = await read(
      '---\ntags: [death-penalty, News]\ntopics:\n  - Torture\n---\n# NIGER: a call\n\nA line.',
    );
    expect(themes).toMatchObject([
      { code: 'torture', confidence: 'likely', evidence: [{ quote: 'torture', where: 'meta' }] },
      { code: 'death-penalty', confidence: 'likely', evidence: [{ quote: 'death-penalty', where: 'meta' }] },
    ]);
  });

  test('gives way to what is given beside it', async () => {
    expect((await read(FILE, 'auto', 'NIGER: free him')).title?.value).toBe('NIGER: free him');
  });

  test('is plain text where it is called so', async () => {
    expect((await read(FILE, 'text')).blocks.map(({ html }) => html).join(' ')).toContain('**Ivan Example**');
  });
});
