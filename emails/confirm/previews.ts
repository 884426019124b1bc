import { SAMPLE_SENDER } from '../sample-sender.ts';
import type { ConfirmFields } from './notice.ts';

const typical: ConfirmFields = {
  language: 'en',
  confirmUrl: 'https://alerts.example.org/confirm/k1.c3Vic2NyaWJlcg.Zm9yLXNob3ctb25seS1ub3QtYS1yZWFsLXRva2Vu',
  code: '042719',
  notMeUrl: 'https://alerts.example.org/not-me/k1.c3Vic2NyaWJlcg.Zm9yLXNob3ctb25seS1ub3QtYS1yZWFsLXRva2Vu',
  notMeDays: 30,
  expiresInDays: 7,
  sender: SAMPLE_SENDER,
};

export const previews = {
  typical,
  oneDayLeft: { ...typical, expiresInDays: 1 },
  lastDay: { ...typical, expiresInDays: 0 },
  markupInSender: { ...typical, sender: { ...SAMPLE_SENDER, name: 'Alerts with <i>markup</i> & {{braces}}' } },
  inFrench: { ...typical, language: 'fr' },
  inSpanish: { ...typical, language: 'es' },
  inArabic: { ...typical, language: 'ar' },
} satisfies Record<string, ConfirmFields>;
