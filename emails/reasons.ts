import type { Language } from '../functions/contract/languages.ts';
import { type MessageKey, message } from '../functions/locales/messages.ts';
import { cleanLine, shorten } from './clean-text.ts';
import { escapeHtml } from './escape-html.ts';
import { braceSafeHtml, braceSafeText, type PersonValues } from './person-fields.ts';
import { layOutText } from './text-layout.ts';
import { webAddress } from './web-address.ts';

type ReasonValues = Pick<PersonValues, 'reasonsHtml' | 'reasonsText'>;
type Mixed = { readonly html: string; readonly text: string };

/** One reason for which a person gets an alert: the follow that matched, said as a sentence, and where to stop it. */
export interface Reason {
  readonly sentence: string;
  readonly stopUrl: string;
}

/** A follow as its reason and as the words of its stop link, neither too long. */
interface ReasonWords {
  readonly sentence: string;
  readonly stop: string;
}
type ShownReason = ReasonWords & Pick<Reason, 'stopUrl'>;

const REASONS_SHOWN = 20;
const SENTENCE_CHARACTERS = 160;
/** Of the link that stops it: it says what it stops, also to a reader who hears the links of a mail alone. */
const STOP_CHARACTERS = 80;
/** Upper bound of a stop link: address of the deployment, token and follow id. */
const STOP_URL_CHARACTERS = 400;

/** What a mail keeps free for one person's reasons: 20 of them, each character at its longest in UTF-8. */
export const MAX_REASONS_BYTES =
  REASONS_SHOWN * ((SENTENCE_CHARACTERS + STOP_CHARACTERS) * 4 + STOP_URL_CHARACTERS + 60);

/** How a mail says follows: as the reason why it came, and as what a link stops. */
export function reasonWords(language: Language): (sentence: string) => ReasonWords {
  const stop = message(language, 'mail.reasons.stop', { reason: REASON_MARK });
  // The link is cut inside its quotation marks.
  const followCharacters = STOP_CHARACTERS - [...stop].length + [...REASON_MARK].length;
  return (sentence) => {
    const whole = cleanLine(sentence);
    return {
      sentence: shorten(whole, SENTENCE_CHARACTERS),
      stop: stop.replace(REASON_MARK, () => shorten(whole, followCharacters)),
    };
  };
}

/** Stands for the reason inside a message until its markup takes the place; no text that comes in can hold it. */
const REASON_MARK = '\u{FDD2}';

/**
 * Why a person gets an alert, as ready-made values of the person fields. At most 20 reasons are listed and the rest counted.
 * @param withoutReason - what is said when there is none; else a sentence that is true of everyone.
 * @param preface - what is said before them, such as why an urgent alert does not wait for a digest.
 */
export function renderReasons(
  language: Language,
  reasons: readonly Reason[],
  withoutReason: MessageKey = 'mail.reasons.unknown',
  preface?: MessageKey,
): ReasonValues {
  const wordsOf = reasonWords(language);
  const shown = reasons.slice(0, REASONS_SHOWN).map(({ sentence, stopUrl }) => ({
    ...wordsOf(sentence),
    stopUrl: webAddress(stopUrl),
  }));
  const { html, text } =
    shown.length === 0
      ? withoutAny(message(language, withoutReason))
      : compose(language, shown, reasons.length - shown.length);
  const before = preface === undefined ? { html: '', text: '' } : withoutAny(message(language, preface));
  const whole = [before.text, text].filter((part) => part !== '').join('\n');
  return { reasonsHtml: braceSafeHtml(before.html + html), reasonsText: layOutText(braceSafeText(whole)).trimEnd() };
}

const withoutAny = (text: string): Mixed => ({ html: `<p>${escapeHtml(text)}</p>`, text });

function compose(language: Language, shown: readonly ShownReason[], hiddenCount: number): Mixed {
  const [first, second] = shown;
  if (first && !second) {
    const sentence = message(language, 'mail.reasons.one', { reason: REASON_MARK });
    return {
      html: `<p>${escapeHtml(sentence).replace(REASON_MARK, () => boldHtml(first))}</p>\n<p>${stopHtml(first)}</p>`,
      text: `${sentence.replace(REASON_MARK, () => first.sentence)}\n${stopText(first)}`,
    };
  }
  const intro = message(language, 'mail.reasons.many');
  const more = hiddenCount > 0 ? [message(language, 'mail.reasons.more', { count: hiddenCount })] : [];
  const items = [...shown.map((reason) => `${boldHtml(reason)}<br>${stopHtml(reason)}`), ...more.map(escapeHtml)];
  const lines = shown.map((reason) => `- ${reason.sentence}\n${stopText(reason)}`);
  return {
    html: `<p>${escapeHtml(intro)}</p><ul>${items.map((item) => `<li>${item}</li>`).join('\n')}</ul>`,
    text: [intro, ...lines, ...more.map((line) => `- ${line}`)].join('\n'),
  };
}

const boldHtml = ({ sentence }: ShownReason): string => `<b>${escapeHtml(sentence)}</b>`;
const stopHtml = ({ stop, stopUrl }: ShownReason): string => `<a href="${escapeHtml(stopUrl)}">${escapeHtml(stop)}</a>`;
const stopText = ({ stop, stopUrl }: ShownReason): string => `  ${stop}\n  <${stopUrl}>`;
