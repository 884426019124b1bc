import { compiled } from '../compiled/unsubscribed.ts';
import { type NoticeFrame, notice, noticeView } from '../notice.ts';
import { inOtherLanguages, SAMPLE_SENDER } from '../samples.ts';
import { webAddress } from '../web-address.ts';

/** Tells a subscriber that their alerts have ended, and how to undo it: a mail gateway may have pressed the button. */
export interface UnsubscribedFields extends NoticeFrame {
  readonly undoUrl: string;
  readonly undoDays: number;
  readonly preferencesUrl: string;
}

function view(fields: UnsubscribedFields) {
  const { undoUrl, undoDays, preferencesUrl } = fields;
  return {
    ...noticeView('unsubscribed', fields),
    undoUrl: webAddress(undoUrl),
    undoDays,
    preferencesUrl: webAddress(preferencesUrl),
  };
}

export const unsubscribed = notice({ compiled, view, discreet: ({ undoUrl }) => ({ urls: [undoUrl], says: 'last' }) });

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
