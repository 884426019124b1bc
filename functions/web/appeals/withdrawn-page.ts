import type { AppealVersion } from '../../domain/appeal/appeal.ts';
import { utcDayOf } from '../../domain/time/time.ts';
import { dayInWords } from '../../locales/day-in-words.ts';
import { wordsIn } from '../../locales/messages.ts';
import { html, type Page, type Visit, wayOn } from '../kit/kit.ts';

export const isWithdrawn = ({ kind }: Pick<AppealVersion, 'kind'>): boolean => kind === 'retraction';

/** All that any page says of an appeal that was withdrawn: that it was, when, and by whom. Why is said in the mail, to those who were sent the appeal. */
export function withdrawnPage({ language, isDiscreet }: Visit, retraction: AppealVersion): Page {
  const t = wordsIn(language);
  return {
    language,
    title: t('appeal.withdrawn.heading'),
    main: html`<h1>${t('appeal.withdrawn.heading')}</h1>
<p class="lede">${t('appeal.withdrawn.text')}</p>
<p>${withdrawnByWhom(retraction, language)}</p>
${isDiscreet ? undefined : wayOn(language, '/appeals', t('browse.front.all'))}`,
  };
}

export const withdrawnByWhom = ({ publisherName, publishedAtMs }: AppealVersion, language: Visit['language']): string =>
  wordsIn(language)('appeal.withdrawn.by', {
    publisher: publisherName,
    day: dayInWords(language, utcDayOf(publishedAtMs)),
  });
