import { appealPath } from '../../../contract/page-paths.ts';
import type { AppealKind } from '../../../domain/appeal/appeal.ts';
import type { Understood } from '../../../domain/drafts/drafts.ts';
import {
  ALSO_NAMED,
  ANSWERED_FIELD,
  alsoNamedRows,
  ENDED_HOW_FIELD,
  lacksCaseEnd,
  missingParts,
  NOT_NAMES_FIELD,
  rowField,
  ticksIn,
} from '../../../domain/drafts/drafts.ts';
import { type AppealInput, missingFrom } from '../../../domain/publishing/publishing.ts';
import { utcDayOf } from '../../../domain/time/time.ts';
import { dayInWords } from '../../../locales/day-in-words.ts';
import { languageName } from '../../../locales/language-name.ts';
import { wordsIn } from '../../../locales/messages.ts';
import { choice, type FieldError, type Html, html, namedWordsOf, pathIn } from '../../kit/kit.ts';
import { droppedInWords, hiddenInWords, type InWords, idOf, problemsInWords, unansweredInWords } from '../kit/kit.ts';
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
  const checks = [...endOf(form), ...hiddenEdition(form), ...editionsOf(form), ...checksOf(form, understood), ...found];
  const stopped = checks.filter(({ level }) => level === 'stops').map(({ field }) => idOf(field));
  const all = [...stopsOf(form.errors.filter(({ fieldId }) => !stopped.includes(fieldId))), ...checks];
  const isOpen = all.some(({ level }) => level !== 'fine');
  return isOpen ? all.filter(({ level, findingId }) => level !== 'fine' || findingId !== undefined) : all;
}

const stopsOf = (errors: readonly FieldError[]): Check[] =>
  errors.map((error) => ({ field: error.fieldId, message: namedWordsOf(error), level: 'stops' }));

/** An outcome closes its case, and says how that ended. */
const endOf = ({ language, fields }: Pick<ComposeForm, 'language' | 'fields'>): Check[] =>
  lacksCaseEnd(fields)
    ? [{ field: ENDED_HOW_FIELD, message: wordsIn(language)('compose.check-case-end'), level: 'stops' }]
    : [];

/** A translation into what is now the language of the original. */
const hiddenEdition = ({ language, fields }: Pick<ComposeForm, 'language' | 'fields'>): Check[] =>
  hiddenInWords(language, fields).map((message) => ({ field: 'language', message, level: 'stops' }));

/** Editions of words that the original does not say any more, each with the way to it. */
const editionsOf = ({ language, fields }: Pick<ComposeForm, 'language' | 'fields'>): Check[] =>
  unansweredInWords(language, fields, '').map((message) => ({ field: '', message, level: 'stops' }));

/** What publishing would say of a draft now, in the language of its writer. */
function checksOf(
  { language, fields }: Pick<ComposeForm, 'language' | 'fields'>,
  { outcome, reading }: Understood,
): Check[] {
  const t = wordsIn(language);
  if (!outcome || outcome.kind === 'refused')
    return missingParts(fields, reading).flatMap((problem): Check[] => {
      const endedBy = TYPED.includes(problem.field) ? problem.field : reading ? undefined : 'text';
      return stopsOf(problemsInWords(language, [problem], fields)).map((one) => ({
        ...one,
        ...(endedBy && { endedBy }),
      }));
    });
  if (outcome.kind === 'busy') return [{ field: '', message: t('compose.check-busy'), level: 'look' }];
  if (outcome.kind === 'too large') return [{ field: 'text', message: t('compose.check-too-long'), level: 'stops' }];
  const { input, decision, stale = [], dropped = [] } = outcome;
  const missing = decision.kind === 'draft' ? missingFrom(input) : [];
  return [
    ...missing.flatMap(({ field }): Check[] =>
      isMissing(field) ? [{ field, message: t(`compose.missing-${field}`), level: 'stops' }] : [],
    ),
    ...input.doubts
      .filter(({ about }) => about !== 'countries')
      .map(
        ({ about, field }): Check => ({
          field: about === 'parts' ? field : about,
          message: t(`compose.doubt-${about === 'countries' ? 'kind' : about}`),
          level: 'look',
        }),
      ),
    ...(decision.kind === 'nothing to follow up' || decision.kind === 'not theirs to follow up'
      ? [{ field: 'followUp', message: t('compose.check-no-case'), level: 'stops' } as const]
      : []),
    ...(decision.kind === 'conflict'
      ? [{ field: 'kind', message: t('compose.check-published-before'), level: 'stops' } as const]
      : []),
    ...(decision.kind === 'withdrawn' || decision.kind === 'sent before'
      ? [{ field: 'kind', message: t('compose.check-withdrawn'), level: 'stops' } as const]
      : []),
    ...droppedInWords(language, dropped, fields).map((message): Check => ({ field: '', message, level: 'look' })),
    ...stale.map(
      (one): Check => ({
        field: '',
        message: t('compose.check-stale', { language: languageName(language, one.language) }),
        level: 'look',
      }),
    ),
    ...(lacksWhatChanged(input)
      ? [{ field: 'whatChanged', message: t('compose.check-what-changed'), level: 'look' } as const]
      : []),
    ...(decision.kind === 'publish'
      ? [{ field: '', message: t('compose.check-complete'), level: 'fine' } as const]
      : []),
  ];
}

/** Parts that are there as soon as they are typed; the others are read from the text. */
const TYPED = ['title', 'text'];

const SAYS_WHAT_CHANGED = new Set<AppealKind>(['update', 'correction']);
const lacksWhatChanged = ({ kind, parts }: AppealInput): boolean =>
  SAYS_WHAT_CHANGED.has(kind.value) && parts.whatChanged === undefined;

const MISSING = ['title', 'datedOn', 'countries', 'kind', 'translations'] as const;
const isMissing = (field: string): field is (typeof MISSING)[number] => MISSING.some((one) => one === field);

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
