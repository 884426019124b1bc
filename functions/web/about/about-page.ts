import type { Funding } from '../../contract/deployment/funding.ts';
import { ABOUT_PATH, CHECK_PATH } from '../../contract/page-paths.ts';
import { wordsIn } from '../../locales/messages.ts';
import { type Html, html } from '../kit/html.ts';
import type { Page } from '../kit/layout.ts';
import { pathIn, type Visit } from '../kit/visit.ts';
import { fundingMarkup } from './funding-markup.ts';
import { type NamedPublishers, publisherList } from './publisher-list.ts';
import { SECURITY_POLICY_PATH } from './security-text.ts';

export interface AboutFacts {
  /** Where a person reads what visitors write. */
  readonly replyToAddress: string;
  /** How this is paid for, in the operator's words. */
  readonly funding: Funding;
}

/** Who publishes, how appeals are checked, who pays, who runs it, and where a fault is reported. */
export function aboutPage(visit: Visit, publishers: NamedPublishers, { replyToAddress, funding }: AboutFacts): Page {
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
${section(t('about.publishers.heading'), publisherList(publishers, language))}
${section(
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
${section(
  t('about.who.heading'),
  html`<p><bdi>${senderName}</bdi><br><bdi>${postalAddress}</bdi></p>
<p>${t('about.who.privacy')}</p>
${wayTo('/privacy', t('footer.privacy'))}`,
)}
${section(
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

const section = (heading: string, content: Html): Html => html`<section class="part-of-text">
<h2>${heading}</h2>
${content}
</section>`;
