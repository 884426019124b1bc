import { LANGUAGES } from '../../functions/contract/languages.ts';
import type { AppealKind, Block, ShownAddressee } from '../../functions/domain/appeal/appeal.ts';
import { APPEAL_KINDS } from '../../functions/domain/appeal/appeal.ts';
import type { MessageKey } from '../../functions/locales/messages.ts';
import type { Reason } from '../reasons.ts';
import { SAMPLE_SENDER } from '../samples.ts';
import type { AlertFields } from './fields.ts';

/** A state of the alert: what everyone gets, and one reader's reasons. */
export interface AlertPreview {
  readonly fields: AlertFields;
  readonly reasons: readonly Reason[];
  /** What is said to someone without a reason. */
  readonly withoutReason?: MessageKey;
}

const paragraph = (html: string): Block => ({ kind: 'paragraph', html });

const stopUrl = (number: number): string =>
  `https://alerts.example.org/unsubscribe?token=k1.c3Vic2NyaWJlcg.Zm9yLXNob3ctb25seS1ub3QtYS1yZWFsLXRva2Vu&reason=follow-${number}`;

const twoReasons: readonly Reason[] = [
  { sentence: 'torture and ill-treatment in Russia or Belarus', stopUrl: stopUrl(1) },
  { sentence: 'lawyers', stopUrl: stopUrl(2) },
];

const oneReason: readonly Reason[] = [{ sentence: 'every appeal about Russia', stopUrl: stopUrl(1) }];

const typical: AlertFields = {
  language: 'en',
  kind: 'new',
  title: 'RUSSIA: lawyer Ivan Example beaten in prison and denied a doctor',
  datedOn: '2024-03-15',
  countryNames: ['Russia'],
  publisherName: 'Example Observatory',
  blocks: [
    paragraph(
      'Ivan Example, a lawyer who defends people who were tortured to confess, was beaten by guards of his prison on 12 March. For two days he was not seen by a doctor.',
    ),
    paragraph(
      'He was arrested in 2022 and sentenced to fourteen years. A working group of the United Nations has called his detention <em>arbitrary</em>, and has asked for his release.[1]',
    ),
    { kind: 'heading', html: 'What we ask' },
    paragraph('The Example Observatory urges the authorities to:'),
    { kind: 'item', html: 'let a doctor of his own choice see him <strong>at once</strong>;' },
    { kind: 'item', html: 'inquire into the beating, independently and in public;' },
    {
      kind: 'item',
      html: 'let his lawyers visit him, as <a href="https://law.example.org/principles">the principles on the role of lawyers</a> ask.',
    },
    { kind: 'quote', html: 'No lawyer should be punished for having clients.' },
    paragraph('The Observatory will follow the case and tell what becomes of it.'),
  ],
  footnotes: [
    {
      mark: '1',
      html: 'Example Working Group, opinion 12/2023, <a href="https://opinions.example.org/2023/12">https://opinions.example.org/2023/12</a>.',
    },
  ],
  appealUrl: 'https://alerts.example.org/appeals/7c1f0d2e',
  sourceUrl: 'https://observatory.example.org/appeals/ivan-example',
  sender: SAMPLE_SENDER,
};

const { sourceUrl: _sourceUrl, ...withoutSource } = typical;

const LONG_PARAGRAPH =
  'He was moved from one place to another four times, and each time his family learned of it weeks later. '
    .repeat(8)
    .trim();

const ofKind = (kind: AppealKind): AlertPreview => ({ fields: { ...typical, kind }, reasons: twoReasons });

const withdrawn: AlertFields = {
  ...withoutSource,
  kind: 'retraction',
  blocks: [paragraph('The person who told us of the beating has taken back what they said. We are sorry.')],
  footnotes: [],
};

const PROSECUTOR: ShownAddressee = {
  office: 'Prosecutor General of Russia',
  post: '1 Example Square\n10000 Exampletown',
  email: 'pg@example.org',
  salutation: 'Dear Prosecutor General',
  languages: ['ru', 'en'],
  copies: ['the Russian embassy in your country'],
};

/** An appeal with all of its parts. */
const withParts: AlertFields = {
  ...typical,
  isUrgent: true,
  expiresOn: '2024-04-15',
  caseReference: 'RUS-0147',
  version: 1,
  title: 'Lawyer Ivan Example beaten unconscious in prison and denied a doctor',
  summary: 'Guards of Penal Colony No. 0 beat him on 12 March. Four days later no doctor has seen him.',
  actByReason: 'A court hears his complaint on 16 April.',
  demands: [
    'let a doctor of Mr Example’s own choice examine him at once;',
    'have the beating investigated independently;',
    'release him immediately and unconditionally.',
  ],
  ways: [
    { kind: 'letter', addressee: PROSECUTOR, safety: 'Your address need not stand on the letter.' },
    {
      kind: 'email',
      addressee: PROSECUTOR,
      mailto: 'mailto:pg@example.org?subject=Ivan%20Example&body=Dear%20Prosecutor%20General%0D%0A%0D%0AI%20write',
      isLetterTooLong: false,
    },
    { kind: 'share' },
  ],
  letterPage: { letterIn: 'en', postalAddresses: 1, url: 'https://alerts.example.org/appeals/1/letter?lang=en' },
  people: [
    {
      name: 'Ivan Example',
      nativeName: 'Иван Пример',
      pronoun: 'he/him',
      role: 'lawyer',
      state: 'detained',
      heldSince: '2023-05-24',
      place: 'Penal Colony No. 0, Example Region',
    },
    { role: 'witness' },
  ],
  cautions: ['Do not contact the family.'],
  sources: [{ title: 'Opinion 12/2024', url: 'https://un.example.org/opinions/12-2024' }],
  otherEditions: [
    { language: 'fr', name: 'Français', url: 'https://alerts.example.org/appeals/1?lang=fr' },
    { language: 'ar', name: 'العربية', url: 'https://alerts.example.org/appeals/1?lang=ar' },
  ],
  check: { code: '7KQ4-M2XD-9PRT', url: 'https://alerts.example.org/check' },
};

export const previews = {
  typical: { fields: typical, reasons: twoReasons },
  oneReason: { fields: typical, reasons: oneReason },
  withParts: { fields: withParts, reasons: twoReasons },
  withPartsInArabicFrame: {
    fields: { ...withParts, frameLanguage: 'ar', countryNames: ['روسيا'] },
    reasons: oneReason,
  },
  updateWithParts: {
    fields: { ...withParts, kind: 'update', version: 2, whatChanged: 'A doctor has seen him for the first time.' },
    reasons: oneReason,
  },
  reply: {
    fields: {
      ...withParts,
      kind: 'outcome',
      version: 3,
      expiresOn: undefined,
      title: 'Ivan Example is free',
      isReply: true,
      earlier: {
        kind: 'new',
        title: withParts.title,
        datedOn: '2024-03-15',
        url: 'https://alerts.example.org/appeals/7c1f0d2e/versions?lang=en',
      },
    },
    reasons: oneReason,
  },
  withdrawnWithParts: { fields: { ...withParts, kind: 'retraction', version: 2 }, reasons: oneReason },
  addressCheckedLongAgo: {
    fields: {
      ...withParts,
      ways: [{ kind: 'letter', addressee: { ...PROSECUTOR, checkedOn: '2022-12-01' } }],
      mailedAtMs: Date.UTC(2024, 2, 15),
    },
    reasons: oneReason,
  },
  manyDemandsAndAddressees: {
    fields: {
      ...withParts,
      title: 'A'.repeat(200),
      demands: Array.from(
        { length: 8 },
        (_, index) => `${'demand {{unsubscribeUrl}} <b>loud</b> \u202e'.repeat(6)}${index}`,
      ),
      ways: ['one', 'two', 'three', 'four'].map((office) => ({
        kind: 'letter',
        addressee: { ...PROSECUTOR, office: `Office ${office}` },
      })),
    },
    reasons: twoReasons,
  },
  lastDay: { fields: { ...typical, expiresOn: '2024-04-15' }, reasons: oneReason },
  noReason: { fields: typical, reasons: [] },
  manyReasons: {
    fields: typical,
    reasons: Array.from({ length: 25 }, (_, index) => ({
      sentence: `arbitrary detention in example country ${index + 1}`,
      stopUrl: stopUrl(index + 1),
    })),
  },
  longestTitle: {
    fields: { ...typical, title: `${'A title that goes on and on about Ivan Example '.repeat(8)}to its end` },
    reasons: oneReason,
  },
  oneLongWord: { fields: { ...typical, title: 'W'.repeat(300), publisherName: 'O'.repeat(120) }, reasons: oneReason },
  markupAndBraces: {
    fields: {
      ...typical,
      title: '<b>Ivan</b> & {{unsubscribeUrl}} {{#each}}\r\nBcc: someone@example.org',
      publisherName: '<script>Observatory</script> {{reasonsHtml}}',
      blocks: [
        paragraph(
          'Braces {{unsubscribeUrl}} and {{{reasonsHtml}}} stay as they are, as does &lt;b&gt;this&lt;/b&gt; &amp; that.',
        ),
        paragraph('So does a <a href="https://example.org/?q={{unsubscribeUrl}}&amp;r=1">link with braces</a>.'),
      ],
      footnotes: [{ mark: '{{1}}', html: '{{reasonsText}}' }],
    },
    reasons: [{ sentence: 'themes with <i>markup</i> & {{braces}}', stopUrl: stopUrl(1) }],
  },
  rightToLeftText: {
    fields: {
      ...typical,
      title: 'مثال: محامٍ تعرض للضرب في السجن',
      blocks: [
        { kind: 'heading', html: 'ما نطلبه' },
        paragraph('هذا نص مثال باللغة العربية داخل رسالة إنجليزية، ويجب أن يُقرأ من اليمين إلى اليسار.'),
        { kind: 'item', html: 'السماح لطبيب بزيارته <strong>فورًا</strong>' },
        { kind: 'item', html: 'التحقيق في ما جرى' },
        { kind: 'quote', html: 'لا يُعاقب محامٍ على عمله.' },
        paragraph('And one paragraph in English between them.'),
      ],
      footnotes: [{ mark: '1', html: 'حاشية مثال.' }],
    },
    reasons: twoReasons,
  },
  veryLong: {
    fields: {
      ...typical,
      blocks: [...typical.blocks, ...Array.from({ length: 120 }, () => paragraph(LONG_PARAGRAPH))],
    },
    reasons: twoReasons,
  },
  oneHugeParagraph: {
    fields: { ...typical, blocks: [paragraph(`<strong>${LONG_PARAGRAPH.repeat(200)}</strong>`)] },
    reasons: twoReasons,
  },
  titleOnly: { fields: { ...typical, blocks: [], footnotes: [] }, reasons: oneReason },
  withdrawn: { fields: withdrawn, reasons: [], withoutReason: 'mail.reasons.sent.retraction' },
  withdrawnWithoutAWord: { fields: { ...withdrawn, blocks: [] }, reasons: twoReasons },
  correctedAfterUnfollowing: {
    fields: { ...typical, kind: 'correction' },
    reasons: [],
    withoutReason: 'mail.reasons.sent.correction',
  },
  noSource: { fields: withoutSource, reasons: twoReasons },
  severalCountries: {
    fields: { ...typical, countryNames: ['Belarus', 'Kazakhstan', 'Russia'] },
    reasons: twoReasons,
  },
  manyCountries: {
    fields: { ...typical, countryNames: Array.from({ length: 30 }, (_, index) => `Example country ${index + 1}`) },
    reasons: twoReasons,
  },
  noCountry: { fields: { ...typical, countryNames: [] }, reasons: [{ sentence: 'lawyers', stopUrl: stopUrl(1) }] },
  inFrench: {
    fields: {
      ...typical,
      language: 'fr',
      kind: 'update',
      countryNames: ['Russie'],
      title: 'RUSSIE : avocat battu en prison',
    },
    reasons: [
      { sentence: 'torture et mauvais traitements (Russie ou Biélorussie)', stopUrl: stopUrl(1) },
      { sentence: 'tous les appels à agir (Russie)', stopUrl: stopUrl(2) },
    ],
  },
  inSpanish: {
    fields: { ...typical, language: 'es', countryNames: ['Rusia'], title: 'RUSIA: abogado golpeado en prisión' },
    reasons: [{ sentence: 'todos los llamamientos (Rusia)', stopUrl: stopUrl(1) }],
  },
  inArabic: {
    fields: {
      ...typical,
      language: 'ar',
      countryNames: ['روسيا'],
      title: 'روسيا: تعرض محامٍ للضرب في السجن وحرمانه من الطبيب',
      expiresOn: '2024-04-15',
      blocks: [
        paragraph('تعرض إيفان مثال، وهو محامٍ، للضرب على أيدي حراس سجنه في 12 آذار/مارس، ولم يره طبيب يومين كاملين.[1]'),
        { kind: 'heading', html: 'المطلوب' },
        { kind: 'item', html: 'الإفراج الفوري عنه' },
        { kind: 'item', html: 'التحقيق في ما جرى' },
      ],
      footnotes: [{ mark: '1', html: 'حاشية مثال.' }],
    },
    reasons: [
      { sentence: 'التعذيب وسوء المعاملة (روسيا أو بيلاروس)', stopUrl: stopUrl(1) },
      { sentence: 'كل النداءات (روسيا)', stopUrl: stopUrl(2) },
    ],
  },
  englishForAReaderOfArabic: {
    fields: { ...typical, frameLanguage: 'ar', kind: 'update', countryNames: ['روسيا'], expiresOn: '2024-04-15' },
    reasons: [{ sentence: 'كل النداءات (روسيا)', stopUrl: stopUrl(1) }],
  },
  ...Object.fromEntries(APPEAL_KINDS.map((kind) => [`kind:${kind}`, ofKind(kind)])),
  ...Object.fromEntries(
    APPEAL_KINDS.flatMap((kind) =>
      LANGUAGES.map((language) => [
        `kind:${kind}, words in ${language}`,
        {
          fields: { ...withParts, kind, version: 2, frameLanguage: language, whatChanged: 'A doctor has seen him.' },
          reasons: oneReason,
        },
      ]),
    ),
  ),
} satisfies Record<string, AlertPreview>;
