import type { Language } from '../../contract/languages.ts';
import { casesIn, readFollows } from '../../domain/signing-up/entered-follow.ts';
import type { EnteredForm } from '../../domain/signing-up/sign-up-form.ts';
import type { CaseNaming } from '../../domain/subscriber/follows/case-name.ts';
import { wordsIn } from '../../locales/messages.ts';
import { OPML_TYPE, opmlOf } from '../feeds/opml.ts';
import { type Answer, fileAnswer } from '../kit/answers.ts';
import { type Html, html } from '../kit/html.ts';
import { pathIn, type Visit } from '../kit/visit.ts';

export const FEEDS_STEP = 'feeds';

/** A button of a form that carries what was chosen: the same as a file for a feed reader. None in discreet mode, as the file stays on the device and tells all. */
export function sameAsFeeds(language: Language, { isDiscreet }: EnteredForm): Html | undefined {
  if (isDiscreet) return undefined;
  const t = wordsIn(language);
  return html`<p class="actions"><button class="button button--quiet" type="submit" formaction="${pathIn(language, '/follows')}" name="step" value="${FEEDS_STEP}">${t('feed.same.button')}</button></p>
<p class="hint">${t('feed.same.hint')}</p>
`;
}

/** That file; undefined in discreet mode, or where the follows have faults. Nothing is kept of it. */
export async function tryFeedsFile(
  visit: Visit,
  { follows, isDiscreet }: EnteredForm,
  { namesOfCases }: CaseNaming,
): Promise<Answer | undefined> {
  if (isDiscreet) return undefined;
  const cases = await namesOfCases(casesIn(follows));
  const reading = readFollows(follows, cases);
  if (reading.kind === 'refused') return undefined;
  return fileAnswer('feeds.opml', `${OPML_TYPE}; charset=utf-8`, opmlOf(reading.chosen, cases, visit));
}
