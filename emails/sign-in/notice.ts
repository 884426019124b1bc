import { compiled } from '../compiled/sign-in.ts';
import { type NoticeFrame, notice, noticeView } from '../notice.ts';
import { webAddress } from '../web-address.ts';

/** Lets a subscriber in by a link. It tells nothing of what they follow. */
export interface SignInFields extends NoticeFrame {
  readonly signInUrl: string;
  /** Six digits, for when the page asks for them. */
  readonly code: string;
  readonly expiresInMinutes: number;
}

function view(fields: SignInFields) {
  const { signInUrl, code, expiresInMinutes } = fields;
  return { ...noticeView('sign-in', fields), signInUrl: webAddress(signInUrl), code, expiresInMinutes };
}

export const signIn = notice({ compiled, view, discreet: ({ signInUrl, code }) => ({ urls: [signInUrl], code }) });
