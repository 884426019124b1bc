import { SAMPLE_SENDER } from '../sample-sender.ts';
import type { WelcomeAppealFields, WelcomeFields } from './notice.ts';

const beaten: WelcomeAppealFields = {
  language: 'en',
  title: 'RUSSIA: lawyer Ivan Example beaten in prison and denied a doctor',
  datedOn: '2024-03-15',
  summary: 'Guards of Penal Colony No. 0 beat him on 12 March. Four days later no doctor has seen him.',
  expiresOn: '2024-04-15',
  actByReason: 'A court hears his complaint on 16 April.',
  countryNames: ['Russia'],
  appealUrl: 'https://alerts.example.org/appeals/7c1f0d2e-0000-4000-8000-000000000001',
};
const disbarred: WelcomeAppealFields = {
  ...beaten,
  title: 'Three lawyers disbarred for speaking of their clients',
  summary: undefined,
  expiresOn: undefined,
  datedOn: '2024-03-02',
  countryNames: ['Belarus', 'Kazakhstan', 'Russia'],
};
const inArabic: WelcomeAppealFields = {
  ...beaten,
  language: 'ar',
  title: 'روسيا: تعرض محامٍ للضرب في السجن',
  summary: 'تعرض إيفان مثال للضرب، ولم يره طبيب أربعة أيام.',
  actByReason: 'تنظر المحكمة في شكواه في 16 نيسان/أبريل.',
  countryNames: ['روسيا'],
};

const unsubscribeUrl =
  'https://alerts.example.org/unsubscribe/k1.c3Vic2NyaWJlcg.Zm9yLXNob3ctb25seS1ub3QtYS1yZWFsLXRva2Vu?lang=en';

const followsOf = (sentences: readonly string[]) =>
  sentences.map((sentence, index) => ({
    sentence,
    stopUrl: `${unsubscribeUrl}&reason=7c1f0d2e-0000-8000-8000-${String(index).padStart(12, '0')}`,
  }));

const typical: WelcomeFields = {
  language: 'en',
  follows: followsOf(['torture and ill-treatment in Russia or Belarus', 'lawyers']),
  cadence: 'An e-mail at once for each appeal.',
  appeals: [beaten, disbarred],
  preferencesUrl: 'https://alerts.example.org/preferences?lang=en',
  unsubscribeUrl,
  sender: SAMPLE_SENDER,
};

const { privacyUrl: _privacyUrl, ...senderWithoutPrivacyPage } = SAMPLE_SENDER;

export const previews = {
  typical,
  nothingOpen: { ...typical, appeals: [] },
  oneAppeal: { ...typical, follows: followsOf(['every appeal']), appeals: [beaten] },
  fiveAppeals: { ...typical, appeals: [beaten, disbarred, beaten, disbarred, beaten] },
  manyFollows: {
    ...typical,
    follows: followsOf(Array.from({ length: 40 }, (_, index) => `arbitrary detention in example country ${index + 1}`)),
  },
  oneLongWord: { ...typical, follows: followsOf(['w'.repeat(300)]), appeals: [{ ...beaten, title: 'W'.repeat(300) }] },
  markupAndBraces: {
    ...typical,
    follows: followsOf(['<b>themes</b> & {{braces}}']),
    appeals: [{ ...beaten, title: '<b>Ivan</b> & {{braces}}\r\nBcc: someone@example.org', countryNames: ['<i>'] }],
  },
  nowhere: { ...typical, appeals: [{ ...beaten, countryNames: [] }] },
  rightToLeftTitle: { ...typical, appeals: [inArabic, beaten] },
  noPrivacyPage: { ...typical, sender: senderWithoutPrivacyPage },
  inFrench: {
    ...typical,
    language: 'fr',
    follows: followsOf(['avocats', 'tous les appels (Mexique)']),
    cadence: 'Un e-mail à chaque appel, aussitôt.',
    appeals: [{ ...disbarred, countryNames: ['Bélarus', 'Russie'] }],
  },
  inFrenchNothingOpen: { ...typical, language: 'fr', follows: followsOf(['tous les appels']), appeals: [] },
  inSpanish: {
    ...typical,
    language: 'es',
    follows: followsOf(['abogacía', 'todos los llamamientos (México)']),
    cadence: 'Un correo por cada llamamiento, en el momento.',
    appeals: [{ ...disbarred, countryNames: ['Bielorrusia', 'Rusia'] }],
  },
  inSpanishNothingOpen: { ...typical, language: 'es', follows: followsOf(['todos los llamamientos']), appeals: [] },
  inArabic: {
    ...typical,
    language: 'ar',
    follows: followsOf(['المحامون', 'كل النداءات (المكسيك)']),
    cadence: 'رسالة فور نشر كل نداء.',
    appeals: [inArabic, { ...beaten, countryNames: ['روسيا'] }],
  },
  inArabicNothingOpen: { ...typical, language: 'ar', follows: followsOf(['كل النداءات']), appeals: [] },
} satisfies Record<string, WelcomeFields>;
