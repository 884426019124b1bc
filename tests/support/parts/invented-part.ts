import type { Plugin } from 'vitest/config';

/** The name of a part that no appeal has outside these tests. */
export const INVENTED_PART = 'inventedRisks';

/** Its line in the table: said by each edition, protecting someone, without a template of its own. */
const LINE = `${INVENTED_PART}: { shape: { of: 'lines', characters: 200, most: 3 }, said: 'by each edition', travels: 'standing', protects: true, isNeeded: true, slot: 'safety', shown: ['page', 'mail', 'letter'], asked: 'by itself', called: 'part.cautions', label: 'compose.cautions', heading: 'act.facts' },`;

const TABLE = /functions\/contract\/appeal-parts\.ts$/;

/** The table of parts with one more line: what is derived from it has to go on by itself. */
export const withInventedPart = (): Plugin => ({
  name: 'with-invented-part',
  enforce: 'pre',
  transform: (code, id) =>
    TABLE.test(id) ? code.replace('export const PARTS = {', () => `export const PARTS = {\n  ${LINE}`) : undefined,
});
