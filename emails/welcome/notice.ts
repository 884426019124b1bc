import type { Language } from '../../functions/contract/languages.ts';
import { MAX_TITLE_CHARACTERS } from '../../functions/contract/limits.ts';
import { actByInWords } from '../../functions/locales/act-by-in-words.ts';
import { dayInWords } from '../../functions/locales/day-in-words.ts';
import { message } from '../../functions/locales/messages.ts';
import { onlyIn } from '../../functions/locales/only-in.ts';
import { placeLine } from '../alert/facts.ts';
import { cleanLine, shorten } from '../clean-text.ts';
import { compiled } from '../compiled/welcome.ts';
import { type Direction, directionOf } from '../direction.ts';
import type { DiscreetLinks } from '../discreet/fields.ts';
import { stopsOfChoices } from '../discreet/stop-links.ts';
import { type NoticeView, notice, noticeView } from '../notice.ts';
import { type Reason, reasonWords } from '../reasons.ts';
import { BEATEN_IN_ARABIC, BEATEN_WITH_PARTS, DISBARRED } from '../sample-appeals.ts';
import { SAMPLE_SENDER } from '../samples.ts';
import { webAddress } from '../web-address.ts';
import { fieldsOf, type WelcomeAppealFields, type WelcomeFields } from './fields.ts';

/** One appeal as the templates show it; language and direction are those of its title. */
interface WelcomeAppealView extends Direction {
  readonly language: Language;
  readonly title: string;
  /** Country and date, in the mail's language, and that it is in others only. */
  readonly facts: string;
  readonly actBy: string;
  readonly reason: { readonly text: string; readonly language: Language };
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
  const { expiresOn, actByReason, summary = '' } = appeal;
  const title = shorten(cleanLine(appeal.title), MAX_TITLE_CHARACTERS);
  const facts = [
    placeLine(mailLanguage, appeal.countryNames),
    dayInWords(mailLanguage, appeal.datedOn),
    ...onlyIn(appeal.languages, mailLanguage),
  ];
  return {
    language: appeal.language,
    ...directionOf(title),
    title,
    facts: facts.filter((fact) => fact !== '').join(' · '),
    actBy: actByInWords(mailLanguage, appeal),
    reason: {
      text: expiresOn === undefined ? '' : cleanLine(actByReason?.value ?? ''),
      language: actByReason?.language ?? appeal.language,
    },
    summary: cleanLine(summary),
    url: webAddress(appeal.appealUrl),
  };
}

/** All that a discreet welcome shows: the appeals' pages, else the one on which everything can be looked up. */
const discreet = ({ language, follows, appeals, preferencesUrl, unsubscribeUrl }: WelcomeFields): DiscreetLinks => ({
  // Without an appeal there is nothing to read yet, and the page is one to sign in on.
  ...(appeals.length === 0
    ? { urls: [preferencesUrl], says: 'later' as const }
    : { urls: appeals.map(({ appealUrl }) => appealUrl) }),
  stops: stopsOfChoices(
    language,
    follows.map(({ stopUrl }) => stopUrl),
  ),
  unsubscribeUrl,
});

export const welcome = notice<'welcome', WelcomeFields, WelcomeView>({ compiled, fieldsOf, view, discreet });

/** Its states, nasty ones too. */
export function previews() {
  const unsubscribeUrl =
    'https://alerts.example.org/unsubscribe/k1.c3Vic2NyaWJlcg.Zm9yLXNob3ctb25seS1ub3QtYS1yZWFsLXRva2Vu?lang=en';

  const followsOf = (sentences: readonly string[]) =>
    sentences.map((sentence, index) => ({
      sentence,
      stopUrl: `${unsubscribeUrl}&reason=7c1f0d2e-0000-8000-8000-${String(index).padStart(12, '0')}`,
    }));

  const typical: WelcomeFields = {
    language: 'en',
    follows: followsOf(['torture and ill-treatment in Russia or Belarus', 'lawyers']),
    cadence: 'An e-mail at once for each appeal.',
    appeals: [BEATEN_WITH_PARTS, DISBARRED],
    preferencesUrl: 'https://alerts.example.org/preferences?lang=en',
    unsubscribeUrl,
    sender: SAMPLE_SENDER,
  };

  const { privacyUrl: _privacyUrl, ...senderWithoutPrivacyPage } = SAMPLE_SENDER;
  return {
    typical,
    nothingOpen: { ...typical, appeals: [] },
    oneAppeal: { ...typical, follows: followsOf(['every appeal']), appeals: [BEATEN_WITH_PARTS] },
    fiveAppeals: {
      ...typical,
      appeals: [BEATEN_WITH_PARTS, DISBARRED, BEATEN_WITH_PARTS, DISBARRED, BEATEN_WITH_PARTS],
    },
    manyFollows: {
      ...typical,
      follows: followsOf(
        Array.from({ length: 40 }, (_, index) => `arbitrary detention in example country ${index + 1}`),
      ),
    },
    oneLongWord: {
      ...typical,
      follows: followsOf(['w'.repeat(300)]),
      appeals: [{ ...BEATEN_WITH_PARTS, title: 'W'.repeat(300) }],
    },
    markupAndBraces: {
      ...typical,
      follows: followsOf(['<b>themes</b> & {{braces}}']),
      appeals: [
        { ...BEATEN_WITH_PARTS, title: '<b>Ivan</b> & {{braces}}\r\nBcc: someone@example.org', countryNames: ['<i>'] },
      ],
    },
    nowhere: { ...typical, appeals: [{ ...BEATEN_WITH_PARTS, countryNames: [] }] },
    rightToLeftTitle: { ...typical, appeals: [BEATEN_IN_ARABIC, BEATEN_WITH_PARTS] },
    noPrivacyPage: { ...typical, sender: senderWithoutPrivacyPage },
    inFrench: {
      ...typical,
      language: 'fr',
      follows: followsOf(['avocat·es', 'tous les appels à agir (Mexique)']),
      cadence: message('fr', 'cadence.immediate'),
      appeals: [{ ...DISBARRED, countryNames: ['Biélorussie', 'Russie'] }],
    },
    inFrenchNothingOpen: { ...typical, language: 'fr', follows: followsOf(['tous les appels à agir']), appeals: [] },
    inSpanish: {
      ...typical,
      language: 'es',
      follows: followsOf(['abogacía', 'todos los llamamientos (México)']),
      cadence: message('es', 'cadence.immediate'),
      appeals: [{ ...DISBARRED, countryNames: ['Bielorrusia', 'Rusia'] }],
    },
    inSpanishNothingOpen: { ...typical, language: 'es', follows: followsOf(['todos los llamamientos']), appeals: [] },
    inArabic: {
      ...typical,
      language: 'ar',
      follows: followsOf(['المحامون', 'كل النداءات (المكسيك)']),
      cadence: message('ar', 'cadence.immediate'),
      appeals: [BEATEN_IN_ARABIC, { ...BEATEN_WITH_PARTS, countryNames: ['روسيا'] }],
    },
    inArabicNothingOpen: { ...typical, language: 'ar', follows: followsOf(['كل النداءات']), appeals: [] },
  } satisfies Record<string, WelcomeFields>;
}
