import { type ConfirmFields, confirmNotice, previews as confirmPreviews } from '../confirm/notice.ts';
import { inOtherLanguages } from '../samples.ts';

/** Asks once more, and for the last time, what the confirmation asked. Its code is another one. */
export const reminder = confirmNotice('reminder');

/** Its states, nasty ones too. */
export function previews() {
  const { typical, markupInSender } = confirmPreviews();
  const later = { code: '904313', expiresInDays: 5 };
  return {
    typical: { ...typical, ...later },
    oneDayLeft: { ...typical, ...later, expiresInDays: 1 },
    markupInSender: { ...markupInSender, ...later },
    ...inOtherLanguages({ ...typical, ...later }),
  } satisfies Record<string, ConfirmFields>;
}
