import { LANGUAGE_FACTS, LANGUAGES, type Language } from '../../../contract/languages.ts';
import type { DraftFields } from '../../../domain/drafts/fields.ts';
import { utcDayOf } from '../../../domain/time/spans.ts';
import { dayInWords } from '../../../locales/day-in-words.ts';
import { wordsIn } from '../../../locales/messages.ts';
import { errorSummary, type FieldError } from '../../kit/components/errors.ts';
import { notification } from '../../kit/components/notification.ts';
import { select } from '../../kit/components/select.ts';
import { sessionForm, submitButton } from '../../kit/components/session-form.ts';
import { type Html, html } from '../../kit/html.ts';
import type { Page } from '../../kit/layout.ts';
import { pathIn } from '../../kit/visit.ts';
import type { AtDeskHere } from '../at-desk.ts';
import { deskPage } from '../desk-frame.ts';
import { draftPath, WRITE_PATH } from '../desk-paths.ts';
import { type ComposeForm, entry, section } from './form.ts';
import { DRAFT_FIELD, type FormPart, PART_FIELD, REVISION_FIELD } from './posted-draft.ts';

/** What was done just now: its words are under `compose.done-<word>`. */
export const COMPOSE_DONE = ['saved', 'same'] as const;
export type ComposeDone = (typeof COMPOSE_DONE)[number];

/** What a page of a draft shows. */
export interface ShownDraft {
  readonly draftId: string;
  /** 0 for one that is not kept yet. */
  readonly revision: number;
  readonly fields: DraftFields;
  readonly savedAtMs?: number;
  readonly savedBy?: string;
  readonly part: FormPart;
  readonly errors: readonly FieldError[];
  readonly done?: ComposeDone;
}

/** An appeal as it is written. */
export function composePage(language: Language, at: AtDeskHere, draft: ShownDraft): Page {
  const t = wordsIn(language);
  const { fields, errors, revision, draftId, done } = draft;
  const heading = fields.title ?? t(revision === 0 ? 'compose.new.heading' : 'desk.home.no-title');
  const title = t('compose.title', { title: heading });
  return deskPage(language, at, {
    tab: 'desk',
    title: errors.length > 0 ? t('page.sign-up.error-title', { title }) : title,
    main: html`${done ? notification({ kind: 'done', heading: t(`compose.done-${done}`) }) : undefined}
${errors.length > 0 ? errorSummary(t('compose.problems'), errors) : undefined}
<p><span class="state">${stateInWords(language, draft)}</span></p>
<h1><bdi>${heading}</bdi></h1>
<div class="desk">
<div>
${sessionForm({
  action: pathIn(language, revision === 0 ? WRITE_PATH : draftPath(draftId)),
  csrf: at.csrf,
  inside: html`<input type="hidden" name="${DRAFT_FIELD}" value="${draftId}">
<input type="hidden" name="${REVISION_FIELD}" value="${revision}">
<input type="hidden" name="${PART_FIELD}" value="${draft.part}">
${originalSections({ language, writtenIn: writtenIn(language, fields), fields, errors })}
${submitButton(t('compose.save'))}
<p class="hint">${t('compose.nothing-sent')}</p>`,
})}
</div>
</div>`,
  });
}

const writtenIn = (language: Language, fields: DraftFields) =>
  LANGUAGES.find((one) => one === fields.language) ?? language;

function stateInWords(language: Language, { revision, savedAtMs = 0, savedBy = '' }: ShownDraft): string {
  const t = wordsIn(language);
  if (revision === 0) return t('compose.state-new');
  const moment = new Date(savedAtMs).toISOString();
  return t('compose.state', {
    revision,
    day: dayInWords(language, utcDayOf(savedAtMs)),
    time: moment.slice(11, 16),
    name: savedBy,
  });
}

function originalSections(form: ComposeForm): Html {
  const t = wordsIn(form.language);
  return html`${section({
    id: 'about',
    legend: t('compose.about'),
    inside: html`${select({
      id: 'language',
      label: t('compose.language'),
      emptyLabel: '',
      chosen: form.writtenIn,
      options: LANGUAGES.map((one) => ({ value: one, label: LANGUAGE_FACTS[one].name })),
    })}
${entry(form, { name: 'title', label: t('compose.field.title'), hint: t('compose.hint.title'), rows: 2 })}
${entry(form, { name: 'summary', label: t('compose.field.summary'), hint: t('compose.hint.summary'), rows: 3 })}`,
  })}${section({
    id: 'whole-text',
    legend: t('compose.whole-text'),
    inside: entry(form, { name: 'text', label: t('compose.field.text'), hint: t('compose.hint.text'), rows: 12 }),
  })}`;
}
