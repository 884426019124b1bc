import { SAMPLE_SENDER } from '../sample-sender.ts';
import type { AlreadySubscribedFields } from './fields.ts';

const typical: AlreadySubscribedFields = {
  language: 'en',
  newFollows: ['lawyers', 'every appeal about Mexico'],
  isNothingNew: false,
  preferencesUrl: 'https://alerts.example.org/preferences',
  confirmUrl: 'https://alerts.example.org/confirm/k1.c3Vic2NyaWJlcg.Zm9yLXNob3ctb25seS1ub3QtYS1yZWFsLXRva2Vu',
  code: '042719',
  notMeUrl: 'https://alerts.example.org/not-me/k1.c3Vic2NyaWJlcg.Zm9yLXNob3ctb25seS1ub3QtYS1yZWFsLXRva2Vu',
  notMeDays: 30,
  expiresInDays: 7,
  sender: SAMPLE_SENDER,
};

const { privacyUrl: _privacyUrl, ...senderWithoutPrivacyPage } = SAMPLE_SENDER;

/** The states that the offer must look right in. */
export const previews = {
  typical,
  oneFollow: { ...typical, newFollows: ['every appeal'] },
  nothingNew: { ...typical, isNothingNew: true },
  nothingNewInArabic: { ...typical, isNothingNew: true, language: 'ar', newFollows: ['المحامون'] },
  noPrivacyPage: { ...typical, sender: senderWithoutPrivacyPage },
  inFrench: { ...typical, language: 'fr', newFollows: ['avocats', 'tous les appels (Mexique)'] },
  inSpanish: { ...typical, language: 'es', newFollows: ['abogacía', 'todos los llamamientos (México)'] },
  inArabic: { ...typical, language: 'ar', newFollows: ['المحامون', 'كل النداءات (المكسيك)'] },
} satisfies Record<string, AlreadySubscribedFields>;
