import type { KEPT_BACK_REASONS } from '../contract/api.ts';
import type { KeptBack, PublishingBudget } from '../domain/publishing/publishing-budgets.ts';
import { momentInWords } from '../domain/publishing/releases/release-time.ts';

const BUDGET_IN_WORDS = {
  appealsPerHour: 'appeals an hour',
  appealsPerDay: 'appeals a day',
  urgentPerDay: 'urgent appeals a day',
  correctionsPerAppealPerDay: 'corrections of one appeal a day',
  correctionsPerDay: 'corrections a day',
} as const satisfies Record<PublishingBudget, string>;

/** Why nothing was mailed though nothing is missing, as the API says it. */
export function keptBackAnswer(why: KeptBack): {
  because: (typeof KEPT_BACK_REASONS)[number];
  words: string;
  roomAt?: string;
} {
  if (why.because === 'proposed')
    return { because: 'proposed', words: 'This key may propose appeals, and not publish them.' };
  const roomAt = new Date(why.roomAtMs).toISOString();
  const budgets = why.budgets.map((budget) => BUDGET_IN_WORDS[budget]).join(' and of ');
  const isUsedUp = why.because === 'over budget' ? 'is used up' : 'is filled at its time by what waits already';
  return {
    because: 'over-budget',
    words: `Your budget of ${budgets} ${isUsedUp}. There is room again from ${momentInWords(roomAt)}.`,
    roomAt,
  };
}

export const KEPT_BACK_HINT = {
  'over budget':
    'No mail was sent. Send the same again once there is room, or ask the operator of this deployment for a larger budget.',
  'over budget at its time':
    'No mail was sent, and it waits for no time. Send it with a time when there is room, cancel another appeal that waits, or ask the operator of this deployment for a larger budget.',
  proposed: 'No mail was sent. A person with a key that may publish sends the same, and it is published.',
} as const satisfies Record<KeptBack['because'], string>;
