import { compiled } from '../compiled/unsubscribed.ts';
import { type NoticeFrame, notice, noticeView } from '../notice.ts';
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
