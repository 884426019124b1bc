import type { Language } from '../functions/contract/languages.ts';
import type { NoticeKind, NoticeOf } from '../functions/domain/notices/notices.ts';
import type { TokenKeys } from '../functions/domain/tokens/tokens.ts';
import { type MessageKey, message } from '../functions/locales/messages.ts';
import type { DiscreetLinks } from './discreet/fields.ts';
import { renderDiscreet } from './discreet/render.ts';
import { type FrameView, frameOf } from './frame.ts';
import type { Mail } from './mail.ts';
import { type CompiledMail, mailTemplate } from './mail-template.ts';
import type { SenderFields } from './sender-fields.ts';

export interface NoticeFrame {
  readonly language: Language;
  readonly sender: SenderFields;
  /** Where one click ends what the mail begins; most begin nothing. */
  readonly unsubscribeUrl?: string;
}

export interface NoticeView extends FrameView {
  readonly subject: string;
  readonly preheader: string;
}

/** What a notice's fields are made of, beside the notice itself. */
export interface NoticeContext {
  /** Origin of links, without a slash at its end. */
  readonly publicUrl: string;
  readonly keys: TokenKeys;
  readonly sender: SenderFields;
}

/** A mail to one person about their own subscription. It is sent as it stands, not as a template. */
export interface NoticeMail<Kind extends NoticeKind, Fields> {
  /** As it goes out. */
  readonly write: (notice: NoticeOf<Kind>, context: NoticeContext) => Mail & Pick<NoticeFrame, 'unsubscribeUrl'>;
  readonly render: (fields: Fields) => Mail;
  /** In its own words, from a view that `check` saw first. */
  readonly renderChecked: (fields: Fields, check: <View extends object>(view: View) => View) => Mail;
}

export interface NoticeParts<Kind extends NoticeKind, Fields, View> {
  readonly compiled: CompiledMail;
  readonly fieldsOf: (notice: NoticeOf<Kind>, context: NoticeContext) => Fields;
  readonly view: (fields: Fields) => View;
  /**
   * All that it shows when its sender is discreet; or it stays as it is, where its own words tell nothing: one that looked otherwise to
   * readers who want discretion would tell who they are.
   */
  readonly discreet: 'as it is' | ((fields: Fields) => DiscreetLinks);
}

/** A notice, made of its templates and of what they may name. */
export function notice<Kind extends NoticeKind, Fields extends NoticeFrame, View extends NoticeView>({
  compiled,
  fieldsOf,
  view,
  discreet,
}: NoticeParts<Kind, Fields, View>): NoticeMail<Kind, Fields> {
  const template = mailTemplate<View>(compiled);
  const openly = (shown: View): Mail => ({ subject: shown.subject, ...template(shown) });
  const render = (fields: Fields): Mail => {
    const { language, sender } = fields;
    if (!sender.isDiscreet || discreet === 'as it is') return openly(view(fields));
    return renderDiscreet({ language, sender, ...discreet(fields) });
  };
  return {
    write(told, context) {
      const fields = fieldsOf(told, context);
      return { ...render(fields), unsubscribeUrl: fields.unsubscribeUrl };
    },
    render,
    renderChecked: (fields, check) => openly(check(view(fields))),
  };
}

/** The mails that have a subject of their own: `sign-in` for `mail.sign-in.subject`. */
export type WordedName<Key = MessageKey> = Key extends `mail.${infer Name}.subject` ? Name : never;

/** The frame of the notice `name`, with its subject and the line that an inbox shows beside it. */
export function noticeView(name: WordedName, { language, sender }: NoticeFrame): NoticeView {
  const frame = frameOf(language, sender);
  const say = (key: MessageKey) => message(frame.shownLanguage, key, { sender: frame.sender.name });
  return { ...frame, subject: say(`mail.${name}.subject`), preheader: say(`mail.${name}.preheader`) };
}
