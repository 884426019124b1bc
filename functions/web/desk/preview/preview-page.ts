import type { Language } from '../../../contract/languages.ts';
import { type Draft, type DraftMails, partsIn, type ShownMail } from '../../../domain/drafts/drafts.ts';
import { isOpenTheme, type ThemeAnswer } from '../../../domain/publishing/publishing.ts';
import { languagesOf } from '../../../domain/subscriber/subscriber.ts';
import { utcDayOf } from '../../../domain/time/time.ts';
import { themeLabel } from '../../../domain/vocabulary/vocabulary.ts';
import { dayInWords, localeOf } from '../../../locales/day-in-words.ts';
import { wordsIn } from '../../../locales/messages.ts';
import { errorSummary, type Html, html, notification, type Page, pathIn, type Visit } from '../../kit/kit.ts';
import type { AtDeskHere, AudienceSection, LookedAt } from '../kit/kit.ts';
import {
  audienceSection,
  deskHref,
  deskPage,
  inListOfMails,
  lackingOfEdition,
  lookedAtPath,
  mailFrames,
  mailTabs,
  mayOpen,
  quotes,
} from '../kit/kit.ts';
import { leftOutSection, mailHealth } from './mail-health.ts';
import { backLink } from './no-mail-page.ts';
import { type TestSection, testSection } from './test-section.ts';

/** One of a draft's mails, with all that a member should know of it. */
interface PreviewShown {
  readonly looked: Required<LookedAt>;
  readonly draft: Draft;
  readonly newestRevision: number;
  readonly preview: DraftMails;
  /** It can be asked to be sent: nothing of it is open. */
  readonly isReady: boolean;
  readonly mail: ShownMail;
  readonly test: TestSection;
  readonly audience: AudienceSection;
  /** A test was sent just now. */
  readonly isDone: boolean;
}

const DIGITS_SHOWN = 12;

/** The very mail, by language and form. */
export function previewPage(visit: Visit, at: AtDeskHere, shown: PreviewShown): Page {
  const { language } = visit;
  const t = wordsIn(language);
  const { looked, draft, newestRevision, preview, mail, test, audience, isDone } = shown;
  return deskPage(language, at, {
    title: t('preview.title', { title: preview.version.edition.title }),
    main: html`${isDone ? notification({ kind: 'done', heading: t('preview.test.done') }) : undefined}
${test.errors.length > 0 ? errorSummary(t('page.error.heading'), test.errors) : undefined}
<p>${backLink(language, at, looked.draftId)}</p>
<h1>${t('preview.heading')}</h1>
${madeFrom(language, shown)}
${mailTabs(language, { looked, languages: languagesOf(preview.version), parts: partsIn(preview.mails), pathOf: lookedAtPath })}
${meanwhile(language, shown)}
${lackingOfEdition(language, looked, draft.fields, languagesOf(preview.version))}
${inListOfMails(language, mail)}
${newestRevision === draft.revision && at.member.permissions.includes('propose') ? toAsk(language, shown) : undefined}
<div class="frames">
${mailFrames(visit, looked, mail)}
<div>
${mailHealth(visit, mail, looked.as)}
${at.member.permissions.includes('propose') ? html`${audienceSection(visit, at, audience)}${testSection(visit, at, test)}` : undefined}
${openThemes(visit, at, draft.draftId, preview.considered.input.themes)}
${leftOutSection(visit, preview.considered.input.leftOut)}
</div>
</div>`,
  });
}

/** The way to a colleague, or to what is open before. */
function toAsk(language: Language, { draft: { draftId }, isReady }: PreviewShown): Html {
  const t = wordsIn(language);
  if (isReady)
    return html`<p class="actions"><a class="button" href="${deskHref(language, '/desk/write/{draftId}/ask', { draftId })}">${t('decide.ask.link')}</a></p>`;
  return html`<p class="unsure">${t('preview.not-ready')}</p>
<p class="actions"><a class="button" href="${deskHref(language, '/desk/write/{draftId}', { draftId })}#before">${t('preview.to-checks')}</a></p>`;
}

function madeFrom(language: Language, { draft, looked, newestRevision, preview }: PreviewShown): Html {
  const t = wordsIn(language);
  const { savedAtMs, savedBy, revision } = draft;
  const moment = {
    day: dayInWords(language, utcDayOf(savedAtMs)),
    time: new Date(savedAtMs).toISOString().slice(11, 16),
  };
  const { revision: _, ...newest } = looked;
  return html`<p>${t('preview.made-from', { revision, name: `\u2068${savedBy.name}\u2069`, ...moment })}
${t('preview.bytes')} <bdi dir="ltr"><code>${preview.digest.slice(0, DIGITS_SHOWN)}</code></bdi></p>
<p class="hint">${t('preview.invented')}</p>
${
  newestRevision > revision
    ? html`<p><b>${t('preview.newer', { revision: newestRevision })}</b> <a href="${pathIn(language, lookedAtPath(newest))}">${t('preview.to-newest')}</a></p>`
    : undefined
}`;
}

/** What readers of a language in which nothing is written get, and when. */
function meanwhile(
  language: Language,
  { looked: { reader, as }, preview: { version } }: PreviewShown,
): Html | undefined {
  if (as === 'discreet' || languagesOf(version).includes(reader)) return undefined;
  const t = wordsIn(language);
  const names = new Intl.DisplayNames(localeOf(language), { type: 'language', fallback: 'code' });
  const said = { reader: names.of(reader) ?? reader, original: names.of(version.edition.language) ?? '' };
  return html`<p class="sentence">${t(version.isUrgent ? 'preview.meanwhile-urgent' : 'preview.meanwhile', said)}</p>`;
}

/** Themes that a draft's text names, that it does not make sure and that no member answered: whether each is used, and the words that it rests on. */
function openThemes(
  { language }: Visit,
  { member }: AtDeskHere,
  draftId: string,
  themes: readonly ThemeAnswer[],
): Html | undefined {
  const open = themes.filter(isOpenTheme);
  if (open.length === 0) return undefined;
  const t = wordsIn(language);
  return html`<section aria-labelledby="open-themes"><h2 id="open-themes">${t('preview.themes.heading')}</h2>
<ul>${open.map(
    ({ value, confidence, isUsed, evidence }) =>
      html`<li><b>${themeLabel(value, language)}</b> <span class="${confidence}">${t(`compose.is-${confidence}`)}</span> ${quotes(evidence)}<br>${t(isUsed ? 'preview.themes.used' : 'preview.themes.unused')}</li>`,
  )}</ul>
${mayOpen('/desk/write/{draftId}', member) ? html`<p><a href="${deskHref(language, '/desk/write/{draftId}', { draftId })}#themes">${t('preview.themes.change')}</a></p>` : undefined}
</section>`;
}
