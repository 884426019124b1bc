import { SAMPLE_SENDER } from '../sample-sender.ts';
import type { UnsubscribedFields } from './notice.ts';

const typical: UnsubscribedFields = {
  language: 'en',
  undoUrl: 'https://alerts.example.org/return?token=k1.c3Vic2NyaWJlcg.Zm9yLXNob3ctb25seS1ub3QtYS1yZWFsLXRva2Vu',
  undoDays: 30,
  preferencesUrl: 'https://alerts.example.org/preferences',
  sender: SAMPLE_SENDER,
};

export const previews = {
  typical,
  oneDayLeft: { ...typical, undoDays: 1 },
  inFrench: { ...typical, language: 'fr' },
  inSpanish: { ...typical, language: 'es' },
  inArabic: { ...typical, language: 'ar' },
} satisfies Record<string, UnsubscribedFields>;
