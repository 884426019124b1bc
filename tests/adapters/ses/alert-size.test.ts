import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openAlertMail } from '../../../functions/adapters/ses/alert-mail.ts';
import { makeBulkClient } from '../../../functions/adapters/ses/send-bulk.ts';
import {
  MAX_APPEAL_CONTENT_BYTES,
  MAX_TITLE_CHARACTERS,
  SES_BULK_REQUEST_BUDGET_BYTES,
} from '../../../functions/contract/limits.ts';
import type { AppealVersion, Block } from '../../../functions/domain/appeal/versions.ts';
import { COUNTRY_CODES } from '../../../functions/domain/vocabulary/countries.ts';
import { aFollow, aSubscriber } from '../../support/builders.ts';
import { anAppealVersion } from '../../support/sending/builders.ts';
import { someMailSettings } from '../../support/sending/mail-settings.ts';

const open = (appeal: AppealVersion) =>
  openAlertMail(
    appeal,
    makeBulkClient({ region: 'us-east-1' }),
    someMailSettings({ publicUrl: `https://${'a'.repeat(60)}.example.org`, mailDomain: 'example.org' }),
  );

/** Someone who follows more than a mail lists, each in more words than it shows. */
const busyReader = aSubscriber({
  address: `${'a'.repeat(64)}@${'b'.repeat(180)}.example.org`,
  follows: Array.from({ length: 40 }, (_, index) =>
    aFollow({ followId: `follow-${index}`, countries: COUNTRY_CODES.slice(index, index + 40) }),
  ),
});

/** What grows when it becomes HTML, JSON or UTF-8. */
const UNITS = [
  '"',
  '\\',
  '&amp;',
  '{',
  '}',
  'ط',
  '😀',
  '\u2028',
  '<a href="https://example.org/?q=&quot;">x</a> ',
  'a ',
];
const KINDS: readonly Block['kind'][] = ['heading', 'paragraph', 'quote', 'item'];

const anyBlocks = fc
  .record({
    unit: fc.constantFrom(...UNITS),
    kind: fc.constantFrom(...KINDS),
    blocks: fc.constantFrom(1, 10, 1_000, 20_000),
  })
  .map(({ unit, kind, blocks }) => {
    const bytesEach = Math.floor(MAX_APPEAL_CONTENT_BYTES / blocks);
    const html = unit.repeat(Math.max(1, Math.floor(bytesEach / Buffer.byteLength(unit))));
    return Array.from({ length: blocks }, () => ({ kind, html }));
  });

test('the mail of any appeal and the reasons of the subscriber who follows most fit into one request, many times', () => {
  fc.assert(
    fc.property(anyBlocks, fc.constantFrom(...UNITS), (blocks, unit) => {
      const edition = {
        language: 'en' as const,
        title: unit.repeat(MAX_TITLE_CHARACTERS).slice(0, MAX_TITLE_CHARACTERS),
        blocks,
        footnotes: blocks.map(({ html }) => ({ mark: '1', html })),
      };
      const mail = open(
        anAppealVersion({ kind: 'correction', edition, subject: { countries: COUNTRY_CODES, themes: [] } }),
      );
      const entry = mail.entryFor(busyReader, busyReader.follows, 'follow-up');
      const fits = Math.floor(
        (SES_BULK_REQUEST_BUDGET_BYTES - mail.templateBytes(entry.template)) / mail.entryBytes(entry),
      );
      expect(fits).toBeGreaterThanOrEqual(5);
    }),
    { numRuns: 40 },
  );
}, 60_000);
