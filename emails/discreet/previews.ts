import { SAMPLE_SENDER } from '../sample-sender.ts';
import type { DiscreetFields } from './fields.ts';

const appealUrl = (number: number) =>
  `https://alerts.example.org/appeals/7c1f0d2e-0000-4000-8000-${String(number).padStart(12, '0')}`;
const leaveUrl = 'https://alerts.example.org/leave?token=k1.c3Vic2NyaWJlcg.Zm9yLXNob3ctb25seS1ub3QtYS1yZWFsLXRva2Vu';

const alert: DiscreetFields = {
  language: 'en',
  urls: [appealUrl(1)],
  leaveUrl,
  sender: { ...SAMPLE_SENDER, name: 'Updates' },
};
const digest: DiscreetFields = { ...alert, urls: [1, 2, 3].map(appealUrl) };

/** The states that discreet mail must look right in. */
export const previews = {
  alert,
  digest,
  fullDigest: { ...alert, urls: Array.from({ length: 120 }, (_, index) => appealUrl(index)) },
  notice: {
    language: 'en',
    urls: ['https://alerts.example.org/confirm/k1.c3Vic2NyaWJlcg.Zm9yLXNob3ctb25seS1ub3QtYS1yZWFsLXRva2Vu'],
    code: '012345',
    notMeUrl: 'https://alerts.example.org/not-me/k1.c3Vic2NyaWJlcg.Zm9yLXNob3ctb25seS1ub3QtYS1yZWFsLXRva2Vu',
    sender: alert.sender,
  },
  alertInFrench: { ...alert, language: 'fr' },
  alertInSpanish: { ...alert, language: 'es' },
  alertInArabic: { ...alert, language: 'ar' },
  digestInFrench: { ...digest, language: 'fr' },
  digestInSpanish: { ...digest, language: 'es' },
  digestInArabic: { ...digest, language: 'ar' },
} satisfies Record<string, DiscreetFields>;
