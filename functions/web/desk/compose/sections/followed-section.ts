import type { AppealVersion } from '../../../../domain/appeal/appeal.ts';
import { dayInWords } from '../../../../locales/day-in-words.ts';
import { wordsIn } from '../../../../locales/messages.ts';
import { BUTTON_CLASS, type Html, html, written } from '../../../kit/kit.ts';
import { deskHref } from '../../kit/kit.ts';
import type { ComposeForm } from '../form.ts';
import { FOLLOW_PREFIX } from '../posted-draft.ts';

/** What a draft follows up: the appeal's newest version, which may be a later one than it was written from. Of a withdrawn one, how its case ended before. */
export type Followed = Pick<AppealVersion, 'appealId' | 'version' | 'kind' | 'edition' | 'image' | 'ended'>;

/** Says what a draft follows, and when a later version came out meanwhile: nothing is lost, and nothing goes out before its writer has looked at that. */
export function followedSection({ language, fields }: ComposeForm, followed: Followed | undefined): Html | undefined {
  const follows = Number(fields.follows);
  if (followed === undefined || fields.follows === undefined) return undefined;
  const t = wordsIn(language);
  const { edition, kind, version, appealId, ended } = followed;
  const title =
    kind === 'retraction' ? t('compose.follows.gone') : html`<bdi ${written(edition)}>${edition.title}</bdi>`;
  return html`<div class="sentence" id="follows" tabindex="-1">
<p><b>${t('compose.follows')}</b> <a href="${deskHref(language, '/desk/sent/{appealId}', { appealId })}">${title}</a></p>
${
  version > follows
    ? html`<p><b>${t('compose.follows.overtaken', { version })}</b></p>
<p>${t('compose.follows.look')}</p>
<p class="actions"><button class="${BUTTON_CLASS.quiet}" type="submit" name="do" value="${FOLLOW_PREFIX}${version}">${t('compose.follows.button', { version })}</button></p>`
    : html`<p>${kind === 'retraction' && fields.kind !== 'retraction' ? t('compose.follows.before-it') : t('compose.follows.version', { version: follows })}</p>`
}
${
  ended &&
  fields.kind === 'correction' &&
  html`<p>${t('compose.follows.end-kept', { how: t(`case-end.${ended.how}`), day: dayInWords(language, ended.on) })}</p>`
}
</div>`;
}
