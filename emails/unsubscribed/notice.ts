import { UNDO_UNSUBSCRIBE_DAYS } from '../../functions/contract/limits.ts';
import { preferencesUrl, undoUrl } from '../../functions/domain/subscriber/subscriber.ts';
import type { NoticeFrame } from '../notice.ts';
import { plainNotice } from '../plain-notice/plain-notice.ts';
import { inOtherLanguages, SAMPLE_SENDER } from '../samples.ts';

/** Tells a subscriber that their alerts have ended, and how to undo it: a mail gateway may have pressed the button. */
export interface UnsubscribedFields extends NoticeFrame {
  readonly undoUrl: string;
  readonly undoDays: number;
  readonly preferencesUrl: string;
}

export const unsubscribed = plainNotice<'unsubscribed', UnsubscribedFields>({
  subject: 'unsubscribed',
  title: 'mail.unsubscribed.title',
  sender: 'full',
  fieldsOf: (notice, { publicUrl, keys, sender }) => ({
    language: notice.language,
    undoUrl: undoUrl(publicUrl, notice, notice.mailedAtMs, { ...notice, keys }),
    undoDays: UNDO_UNSUBSCRIBE_DAYS,
    preferencesUrl: preferencesUrl(publicUrl, notice.language),
    sender,
  }),
  parts: (fields, say) => [
    say('mail.unsubscribed.intro'),
    say('mail.unsubscribed.instruction', { days: fields.undoDays }),
    { button: say('mail.unsubscribed.button'), url: fields.undoUrl },
    { words: say('mail.unsubscribed.erase'), link: say('mail.unsubscribed.sign-in'), url: fields.preferencesUrl },
  ],
  discreet: (fields) => ({ urls: [fields.undoUrl], says: 'last' }),
});

/** Its states, nasty ones too. */
export function previews() {
  const typical: UnsubscribedFields = {
    language: 'en',
    undoUrl: 'https://alerts.example.org/undo/k1.c3Vic2NyaWJlcg.Zm9yLXNob3ctb25seS1ub3QtYS1yZWFsLXRva2Vu',
    undoDays: 30,
    preferencesUrl: 'https://alerts.example.org/preferences',
    sender: SAMPLE_SENDER,
  };
  return {
    typical,
    oneDayLeft: { ...typical, undoDays: 1 },
    ...inOtherLanguages(typical),
  } satisfies Record<string, UnsubscribedFields>;
}
