import { SAMPLE_SENDER } from '../sample-sender.ts';
import type { VerifyAddressFields } from './notice.ts';

const typical: VerifyAddressFields = {
  language: 'en',
  verifyUrl: 'https://alerts.example.org/change-address/k1.c3Vic2NyaWJlcg.Zm9yLXNob3ctb25seS1ub3QtYS1yZWFsLXRva2Vu',
  code: '048213',
  expiresInHours: 24,
  sender: SAMPLE_SENDER,
};

export const previews = {
  typical,
  oneHourLeft: { ...typical, expiresInHours: 1 },
  inFrench: { ...typical, language: 'fr' },
  inSpanish: { ...typical, language: 'es' },
  inArabic: { ...typical, language: 'ar' },
} satisfies Record<string, VerifyAddressFields>;
