import type { Language } from '../../../functions/contract/languages.ts';

/** What a list shows of an invented appeal. */
interface Filler {
  readonly title: string;
  readonly language: Language;
  readonly countries: readonly string[];
  readonly themes?: readonly string[];
  readonly datedOn: string;
  readonly [part: string]: unknown;
}

const OPEN: readonly (readonly [Language, string, string])[] = [
  ['en', 'MX', 'MEXICO: journalist followed by unknown men'],
  ['en', 'PH', 'PHILIPPINES: farmers driven from their land, and a lawyer who speaks for them threatened at home'],
  ['en', 'TR', 'TÜRKIYE: writer’s appeal to be heard'],
  ['en', 'NG', 'NIGERIA: village without water after a spill'],
  ['fr', 'CD', 'RÉPUBLIQUE DÉMOCRATIQUE DU CONGO : des infirmières menacées pour avoir parlé'],
  ['fr', 'HT', 'HAÏTI : une école attaquée'],
  ['fr', 'TN', 'TUNISIE : un syndicaliste devant la cour'],
  ['es', 'CO', 'COLOMBIA: defensora del río amenazada'],
  ['es', 'GT', 'GUATEMALA: juez obligado a salir del país'],
  ['es', 'VE', 'VENEZUELA: estudiantes detenidas sin orden judicial'],
  ['ar', 'EG', 'مصر: صحفية محتجزة منذ شهور دون محاكمة'],
  ['ar', 'SD', 'السودان: أطباء تحت التهديد'],
  ['ar', 'MA', 'المغرب: نقابي أمام المحكمة'],
  ['en', 'TV', 'TUVALU: families to be moved without being asked'],
  ['en', 'SG', 'SINGAPORE: execution set for Friday'],
  ['en', 'US', 'UNITED STATES: man on death row without a hearing'],
];

const ENDED: readonly (readonly [string, string, string])[] = [
  ['IN', '2026-05-02', 'INDIA: activist released on bail'],
  ['IN', '2025-11-20', 'INDIA: charges against a cartoonist dropped'],
  ['CO', '2025-02-11', 'COLOMBIA: community gets its land back'],
  ['EG', '2024-08-30', 'EGYPT: teacher home with her children'],
  ['BD', '2024-01-15', 'BANGLADESH: garment workers paid at last'],
];

const BODIES: Readonly<Record<Language, string>> = {
  en: 'The Example Observatory has been told of it by people who were there.',
  fr: 'Des témoins l’ont rapporté à l’Observatoire.',
  es: 'Lo han contado personas que estuvieron allí.',
  ar: 'أبلغ شهود المرصد بما جرى.',
};

const THEMES = ['torture', 'lawyers', 'death-penalty', 'unfair-trial'];

/** Open appeals in each language and on each continent. */
export const openOnes = (): Filler[] =>
  OPEN.map(([language, country, title], index) => ({
    title,
    language,
    countries: [country],
    themes: [THEMES[index % THEMES.length] ?? 'torture'],
    datedOn: '2026-09-15',
    body: { text: BODIES[language] },
    ...(index % 3 === 0 && { expiresOn: '2099-02-28' }),
  }));

/** Appeals that ended in several years: as each began, and how. */
export const endedOnes = (): readonly (readonly [first: Filler, outcome: object])[] =>
  ENDED.map(([country, datedOn, title]) => {
    const began = `${title.split(':', 1)}: how it began`;
    const first = { title: began, language: 'en', countries: [country], datedOn, body: { text: BODIES.en } } as const;
    return [first, { kind: 'outcome', title, body: { text: 'Thank you to all who wrote.' } }];
  });
