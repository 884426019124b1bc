import { cleanLine } from '../clean-text.ts';
import { compiled } from '../compiled/stopped.ts';
import { type NoticeFrame, notice, noticeView } from '../notice.ts';
import { webAddress } from '../web-address.ts';

/** Tells a subscriber that a link in a mail stopped one of their follows, and how to undo it: a mail gateway may have pressed the button. */
export interface StoppedFields extends NoticeFrame {
  /** The follow as a sentence. */
  readonly follow: string;
  readonly undoUrl: string;
  readonly undoDays: number;
}

function view(fields: StoppedFields) {
  const { follow, undoUrl, undoDays } = fields;
  return { ...noticeView('stopped', fields), follow: cleanLine(follow), undoUrl: webAddress(undoUrl), undoDays };
}

export const stopped = notice({ compiled, view, discreet: ({ undoUrl }) => ({ urls: [undoUrl], says: 'fewer' }) });
