import type { Language } from '../../../contract/languages.ts';
import type { AskedSending, SendingTime } from '../../../domain/deciding/sending-proposal.ts';
import { countryName } from '../../../domain/vocabulary/countries.ts';
import { themeLabel } from '../../../domain/vocabulary/themes.ts';
import { clockOf } from '../../../locales/clock-of.ts';
import { localeOf } from '../../../locales/day-in-words.ts';
import { isolated } from '../../../locales/isolated.ts';
import { message, wordsIn } from '../../../locales/messages.ts';
import { momentInWords } from '../../../locales/moment-in-words.ts';
import { summaryList } from '../../kit/components/summary-list.ts';
import { type Html, html } from '../../kit/html.ts';

const DIGITS_SHOWN = 12;

/** The digits of a digest that a page shows: the same as in the mail to who decides. */
export const digitsOf = (digest: string): Html =>
  html`<bdi dir="ltr"><code>${digest.slice(0, DIGITS_SHOWN)}</code></bdi>`;

/** When something is to go out, by the clock that its author meant. */
export function timeInWords(language: Language, when: SendingTime, isUrgent: boolean): string {
  const t = wordsIn(language);
  if (when.kind === 'at-once') return t(isUrgent ? 'decide.when.urgent' : 'decide.when.at-once');
  return t('decide.when.at', clockOf(language, when));
}

/** That what goes out at a time is not to be passed on before. */
export function embargoNote(language: Language, { when }: Pick<AskedSending, 'when'>): Html | undefined {
  if (when.kind !== 'at') return undefined;
  return html`<p class="unsure">${wordsIn(language)('decide.embargo', clockOf(language, when))}</p>`;
}

/** Who asked, at the start of a sentence: a member, or a key of theirs. */
export const askerInWords = (language: Language, { author, keyId }: Pick<AskedSending, 'author' | 'keyId'>): string =>
  keyId === undefined
    ? author.name
    : message(language, 'keys.history.of-member', { who: isolated(author.name), key: isolated(keyId) });

/** That a key asked, which may be in other hands than its owner’s. */
export function byKeyNote(language: Language, { author, keyId }: Pick<AskedSending, 'author' | 'keyId'>) {
  if (keyId === undefined) return undefined;
  return html`<p class="unsure">${message(language, 'keys.doubt', { author: isolated(author.name) })}</p>`;
}

/** What is decided on beside the words of the mail. @param stillNamed - of who may be named, those whom the draft still names: a name that was taken out is not shown again. @param mailed - names of who was asked. @param waits - it goes out, or would, as what one person sends alone. */
export function factsOfAsked(
  language: Language,
  asked: AskedSending,
  stillNamed = asked.named,
  mailed: readonly string[] = [],
  waits = asked.alone !== undefined,
): Html {
  const t = wordsIn(language);
  const { when, isUrgent, version, named, digest, askedAtMs, revision } = asked;
  const { countries, themes } = version.subject;
  const about = [
    ...countries.map((code) => countryName(code, language)),
    ...themes.map((slug) => themeLabel(slug, language)),
  ];
  const list = (items: readonly string[]) =>
    items.length === 0
      ? t('decide.fact.no-one')
      : new Intl.ListFormat(localeOf(language), { type: 'unit' }).format(items);
  return summaryList([
    {
      name: t('decide.fact.when'),
      value: waits && when.kind === 'at-once' ? t('alone.when') : timeInWords(language, when, isUrgent),
    },
    { name: t('decide.fact.about'), value: about.length === 0 ? t('decide.fact.none') : about.join(' · ') },
    {
      name: t('decide.fact.named'),
      value: html`<bdi>${stillNamed.length < named.length ? list([...stillNamed, t('decide.fact.not-shown')]) : list(named)}</bdi>`,
    },
    {
      name: t('decide.fact.asked'),
      value: html`<bdi>${askerInWords(language, asked)}</bdi>, ${momentInWords(language, askedAtMs)} · ${t('decide.fact.version', { revision })}`,
    },
    ...(mailed.length > 0 ? [{ name: t('decide.fact.mailed'), value: html`<bdi>${list(mailed)}</bdi>` }] : []),
    { name: t('decide.fact.digest'), value: digitsOf(digest) },
  ]);
}
