import { beforeEach, expect, test } from 'vitest';
import { LANGUAGES } from '../../../../functions/contract/languages.ts';
import { DeskPages, type DeskVisitor } from '../../../support/members/desk-pages.ts';
import { htmlFaults } from '../../../support/visiting/html-faults.ts';

const OFFICE = '0c0c0c0c-1111-4222-8333-444444444444';

let pages: DeskPages;
let ana: DeskVisitor;
beforeEach(async () => {
  pages = new DeskPages();
  ana = await pages.member(OFFICE, 'Ana');
});

const newest = () => pages.drafts.kept.at(-1);
const pathOfNewest = () => `/desk/write/${newest()?.draftId}`;
const begins = (fields: Record<string, string>) => ana.submits('/desk/write', '/desk/write', fields);
const saves = (fields: Record<string, string>) => ana.submits(pathOfNewest(), pathOfNewest(), fields);

test('a member begins an appeal, and finds it on the desk', async () => {
  const answer = await begins({ language: 'en', title: 'Free Ivan Example', text: 'He is held.' });
  expect([answer.statusCode, answer.to]).toEqual([303, `${pathOfNewest()}?done=saved&lang=en#saved`]);
  expect(newest()).toMatchObject({ revision: 1, fields: { title: 'Free Ivan Example', text: 'He is held.' } });
  const desk = await ana.ask('GET', '/desk');
  expect(desk.text).toContain(`href="${pathOfNewest()}?lang=en"><bdi>Free Ivan Example</bdi>`);
  const page = await ana.ask('GET', pathOfNewest());
  expect(page.text).toContain('He is held.</textarea>');
  expect(pages.drafts.entries.map(({ act }) => act)).toEqual(['draft-begun']);
});

test('a form that is sent twice begins one draft', async () => {
  const { text } = await ana.ask('GET', '/desk/write');
  const [, draft = ''] = /name="draft" value="([^"]+)"/.exec(text) ?? [];
  const [, proof = ''] = /name="proof" value="([^"]+)"/.exec(text) ?? [];
  const form = { proof, draft, revision: '0', part: 'original', title: 'Free Ivan Example' };
  await ana.ask('POST', '/desk/write', form);
  expect((await ana.ask('POST', '/desk/write', form)).to).toContain('done=same');
  expect(pages.drafts.kept).toHaveLength(1);
});

test('what was typed is kept whole and as it was typed, also what cannot go out', async () => {
  await begins({ title: '  Two\r\nlines  ', summary: 'x'.repeat(300), text: `${'A long text. '.repeat(2_000)}<b>` });
  expect(newest()?.fields).toMatchObject({
    title: '  Two\nlines  ',
    summary: 'x'.repeat(300),
    text: `${'A long text. '.repeat(2_000)}<b>`,
  });
  const { text } = await ana.ask('GET', pathOfNewest());
  expect(text).toContain('<li><a href="#summary"><span>Summary: Shorten this to at most 240 letters</span></a></li>');
  expect(text).toMatch(/id="summary-error">Error: Shorten this/);
});

test('a save changes what its form holds, and drops what was emptied', async () => {
  await begins({ title: 'First', summary: 'Short', text: 'He is held.' });
  await saves({ title: 'Second', summary: '', text: 'He is held.' });
  expect(newest()).toMatchObject({ revision: 2, fields: { title: 'Second', text: 'He is held.' } });
  expect(newest()?.fields.summary).toBeUndefined();
});

test('who may not write appeals sees no way to it', async () => {
  const bo = await pages.member(OFFICE, 'Bo', ['decide']);
  expect((await bo.ask('GET', '/desk')).text).not.toContain('/desk/write"');
  expect((await bo.ask('GET', '/desk/write')).statusCode).toBe(403);
});

test.each(LANGUAGES)('the pages are sound HTML in their language: %s', async (language) => {
  await begins({ language, title: 'Free "Ivan" <Example>', summary: 'x'.repeat(300), text: 'He is held.' });
  for (const path of ['/desk/write', pathOfNewest()]) {
    const { text } = await ana.ask('GET', `${path}?lang=${language}`);
    expect(text).toContain(`<html lang="${language}"`);
    expect(await htmlFaults(text)).toEqual([]);
  }
});
