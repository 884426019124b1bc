import type { MessageKey } from '../../locales/messages.ts';
import { message } from '../../locales/messages.ts';
import { type Answer, pageAnswer } from '../answers.ts';
import { type Html, html } from '../html.ts';
import type { Site } from '../site.ts';
import { PAGE_LANGUAGE } from './page-language.ts';

const t = (key: MessageKey, values = {}) => message(PAGE_LANGUAGE, key, values);

interface Problem {
  readonly title: string;
  readonly heading: string;
  readonly text: string;
  readonly more?: Html;
  readonly linkText: string;
}

const problemAnswer = (site: Site, statusCode: number, problem: Problem): Answer =>
  pageAnswer(
    site,
    {
      language: PAGE_LANGUAGE,
      title: problem.title,
      main: html`<h1>${problem.heading}</h1>
<p class="lede">${problem.text}</p>
${problem.more}
<p class="actions"><a class="button" href="/">${problem.linkText}</a></p>`,
    },
    statusCode,
  );

/** Nothing is at this address. */
export const notFound = (site: Site): Answer =>
  problemAnswer(site, 404, {
    title: t('page.not-found.title'),
    heading: t('page.not-found.heading'),
    text: t('page.not-found.text'),
    linkText: t('page.to-sign-up'),
  });

/** A token that we did not make, or not for this: most often a link that was cut in two. */
export const unknownLink = (site: Site): Answer =>
  problemAnswer(site, 404, {
    title: t('page.link-unknown.title'),
    heading: t('page.link-unknown.heading'),
    text: t('page.link-unknown.text'),
    linkText: t('page.to-sign-up'),
  });

/** A confirmation that came too late. */
export const expiredLink = (site: Site): Answer =>
  problemAnswer(site, 410, {
    title: t('page.link-expired.title'),
    heading: t('page.link-expired.heading'),
    text: t('page.link-expired.text'),
    linkText: t('page.sign-up-again'),
  });

/** A request that is no form of ours. */
export const refused = (site: Site, statusCode: number): Answer =>
  problemAnswer(site, statusCode, {
    title: t('page.refused.title'),
    heading: t('page.refused.heading'),
    text: t('page.refused.text'),
    linkText: t('page.to-sign-up'),
  });

/** Our own failure. @param reference - the request's id, which the log line of it has. */
export const failed = (site: Site, reference: string): Answer =>
  problemAnswer(site, 500, {
    title: t('page.failed.title'),
    heading: t('page.failed.heading'),
    text: t('page.failed.text'),
    more: html`<p class="hint">${t('page.failed.reference')} <code class="reference">${reference}</code></p>`,
    linkText: t('page.to-sign-up'),
  });
