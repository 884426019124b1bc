import { SAMPLE_SENDER } from '../sample-sender.ts';
import type { SignInFields } from './notice.ts';

const typical: SignInFields = {
  language: 'en',
  signInUrl: 'https://alerts.example.org/sign-in/k1.c3Vic2NyaWJlcg.Zm9yLXNob3ctb25seS1ub3QtYS1yZWFsLXRva2Vu',
  code: '048213',
  expiresInMinutes: 20,
  sender: SAMPLE_SENDER,
};

export const previews = {
  typical,
  oneMinute: { ...typical, expiresInMinutes: 1 },
  inFrench: { ...typical, language: 'fr' },
  inSpanish: { ...typical, language: 'es' },
  inArabic: { ...typical, language: 'ar' },
} satisfies Record<string, SignInFields>;
