import type { Language } from '../../../contract/languages.ts';
import { chosenOf } from '../../../domain/signing-up/signing-up.ts';
import type { CaseNames, Subscriber } from '../../../domain/subscriber/subscriber.ts';
import type { Removal } from '../../../domain/unsubscribing/unsubscribing.ts';
import { wordsIn } from '../../../locales/messages.ts';
import { type Html, html } from '../html.ts';
import { referenceInOnePiece } from '../in-one-piece.ts';
import { followSentence } from '../signing-up/follow-sentence.ts';
import { pathIn } from '../visit.ts';
import { sessionForm } from './session-form.ts';

export const HELD_PATH = '/preferences/held';
export const REMOVAL_FIELD = 'follow';
export const KEEP_FIELD = 'keep';

export interface HeldList {
  readonly language: Language;
  readonly subscriber: Subscriber;
  /** How the cases that they follow may be named. */
  readonly cases: CaseNames;
  readonly csrf: string;
  readonly held: readonly Removal[];
}

/** What was pressed in a burst and waits, each with a button to end it now and one to keep it; nothing when nothing waits. */
export function heldList({ language, subscriber, cases, csrf, held }: HeldList): Html | undefined {
  const t = wordsIn(language);
  const waiting = held.flatMap(({ followId }) => {
    if (followId === undefined) return [{ followId: '', sentence: t('page.mine.held-all') }];
    const follow = subscriber.follows.find((one) => one.followId === followId);
    return follow ? [{ followId, sentence: followSentence(chosenOf(follow), language, cases) }] : [];
  });
  if (waiting.length === 0) return undefined;
  const buttons = (sentence: string) => {
    const unseen = html`<span class="unseen"> ${sentence}</span>`;
    return html`<p class="actions"><button class="button" type="submit">${t('page.mine.held-finish')}${unseen}</button> <button class="button button--quiet" type="submit" name="${KEEP_FIELD}" value="yes">${t('page.mine.held-keep')}${unseen}</button></p>`;
  };
  return html`<section class="what-happens">
<h2>${t('page.mine.held')}</h2>
<p>${t('page.mine.held-text')}</p>
${waiting.map(
  ({ followId, sentence }) => html`<h3>${referenceInOnePiece(sentence)}</h3>
${sessionForm({ action: pathIn(language, HELD_PATH), csrf, inside: html`<input type="hidden" name="${REMOVAL_FIELD}" value="${followId}">${buttons(sentence)}` })}
`,
)}</section>`;
}
