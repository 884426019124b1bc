import { LANGUAGES, type Language } from '../../contract/languages.ts';
import type { PublisherProfile } from '../../domain/publishing/publishers/publisher-profile.ts';
import { wordsIn } from '../../locales/messages.ts';
import { BETWEEN, emailInWords, framed } from '../kit/appeals/appeal-words.ts';
import { type Html, html } from '../kit/html.ts';

/** Publishers for the page, and whether there are more of them. */
export interface NamedPublishers {
  readonly profiles: readonly PublisherProfile[];
  readonly hasMore: boolean;
}

/** Publishers by name, each with what it is and how to reach it, as far as it tells. */
export function publisherList({ profiles, hasMore }: NamedPublishers, language: Language): Html {
  const t = wordsIn(language);
  const byName = new Intl.Collator(language);
  const listed = profiles
    .filter(({ isListed }) => isListed)
    .toSorted((one, other) => byName.compare(one.name, other.name));
  if (listed.length === 0) return html`<p>${t('about.publishers.none')}</p>`;
  return html`<p>${t('about.publishers.text')}</p>
<ul class="publishers">
${listed.map((profile) => publisherMarkup(profile, language))}</ul>
${hasMore && html`<p class="hint">${t('about.publishers.more', { count: listed.length })}</p>`}`;
}

function publisherMarkup(profile: PublisherProfile, language: Language): Html {
  const { name, site, email } = profile;
  const words = wordsFor(profile, language);
  const ways = [
    ...(site === undefined
      ? []
      : [html`<a href="${site}" rel="noopener noreferrer"><bdi dir="ltr">${new URL(site).hostname}</bdi></a>`]),
    ...(email === undefined ? [] : [html`<a href="mailto:${email}"><bdi dir="ltr">${emailInWords(email)}</bdi></a>`]),
  ];
  return html`<li>
<h3><bdi>${name}</bdi></h3>
${words && html`<p><bdi ${framed(words.language)}>${words.text}</bdi></p>`}
${ways.length > 0 && html`<p>${ways.map((way, index) => html`${index > 0 && BETWEEN}${way}`)}</p>`}
</li>
`;
}

/** In the page's language, else in the first that it told itself in. */
function wordsFor({ words }: PublisherProfile, wanted: Language) {
  const language = [wanted, ...LANGUAGES].find((one) => words[one] !== undefined);
  return language && { language, text: words[language] };
}
