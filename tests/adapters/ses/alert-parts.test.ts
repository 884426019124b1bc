import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderAlert } from '../../../emails/alert/render.ts';
import { alertFields } from '../../../functions/adapters/ses/alert-fields.ts';
import { renderAlertMail } from '../../../functions/adapters/ses/render-alert-mail.ts';
import { MAIL_HTML_BUDGET_BYTES } from '../../../functions/contract/limits.ts';
import type { Addressee, CasePerson } from '../../../functions/contract/part-schemas.ts';
import type { AppealVersion } from '../../../functions/domain/appeal/versions.ts';
import { anAppealVersion } from '../../support/sending/builders.ts';

const SETTINGS = {
  publicUrl: 'https://alerts.example.org',
  sender: { name: 'Example Alerts', postalAddress: '1 Example Street', homeUrl: 'https://alerts.example.org/' },
  nowMs: () => Date.UTC(2026, 2, 15),
};
const PROSECUTOR: Addressee = {
  office: { en: 'Prosecutor General', ar: 'النائب العام' },
  post: '1 Example Square\n10000 Exampletown',
  email: 'pg@example.org',
  salutation: { en: 'Dear Prosecutor General' },
};

const mailOf = (given: Partial<AppealVersion>, frameLanguage: 'en' | 'ar' = 'en') => {
  const appeal = anAppealVersion(given);
  return renderAlert(alertFields(appeal, { edition: appeal.edition, part: 'first', frameLanguage }, SETTINGS));
};
const editionWith = (given: Partial<AppealVersion['edition']>) => ({ ...anAppealVersion().edition, ...given });

test('the demands stand before the text, each with its number, and above them the last day', () => {
  const edition = editionWith({ demands: ['let a doctor see him;', 'release him.'] });
  const { text } = mailOf({ edition, expiresOn: '2026-02-01', addressees: [PROSECUTOR] });
  const at = [
    'Act by 1 February 2026',
    'What to ask of Prosecutor General:',
    '1. let a doctor',
    '2. release him.',
    'He was beaten.',
  ].map((words) => text.indexOf(words));
  expect(at).toEqual(at.toSorted((one, other) => one - other));
  expect(at.every((place) => place > 0)).toBe(true);
});

test('a letter stands before an e-mail, and an e-mail says whom it shows before its link', () => {
  const { text } = mailOf({ addressees: [PROSECUTOR], edition: editionWith({ letter: 'I write about him.\n[…]' }) });
  const places = ['/letter?lang=en>', 'This is sent from your own address', '<mailto:pg@example.org?subject='].map(
    (words) => text.indexOf(words),
  );
  expect(places.every((place, index) => place > (places[index - 1] ?? 0))).toBe(true);
  expect(text).toContain('body=Dear%20Prosecutor%20General%0D%0A%0D%0AI%20write%20about%20him.');
});

test('an address that was checked more than a year ago is warned of, and no other', () => {
  const publishedAtMs = Date.UTC(2026, 2, 15);
  const checked = (checkedOn: string) =>
    mailOf({ addressees: [{ ...PROSECUTOR, checkedOn }], publishedAtMs }).text.replace(/\s+/g, ' ');
  expect(checked('2025-03-14')).toContain('This address was last checked on 14 March 2025. It may have changed.');
  expect(checked('2025-03-15')).not.toContain('checked');
});

test('our words around it are in the language of the frame, and so are the names of offices', () => {
  const { text } = mailOf({ addressees: [PROSECUTOR], caseReference: 'RUS-0147', isUrgent: true }, 'ar');
  expect(text).toContain('نداء عاجل');
  expect(text).toContain('النائب العام');
  expect(text).toContain('RUS-0147');
});

test('the code of a version and the page where it is typed stand at its end', () => {
  const { text } = mailOf({ checkCode: '7KQ4M2XD9PRT' });
  expect(text).toContain('Enter 7KQ4-M2XD-9PRT at alerts.example.org/check.');
  expect(text).toContain('<https://alerts.example.org/check>');
});

test('what was withdrawn asks for nothing, and tells of no person', () => {
  const { text } = mailOf({
    kind: 'retraction',
    addressees: [PROSECUTOR],
    people: [{ name: 'Ivan Example', mayBeNamed: true }],
    expiresOn: '2026-02-01',
    edition: editionWith({ demands: ['release him.'], summary: 'Guards beat him.', cautions: ['Call no family.'] }),
  });
  for (const words of ['release him', 'Prosecutor', '1 February', 'Guards beat', 'Call no family'])
    expect(text).not.toContain(words);
});

test('no spelling of a person who may not be named is in their mail', () => {
  const aName = fc.stringMatching(/^Q[a-z]{4,9} X[a-z]{4,9}$/);
  const aPerson: fc.Arbitrary<CasePerson> = fc.record({
    name: aName,
    nativeName: aName,
    spellings: fc.array(aName, { maxLength: 3 }),
    role: fc.constant('lawyer'),
    place: fc.constant('Example Region'),
    mayBeNamed: fc.constant(false),
  });
  fc.assert(
    fc.property(fc.array(aPerson, { minLength: 1, maxLength: 4 }), (people) => {
      const { subject, html, text } = mailOf({ people, caseReference: 'RUS-0147' });
      for (const { name, nativeName = '', spellings = [] } of people)
        for (const spelling of [name, nativeName, ...spellings])
          expect([subject, html, text].some((part) => part.includes(spelling))).toBe(false);
      expect(text).toContain('A person who is not named here, lawyer');
    }),
  );
});

test('no demand is cut, however long the text is, and the mail stays below what mail programs clip', () => {
  const demands = Array.from({ length: 12 }, (_, index) => `${'ض'.repeat(290)}${index}`);
  const edition = editionWith({
    demands,
    cautions: Array.from({ length: 5 }, () => '&'.repeat(500)),
    blocks: Array.from({ length: 200 }, () => ({ kind: 'paragraph' as const, html: 'long '.repeat(200) })),
    letter: 'x'.repeat(6_000),
  });
  const addressees = Array.from({ length: 8 }, (_, index) => ({ ...PROSECUTOR, office: `${'&'.repeat(199)}${index}` }));
  const { html } = mailOf({ edition, addressees });
  for (const demand of demands) expect(html).toContain(demand);
  expect(Buffer.byteLength(html)).toBeLessThan(MAIL_HTML_BUDGET_BYTES);
});

test('a correction of a closed case asks for nothing: a name that is taken out of it does not have readers act for who is free', () => {
  const edition = editionWith({
    ...{ demands: ['release him.'], letter: 'I write about him.', actByReason: 'A court sits.' },
    ...{ cautions: ['Do not call his family.'], whatChanged: 'A name was taken out.' },
  });
  const corrected = (given: Partial<AppealVersion>) => {
    const asked = { addressees: [PROSECUTOR], actions: [{ kind: 'letter', to: 1 }] as const, expiresOn: '2026-02-01' };
    const appeal = anAppealVersion({
      kind: 'correction',
      version: 2,
      edition,
      isUrgent: true,
      ...asked,
      ...given,
    } as never);
    const form = { kind: 'open', part: 'follow-up', editionLanguage: edition.language, language: 'en' } as const;
    const { subject, text, html } = renderAlertMail(appeal, form, { ...SETTINGS, discreetName: 'News' });
    return `${subject} ${text} ${html}`;
  };
  const asking = ['release him.', 'I write', 'A court sits', 'Example Square', '1 February', 'Urgent', '/letter'];
  const heldIn = (mail: string) => asking.filter((words) => mail.includes(words));
  expect(heldIn(corrected({})).length).toBeGreaterThan(4);
  const closed = corrected({ ended: { how: 'released', on: '2026-03-01' } });
  expect(heldIn(closed)).toEqual([]);
  expect(closed).toContain('Do not call his family.');
  expect(closed).toContain('A name was taken out.');
});
