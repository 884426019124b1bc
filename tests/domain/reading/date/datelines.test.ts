import { describe, expect, test } from 'vitest';
import type { Language } from '../../../../functions/contract/languages.ts';
import { readPage } from '../../../../functions/domain/reading/read-page.ts';

const TITLE = 'Kenya: editor Ana Example held';

const TEXT = {
  en: 'The authorities in the capital must release the editor, who was taken last week from her home by men in plain clothes, according to her family and her colleagues in the town.',
  fr: 'Les autorités de la capitale doivent libérer la rédactrice, arrêtée la semaine dernière à son domicile par des hommes en civil, selon sa famille et ses collègues de la ville.',
  es: 'Las autoridades de la capital deben poner en libertad a la editora, que fue detenida la semana pasada en su casa por hombres vestidos de civil, según su familia y sus colegas.',
  ar: 'على السلطات في العاصمة أن تفرج عن المحررة التي اعتقلت الأسبوع الماضي من منزلها على يد رجال بملابس مدنية، بحسب أسرتها وزملائها في المدينة.',
} as const satisfies Partial<Record<Language, string>>;

/** The 4th of June 2019 as publishers write it over their texts. */
const DATELINES = {
  en: `Nairobi, 4 June 2019 –|4 June 2019|June 4th, 2019|4th of June 2019|Tuesday 4 June 2019|2019-06-04|Posted on June 4, 2019 by admin|Published: 4 Jun 2019|Date: 4 June 2019|UA: 79/19 Index: AFR 1/2/2019 Kenya Date: 4 June 2019|(New York) – June 4, 2019|[June 4, 2019]|04 JUNE 2019|London/Nairobi, 4 June, 2019.|By Staff ¦ June 4, 2019|4/Jun/2019|Press release 4 June 2019|Statement of 4 June 2019|Colombo, 04.06.2019:|Updated 5 June 2019. Published 4 June 2019`,
  fr: `Paris, le 4 juin 2019.|Genève/Paris, le 4 juin 2019|Publié le 04/06/2019 à 14:30 - Mis à jour le 05/06/2019|Mis en ligne le mardi 4 juin 2019|Communiqué – 04.06.2019|Communiqué de presse du 4 juin 2019|Dakar, mardi 4 juin 2019|Kinshasa le 04 juin 2019|Abidjan, ce 4 juin 2019|4 juin 2019 - 14h30|Tunis, 4/6/2019|Posté par admin le 4 juin 2019|(Beyrouth, le 4 juin 2019) –|Lettre ouverte du 4 juin 2019|Actualisé le 5 juin 2019. Publié le 4 juin 2019.`,
  es: `Bogotá D.C., 4 de junio de 2019|Ciudad de Guatemala, a 4 de junio de 2019|Tegucigalpa, M.D.C., 4 de junio, 2019|4 de junio del 2019|Junio 4 de 2019|martes, 4 de junio de 2019|Publicado el 4 junio, 2019 por admin|San José, 4 de junio de 2019.–|Managua, Nicaragua. 4 de junio de 2019|Fecha de publicación: 04-06-2019|4-junio-2019|Guatemala 4 de junio de 2019|Última actualización: 5 de junio de 2019. Publicado: 4 de junio de 2019`,
  ar: `4 يونيو 2019|القاهرة، 4 يونيو 2019|القاهرة في 4 يونيو/حزيران 2019|بيروت، 4 حزيران 2019 –|الثلاثاء 4 يونيو 2019|تاريخ النشر: 04/06/2019|نُشر في 4 يونيو 2019|٤ يونيو ٢٠١٩|جنيف (4 يونيو 2019) –|آخر تحديث: 5 يونيو 2019 - نشر: 4 يونيو 2019`,
} as const satisfies Record<keyof typeof TEXT, string>;

const LANGUAGES_READ = ['en', 'fr', 'es', 'ar'] as const;

describe.each(LANGUAGES_READ)('a dateline in %s', (language) => {
  const read = (content: string) =>
    readPage({ content, format: 'text', today: '2026-11-30', hints: { title: TITLE, language } }).datedOn?.value;

  test.each(DATELINES[language].split('|'))('%s', (written) => {
    const dateline = written.replace('¦', '|');
    expect(read(`${TITLE}\n\n${dateline}\n\n${TEXT[language]}`)).toBe('2019-06-04');
  });
});

describe('a line that lost its breaks is read to the end of its dateline', () => {
  test.each([
    ['en', 'Nairobi, 4 June 2019'],
    ['en', 'Kenya Watch – Bulletin 12 – 04.06.2019'],
    ['fr', 'Dakar, mardi 4 juin 2019'],
    ['es', 'Ciudad de Guatemala, a 4 de junio de 2019'],
    ['ar', 'القاهرة، 4 يونيو 2019'],
  ] as const)('%s: %s', (language, dateline) => {
    const content = `${TITLE}\n\n${dateline} ${TEXT[language]}`;
    const page = { content, format: 'text', today: '2026-11-30', hints: { title: TITLE, language } } as const;
    expect(readPage(page).datedOn?.value).toBe('2019-06-04');
  });

  test.each([
    'On 4 June 2019 Ana Example was taken from her home.',
    'On Tuesday, 4 June 2019 Ana Example was taken from her home.',
    'Date of arrest: 4 June 2019 Ana Example was taken from her home.',
    'The court of 4 June 2019 Judges sat.',
  ])('and an event that opens it is none: %s', (sentence) => {
    const content = `${TITLE}\n\n${sentence} ${TEXT.en}`;
    const page = { content, format: 'text', today: '2026-11-30', hints: { title: TITLE } } as const;
    expect(readPage(page).datedOn?.confidence).not.toBe('sure');
  });
});

describe('a signature at the end of a text dates it', () => {
  test.each([
    ['en', 'Done at Vienna, 4 June 2019'],
    ['fr', 'Fait à Marseille, le 4 juin 2019 Pour le bureau : P. Exemple'],
    ['es', 'Dado en Tegucigalpa, el 4 de junio de 2019'],
  ] as const)('%s: %s', (language, signature) => {
    const content = `${TITLE}\n\n${TEXT[language]} ${signature}`;
    const page = { content, format: 'text', today: '2026-11-30', hints: { title: TITLE, language } } as const;
    expect(readPage(page).datedOn?.value).toBe('2019-06-04');
  });
});
