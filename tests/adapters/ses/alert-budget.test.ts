import { expect, test } from 'vitest';
import { renderAlert } from '../../../emails/alert/render.ts';
import { MAX_REASONS_BYTES } from '../../../emails/reasons.ts';
import { alertFields } from '../../../functions/adapters/ses/alert-fields.ts';
import { charactersOf, mostOf } from '../../../functions/contract/appeal-parts.ts';
import { LANGUAGES, type Language } from '../../../functions/contract/languages.ts';
import { MAIL_HTML_BUDGET_BYTES, MAX_TITLE_CHARACTERS } from '../../../functions/contract/limits.ts';
import { PART_LIMITS } from '../../../functions/contract/part-schemas.ts';
import type { AppealKind, AppealVersion } from '../../../functions/domain/appeal/versions.ts';
import { COUNTRY_CODES } from '../../../functions/domain/vocabulary/countries.ts';
import { someOf } from '../../support/runner/runs-of.ts';
import { anAppealVersion } from '../../support/sending/builders.ts';
import { someMailSettings } from '../../support/sending/mail-settings.ts';

const KINDS: readonly AppealKind[] = ['new', 'update', 'correction', 'outcome', 'retraction'];
const settings = someMailSettings({ publicUrl: `https://${'a'.repeat(60)}.example.org` });

/** An appeal each part of which is as long as it may be, of a sign that grows in HTML or in UTF-8. */
function asLongAsCanBe(sign: string, kind: AppealKind, language: Language, addressSign = '&'): AppealVersion {
  const words = (characters: number) => sign.repeat(characters);
  const address = (index: number) => `https://example.org/?${index}`.padEnd(PART_LIMITS.url, addressSign);
  const many = <T>(count: number, one: (index: number) => T) => Array.from({ length: count }, (_, index) => one(index));
  return anAppealVersion({
    kind,
    version: 9_999,
    isUrgent: true,
    publisherName: words(PART_LIMITS.line),
    sourceUrl: address(0),
    caseReference: 'R'.repeat(charactersOf('caseReference')),
    checkCode: '7KQ4M2XD9PRT',
    expiresOn: '2026-12-01',
    actByZone: 'Europe/Moscow',
    subject: { countries: COUNTRY_CODES, themes: [] },
    edition: {
      language,
      title: words(MAX_TITLE_CHARACTERS),
      blocks: many(200, () => ({ kind: 'paragraph' as const, html: 'long '.repeat(200) })),
      footnotes: many(200, (mark) => ({ mark: String(mark), html: 'long '.repeat(200) })),
      summary: words(charactersOf('summary')),
      demands: many(mostOf('demands'), () => words(charactersOf('demands'))),
      actByReason: words(PART_LIMITS.note),
      cautions: many(mostOf('cautions'), () => words(PART_LIMITS.note)),
      whatChanged: words(PART_LIMITS.note),
      letter: words(charactersOf('letter')),
    },
    translations: LANGUAGES.filter((other) => other !== language).map((other) => ({
      language: other,
      title: words(MAX_TITLE_CHARACTERS),
      blocks: [],
      footnotes: [],
    })),
    people: many(mostOf('people'), () => ({
      name: words(PART_LIMITS.line),
      nativeName: words(PART_LIMITS.line),
      pronoun: words(PART_LIMITS.line),
      role: words(PART_LIMITS.line),
      state: words(PART_LIMITS.line),
      heldSince: '2026-01-01',
      place: words(PART_LIMITS.line),
      mayBeNamed: true,
    })),
    addressees: many(mostOf('addressees'), (index) => ({
      office: `${index}${words(PART_LIMITS.line - 1)}`,
      name: words(PART_LIMITS.line),
      salutation: words(PART_LIMITS.line),
      languages: ['ru', 'ar'],
      post: many(PART_LIMITS.post / 2, () => sign).join('\n'),
      email: `${'a'.repeat(60)}@example.org`,
      phone: '+7 495 000 00 00',
      copies: many(PART_LIMITS.copies, () => words(PART_LIMITS.line)),
      checkedOn: '2020-01-01',
    })),
    actions: many(mostOf('actions'), (index) =>
      index % 2 === 0
        ? { kind: 'petition' as const, url: address(index), safety: words(PART_LIMITS.note) }
        : { kind: 'email' as const, to: index, subject: words(PART_LIMITS.line), safety: words(PART_LIMITS.note) },
    ),
    sources: many(mostOf('sources'), (index) => ({ title: words(PART_LIMITS.line), url: address(index) })),
  });
}

/** Those that take most bytes first. */
const SIGNS = ['&', '😀', 'ض', '"', "'", 'x', '{'];
const cases = someOf(SIGNS, 3).flatMap((sign) =>
  KINDS.flatMap((kind) => LANGUAGES.map((language) => [sign, kind, language] as const)),
);

test.each(cases)(
  'an alert of the longest parts, all of %s, stays below what mail programs clip: %s in %s',
  (sign, kind, language) => {
    for (const addressSign of ['&', 'x', 'я']) {
      const appeal = asLongAsCanBe(sign, kind, language, addressSign);
      const followed = [{ ...appeal, kind: 'new' as const, version: 1 }];
      const fields = alertFields(
        appeal,
        { edition: appeal.edition, part: 'follow-up', frameLanguage: language, followed },
        settings,
      );
      const { html, text } = renderAlert(fields);
      const most = MAIL_HTML_BUDGET_BYTES - MAX_REASONS_BYTES;
      expect(Buffer.byteLength(html)).toBeLessThan(most);
      expect(Buffer.byteLength(text)).toBeLessThan(most);
      for (const part of [html, text]) expect(part).toContain('7KQ4-M2XD-9PRT');
    }
  },
);

test('the sources that a mail has no room for are on the page, and it says so', () => {
  const appeal = anAppealVersion({
    sources: Array.from({ length: 20 }, (_, index) => ({
      title: `Report ${index}`,
      url: `https://example.org/?${index}${'&'.repeat(500)}`,
    })),
  });
  const fields = alertFields(appeal, { edition: appeal.edition, part: 'first', frameLanguage: 'en' }, settings);
  const { text } = renderAlert(fields);
  expect(text).toContain('Report 0 (example.org)');
  expect(text).not.toContain('Report 19');
  expect(text.replace(/\s+/g, ' ')).toContain('the whole');
});
