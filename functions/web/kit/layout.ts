import { raw } from 'hono/html';
import { LANGUAGE_FACTS, LANGUAGES, type Language } from '../../contract/languages.ts';
import { ABOUT_PATH } from '../../contract/page-paths.ts';
import { LANGUAGE_FIELD } from '../../domain/subscriber/subscriber.ts';
import { message } from '../../locales/messages.ts';
import { ASSETS, type Asset } from './assets/assets.ts';
import { manifestIn } from './assets/manifests.ts';
import { QUICK_EXIT_SCRIPT } from './assets/quick-exit-script.ts';
import { quickExit } from './components/quick-exit.ts';
import { type Html, html } from './html.ts';
import { directionOf } from './site.ts';
import { pathIn, sameAddressIn, type Visit } from './visit.ts';

/** What differs from page to page; {@link renderPage} puts the frame around it. */
export interface Page {
  readonly language: Language;
  readonly title: string;
  /** What goes inside `main`; it begins with the page's `h1`. */
  readonly main: Html;
  /** For search engines and previews. Pages with a token have none, and ask not to be indexed. */
  readonly description?: string;
  /** The path that search engines keep the page under, in each language. Pages that they keep by other paths, or not at all, have none. */
  readonly address?: `/${string}`;
  /** The same for feed readers, with the name of each. */
  readonly feeds?: readonly PageFeed[];
  /** It is an appeal, and no page of ours. */
  readonly isArticle?: true;
  /** What the page is, for search engines, as schema.org says it. */
  readonly facts?: readonly object[];
  /** A file that makes the page handier, and without which it does all the same. */
  readonly script?: Asset;
  /** What its own part of the site looks like, beside the style of all pages. */
  readonly style?: Asset;
  /** Shows two columns where there is room. */
  readonly isWide?: true;
  /** What stands in its head beside the name of the site. */
  readonly beside?: Html;
  /** The page's form, where a visitor enters what they would not enter twice: another language is then asked for by posting it, so that nothing is lost. */
  readonly keptIn?: KeepingForm;
  /** An address of ours that it leads on to by itself, at once. */
  readonly leadsOnTo?: string;
  /** It holds a text that is kept nowhere else: no link of the frame leads away from it. */
  readonly isHolding?: true;
  /** HTML of the mails that it shows in frames. */
  readonly mails?: readonly string[];
  /** What a keyboard is led to before all else, past the head of the page. */
  readonly skips?: readonly Skip[];
}

/** A place of the page, by its id, and how the way there is called. */
export interface Skip {
  readonly to: string;
  readonly label: string;
}

/** The id of the page's own part, where there is a way to it. */
export const MAIN_ID = 'main';

export interface PageFeed {
  readonly type: string;
  readonly title: string;
  readonly path: `/${string}`;
}

export interface KeepingForm {
  readonly formId: string;
  readonly path: `/${string}`;
  /** What the field `step` then says. */
  readonly step: string;
}

/** The whole document. It loads one style sheet, one icon and at most one script from its own origin, and runs nothing of its own. */
export function renderPage(visit: Visit, shown: Page): string {
  const page = visit.isDiscreet ? discreetly(shown) : shown;
  const product = message(page.language, 'page.product');
  const document = html`<!doctype html>
<html lang="${page.language}" dir="${directionOf(page.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">${
    page.leadsOnTo === undefined
      ? undefined
      : html`
<meta http-equiv="refresh" content="0; url=${page.leadsOnTo}">`
  }
<title>${page.title}${visit.isDiscreet ? undefined : ` · ${product}`}</title>
${page.description ? html`<meta name="description" content="${page.description}">` : html`<meta name="robots" content="noindex, nofollow">`}
${page.address === undefined ? undefined : addressLinks(visit, page.address)}${page.description === undefined ? undefined : previewWords(visit, page)}${page.facts?.map(structuredData)}${(
  page.feeds ?? []
).map(
  ({ type, title, path }) => html`
<link rel="alternate" type="${type}" title="${title}" href="${pathIn(page.language, path)}">`,
)}
<link rel="icon" href="${ASSETS.icon.path}" type="image/svg+xml">${
    visit.isDiscreet
      ? undefined
      : html`
<link rel="manifest" href="${manifestIn(page.language).path}">`
  }
<link rel="stylesheet" href="${ASSETS.look.path}">${
    page.style &&
    html`
<link rel="stylesheet" href="${page.style.path}">`
  }${
    page.script &&
    html`
<script src="${page.script.path}" defer></script>`
  }
</head>
<body>
${page.skips?.map(({ to, label }) => html`<a class="skip" href="#${to}">${label}</a>\n`)}<div class="${page.isWide ? 'page page--wide' : 'page'}">
${visit.isDiscreet ? quickExit(page.language) : masthead(page, product)}
<main${page.skips && html` id="${MAIN_ID}" tabindex="-1"`}>
${page.main}
</main>${
    page.address === undefined
      ? undefined
      : html`
<p class="printed-address" dir="ltr">${ownAddress(visit, page.address)}</p>`
  }
<footer class="colophon">
${page.isHolding ? undefined : footerLinks(page.language)}
${otherLanguages(visit, page.keptIn)}
<p><bdi>${visit.senderName}</bdi><br><bdi>${visit.postalAddress}</bdi></p>
</footer>
</div>
</body>
</html>
`;
  return document.toString();
}

function masthead({ language, beside, isHolding }: Page, product: string): Html {
  const wordmark = html`${wordmarkIcon}<span>${product}</span>`;
  return html`<header class="masthead">
${isHolding ? html`<p class="wordmark">${wordmark}</p>` : html`<a class="wordmark" href="${pathIn(language, '/')}">${wordmark}</a>`}${beside}
</header>`;
}

const footerLinks = (
  language: Language,
): Html => html`<nav aria-label="${message(language, 'footer.about')}"><ul class="footer-links">
<li><a href="${pathIn(language, ABOUT_PATH)}">${message(language, 'footer.who')}</a></li>
<li><a href="${pathIn(language, '/privacy')}">${message(language, 'footer.privacy')}</a></li>
<li><a href="${pathIn(language, '/preferences')}">${message(language, 'footer.preferences')}</a></li>
</ul></nav>`;

/** What a browser keeps of a page in its history tells no more than the mail that led there. No browser offers to install it. */
const discreetly = ({ language, main }: Page): Page => ({
  language,
  main,
  title: message(language, 'mail.discreet.subject'),
  script: QUICK_EXIT_SCRIPT,
});

/**
 * Which of the page's addresses this is, and where each language is. The one that names no language shows what the browser asks for.
 * https://developers.google.com/search/docs/specialty/international/localized-versions
 */
function addressLinks(visit: Visit, path: string): Html {
  const { publicUrl } = visit;
  const alternate = (language: Language) =>
    html`<link rel="alternate" hreflang="${language}" href="${publicUrl}${pathIn(language, path)}">
`;
  return html`<link rel="canonical" href="${ownAddress(visit, path)}">
${LANGUAGES.map(alternate)}<link rel="alternate" hreflang="x-default" href="${publicUrl}${path}">`;
}

/** The address that this page goes by: with the language that was asked for, else without one. */
function ownAddress({ publicUrl, query }: Visit, path: string): string {
  const asked = new URLSearchParams(query).get(LANGUAGE_FIELD);
  const own = LANGUAGES.find((language) => language === asked);
  return `${publicUrl}${own ? pathIn(own, path) : path}`;
}

/**
 * Facts of a page for search engines, in the words of schema.org. A browser takes the element for data and runs nothing of it, so that the
 * policy of our pages need not allow it; no text in it can end it.
 * https://html.spec.whatwg.org/multipage/scripting.html#data-block
 */
const structuredData = (facts: object): Html => html`
<script type="application/ld+json">${raw(JSON.stringify(facts).replaceAll('<', '\\u003c'))}</script>`;

/** What other sites show beside a link to the page: no picture, since it might be one of a person. https://ogp.me */
const previewWords = (visit: Visit, { title, description, address, isArticle }: Page): Html => html`
<meta property="og:type" content="${isArticle ? 'article' : 'website'}">
<meta property="og:site_name" content="${visit.senderName}">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">${
  address === undefined
    ? undefined
    : html`
<meta property="og:url" content="${ownAddress(visit, address)}">`
}`;

/** The page in each other language, by that language's own name: a visitor who can't read the page can read that. */
function otherLanguages(visit: Visit, keptIn: KeepingForm | undefined): Html {
  const others = LANGUAGES.filter((language) => language !== visit.language);
  const ways = others.map((language) => (keptIn ? languageButton(language, keptIn) : languageLink(language, visit)));
  return html`<nav aria-label="${message(visit.language, 'page.other-languages')}"><ul class="languages">${ways.map((way) => html`<li>${way}</li>`)}</ul></nav>`;
}

const languageLink = (language: Language, visit: Visit): Html =>
  html`<a href="${sameAddressIn(language, visit)}" lang="${language}" hreflang="${language}" dir="${directionOf(language)}">${LANGUAGE_FACTS[language].name}</a>`;

const languageButton = (language: Language, { formId, path, step }: KeepingForm): Html =>
  html`<button type="submit" form="${formId}" formaction="${pathIn(language, path)}" name="step" value="${step}" lang="${language}" dir="${directionOf(language)}">${LANGUAGE_FACTS[language].name}</button>`;

const wordmarkIcon = html`<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" aria-hidden="true"><circle cx="6.5" cy="17.5" r="2.5" fill="currentColor" stroke="none"/><path d="M6.5 10.5a7 7 0 0 1 7 7M6.5 4.5a13 13 0 0 1 13 13"/></svg>`;
