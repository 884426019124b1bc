import type { Language } from '../../../../contract/languages.ts';
import { appealPath } from '../../../../contract/page-paths.ts';
import type { WentOut } from '../../../../domain/drafts/drafts.ts';
import { utcDayOf } from '../../../../domain/time/time.ts';
import { dayInWords } from '../../../../locales/day-in-words.ts';
import { wordsIn } from '../../../../locales/messages.ts';
import type { Answer, Html, Page, Visit } from '../../../kit/kit.ts';
import { html, notification, pageAnswer, pathIn } from '../../../kit/kit.ts';
import { type AtDeskHere, deskPage } from '../desk-frame.ts';
import { deskHref } from '../desk-rights.ts';

/** Says that a draft went out, in place of what was asked of it. */
export const wentOutAnswer = (at: AtDeskHere, wentOut: WentOut, visit: Visit, notDone: NotDone): Answer =>
  pageAnswer(visit, wentOutPage(visit.language, at, wentOut, notDone), 409);

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
export function wentOutPage(language: Language, at: AtDeskHere, { draft, appealId }: WentOut, notDone?: NotDone): Page {
  const t = wordsIn(language);
  const { draftId, revision, fields, savedAtMs, savedBy } = draft;
  const heading = fields.title ?? t('desk.home.no-title');
  const state = t('compose.went-out.state', {
    revision,
    day: dayInWords(language, utcDayOf(savedAtMs)),
    time: new Date(savedAtMs).toISOString().slice(11, 16),
    name: savedBy.name,
  });
  return deskPage(language, at, {
    title: heading,
    main: html`${notDone && notification({ kind: 'important', heading: notDone.said })}
<p><span class="state">${state}</span></p>
<h1><bdi>${heading}</bdi></h1>
<p class="lede">${t('compose.went-out.text')}</p>
${notDone && typedSection(language, notDone.typed)}
<p class="actions"><a class="button" href="${deskHref(language, '/desk/sent/{appealId}', { appealId })}">${t('sent.link')}</a> <a class="button button--quiet" href="${deskHref(language, '/desk/write')}">${t('desk.home.write')}</a></p>
<p><a href="${pathIn(language, appealPath(appealId))}">${t('compose.went-out.see')}</a></p>
<p><a href="${deskHref(language, '/desk/write/{draftId}/versions', { draftId })}">${t('compose.versions.link')}</a></p>`,
  });
}

function typedSection(language: Language, typed: readonly TypedPart[]): Html | undefined {
  if (typed.length === 0) return undefined;
  const t = wordsIn(language);
  return html`<section class="step" aria-labelledby="typed"><h2 id="typed">${t('compose.went-out.typed')}</h2>
<p class="hint">${t('compose.went-out.typed-hint')}</p>
${typed.map(({ label, text }) => html`<h3>${label}</h3><p class="as-typed" dir="auto">${text === '' ? t('compose.conflict.empty') : text}</p>`)}
</section>`;
}
