import { APPEAL_KINDS } from '../../functions/domain/appeal/appeal.ts';
import type { Reason } from '../reasons.ts';
import { BEATEN, BEATEN_IN_ARABIC, BEATEN_WITH_PARTS, DISBARRED } from '../sample-appeals.ts';
import { SAMPLE_SENDER } from '../samples.ts';
import type { DigestAppealFields, DigestFields } from './fields.ts';

/** A state of the digest: what everyone gets, and one reader's appeals with their reasons. */
export interface DigestPreview {
  readonly fields: DigestFields;
  readonly appeals: readonly { readonly fields: DigestAppealFields; readonly reasons: readonly Reason[] }[];
}

const reason = (number: number, sentence: string): Reason => ({
  sentence,
  stopUrl: `https://alerts.example.org/unsubscribe/k1.c3Vic2NyaWJlcg.Zm9yLXNob3ctb25seS1ub3QtYS1yZWFsLXRva2Vu?reason=follow-${number}`,
});
const tortureInRussia = reason(1, 'torture and ill-treatment in Russia or Belarus');
const lawyers = reason(2, 'lawyers');
const everything = reason(3, 'every appeal');

const daily: DigestFields = { language: 'en', frequency: 'daily', sender: SAMPLE_SENDER };

const beaten: DigestAppealFields = {
  ...BEATEN,
  kind: 'new',
  publisherName: 'Example Observatory',
  blocks: [
    {
      kind: 'paragraph',
      html: 'Ivan Example, a lawyer who defends people who were tortured to confess, was beaten by guards of his prison on 12 March. For two days he was not seen by a doctor. His family learned of it from <em>another prisoner</em>, who was released a week later.',
    },
  ],
};
/** With all that a digest shows of an appeal's parts. */
const withParts: DigestAppealFields = {
  ...beaten,
  ...BEATEN_WITH_PARTS,
  title: 'Lawyer Ivan Example beaten unconscious in prison and denied a doctor',
  demands: [
    'let a doctor of Mr Example’s own choice examine him at once;',
    'have the beating investigated independently;',
    'release him immediately and unconditionally.',
  ],
};
const missing: DigestAppealFields = {
  ...beaten,
  kind: 'update',
  title: 'BELARUS: no word of Hanna Example for forty days',
  countryNames: ['Belarus'],
  datedOn: '2024-03-14',
  blocks: [{ kind: 'paragraph', html: 'Her sister went to the prison twice and was sent away.' }],
};
const disbarred: DigestAppealFields = { ...beaten, ...DISBARRED };

const many = (count: number, fields: Partial<DigestAppealFields> = {}, reasons: readonly Reason[] = [everything]) =>
  Array.from({ length: count }, (_, index) => ({
    fields: { ...beaten, title: `Example appeal ${index + 1}: ${beaten.title}`, ...fields },
    reasons,
  }));

export const previews = {
  typical: {
    fields: daily,
    appeals: [
      { fields: beaten, reasons: [tortureInRussia, lawyers] },
      { fields: missing, reasons: [tortureInRussia] },
      { fields: disbarred, reasons: [lawyers] },
    ],
  },
  weekly: { fields: { ...daily, frequency: 'weekly' }, appeals: [{ fields: beaten, reasons: [everything] }] },
  withParts: {
    fields: daily,
    appeals: [
      { fields: withParts, reasons: [tortureInRussia, lawyers] },
      { fields: missing, reasons: [tortureInRussia] },
      { fields: { ...withParts, kind: 'retraction' }, reasons: [lawyers] },
      { fields: { ...withParts, kind: 'outcome', title: 'Ivan Example released' }, reasons: [lawyers] },
    ],
  },
  nothingToActOn: {
    fields: daily,
    appeals: [{ fields: { ...withParts, kind: 'outcome', title: 'Ivan Example released' }, reasons: [lawyers] }],
  },
  oneAppeal: { fields: daily, appeals: [{ fields: beaten, reasons: [everything] }] },
  everyKind: {
    fields: daily,
    appeals: APPEAL_KINDS.map((kind) => ({ fields: { ...beaten, kind }, reasons: [everything] })),
  },
  manyAppeals: { fields: daily, appeals: many(75) },
  moreThanFit: { fields: daily, appeals: many(400, { title: 'A title that goes on '.repeat(14) }) },
  manyReasons: {
    fields: daily,
    appeals: [
      {
        fields: beaten,
        reasons: Array.from({ length: 12 }, (_, n) => reason(n, `arbitrary detention in example country ${n + 1}`)),
      },
    ],
  },
  oneLongWord: {
    fields: daily,
    appeals: many(3, { title: 'W'.repeat(300), publisherName: 'O'.repeat(120) }, [reason(4, 'w'.repeat(300))]),
  },
  markupAndBraces: {
    fields: daily,
    appeals: many(
      2,
      {
        title: '<b>Ivan</b> & {{unsubscribeUrl}} {{#each}}\r\nBcc: someone@example.org',
        publisherName: '<script>Observatory</script> {{groupsHtml}}',
        countryNames: ['{{Russia}}'],
        blocks: [{ kind: 'paragraph', html: 'Braces {{unsubscribeUrl}} and &lt;b&gt;this&lt;/b&gt; &amp; that.' }],
      },
      [reason(5, 'themes with <i>markup</i> & {{braces}}'), reason(6, '{{more}} of <them>')],
    ),
  },
  rightToLeftText: {
    fields: daily,
    appeals: [
      {
        fields: {
          ...beaten,
          language: 'ar',
          title: 'مثال: محامٍ تعرض للضرب في السجن',
          blocks: [{ kind: 'paragraph', html: 'هذا نص مثال باللغة العربية داخل رسالة إنجليزية.' }],
        },
        reasons: [everything],
      },
      { fields: beaten, reasons: [everything] },
    ],
  },
  hostileParts: {
    fields: daily,
    appeals: many(3, {
      title: 'A'.repeat(200),
      summary: '{{unsubscribeUrl}} <b>loud</b> \u202eback',
      expiresOn: '2024-04-15',
      actByReason: { value: '<i>Because</i> {{braces}} \u202eback', language: 'en' },
      demands: Array.from({ length: 8 }, () => '{{demand}} <b>loud</b> \u202eback '.repeat(9)),
    }),
  },
  titleOnly: { fields: daily, appeals: many(2, { blocks: [], countryNames: [] }) },
  inFrench: {
    fields: { ...daily, language: 'fr' },
    appeals: many(2, { countryNames: ['Russie'] }, [{ ...everything, sentence: 'tous les appels à agir' }]),
  },
  inSpanish: {
    fields: { ...daily, language: 'es' },
    appeals: many(2, { countryNames: ['Rusia'] }, [{ ...everything, sentence: 'todos los llamamientos' }]),
  },
  inArabic: {
    fields: { ...daily, language: 'ar' },
    appeals: [
      {
        fields: {
          ...beaten,
          ...BEATEN_IN_ARABIC,
          demands: ['السماح لطبيب يختاره بفحصه فورًا؛', 'الإفراج عنه دون شروط.'],
          blocks: [{ kind: 'paragraph', html: 'تعرض إيفان مثال للضرب، ولم يره طبيب يومين كاملين.' }],
        },
        reasons: [{ ...everything, sentence: 'كل النداءات' }],
      },
      { fields: { ...beaten, countryNames: ['روسيا'] }, reasons: [{ ...everything, sentence: 'كل النداءات' }] },
    ],
  },
} satisfies Record<string, DigestPreview>;
