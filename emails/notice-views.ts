import { type MessageKey, message } from '../functions/locales/messages.ts';
import type { AlreadySubscribedFields } from './already-subscribed/fields.ts';
import { cleanLine } from './clean-text.ts';
import type { ConfirmFields } from './confirm/fields.ts';
import { type FrameView, frameOf } from './frame.ts';
import type { LeftFields } from './left/fields.ts';
import { webAddress } from './web-address.ts';

/** Fields of each notice: a mail to one person about their own subscription. */
export interface NoticeFields {
  readonly confirm: ConfirmFields;
  readonly 'already-subscribed': AlreadySubscribedFields;
  readonly left: LeftFields;
}
export type NoticeName = keyof NoticeFields;

export interface NoticeView extends FrameView {
  readonly subject: string;
  readonly preheader: string;
}

interface OfferView extends NoticeView {
  readonly follows: readonly string[];
  readonly confirmUrl: string;
  readonly expiresInDays: number;
}

interface ConfirmView extends OfferView {
  readonly rhythm: string;
}

interface LeftView extends NoticeView {
  readonly undoUrl: string;
  readonly undoDays: number;
}

function noticeView(name: NoticeName, { language, sender }: Pick<LeftFields, 'language' | 'sender'>): NoticeView {
  const frame = frameOf(language, sender);
  const say = (key: MessageKey) => message(frame.shownLanguage, key);
  return { ...frame, subject: say(`mail.${name}.subject`), preheader: say(`mail.${name}.preheader`) };
}

export function confirmView(fields: ConfirmFields): ConfirmView {
  const { follows, rhythm, confirmUrl, expiresInDays } = fields;
  return {
    ...noticeView('confirm', fields),
    follows: follows.map(cleanLine),
    rhythm: cleanLine(rhythm),
    confirmUrl: webAddress(confirmUrl),
    expiresInDays,
  };
}

export function alreadySubscribedView(fields: AlreadySubscribedFields): OfferView {
  const { newFollows, confirmUrl, expiresInDays } = fields;
  return {
    ...noticeView('already-subscribed', fields),
    follows: newFollows.map(cleanLine),
    confirmUrl: webAddress(confirmUrl),
    expiresInDays,
  };
}

export function leftView(fields: LeftFields): LeftView {
  const { undoUrl, undoDays } = fields;
  return { ...noticeView('left', fields), undoUrl: webAddress(undoUrl), undoDays };
}
