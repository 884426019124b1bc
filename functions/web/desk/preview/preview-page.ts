import { LANGUAGE_FACTS, LANGUAGES, type Language } from '../../../contract/languages.ts';
import type { Draft } from '../../../domain/drafts/draft.ts';
import type { DraftMails } from '../../../domain/drafts/preview-draft.ts';
import { partsIn, type ShownMail } from '../../../domain/drafts/shown-mail.ts';
import { languagesOf } from '../../../domain/subscriber/edition-for.ts';
import { utcDayOf } from '../../../domain/time/spans.ts';
import { dayInWords, localeOf } from '../../../locales/day-in-words.ts';
import { wordsIn } from '../../../locales/messages.ts';
import { errorSummary } from '../../kit/components/errors.ts';
import { notification } from '../../kit/components/notification.ts';
import { type Html, html } from '../../kit/html.ts';
import type { Page } from '../../kit/layout.ts';
import { directionOf } from '../../kit/site.ts';
import { pathIn, type Visit } from '../../kit/visit.ts';
import type { AtDeskHere } from '../at-desk.ts';
import { deskPage } from '../desk-frame.ts';
import { type AudienceSection, audienceSection } from './audience-section.ts';
import { backLink } from './back-link.ts';
import { type LookedAt, lookedAtPath, SHOWN_AS } from './looked-at.ts';
import { mailFrames } from './mail-frames.ts';
import { leftOutSection, mailHealth } from './mail-health.ts';
import { type TestSection, testSection } from './test-section.ts';

/** One of a draft's mails, with all that a member should know of it. */
export interface PreviewShown {
  readonly looked: Required<LookedAt>;
  readonly draft: Draft;
  readonly newestRevision: number;
  readonly preview: DraftMails;
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
  const { looked, preview, mail, test, audience, isDone } = shown;
  return deskPage(language, at, {
    tab: 'desk',
    title: t('preview.title', { title: preview.version.edition.title }),
    main: html`${isDone ? notification({ kind: 'done', heading: t('preview.test.done') }) : undefined}
${test.errors.length > 0 ? errorSummary(t('page.error.heading'), test.errors) : undefined}
<p>${backLink(language, at, looked.draftId)}</p>
<h1>${t('preview.heading')}</h1>
${madeFrom(language, shown)}
${readerTabs(language, shown)}
${partTabs(language, shown)}
${formTabs(language, looked)}
${meanwhile(language, shown)}
<section class="panel" aria-labelledby="in-list"><h2 class="unseen" id="in-list">${t('preview.in-list')}</h2>
<p class="hint"><bdi>${mail.from}</bdi></p><p><b><bdi>${mail.subject}</bdi></b></p><p class="hint"><bdi>${mail.preheader}</bdi></p></section>
<div class="frames">
${mailFrames(visit, looked, mail)}
<div>
${mailHealth(visit, mail, looked.as)}
${at.member.permissions.includes('propose') ? html`${audienceSection(visit, at, audience)}${testSection(visit, at, test)}` : undefined}
${leftOutSection(visit, preview.considered.input.leftOut)}
</div>
</div>`,
  });
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

const current = (isCurrent: boolean, what: 'page' | 'true' = 'true') =>
  isCurrent ? html` aria-current="${what}"` : undefined;

function readerTabs(language: Language, { looked, preview: { version } }: PreviewShown): Html {
  const t = wordsIn(language);
  const written = languagesOf(version);
  const tabs = LANGUAGES.map((reader) => {
    const state = reader === written[0] ? 'original' : written.includes(reader) ? 'ready' : 'not-written';
    return html`<li><a href="${pathIn(language, lookedAtPath({ ...looked, reader }))}"${current(reader === looked.reader)}><bdi lang="${reader}" dir="${directionOf(reader)}">${LANGUAGE_FACTS[reader].name}</bdi><small>${t(`preview.${state}`)}</small></a></li>`;
  });
  return html`<nav aria-label="${t('preview.readers')}"><ul class="tabs">${tabs}</ul></nav>`;
}

/** Where readers who had an earlier mail of the case get another one than those who had none. */
function partTabs(language: Language, { looked, preview }: PreviewShown): Html | undefined {
  const t = wordsIn(language);
  const parts = partsIn(preview.mails);
  if (parts.length < 2 || looked.as === 'discreet') return undefined;
  const tabs = parts.map(
    (part) =>
      html`<li><a href="${pathIn(language, lookedAtPath({ ...looked, part }))}"${current(part === looked.part)}>${t(`preview.part.${part}`)}</a></li>`,
  );
  return html`<nav aria-label="${t('preview.parts')}"><ul class="tabs">${tabs}</ul></nav>`;
}

function formTabs(language: Language, looked: Required<LookedAt>): Html {
  const t = wordsIn(language);
  const tabs = SHOWN_AS.map(
    (as) =>
      html`<li><a href="${pathIn(language, lookedAtPath({ ...looked, as }))}"${current(as === looked.as, 'page')}>${t(`preview.form.${as}`)}<small>${as === 'html' ? 'HTML' : t(`preview.form.${as}-is`)}</small></a></li>`,
  );
  return html`<nav aria-label="${t('preview.forms')}"><ul class="tabs tabs--ruled">${tabs}</ul></nav>`;
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
