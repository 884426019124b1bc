import { appealPath } from '../../../../contract/page-paths.ts';
import type { WentOut } from '../../../../domain/drafts/drafts.ts';
import { type Answer, type Html, html, notification, type Page, pageAnswer, pathIn } from '../../../kit/kit.ts';
import { type Asked, deskPage, type InWords } from '../desk-frame.ts';
import { deskHref } from '../desk-rights.ts';
import { dayAndTime } from '../words/day-and-time.ts';

/** Says that a draft went out, in place of what was asked of it. */
export const wentOutAnswer = (asked: Asked, wentOut: WentOut, notDone: NotDone): Answer =>
  pageAnswer(asked.visit, wentOutPage(asked, wentOut, notDone), 409);

/** What a member wanted of such a draft. */
export interface NotDone {
  /** That it was not done. */
  readonly said: string;
  /** What they typed for it: nothing else keeps it. */
  readonly typed: readonly TypedPart[];
}

export interface TypedPart {
  readonly label: string;
  readonly text: string;
}

/** A draft that was published: there is nothing to save any more. */
export function wentOutPage(asked: Asked, { draft, appealId }: WentOut, notDone?: NotDone): Page {
  const { t, language } = asked;
  const { draftId, revision, fields, savedAtMs, savedBy } = draft;
  const heading = fields.title ?? t('desk.home.no-title');
  const saved = { revision, ...dayAndTime(asked, savedAtMs), name: savedBy.name };
  return deskPage(asked, {
    title: heading,
    main: html`${notDone && notification({ kind: 'important', heading: notDone.said })}
<p><span class="state">${t('compose.went-out.state', saved)}</span></p>
<h1><bdi>${heading}</bdi></h1>
<p class="lede">${t('compose.went-out.text')}</p>
${notDone && typedSection(asked, notDone.typed)}
<p class="actions"><a class="button" href="${deskHref(language, '/desk/sent/{appealId}', { appealId })}">${t('sent.link')}</a> <a class="button button--quiet" href="${deskHref(language, '/desk/write')}">${t('desk.home.write')}</a></p>
<p><a href="${pathIn(language, appealPath(appealId))}">${t('compose.went-out.see')}</a></p>
<p><a href="${deskHref(language, '/desk/write/{draftId}/versions', { draftId })}">${t('compose.versions.link')}</a></p>`,
  });
}

function typedSection({ t }: InWords, typed: readonly TypedPart[]): Html | undefined {
  if (typed.length === 0) return undefined;
  return html`<section class="step" aria-labelledby="typed"><h2 id="typed">${t('compose.went-out.typed')}</h2>
<p class="hint">${t('compose.went-out.typed-hint')}</p>
${typed.map(({ label, text }) => html`<h3>${label}</h3><p class="as-typed" dir="auto">${text === '' ? t('compose.conflict.empty') : text}</p>`)}
</section>`;
}
