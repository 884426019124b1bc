import { MAX_APPEAL_CONTENT_BYTES } from '../../../functions/contract/limits.ts';
import type { PageExcess } from '../../../functions/contract/requests/read-page.ts';

/** A page that fills what may be sent with one piece, over and over. */
export const fullOf = (piece: string, before = '', after = ''): string =>
  before + piece.repeat(Math.floor((MAX_APPEAL_CONTENT_BYTES - before.length - after.length) / piece.length)) + after;

/** Pages that made the reader overflow its stack or take seconds, and what each has too much of. */
export const HOSTILE_PAGES: Readonly<Record<string, { readonly content: string; readonly of: PageExcess }>> = {
  'open blocks between ends of nothing': { content: '<div></x>'.repeat(9_900), of: 'nesting' },
  'paths inside paths': { content: '<path>'.repeat(9_900), of: 'nesting' },
  'circles inside circles in a drawing': { content: `<svg>${'<circle>'.repeat(9_900)}`, of: 'nesting' },
  'elements of no kind inside one another': { content: '<x-y>'.repeat(9_900), of: 'nesting' },
  'items that open what they don’t close': { content: '<li><b>'.repeat(9_900), of: 'nesting' },
  'ampersands alone': { content: '&'.repeat(349_000), of: 'signs' },
  'entities with letters between them': { content: 'a&b'.repeat(100_000), of: 'signs' },
  'comments alone': { content: '<!---->'.repeat(49_000), of: 'signs' },
  'twenty thousand paragraphs of a letter': { content: '<p>x'.repeat(20_000), of: 'elements' },
  'twenty thousand breaks': { content: 'x<br>'.repeat(20_000), of: 'elements' },
  'a class of 280 KB': { content: `<div class="${'a '.repeat(140_000)}"><p>x</p></div>`, of: 'attribute' },
  'a class that is one word of 280 KB': {
    content: `<div class="${'a'.repeat(280_000)}"><p>x</p></div>`,
    of: 'attribute',
  },
  'a picture’s text full of endings': { content: `<img data-x="${'.jpg'.repeat(80_000)} x">`, of: 'attribute' },
  'one element with thirty thousand attributes': {
    content: `<p ${Array.from({ length: 30_000 }, (_, index) => `a${index}`).join(' ')}>x</p>`,
    of: 'attributes',
  },
  'a hundred thousand lines': { content: 'x\n\n'.repeat(100_000), of: 'blocks' },
};
