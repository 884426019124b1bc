import type { Funding } from '../../contract/deployment/funding.ts';
import { LANGUAGES, type Language } from '../../contract/languages.ts';
import { ABOUT_PATH, CHECK_PATH } from '../../contract/page-paths.ts';
import type { PublisherProfile } from '../../domain/publishing/publishing.ts';
import { message, wordsIn } from '../../locales/messages.ts';
import type { Html, Page, PageRoute, Visit } from '../kit/kit.ts';
import { BETWEEN, emailInWords, framed, html, pathIn, publicAnswer } from '../kit/kit.ts';
import { SECURITY_POLICY_PATH } from './security-text.ts';
import { textSection } from './text-section.ts';

export interface AboutPorts {
  /** Profiles of publishers, at most so many. */
  readonly listProfiles: (most: number) => Promise<readonly PublisherProfile[]>;
}

/** A page of as many is as long as a page should be. */
const NAMED_AT_MOST = 100;

/** The page about those who send appeals. It reads a bounded number of items, however many publishers there are. */
export const whoRoutes = ({ listProfiles }: AboutPorts, facts: AboutFacts): PageRoute[] => [
  {
    method: 'GET',
    path: ABOUT_PATH,
    answer: async (_, visit) => {
      const found = await listProfiles(NAMED_AT_MOST + 1);
      const publishers = { profiles: found.slice(0, NAMED_AT_MOST), hasMore: found.length > NAMED_AT_MOST };
      return publicAnswer(visit, aboutPage(visit, publishers, facts));
    },
  },
];

export interface AboutFacts {
  /** Where a person reads what visitors write. */
  readonly replyToAddress: string;
  /** How this is paid for, in the operator's words. */
  readonly funding: Funding;
}

/** Who publishes, how appeals are checked, who pays, who runs it, and where a fault is reported. */
function aboutPage(visit: Visit, publishers: NamedPublishers, { replyToAddress, funding }: AboutFacts): Page {
  const { language, publicUrl, senderName, postalAddress } = visit;
  const t = wordsIn(language);
  const wayTo = (path: string, words: string): Html =>
    html`<p><a class="standing-link" href="${pathIn(language, path)}">${words}</a></p>`;
  return {
    language,
    title: t('about.title'),
    description: t('about.description', { sender: senderName }),
    address: ABOUT_PATH,
    facts: [
      {
        '@context': 'https://schema.org',
        '@type': 'Organization',
        name: senderName,
        url: `${publicUrl}/`,
        email: replyToAddress,
        address: postalAddress,
      },
    ],
    main: html`<h1>${t('about.heading')}</h1>
<p class="lede">${t('about.lede', { sender: senderName })}</p>
${textSection(t('about.publishers.heading'), publisherList(publishers, language))}
${textSection(
  t('about.checked.heading'),
  html`<ul class="plain-list">
<li>${t('about.checked.publisher')}</li>
<li>${t('about.checked.doubt')}</li>
<li>${t('about.checked.names')}</li>
<li>${t('about.checked.corrections')}</li>
<li>${t('about.checked.code')}</li>
</ul>
${wayTo(CHECK_PATH, t('page.check.heading'))}`,
)}
${fundingMarkup(funding, language)}
${textSection(
  t('about.who.heading'),
  html`<p><bdi>${senderName}</bdi><br><bdi>${postalAddress}</bdi></p>
<p>${t('about.who.privacy')}</p>
${wayTo('/privacy', t('footer.privacy'))}`,
)}
${textSection(
  t('about.fault.heading'),
  html`<ul class="plain-list">
<li>${t('about.fault.appeal')}</li>
<li>${t('about.fault.page')}</li>
<li>${t('about.fault.security')}</li>
</ul>
<p><a class="standing-link" href="${SECURITY_POLICY_PATH}" hreflang="en">${t('about.fault.policy')}</a></p>
<p><a class="standing-link" href="mailto:${replyToAddress}">${t('about.fault.mail', { address: replyToAddress })}</a></p>`,
)}`,
  };
}

/** Publishers for the page, and whether there are more of them. */
interface NamedPublishers {
  readonly profiles: readonly PublisherProfile[];
  readonly hasMore: boolean;
}

/** Publishers by name, each with what it is and how to reach it, as far as it tells. */
function publisherList({ profiles, hasMore }: NamedPublishers, language: Language): Html {
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

/** How this is paid for, in the page's language, else as the operator wrote it; nothing where the operator does not say. */
function fundingMarkup(funding: Funding, language: Language): Html | undefined {
  const text = textFor(funding, language);
  return text && textSection(message(language, 'about.funding.heading'), html`<p>${text}</p>`);
}

function textFor(funding: Funding, wanted: Language): Html | undefined {
  if (typeof funding === 'string') return html`<bdi>${funding}</bdi>`;
  const language = [wanted, ...LANGUAGES].find((one) => funding[one] !== undefined);
  return language && html`<bdi ${framed(language)}>${funding[language]}</bdi>`;
}
