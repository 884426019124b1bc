import { type MessageKey, message } from '../functions/locales/messages.ts';
import type { AddressChangedFields } from './address-changed/fields.ts';
import { cleanLine } from './clean-text.ts';
import type { ConfirmFields } from './confirm/fields.ts';
import { type FrameView, frameOf } from './frame.ts';
import type { ReminderFields } from './reminder/fields.ts';
import type { SignInFields } from './sign-in/fields.ts';
import type { StoppedFields } from './stopped/fields.ts';
import type { UnsubscribedFields } from './unsubscribed/fields.ts';
import type { VerifyAddressFields } from './verify-address/fields.ts';
import { webAddress } from './web-address.ts';
import type { WelcomeFields } from './welcome/fields.ts';

/** Fields of each notice: a mail to one person about their own subscription. */
export interface NoticeFields {
  readonly confirm: ConfirmFields;
  readonly reminder: ReminderFields;
  readonly welcome: WelcomeFields;
  readonly unsubscribed: UnsubscribedFields;
  readonly stopped: StoppedFields;
  readonly 'sign-in': SignInFields;
  readonly 'verify-address': VerifyAddressFields;
  readonly 'address-changed': AddressChangedFields;
}
export type NoticeName = keyof NoticeFields;

export interface NoticeView extends FrameView {
  readonly subject: string;
  readonly preheader: string;
}

interface OfferView extends NoticeView {
  readonly confirmUrl: string;
  readonly code: string;
  readonly notMeUrl: string;
  readonly notMeDays: number;
  readonly expiresInDays: number;
}

interface VerifyAddressView extends NoticeView {
  readonly verifyUrl: string;
  readonly code: string;
  readonly expiresInHours: number;
}

interface SignInView extends NoticeView {
  readonly signInUrl: string;
  readonly code: string;
  readonly expiresInMinutes: number;
}

interface UnsubscribedView extends NoticeView {
  readonly undoUrl: string;
  readonly undoDays: number;
  readonly preferencesUrl: string;
}

interface StoppedView extends NoticeView {
  readonly follow: string;
  readonly undoUrl: string;
  readonly undoDays: number;
}

function noticeView(
  name: NoticeName,
  { language, sender }: Pick<UnsubscribedFields, 'language' | 'sender'>,
): NoticeView {
  const frame = frameOf(language, sender);
  const say = (key: MessageKey) => message(frame.shownLanguage, key, { sender: frame.sender.name });
  return { ...frame, subject: say(`mail.${name}.subject`), preheader: say(`mail.${name}.preheader`) };
}

function offerView(name: NoticeName, fields: ConfirmFields): OfferView {
  const { confirmUrl, code, notMeUrl, notMeDays, expiresInDays } = fields;
  return {
    ...noticeView(name, fields),
    confirmUrl: webAddress(confirmUrl),
    code: cleanLine(code),
    notMeUrl: webAddress(notMeUrl),
    notMeDays,
    expiresInDays,
  };
}

export const confirmView = (fields: ConfirmFields): OfferView => offerView('confirm', fields);

export const reminderView = (fields: ReminderFields): OfferView => offerView('reminder', fields);

export function verifyAddressView(fields: VerifyAddressFields): VerifyAddressView {
  const { verifyUrl, code, expiresInHours } = fields;
  return { ...noticeView('verify-address', fields), verifyUrl: webAddress(verifyUrl), code, expiresInHours };
}

export function addressChangedView(fields: AddressChangedFields): NoticeView {
  return noticeView('address-changed', fields);
}

export function signInView(fields: SignInFields): SignInView {
  const { signInUrl, code, expiresInMinutes } = fields;
  return { ...noticeView('sign-in', fields), signInUrl: webAddress(signInUrl), code, expiresInMinutes };
}

export function unsubscribedView(fields: UnsubscribedFields): UnsubscribedView {
  const { undoUrl, undoDays, preferencesUrl } = fields;
  return {
    ...noticeView('unsubscribed', fields),
    undoUrl: webAddress(undoUrl),
    undoDays,
    preferencesUrl: webAddress(preferencesUrl),
  };
}

export function stoppedView(fields: StoppedFields): StoppedView {
  const { follow, undoUrl, undoDays } = fields;
  return { ...noticeView('stopped', fields), follow: cleanLine(follow), undoUrl: webAddress(undoUrl), undoDays };
}
