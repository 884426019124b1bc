import type { Language } from '../../functions/contract/languages.ts';
import { MAX_TITLE_CHARACTERS } from '../../functions/contract/limits.ts';
import { dayInWords } from '../../functions/locales/day-in-words.ts';
import { message } from '../../functions/locales/messages.ts';
import { placeLine } from '../alert/facts.ts';
import { cleanLine, shorten } from '../clean-text.ts';
import { compiled } from '../compiled/welcome.ts';
import { type Direction, directionOf } from '../direction.ts';
import type { DiscreetLinks } from '../discreet/fields.ts';
import { stopsOfChoices } from '../discreet/stop-links.ts';
import { type NoticeFrame, type NoticeView, notice, noticeView } from '../notice.ts';
import { type Reason, reasonWords } from '../reasons.ts';
import { webAddress } from '../web-address.ts';

export interface WelcomeFields extends NoticeFrame {
  /** Each follow as a sentence, and where to stop it. */
  readonly follows: readonly Reason[];
  /** When mail comes, as a sentence. */
  readonly cadence: string;
  /** Published before they confirmed and still open, newest first; there may be none. */
  readonly appeals: readonly WelcomeAppealFields[];
  readonly preferencesUrl: string;
  readonly unsubscribeUrl: string;
}

export interface WelcomeAppealFields {
  /** Of the edition, not of the mail. */
  readonly language: Language;
  readonly title: string;
  readonly summary?: string;
  readonly datedOn: string;
  /** The last day on which it helps to act, `YYYY-MM-DD`. */
  readonly expiresOn?: string;
  readonly actByReason?: string;
  readonly countryNames: readonly string[];
  readonly appealUrl: string;
}

/** One appeal as the templates show it; language and direction are those of its title. */
interface WelcomeAppealView extends Direction {
  readonly language: Language;
  readonly title: string;
  /** Country and date, in the mail's language. */
  readonly facts: string;
  readonly actBy: string;
  readonly actByReason: string;
  readonly summary: string;
  readonly url: string;
}

interface WelcomeFollowView {
  readonly sentence: string;
  readonly stop: string;
  readonly stopUrl: string;
}

interface WelcomeView extends NoticeView {
  readonly follows: readonly WelcomeFollowView[];
  readonly cadence: string;
  readonly appeals: readonly WelcomeAppealView[];
  readonly appealCount: number;
  readonly preferencesUrl: string;
  readonly unsubscribeUrl: string;
}

function view(fields: WelcomeFields): WelcomeView {
  const { language, follows, cadence, appeals, preferencesUrl, unsubscribeUrl } = fields;
  return {
    ...noticeView('welcome', fields),
    follows: follows.map((follow) => followView(follow, language)),
    cadence: cleanLine(cadence),
    appeals: appeals.map((appeal) => appealView(appeal, language)),
    appealCount: appeals.length,
    preferencesUrl: webAddress(preferencesUrl),
    unsubscribeUrl: webAddress(unsubscribeUrl),
  };
}

const followView = ({ sentence, stopUrl }: Reason, language: Language): WelcomeFollowView => ({
  sentence: cleanLine(sentence),
  stop: reasonWords(language)(sentence).stop,
  stopUrl: webAddress(stopUrl),
});

/** @throws {RangeError} when `datedOn` is not a calendar day; {TypeError} when the page can't be linked to. */
function appealView(appeal: WelcomeAppealFields, mailLanguage: Language): WelcomeAppealView {
  const { expiresOn, actByReason = '', summary = '' } = appeal;
  const title = shorten(cleanLine(appeal.title), MAX_TITLE_CHARACTERS);
  const facts = [placeLine(mailLanguage, appeal.countryNames), dayInWords(mailLanguage, appeal.datedOn)];
  return {
    language: appeal.language,
    ...directionOf(title),
    title,
    facts: facts.filter((fact) => fact !== '').join(' · '),
    actBy:
      expiresOn === undefined ? '' : message(mailLanguage, 'act.act-by', { day: dayInWords(mailLanguage, expiresOn) }),
    actByReason: expiresOn === undefined ? '' : cleanLine(actByReason),
    summary: cleanLine(summary),
    url: webAddress(appeal.appealUrl),
  };
}

/** All that a discreet welcome shows: the appeals' pages, else the one on which everything can be looked up. */
const discreet = ({ language, follows, appeals, preferencesUrl, unsubscribeUrl }: WelcomeFields): DiscreetLinks => ({
  urls: appeals.length === 0 ? [preferencesUrl] : appeals.map(({ appealUrl }) => appealUrl),
  stops: stopsOfChoices(
    language,
    follows.map(({ stopUrl }) => stopUrl),
  ),
  unsubscribeUrl,
});

export const welcome = notice({ compiled, view, discreet });
