import type { Language } from '../../functions/contract/languages.ts';
import type { NoticeKind } from '../../functions/domain/notices/notices.ts';
import { type MessageKey, type Words, wordsIn } from '../../functions/locales/messages.ts';
import { cleanLine, cleanText } from '../clean-text.ts';
import { compiled } from '../compiled/plain-notice.ts';
import { directionOfLanguage } from '../direction.ts';
import { type NoticeFrame, type NoticeMail, type NoticeParts, notice, noticeView, type WordedName } from '../notice.ts';
import { webAddress } from '../web-address.ts';

/** A line of a notice. Every text in it is plain: no part of it becomes markup. */
export type Part =
  | string
  | { readonly strong: string }
  /** A text that is not ours, such as a follow. */
  | { readonly item: string }
  | { readonly button: string; readonly url: string }
  /** Digits to type, on a line of their own. */
  | { readonly code: string }
  | { readonly words: string; readonly link: string; readonly url: string }
  /** A text of another mail, line by line as it stands there. */
  | { readonly verbatim: string; readonly language: Language };

interface PlainNoticeParts<Kind extends NoticeKind, Fields>
  extends Omit<NoticeParts<Kind, Fields, never>, 'compiled' | 'view'> {
  /** Whose subject it has: its own, or that of another mail, so that an inbox does not tell them apart. */
  readonly subject: WordedName;
  readonly title: MessageKey | ((fields: Fields) => MessageKey);
  /** Of a mail whose subject says what happened. */
  readonly subjectOf?: (fields: Fields) => MessageKey | undefined;
  /** Beneath it: with our home page, or without, where a mail does not say what it is about. */
  readonly sender: 'full' | 'quiet';
  /** What it shows under its title, from top to bottom. */
  readonly parts: (fields: Fields, say: Words) => readonly Part[];
}

/** A notice that needs no templates of its own: a title, lines, and a button or none. */
export function plainNotice<Kind extends NoticeKind, Fields extends NoticeFrame>({
  subject,
  title,
  subjectOf,
  sender,
  parts,
  ...rest
}: PlainNoticeParts<Kind, Fields>): NoticeMail<Kind, Fields> {
  const view = (fields: Fields) => {
    const say = wordsIn(fields.language);
    const frame = noticeView(subject, fields);
    const homeUrl = sender === 'quiet' ? '' : frame.sender.homeUrl;
    const shown = parts(fields, say).map((part) => ({ ...NOTHING, ...shownOf(part, say) }));
    const own = subjectOf?.(fields);
    return {
      ...frame,
      ...(own && { subject: say(own) }),
      sender: { ...frame.sender, homeUrl },
      title: say(typeof title === 'function' ? title(fields) : title),
      parts: shown,
    };
  };
  return notice({ compiled, view, ...rest });
}

/** What the templates may name of a part. */
const NOTHING = {
  ...{ isButton: false, isCode: false, isStrong: false, isVerbatim: false },
  ...{ mark: '', link: '', linkInText: '', url: '', lang: '', dir: '' },
  lines: [] as readonly string[],
};

/** @throws {TypeError} when it can't be linked to. */
function shownOf(part: Part, say: Words): Partial<typeof NOTHING> & { readonly words: string } {
  if (typeof part === 'string') return { words: part };
  if ('strong' in part) return { words: part.strong, isStrong: true };
  if ('item' in part) return { words: cleanLine(part.item), isStrong: true, mark: '- ' };
  if ('code' in part) return { words: cleanLine(part.code), isCode: true };
  if ('verbatim' in part) {
    const lines = part.verbatim.split('\n').map(cleanText);
    const { language } = part;
    return {
      words: lines.join('\n'),
      lines,
      isVerbatim: true,
      lang: language,
      dir: directionOfLanguage(language).direction,
    };
  }
  const url = webAddress(part.url);
  if ('button' in part) return { words: part.button, isButton: true, url };
  const { words, link } = part;
  // Words that end with a colon lead to the address itself.
  return { words, link, linkInText: words.endsWith(':') ? '' : `${link}${say('mail.colon')} `, url };
}
