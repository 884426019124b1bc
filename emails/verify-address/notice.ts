import { compiled } from '../compiled/verify-address.ts';
import { type NoticeFrame, notice, noticeView } from '../notice.ts';
import { webAddress } from '../web-address.ts';

/**
 * Asks a new address whether a subscriber's mail shall go there. It tells nothing of what the mail is about, and is one mail for every reader, with the
 * subject of a confirmation.
 */
export interface VerifyAddressFields extends NoticeFrame {
  readonly verifyUrl: string;
  /** Six digits, for when the page asks for them. */
  readonly code: string;
  readonly expiresInHours: number;
}

function view(fields: VerifyAddressFields) {
  const { verifyUrl, code, expiresInHours } = fields;
  return { ...noticeView('confirm', fields), verifyUrl: webAddress(verifyUrl), code, expiresInHours };
}

export const verifyAddress = notice({
  compiled,
  view,
  discreet: 'as it is',
});
