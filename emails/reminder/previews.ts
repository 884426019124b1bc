import { previews as confirmPreviews } from '../confirm/previews.ts';
import type { ReminderFields } from './notice.ts';

const { typical, markupInSender, inFrench, inSpanish, inArabic } = confirmPreviews;
const later = { code: '904313', expiresInDays: 5 };

export const previews = {
  typical: { ...typical, ...later },
  oneDayLeft: { ...typical, ...later, expiresInDays: 1 },
  markupInSender: { ...markupInSender, ...later },
  inFrench: { ...inFrench, ...later },
  inSpanish: { ...inSpanish, ...later },
  inArabic: { ...inArabic, ...later },
} satisfies Record<string, ReminderFields>;
