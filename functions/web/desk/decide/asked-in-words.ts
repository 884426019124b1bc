import type { Language } from '../../../contract/languages.ts';
import type { AskedSending, SendingTime } from '../../../domain/deciding/sending-proposal.ts';
import { zoneName } from '../../../domain/time/zone-name.ts';
import { countryName } from '../../../domain/vocabulary/countries.ts';
import { themeLabel } from '../../../domain/vocabulary/themes.ts';
import { dayInWords, localeOf } from '../../../locales/day-in-words.ts';
import { wordsIn } from '../../../locales/messages.ts';
import { momentInWords } from '../../../locales/moment-in-words.ts';
import { summaryList } from '../../kit/components/summary-list.ts';
import { type Html, html } from '../../kit/html.ts';

const DIGITS_SHOWN = 12;

/** The digits of a digest that a page shows: the same as in the mail to who decides. */
export const digitsOf = (digest: string): Html =>
  html`<bdi dir="ltr"><code>${digest.slice(0, DIGITS_SHOWN)}</code></bdi>`;

/** When something is to go out, by the clock that its author meant. */
function timeInWords(language: Language, when: SendingTime, isUrgent: boolean): string {
  const t = wordsIn(language);
  if (when.kind === 'at-once') return t(isUrgent ? 'decide.when.urgent' : 'decide.when.at-once');
  const [day = '', time = ''] = when.local.split('T');
  return t('decide.when.at', { day: dayInWords(language, day), time, zone: zoneName(when.zone, language) });
}

/** What is decided on beside the words of the mail. */
export function factsOfAsked(language: Language, asked: AskedSending): Html {
  const t = wordsIn(language);
  const { when, isUrgent, version, named, digest, author, askedAtMs, revision } = asked;
  const { countries, themes } = version.subject;
  const about = [
    ...countries.map((code) => countryName(code, language)),
    ...themes.map((slug) => themeLabel(slug, language)),
  ];
  const list = (items: readonly string[]) =>
    items.length === 0
      ? t('decide.fact.none')
      : new Intl.ListFormat(localeOf(language), { type: 'unit' }).format(items);
  return summaryList([
    { name: t('decide.fact.when'), value: timeInWords(language, when, isUrgent) },
    { name: t('decide.fact.about'), value: list(about) },
    { name: t('decide.fact.named'), value: html`<bdi>${list(named)}</bdi>` },
    {
      name: t('decide.fact.asked'),
      value: html`<bdi>${author.name}</bdi>, ${momentInWords(language, askedAtMs)} · ${t('decide.fact.version', { revision })}`,
    },
    { name: t('decide.fact.digest'), value: digitsOf(digest) },
  ]);
}
