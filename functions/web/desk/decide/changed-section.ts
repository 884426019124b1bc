import { LANGUAGES, type Language } from '../../../contract/languages.ts';
import { countOfWords, type Draft, differencesOf, makeComparer } from '../../../domain/drafts/drafts.ts';
import { wordsIn } from '../../../locales/messages.ts';
import { type Html, html } from '../../kit/kit.ts';
import { differenceInWords, differenceMarkup, partInWords } from '../kit/kit.ts';

/** A text, and the one that a member was mailed last before. */
export interface SinceLooked {
  readonly now: Draft;
  /** Left out where they were mailed none, or it is not kept any more. */
  readonly before?: Draft;
  readonly beforeRevision?: number;
  /** The version of its appeal that a follow-up began with, where a member who was asked nothing of it before looks at what changed since. */
  readonly published?: number;
}

/** The words that changed since a member last looked: what they read before they need not read as if it were new. */
export function changedSection(language: Language, { now, before, beforeRevision, published }: SinceLooked): Html {
  const t = wordsIn(language);
  const framed = (inside: Html) =>
    html`<section aria-labelledby="changed"><h2 id="changed">${t('decide.changed.heading')}</h2>${inside}</section>`;
  if (beforeRevision === undefined) return framed(html`<p>${t('decide.changed.never')}</p>`);
  if (!before) return framed(html`<p>${t('decide.changed.gone')}</p>`);
  const writtenIn = LANGUAGES.find((one) => one === now.fields.language) ?? language;
  const compare = makeComparer(writtenIn);
  const parts = differencesOf(now.fields, before.fields, undefined)
    .map((one) => differenceInWords(language, one))
    .map(({ part, mine, theirs }) => ({
      part,
      differences: compare(theirs, mine),
    }));
  if (parts.length === 0)
    return framed(
      html`<p>${published === undefined ? t('decide.changed.nothing', { revision: beforeRevision }) : t('decide.changed.published-nothing', { version: published })}</p>`,
    );
  const words = parts.reduce((sum, { differences }) => sum + countOfWords(differences, writtenIn), 0);
  const since =
    published === undefined
      ? t('decide.changed.words', { revision: beforeRevision, words })
      : t('decide.changed.published', { version: published, words });
  return framed(html`<p>${since}</p>
${parts.map(
  ({ part, differences }) => html`<h3>${partInWords(language, part)}</h3>
${differenceMarkup(language, differences)}`,
)}`);
}
