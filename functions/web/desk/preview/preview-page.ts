import type { Gate } from '../../../domain/deciding/deciding.ts';
import { type Draft, type DraftMails, type LastTest, partsIn, type ShownMail } from '../../../domain/drafts/drafts.ts';
import { hasJoined } from '../../../domain/members/members.ts';
import { isOpenTheme, type ThemeAnswer } from '../../../domain/publishing/publishing.ts';
import { languagesOf } from '../../../domain/subscriber/subscriber.ts';
import { themeLabel } from '../../../domain/vocabulary/vocabulary.ts';
import { localeOf } from '../../../locales/day-in-words.ts';
import type { FieldError, Html, Page } from '../../kit/kit.ts';
import { errorAt, errorId, html, notification, pathIn, submitButton } from '../../kit/kit.ts';
import type { Asked, AudienceSection, InWords, LookedAt } from '../kit/kit.ts';
import {
  audienceSection,
  dayAndTime,
  deskHref,
  deskPage,
  deskPath,
  framedMails,
  gateSection,
  inListOfMails,
  lackingOfEdition,
  lookedAtPath,
  mailFrames,
  mailTabs,
  mayOpen,
  postForm,
  queryOf,
  quotes,
} from '../kit/kit.ts';
import { leftOutSection, mailHealth } from './mail-health.ts';

/** One of a draft's mails, with all that a member should know of it. */
interface PreviewShown {
  readonly looked: Required<LookedAt>;
  readonly draft: Draft;
  readonly newestRevision: number;
  readonly preview: DraftMails;
  /** What is open, and what should be looked at. */
  readonly gate: Gate;
  readonly mail: ShownMail;
  readonly test: TestSection;
  readonly audience: AudienceSection;
  /** A test was sent just now. */
  readonly isDone: boolean;
}

/** The very mail, by language and form. */
export function previewPage(asked: Asked, shown: PreviewShown): Page {
  const { t, at } = asked;
  const { looked, draft, newestRevision, preview, mail, test, audience, isDone } = shown;
  return deskPage(asked, {
    title: t('preview.title', { title: preview.version.edition.title }),
    mails: framedMails(mail),
    errors: test.errors,
    main: html`${isDone ? notification({ kind: 'done', heading: t('preview.test.done') }) : undefined}
<p>${backLink(asked, looked.draftId)}</p>
<h1>${t('preview.heading')}</h1>
${madeFrom(asked, shown)}
${mailTabs(asked, { looked, languages: languagesOf(preview.version), fields: draft.fields, parts: partsIn(preview.mails), pathOf: lookedAtPath })}
${meanwhile(asked, shown)}
${lackingOfEdition(asked, looked, draft.fields, languagesOf(preview.version))}
${inListOfMails(asked, mail)}
${newestRevision === draft.revision && at.member.permissions.includes('propose') ? toAsk(asked, shown) : undefined}
<div class="frames">
${mailFrames(asked, looked, mail)}
<div>
${mailHealth(asked, mail, looked.as)}
${at.member.permissions.includes('propose') ? html`${audienceSection(asked, audience)}${testSection(asked, test)}` : undefined}
${openThemes(asked, draft.draftId, preview.considered.input.themes)}
${leftOutSection(asked, preview.considered.input.leftOut)}
</div>
</div>`,
  });
}

/** What is open; where nothing is, the way to a colleague. */
const toAsk = (asked: Asked, { draft, gate }: PreviewShown): Html => html`${gateSection(asked, draft, gate)}
${
  gate.open.length === 0 &&
  html`<p class="actions"><a class="button" href="${deskHref(asked.language, '/desk/write/{draftId}/ask', draft)}">${asked.t('decide.ask.link')}</a></p>`
}`;

function madeFrom({ t, language }: InWords, { draft, looked, newestRevision }: PreviewShown): Html {
  const { savedAtMs, savedBy, revision } = draft;
  const moment = dayAndTime({ language }, savedAtMs);
  const { revision: _, ...newest } = looked;
  return html`<p>${t('preview.made-from', { revision, name: `\u2068${savedBy.name}\u2069`, ...moment })}
${t('preview.exactly')}</p>
<p class="hint">${t('preview.invented')}</p>
${
  newestRevision > revision
    ? html`<p><b>${t('preview.newer', { revision: newestRevision })}</b> <a href="${pathIn(language, lookedAtPath(newest))}">${t('preview.to-newest')}</a></p>`
    : undefined
}`;
}

/** What readers of a language in which nothing is written get, and when. */
function meanwhile(
  { t, language }: InWords,
  { looked: { reader, as }, preview: { version } }: PreviewShown,
): Html | undefined {
  if (as === 'discreet' || languagesOf(version).includes(reader)) return undefined;
  const names = new Intl.DisplayNames(localeOf(language), { type: 'language', fallback: 'code' });
  const said = { reader: names.of(reader) ?? reader, original: names.of(version.edition.language) ?? '' };
  return html`<p class="sentence">${t(version.isUrgent ? 'preview.meanwhile-urgent' : 'preview.meanwhile', said)}</p>`;
}

/** Themes that a draft's text names, that it does not make sure and that no member answered: whether each is used, and the words that it rests on. */
function openThemes(
  { t, language, at: { member } }: Asked,
  draftId: string,
  themes: readonly ThemeAnswer[],
): Html | undefined {
  const open = themes.filter(isOpenTheme);
  if (open.length === 0) return undefined;
  return html`<section aria-labelledby="open-themes"><h2 id="open-themes">${t('preview.themes.heading')}</h2>
<ul>${open.map(
    ({ value, confidence, isUsed, evidence }) =>
      html`<li><b>${themeLabel(value, language)}</b> <span class="${confidence}">${t(`compose.is-${confidence}`)}</span> ${quotes(evidence)}<br>${t(isUsed ? 'preview.themes.used' : 'preview.themes.unused')}</li>`,
  )}</ul>
${mayOpen('/desk/write/{draftId}', member) ? html`<p><a href="${deskHref(language, '/desk/write/{draftId}', { draftId })}#themes">${t('preview.themes.change')}</a></p>` : undefined}
</section>`;
}

export const TO_FIELD = 'to';

interface TestSection {
  readonly looked: Required<LookedAt>;
  readonly last: LastTest | undefined;
  readonly errors: readonly FieldError[];
  /** Members who are ticked. */
  readonly to: readonly string[];
}

/** Sends the mail that is shown to members of the own office, and to no one else. */
function testSection(asked: Asked, { looked, last, errors, to }: TestSection): Html {
  const { t, at } = asked;
  const error = errorAt(TO_FIELD, errors, t('page.error.prefix'));
  const choices = at.office.members.filter(hasJoined).map(({ memberId, name }) => {
    const shown = memberId === at.member.memberId ? t('preview.test.you', { name: isolate(name) }) : isolate(name);
    return html`<label class="choice"><input type="checkbox" name="${TO_FIELD}" value="${memberId}"${to.includes(memberId) ? html` checked` : undefined}><span>${shown}</span></label>`;
  });
  return html`<section aria-labelledby="test"><h2 id="test">${t('preview.test.heading')}</h2>
${postForm(
  asked,
  `${deskPath('/desk/write/{draftId}/mail', looked)}/test?${queryOf(looked)}`,
  html`<fieldset class="panel" id="${TO_FIELD}"${error ? html` aria-describedby="${errorId(TO_FIELD)}"` : undefined}><legend>${t('preview.test.to')}</legend>
<p class="hint">${t('preview.test.text')}</p>
${error}
${choices}
${submitButton(t('preview.test.button'), 'quiet')}
</fieldset>`,
)}
${last ? html`<p class="hint">${lastInWords(asked, last)}</p>` : undefined}
</section>`;
}

function lastInWords({ t, language }: InWords, { names, sentAtMs }: LastTest): string {
  const to = new Intl.ListFormat(localeOf(language)).format(names.map(isolate));
  return t('preview.test.last', { ...dayAndTime({ language }, sentAtMs), names: to });
}

const isolate = (name: string) => `\u2068${name}\u2069`;

/** Why a draft has no mail yet, and what a member can do about it. */
export function noMailPage(asked: Asked, draft: Draft, gate: Gate): Page {
  return deskPage(asked, {
    title: asked.t('preview.none.title'),
    main: html`<h1>${asked.t('preview.none.title')}</h1>
${gateSection(asked, draft, gate)}
<p class="actions">${backLink(asked, draft.draftId, 'button')}</p>`,
  });
}

/** Back to the text of a draft; to the desk for who may not write, and would be refused there. */
function backLink({ t, language, at: { member } }: Asked, draftId: string, className?: 'button'): Html {
  const mayWrite = mayOpen('/desk/write/{draftId}', member);
  const path = pathIn(language, mayWrite ? deskPath('/desk/write/{draftId}', { draftId }) : '/desk');
  const look = className && html` class="${className}"`;
  return html`<a${look} href="${path}">${t(mayWrite ? 'preview.back' : 'desk.to-desk')}</a>`;
}
