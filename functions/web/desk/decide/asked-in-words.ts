import { type AskedSending, namedWithConsent, type SendingTime } from '../../../domain/deciding/deciding.ts';
import { UTC } from '../../../domain/time/time.ts';
import { countryName, themeLabel } from '../../../domain/vocabulary/vocabulary.ts';
import { clockOf } from '../../../locales/clock-of.ts';
import { localeOf } from '../../../locales/day-in-words.ts';
import { isolated } from '../../../locales/isolated.ts';
import { momentInWords } from '../../../locales/moment-in-words.ts';
import { type Html, html, summaryList } from '../../kit/kit.ts';
import { type Asked, type InWords, officeMoment } from '../kit/kit.ts';

const DIGITS_SHOWN = 12;

/** The digits of a digest that a page shows: the same as in the mail to who decides. */
export const digitsOf = (digest: string): Html =>
  html`<bdi dir="ltr"><code>${digest.slice(0, DIGITS_SHOWN)}</code></bdi>`;

/** When something is to go out, by the clock that its author meant. */
export function timeInWords({ t, language }: InWords, when: SendingTime, isUrgent: boolean): string {
  if (when.kind === 'at-once') return t(isUrgent ? 'decide.when.urgent' : 'decide.when.at-once');
  return t('decide.when.at', clockOf(language, when));
}

/** Where it is another clock, with that of the office. */
function whenInWords(asked: Asked, when: SendingTime, isUrgent: boolean): Html {
  const { zone = UTC } = asked.at.office;
  const isOther = when.kind === 'at' && when.zone !== zone;
  return html`${timeInWords(asked, when, isUrgent)}${isOther && html`<br><span class="hint">${officeMoment(asked, when.atMs)}</span>`}`;
}

/** That what goes out at a time is not to be passed on before. */
export function embargoNote({ t, language }: InWords, { when }: Pick<AskedSending, 'when'>): Html | undefined {
  if (when.kind !== 'at') return undefined;
  return html`<p class="unsure">${t('decide.embargo', clockOf(language, when))}</p>`;
}

/** Who asked, at the start of a sentence: a member, or a key of theirs. */
export const askerInWords = ({ t }: InWords, { author, keyId }: Pick<AskedSending, 'author' | 'keyId'>): string =>
  keyId === undefined ? author.name : t('keys.history.of-member', { who: isolated(author.name), key: isolated(keyId) });

/** That a key asked, which may be in other hands than its owner’s. */
export function byKeyNote({ t }: InWords, { author, keyId }: Pick<AskedSending, 'author' | 'keyId'>) {
  if (keyId === undefined) return undefined;
  return html`<p class="unsure">${t('keys.doubt', { author: isolated(author.name) })}</p>`;
}

/** Whom a proposal names: those who may be, and those without consent. */
export type WhoIsNamed = Required<Pick<AskedSending, 'named' | 'withoutConsent'>>;

/** Whom it names, and below each who is named without consent. "No one" is said only where it is so. */
function namedInWords({ t, language }: InWords, asked: AskedSending, still: WhoIsNamed): Html {
  const { named, withoutConsent = [] } = asked;
  const isCut = still.named.length < named.length || still.withoutConsent.length < withoutConsent.length;
  const names = [...namedWithConsent(still), ...(isCut ? [t('decide.fact.not-shown')] : [])];
  const list = new Intl.ListFormat(localeOf(language), { type: 'unit' }).format(names);
  return html`${names.length > 0 ? html`<bdi>${list}</bdi>` : withoutConsent.length === 0 ? html`<bdi>${t('decide.fact.no-one')}</bdi>` : undefined}${still.withoutConsent.map(({ name, because }) => html`<p>${t('decide.fact.without-consent', { name: isolated(name), because: isolated(because) })}</p>`)}`;
}

/** What is decided on beside the words of the mail. @param still - of who is named, those whom the draft still names: a name that was taken out is not shown again. @param mailed - names of who was asked. @param waits - it goes out, or would, as what one person sends alone. */
export function factsOfAsked(
  here: Asked,
  asked: AskedSending,
  still: WhoIsNamed = { named: asked.named, withoutConsent: asked.withoutConsent ?? [] },
  mailed: readonly string[] = [],
  waits = asked.alone !== undefined,
): Html {
  const { t, language } = here;
  const { when, isUrgent, version, digest, askedAtMs, revision } = asked;
  const { countries, themes } = version.subject;
  const about = [
    ...countries.map((code) => countryName(code, language)),
    ...themes.map((slug) => themeLabel(slug, language)),
  ];
  const list = (items: readonly string[]) => new Intl.ListFormat(localeOf(language), { type: 'unit' }).format(items);
  return summaryList([
    {
      name: t('decide.fact.when'),
      value: waits && when.kind === 'at-once' ? t('alone.when') : whenInWords(here, when, isUrgent),
    },
    { name: t('decide.fact.about'), value: about.length === 0 ? t('decide.fact.none') : about.join(' · ') },
    { name: t('decide.fact.named'), value: namedInWords(here, asked, still) },
    {
      name: t('decide.fact.asked'),
      value: html`<bdi>${askerInWords(here, asked)}</bdi>, ${momentInWords(language, askedAtMs)} · ${t('decide.fact.version', { revision })}`,
    },
    ...(mailed.length > 0 ? [{ name: t('decide.fact.mailed'), value: html`<bdi>${list(mailed)}</bdi>` }] : []),
    { name: t('decide.fact.digest'), value: digitsOf(digest) },
  ]);
}
