import type { Language } from '../../../contract/languages.ts';
import { appealPath } from '../../../contract/page-paths.ts';
import { type Open, openIn, type Seen, seenOf, warningsIn } from '../../../domain/deciding/deciding.ts';
import type { DraftFields, Understood } from '../../../domain/drafts/drafts.ts';
import {
  ALSO_NAMED,
  ANSWERED_FIELD,
  alsoNamedRows,
  missingParts,
  NOT_NAMES_FIELD,
  rowField,
  ticksIn,
} from '../../../domain/drafts/drafts.ts';
import { LANGUAGE_FIELD } from '../../../domain/subscriber/subscriber.ts';
import { utcDayOf } from '../../../domain/time/time.ts';
import { dayInWords } from '../../../locales/day-in-words.ts';
import { wordsIn } from '../../../locales/messages.ts';
import { choice, type FieldError, type Html, html, namedWordsOf, pathIn } from '../../kit/kit.ts';
import { EDITION_FIELD, type InDraft, type InWords, idOf, openInWords, warningInWords } from '../kit/kit.ts';
import { type ComposeForm, entry } from './form.ts';

/** Something to look at before an appeal goes out: at which field, in words, and whether it keeps the appeal back. */
export interface Check {
  readonly field: string;
  readonly message: string | Html;
  readonly level: 'stops' | 'look' | 'fine';
  /** The field that ends it once something is typed there: until it is looked at again, nothing is known of it. */
  readonly endedBy?: string;
  /** Of what a member may answer: the id of the finding. It is `fine` once they did. */
  readonly findingId?: string;
  /** What they say: that it is public, where it is left out. */
  readonly answer?: CheckAnswer;
  /** Of a name that is not listed: the name, and the number of the row that says why it may be given. */
  readonly named?: { readonly name: string; readonly row: number };
}

/** What a member may say of what the checks found. */
export type CheckAnswer = 'public' | 'not-there' | 'someone-else' | 'no-one-can-tell' | 'looked-at' | 'meant-so';

/** The checks of a draft, what stops it first. Answers of findings that are not looked for now are carried on. */
export function checksSection(form: ComposeForm, checks: readonly Check[]): Html {
  const { language, fields } = form;
  const t = wordsIn(language);
  const ofLevel = (level: Check['level']) => checks.filter((one) => one.level === level);
  const rows = (['stops', 'look', 'fine'] as const).flatMap((level) =>
    ofLevel(level).map((check) => (check.named ? nameRow(form, check, check.named) : checkRow(form, check))),
  );
  const asked = new Set(checks.map(({ findingId }) => findingId));
  const unasked = ticksIn(fields, ANSWERED_FIELD).filter((id) => !asked.has(id));
  const named = new Set(checks.map((check) => check.named?.row));
  const otherRows = alsoNamedRows(fields).filter(({ number }) => !named.has(number));
  const names = new Set(checks.map((check) => check.named?.name));
  const otherNames = ticksIn(fields, NOT_NAMES_FIELD).filter((name) => !names.has(name));
  const hidden = (name: string, value: string) => html`<input type="hidden" name="${name}" value="${value}">`;
  return html`<section aria-labelledby="before"><h2 id="before">${t('compose.before-sending')}</h2>
<p class="unsure" id="unlooked" role="status" hidden>${t('compose.checks-unlooked')}</p>
${rows.length === 0 ? html`<p class="hint">${t('compose.checks-none')}</p>` : html`<ul class="checks">${rows}</ul>`}
${unasked.map((id) => hidden(ANSWERED_FIELD, id))}
${otherRows.map(({ number, texts }) => Object.entries(texts).map(([key, text]) => hidden(rowField(ALSO_NAMED, number, key), text)))}
${otherNames.map((name) => hidden(NOT_NAMES_FIELD, name))}
</section>`;
}

function checkRow({ t }: InWords, { field, message, level, endedBy, findingId, answer = 'public' }: Check): Html {
  const words = level === 'fine' || field === '' ? message : html`<a href="#${idOf(field)}">${message}</a>`;
  const mark = level === 'fine' ? undefined : html` class="look"`;
  const lacks = endedBy === undefined ? undefined : html` data-lacks="${idOf(endedBy)}"`;
  if (findingId === undefined) return html`<li${mark ?? html` data-all-clear`}${lacks}><span>${words}</span></li>`;
  const describedBy = `check-${findingId}`;
  const tick = choice({
    name: ANSWERED_FIELD,
    value: findingId,
    label: t(`check.${answer}`),
    isChosen: level === 'fine',
    describedBy,
  });
  return html`<li${mark}><div><span id="${describedBy}">${words}</span>
${tick}</div></li>`;
}

/** A name that is not listed, with its two answers: why it may be given, or that it is no person's. */
function nameRow(
  form: ComposeForm,
  { message, level, field, findingId }: Check,
  named: NonNullable<Check['named']>,
): Html {
  const { t } = form;
  const { name, row } = named;
  const isOpen = level !== 'fine';
  const words = isOpen ? html`<a href="#${idOf(field)}">${message}</a>` : message;
  const id = `check-${findingId}`;
  return html`<li${isOpen ? html` class="look"` : undefined}><div role="group" aria-labelledby="${id}"><span id="${id}">${words}</span>
<input type="hidden" name="${rowField(ALSO_NAMED, row, 'name')}" value="${name}">
${entry(form, { name: rowField(ALSO_NAMED, row, 'because'), label: t('check.named-because'), hint: t('check.named-because-hint') })}
${choice({ name: NOT_NAMES_FIELD, value: name, label: t('check.no-name'), isChosen: ticksIn(form.fields, NOT_NAMES_FIELD).includes(name), describedBy: id })}</div></li>`;
}

/** Ids of the fields that the checks lead to. */
export const leadsOf = (checks: readonly Check[]): string[] =>
  checks.filter(({ level, field }) => level !== 'fine' && field !== '').map(({ field }) => idOf(field));

/** Everything to look at. Nothing is called complete while anything is left, and what the page has marked as wrong stops it here too. */
export function allChecks(
  form: Pick<ComposeForm, 'language' | 'errors' | 'fields'>,
  understood: Understood,
  found: readonly Check[],
): Check[] {
  const checks = [...checksOf(form, understood), ...found];
  const stopped = checks.filter(({ level }) => level === 'stops').map(({ field }) => idOf(field));
  const all = [...stopsOf(form.errors.filter(({ fieldId }) => !stopped.includes(fieldId))), ...checks];
  const isOpen = all.some(({ level }) => level !== 'fine');
  return isOpen ? all.filter(({ level, findingId }) => level !== 'fine' || findingId !== undefined) : all;
}

const stopsOf = (errors: readonly FieldError[]): Check[] =>
  errors.map((error) => ({ field: error.fieldId, message: namedWordsOf(error), level: 'stops' }));

/** What keeps a draft back or should be looked at, as all pages say it, each at its field. */
function checksOf(
  { language, fields }: Pick<ComposeForm, 'language' | 'fields'>,
  { outcome, reading }: Understood,
): Check[] {
  const seen = seenBy(fields, { outcome, reading });
  const open = openIn(fields, seen, []);
  const warnings = seen.considered ? warningsIn(seen.considered) : [];
  return [
    ...open.map((one) => checkOf(language, openInWords(language, fields, one), endedBy(one, { outcome, reading }))),
    ...warnings
      .flatMap((one) => warningInWords(language, fields, one))
      .map(({ field, message }): Check => ({ field, message, level: 'look' })),
    ...(open.length === 0 && seen.considered?.decision.kind === 'publish'
      ? [{ field: '', message: wordsIn(language)('compose.check-complete'), level: 'fine' } as const]
      : []),
  ];
}

const checkOf = (language: Language, { field, edition, message }: InDraft, endedBy: string | undefined): Check => ({
  field,
  // It is put right on the page of its edition.
  message:
    field === '' && edition
      ? html`<a href="?${EDITION_FIELD}=${edition}&amp;${LANGUAGE_FIELD}=${language}">${message}</a>`
      : message,
  level: 'stops',
  ...(endedBy && { endedBy }),
});

/** What is wrong with the fields themselves stands at them already. */
function seenBy(fields: DraftFields, { outcome, reading }: Pick<Understood, 'outcome' | 'reading'>): Seen {
  if (!outcome || outcome.kind === 'refused') return { problems: missingParts(fields, reading) };
  return seenOf(outcome);
}

/** Of what is missing while there is no request: the field that ends it once something is typed there. */
function endedBy(open: Open, { outcome, reading }: Pick<Understood, 'outcome' | 'reading'>): string | undefined {
  if (open.what !== 'problem' || (outcome && outcome.kind !== 'refused')) return undefined;
  const { field } = open.problem;
  return TYPED.includes(field) ? field : reading ? undefined : 'text';
}

/** Parts that are there as soon as they are typed; the others are read from the text. */
const TYPED = ['title', 'text'];

/** Published appeals that a draft looks like, and a word that it is none of them. */
export function likelySection({ t, language, fields }: ComposeForm, { likely }: Understood): Html | undefined {
  if (likely.length === 0 && fields.distinct === undefined) return undefined;
  return html`<section aria-labelledby="likely"><h2 id="likely">${t('compose.likely')}</h2>
${likely.length === 0 ? undefined : html`<p class="unsure">${t('compose.likely-hint')}</p>`}
<ul class="rows">${likely.map(
    ({ appealId, title, publisherName, publishedAtMs }) =>
      html`<li><div><h3><a href="${pathIn(language, appealPath(appealId))}"><bdi>${title}</bdi></a></h3><p class="hint"><bdi>${publisherName}</bdi> · ${dayInWords(language, utcDayOf(publishedAtMs))}</p></div></li>`,
  )}</ul>
${choice({ name: 'distinct', value: 'yes', label: t('compose.likely-none'), isChosen: fields.distinct !== undefined })}
</section>`;
}
