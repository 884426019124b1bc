import { SAMPLE_SENDER } from '../sample-sender.ts';
import type { ConfirmFields } from './fields.ts';

const typical: ConfirmFields = {
  language: 'en',
  follows: ['torture and ill-treatment in Russia or Belarus', 'every appeal about Mexico'],
  confirmUrl: 'https://alerts.example.org/confirm?token=k1.c3Vic2NyaWJlcg.Zm9yLXNob3ctb25seS1ub3QtYS1yZWFsLXRva2Vu',
  expiresInDays: 7,
  sender: SAMPLE_SENDER,
};

/** The states that the confirmation must look right in. */
export const previews = {
  typical,
  everything: { ...typical, follows: ['every appeal'] },
  oneDayLeft: { ...typical, expiresInDays: 1 },
  manyFollows: {
    ...typical,
    follows: Array.from({ length: 20 }, (_, index) => `arbitrary detention in example country ${index + 1}`),
  },
  markupInFollow: { ...typical, follows: ['themes with <i>markup</i> & {{braces}}'] },
} satisfies Record<string, ConfirmFields>;
