import type { Language } from '../../contract/languages.ts';
import type { AppealKind, AppealVersion, Edition } from '../../domain/appeal/appeal.ts';
import { descriptionOf } from '../../domain/appeal/description.ts';
import { makeNameFinder, peopleAsLastSaid } from '../../domain/appeal/unnamed-people.ts';
import { addressesIn, visibleTextOf } from '../../domain/reading/page/visible-text.ts';
import { editionIn } from '../../domain/subscriber/edition-for.ts';
import { utcDayOf } from '../../domain/time/spans.ts';
import { dayInWords } from '../../locales/day-in-words.ts';
import { wordsIn } from '../../locales/messages.ts';
import { written } from '../kit/appeals/appeal-words.ts';
import { type Html, html } from '../kit/html.ts';
import { bodyWithoutNotes } from './appeal-body.ts';

export interface Thread {
  /** In their order; the newest last. */
  readonly versions: readonly AppealVersion[];
  readonly language: Language;
  /** How many characters of earlier texts are shown in all; without it, all of them. */
  readonly charactersShown?: number;
}

/**
 * Each version of a case as an item of a list, oldest first, with its text. Of what was corrected since, it does not show the text: it was wrong, and may
 * endanger a person.
 */
export function threadItems({ versions, language, charactersShown = Number.POSITIVE_INFINITY }: Thread): Html[] {
  const t = wordsIn(language);
  const newest = versions.at(-1);
  const findName = makeNameFinder(peopleAsLastSaid(versions));
  let charactersLeft = charactersShown;
  const itemOf = (version: AppealVersion): Html => {
    const edition = editionIn(version, language);
    const texts = [edition.title, toldOf(version.kind, edition)].filter((text) => text !== '');
    // An earlier version may name a person who may no longer be named.
    const told = findName(texts.join('\n')) ? [] : texts;
    const isCorrected = versions.some((later) => later.version > version.version && later.kind === 'correction');
    const whole = textsOf(edition).join('\n');
    const mayBeShown = version !== newest && !isCorrected && !findName(whole);
    if (mayBeShown) charactersLeft -= whole.length;
    return html`<li><b>${t(`appeal.kind.${version.kind}`)}</b> · ${dayInWords(language, utcDayOf(version.publishedAtMs))}
${told.map((text) => html`<p class="as-written" ${written(edition)}>${text}</p>`)}${mayBeShown && charactersLeft >= 0 ? textMarkup(edition, t('appeal.versions.text')) : undefined}</li>
`;
  };
  // The newest texts are the first to be shown.
  return versions.toReversed().map(itemOf).reverse();
}

const textMarkup = (edition: Edition, label: string): Html => html`
<details><summary>${label}</summary>
<div ${written(edition)}>${edition.summary && html`<p>${edition.summary}</p>`}
${bodyWithoutNotes(edition)}</div></details>`;

/** All that is shown of an earlier edition, and where it leads. */
const textsOf = ({ title, summary = '', whatChanged = '', blocks }: Edition): string[] => [
  title,
  whatChanged,
  summary,
  ...blocks.map(({ html: markup }) => visibleTextOf(markup)),
  ...blocks.flatMap(({ html: markup }) => addressesIn(markup)),
];

/** What a version changed, or how the case ended. */
const toldOf = (kind: AppealKind, edition: Edition): string =>
  edition.whatChanged ?? (kind === 'outcome' || kind === 'retraction' ? descriptionOf(edition) : '');
