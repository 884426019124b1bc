import type { Language } from '../functions/contract/languages.ts';

/** What mails with several appeals show of each. */
interface SampleAppeal {
  readonly language: Language;
  readonly languages: readonly Language[];
  readonly title: string;
  readonly datedOn: string;
  readonly countryNames: readonly string[];
  readonly appealUrl: string;
}

export const BEATEN: SampleAppeal = {
  language: 'en',
  languages: ['en'],
  title: 'RUSSIA: lawyer Ivan Example beaten in prison and denied a doctor',
  datedOn: '2024-03-15',
  countryNames: ['Russia'],
  appealUrl: 'https://alerts.example.org/appeals/7c1f0d2e-0000-4000-8000-000000000001',
};

/** The same in short, and until when it helps to act. */
export const BEATEN_WITH_PARTS = {
  ...BEATEN,
  summary: 'Guards of Penal Colony No. 0 beat him on 12 March. Four days later no doctor has seen him.',
  expiresOn: '2024-04-15',
  actByReason: { value: 'A court hears his complaint on 16 April.', language: 'en' as const },
};

export const BEATEN_IN_ARABIC = {
  ...BEATEN_WITH_PARTS,
  language: 'ar' as const,
  languages: ['ar' as const],
  title: 'روسيا: تعرض محامٍ للضرب في السجن',
  summary: 'تعرض إيفان مثال للضرب، ولم يره طبيب أربعة أيام.',
  actByReason: { value: 'تنظر المحكمة في شكواه في 16 نيسان/أبريل.', language: 'ar' as const },
  countryNames: ['روسيا'],
};

export const DISBARRED: SampleAppeal = {
  ...BEATEN,
  title: 'Three lawyers disbarred for speaking of their clients',
  datedOn: '2024-03-13',
  countryNames: ['Belarus', 'Kazakhstan', 'Russia'],
};
