import type { AudienceAnswer, AudienceQuestion } from '../../../../contract/requests/count-audience.ts';
import { type InSteps, isLowest } from '../../../../contract/steps.ts';
import type { AppealKind, AppealVersion } from '../../../../domain/appeal/appeal.ts';
import type { AppealSendingsPorts } from '../../../../domain/deciding/deciding.ts';
import { largestReached, sendingsOfAppeal } from '../../../../domain/deciding/deciding.ts';
import { COUNTS_PER_MONTH } from '../../../../domain/showing/showing.ts';
import { type Html, html, submitButton } from '../../../kit/kit.ts';
import { type Asked, type InWords, postForm } from '../desk-frame.ts';
import { deskPath } from '../desk-rights.ts';
import { reachedInWords, whoInWords } from '../words/figures-in-words.ts';
import { type LookedAt, queryOf } from './looked-at.ts';

export interface AudienceSection {
  readonly looked: Required<LookedAt>;
  /** Left out before it was asked for. */
  readonly counted?: CountedAudience | undefined;
  readonly whom: WhomItReaches;
  /** Where its form is sent; left out, of the draft's own page. */
  readonly path?: `/${string}`;
}

/** What a count was answered, and by how many mails a second that becomes a time. What else the account sends may take from them. */
export interface CountedAudience {
  readonly answer: AudienceAnswer;
  readonly sendsPerSecond: number;
}

const SECONDS_A_MINUTE = 60;

/** Who would get it, and how many, at once or in a digest, as one number; and how long the mailing would take. */
export function audienceSection(asked: Asked, section: AudienceSection): Html {
  const { t } = asked;
  const { looked, counted, whom, path = `${deskPath('/desk/write/{draftId}/mail', looked)}/audience` } = section;
  const told = [whoInWords(asked, whom.kind), ...(whom.reached ? [reachedInWords(asked, whom.reached)] : [])].join(' ');
  const count = html`${counted && html`<div class="panel" role="status">${answerInWords(asked, counted)}</div>`}
<p class="hint">${t('preview.audience.text', { counts: COUNTS_PER_MONTH })}</p>
${postForm(asked, `${path}?${queryOf(looked)}`, submitButton(t('preview.audience.button'), 'quiet'))}`;
  return html`<section aria-labelledby="audience"><h2 id="audience">${t('preview.audience.heading')}</h2>
<p>${told}</p>
${whom.kind === 'retraction' ? undefined : count}
</section>`;
}

/** A count in words, and how long the mailing of as many would take. */
export function answerInWords({ t }: InWords, { answer, sendsPerSecond }: CountedAudience): Html {
  if (answer.kind === 'no more counts') return html`<p>${t('preview.audience.no-more')}</p>`;
  const { people } = answer;
  const minutes = Math.max(1, Math.ceil(people / sendsPerSecond / SECONDS_A_MINUTE));
  return html`<p><b>${t(isLowest(people) ? 'preview.audience.or-fewer' : 'preview.audience.about', { people })}</b></p>
<p>${t('preview.audience.last', { minutes })}</p>`;
}

/** Whom a version is mailed, by its kind. */
export interface WhomItReaches {
  readonly kind: AppealKind;
  /** Of a correction or a withdrawal, how many were mailed its appeal; left out while no number is shown. */
  readonly reached?: InSteps;
}

export async function findWhomItReaches(
  { publisherId, appealId, kind }: Pick<AppealVersion, 'publisherId' | 'appealId' | 'kind'>,
  ports: AppealSendingsPorts,
): Promise<WhomItReaches> {
  if (kind !== 'correction' && kind !== 'retraction') return { kind };
  const reached = largestReached(await sendingsOfAppeal({ publisherId, appealId }, ports));
  return { kind, ...(reached && { reached }) };
}

export interface CountPorts {
  /** How many would get a version: asked of a function that sees subscribers. */
  readonly countReaders: (question: AudienceQuestion) => Promise<AudienceAnswer>;
  /** Mails a second that the account sends at present. */
  findPace(): Promise<number>;
}

/** How many a version would be mailed. Whom a retraction reaches is written in receipts, which are not counted. */
export async function countAudience(
  publisherId: string,
  { appealId, version, kind, subject }: Pick<AppealVersion, 'appealId' | 'version' | 'kind' | 'subject'>,
  atMs: number,
  { countReaders, findPace }: CountPorts,
): Promise<CountedAudience | undefined> {
  if (kind === 'retraction') return undefined;
  const { countries, themes } = subject;
  const counted = { appealId, version, kind, subject: { countries: [...countries], themes: [...themes] } };
  const question = { kind: 'count-audience', publisherId, atMs, version: counted } as const;
  const [answer, sendsPerSecond] = await Promise.all([countReaders(question), findPace()]);
  return { answer, sendsPerSecond };
}
