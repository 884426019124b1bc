import { SAMPLE_SENDER } from '../sample-sender.ts';
import type { WelcomeAppealFields, WelcomeFields } from './fields.ts';

const beaten: WelcomeAppealFields = {
  language: 'en',
  title: 'RUSSIA: lawyer Ivan Example beaten in prison and denied a doctor',
  datedOn: '2024-03-15',
  countryNames: ['Russia'],
  appealUrl: 'https://alerts.example.org/appeals/7c1f0d2e-0000-4000-8000-000000000001',
};
const disbarred: WelcomeAppealFields = {
  ...beaten,
  title: 'Three lawyers disbarred for speaking of their clients',
  datedOn: '2024-03-02',
  countryNames: ['Belarus', 'Kazakhstan', 'Russia'],
};
const inArabic: WelcomeAppealFields = {
  ...beaten,
  language: 'ar',
  title: 'روسيا: تعرض محامٍ للضرب في السجن',
  countryNames: ['روسيا'],
};

const typical: WelcomeFields = {
  language: 'en',
  follows: ['torture and ill-treatment in Russia or Belarus', 'lawyers'],
  rhythm: 'An e-mail at once for each appeal.',
  appeals: [beaten, disbarred],
  preferencesUrl: 'https://alerts.example.org/preferences?lang=en',
  leaveUrl: 'https://alerts.example.org/leave/k1.c3Vic2NyaWJlcg.Zm9yLXNob3ctb25seS1ub3QtYS1yZWFsLXRva2Vu?m=abcde',
  sender: SAMPLE_SENDER,
};

const { privacyUrl: _privacyUrl, ...senderWithoutPrivacyPage } = SAMPLE_SENDER;

/** The states that the welcome must look right in. */
export const previews = {
  typical,
  nothingOpen: { ...typical, appeals: [] },
  oneAppeal: { ...typical, follows: ['every appeal'], appeals: [beaten] },
  fiveAppeals: { ...typical, appeals: [beaten, disbarred, beaten, disbarred, beaten] },
  manyFollows: {
    ...typical,
    follows: Array.from({ length: 40 }, (_, index) => `arbitrary detention in example country ${index + 1}`),
  },
  oneLongWord: { ...typical, follows: ['w'.repeat(300)], appeals: [{ ...beaten, title: 'W'.repeat(300) }] },
  markupAndBraces: {
    ...typical,
    follows: ['<b>themes</b> & {{braces}}'],
    appeals: [{ ...beaten, title: '<b>Ivan</b> & {{braces}}\r\nBcc: someone@example.org', countryNames: ['<i>'] }],
  },
  nowhere: { ...typical, appeals: [{ ...beaten, countryNames: [] }] },
  rightToLeftTitle: { ...typical, appeals: [inArabic, beaten] },
  noPrivacyPage: { ...typical, sender: senderWithoutPrivacyPage },
  inFrench: {
    ...typical,
    language: 'fr',
    follows: ['avocats', 'tous les appels (Mexique)'],
    rhythm: 'Un e-mail à chaque appel, aussitôt.',
    appeals: [{ ...disbarred, countryNames: ['Bélarus', 'Russie'] }],
  },
  inFrenchNothingOpen: { ...typical, language: 'fr', follows: ['tous les appels'], appeals: [] },
  inSpanish: {
    ...typical,
    language: 'es',
    follows: ['abogacía', 'todos los llamamientos (México)'],
    rhythm: 'Un correo por cada llamamiento, en el momento.',
    appeals: [{ ...disbarred, countryNames: ['Bielorrusia', 'Rusia'] }],
  },
  inSpanishNothingOpen: { ...typical, language: 'es', follows: ['todos los llamamientos'], appeals: [] },
  inArabic: {
    ...typical,
    language: 'ar',
    follows: ['المحامون', 'كل النداءات (المكسيك)'],
    rhythm: 'رسالة فور نشر كل نداء.',
    appeals: [inArabic, { ...beaten, countryNames: ['روسيا'] }],
  },
  inArabicNothingOpen: { ...typical, language: 'ar', follows: ['كل النداءات'], appeals: [] },
} satisfies Record<string, WelcomeFields>;
