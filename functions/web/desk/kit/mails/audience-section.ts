import { rangeOf } from '../../../../contract/bands.ts';
import type { AudienceAnswer } from '../../../../contract/requests/count-audience.ts';
import { wordsIn } from '../../../../locales/messages.ts';
import { type Html, html, pathIn, sessionForm, submitButton, type Visit } from '../../../kit/kit.ts';
import type { AtDeskHere } from '../desk-frame.ts';
import { deskPath } from '../desk-rights.ts';
import { reachedInWords, whoInWords } from '../words/reached-in-words.ts';
import { type LookedAt, queryOf } from './looked-at.ts';
import type { WhomItReaches } from './whom-it-reaches.ts';

export interface AudienceSection {
  readonly looked: Required<LookedAt>;
  /** Left out before it was asked for. */
  readonly answer?: AudienceAnswer | undefined;
  readonly whom: WhomItReaches;
  /** The account's own limit: what else is sent may take from it. */
  readonly sendsPerSecond: number;
  /** Where its form is sent; left out, of the draft's own page. */
  readonly path?: string;
}

const SECONDS_A_MINUTE = 60;

/** Who would get it, and how many, at once or in a digest, as one range; and how long the mailing would take. */
export function audienceSection({ language }: Visit, at: AtDeskHere, section: AudienceSection): Html {
  const t = wordsIn(language);
  const { looked, answer, whom, path = `${deskPath('/desk/write/{draftId}/mail', looked)}/audience` } = section;
  const told = [
    whoInWords(language, whom.kind),
    ...(whom.reached ? [reachedInWords(language, whom.reached)] : []),
  ].join(' ');
  const count = html`${answer ? html`<div class="panel" role="status">${answerInWords({ language }, answer, section.sendsPerSecond)}</div>` : undefined}
<p class="hint">${t('preview.audience.text')}</p>
${sessionForm({
  action: pathIn(language, `${path}?${queryOf(looked)}`),
  csrf: at.csrf,
  inside: submitButton(t('preview.audience.button'), 'quiet'),
})}`;
  return html`<section aria-labelledby="audience"><h2 id="audience">${t('preview.audience.heading')}</h2>
<p>${told}</p>
${whom.kind === 'retraction' ? undefined : count}
</section>`;
}

/** A count in words, and how long the mailing of as many would take. */
export function answerInWords(
  { language }: Pick<Visit, 'language'>,
  answer: AudienceAnswer,
  sendsPerSecond: number,
): Html {
  const t = wordsIn(language);
  if (answer.kind === 'no more counts') return html`<p>${t('preview.audience.no-more')}</p>`;
  const { from, to } = rangeOf(answer.people);
  if (to === undefined) return html`<p><b>${t('preview.audience.more', { from })}</b></p>`;
  const people = from === 0 ? t('preview.audience.fewer', { to }) : t('preview.audience.between', { from, to });
  // By the end of the range: a time by the count itself would tell the count.
  const minutes = Math.ceil(to / sendsPerSecond / SECONDS_A_MINUTE);
  return html`<p><b>${people}</b></p>
<p>${t('preview.audience.last', { minutes })}</p>`;
}
