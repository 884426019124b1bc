import { SAMPLE_SENDER } from '../sample-sender.ts';
import type { ConfirmFields } from './fields.ts';

const typical: ConfirmFields = {
  language: 'en',
  follows: ['torture and ill-treatment in Russia or Belarus', 'every appeal about Mexico'],
  rhythm: 'One e-mail for each new appeal, as soon as it is published.',
  confirmUrl: 'https://alerts.example.org/confirm/k1.c3Vic2NyaWJlcg.Zm9yLXNob3ctb25seS1ub3QtYS1yZWFsLXRva2Vu',
  code: '042719',
  notMeUrl: 'https://alerts.example.org/not-me/k1.c3Vic2NyaWJlcg.Zm9yLXNob3ctb25seS1ub3QtYS1yZWFsLXRva2Vu',
  notMeDays: 30,
  expiresInDays: 7,
  sender: SAMPLE_SENDER,
};

/** The states that the confirmation must look right in. */
export const previews = {
  typical,
  everything: { ...typical, follows: ['every appeal'] },
  weekly: {
    ...typical,
    rhythm:
      'At most one e-mail a week, on Monday at 08:00 (time zone: America/Argentina/Rio Gallegos), with all that is new. Urgent appeals come at once.',
  },
  oneDayLeft: { ...typical, expiresInDays: 1 },
  lastDay: { ...typical, expiresInDays: 0 },
  manyFollows: {
    ...typical,
    follows: Array.from({ length: 20 }, (_, index) => `arbitrary detention in example country ${index + 1}`),
  },
  markupInFollow: { ...typical, follows: ['themes with <i>markup</i> & {{braces}}'] },
  inFrench: {
    ...typical,
    language: 'fr',
    follows: ['torture et mauvais traitements (Russie ou Biélorussie)', 'tous les appels (Mexique)'],
    rhythm: 'Un e-mail pour chaque nouvel appel, dès sa publication.',
  },
  inSpanish: {
    ...typical,
    language: 'es',
    follows: ['tortura y malos tratos (Rusia o Bielorrusia)', 'todos los llamamientos (México)'],
    rhythm: 'Un correo por cada nuevo llamamiento, en cuanto se publica.',
  },
  inArabic: {
    ...typical,
    language: 'ar',
    follows: ['التعذيب وسوء المعاملة (روسيا أو بيلاروس)', 'كل النداءات (المكسيك)'],
    rhythm: 'رسالة واحدة لكل نداء جديد فور نشره.',
  },
} satisfies Record<string, ConfirmFields>;
