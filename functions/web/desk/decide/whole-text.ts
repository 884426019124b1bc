import {
  EDITION_PART_NAMES,
  type EditionPart,
  fieldsInLanguages,
  fieldsOfPart,
  isPartName,
  PARTS,
  type PartName,
  partCalled,
  SHARED_PART_NAMES,
} from '../../../contract/appeal-parts.ts';
import { LANGUAGES, type Language } from '../../../contract/languages.ts';
import type { Comparer, Draft, DraftFields } from '../../../domain/drafts/drafts.ts';
import {
  countOfWords,
  type Difference,
  dayIn,
  differencesOf,
  makeComparer,
  NO_ONE,
  rowField,
  rowsOf,
  sentEditionsOf,
} from '../../../domain/drafts/drafts.ts';
import { dayInWords } from '../../../locales/day-in-words.ts';
import { languageName } from '../../../locales/language-name.ts';
import { message } from '../../../locales/messages.ts';
import { type Html, html, written } from '../../kit/kit.ts';
import { differenceInWords, differenceMarkup, fieldInWords, type InWords, partInWords } from '../kit/kit.ts';

/** A text, and the one that a member was mailed last before. */
export interface SinceLooked {
  readonly now: Draft;
  /** Left out where they were mailed none, or it is not kept any more. */
  readonly before?: Draft;
  readonly beforeRevision?: number;
  /** The version of its appeal that a follow-up began with, where a member who was asked nothing of it before looks at what changed since. */
  readonly published?: number;
}

/** One part in one language, with the words that were added and taken out. */
interface Cell {
  readonly language: Language;
  readonly text: string;
  readonly differences: readonly Difference[];
}

interface WholePart {
  readonly part: string;
  readonly cells: readonly Cell[];
}

const isAskedAbout = (part: EditionPart) => PARTS[part].asked === 'about';

/** In the order of a mail. */
const IN_ORDER: readonly (PartName | 'title' | 'text')[] = [
  'title',
  ...EDITION_PART_NAMES.filter(isAskedAbout),
  'text',
  ...EDITION_PART_NAMES.filter((part) => !isAskedAbout(part)),
  ...SHARED_PART_NAMES,
];

/**
 * All that a draft says, once and in full: each part in its languages side by side, with what changed since the member last looked.
 * @param isLooking - the member is to decide: how much changed is said before.
 */
export function wholeTextSection(asked: InWords, since: SinceLooked, isLooking: boolean): Html {
  const { t, language } = asked;
  const { now } = since;
  const before = isLooking ? since.before : undefined;
  const original = LANGUAGES.find((one) => one === now.fields.language) ?? language;
  const sent = new Set<Language>([original, ...sentEditionsOf(now.fields)]);
  const sentBefore = new Set<Language>(before ? [original, ...sentEditionsOf(before.fields)] : []);
  const languages = LANGUAGES.filter((one) => sent.has(one) || sentBefore.has(one)).toSorted(
    (one, other) => Number(other === original) - Number(one === original),
  );
  const compared = languages.map((one) => ({ one, compare: makeComparer(one) }));
  const parts = IN_ORDER.flatMap((part): WholePart[] => {
    const cells = compared.flatMap(({ one, compare }): Cell[] => {
      const place = { language, part, edition: one === original ? undefined : one };
      const text = sent.has(one) ? saidIn(now.fields, place) : '';
      // What was left out then is new to who reads it now.
      const earlier = before && (sentBefore.has(one) ? saidIn(before.fields, place) : '');
      const differences = earlier === undefined || earlier === text ? [] : compare(earlier, text);
      return text === '' && differences.length === 0 ? [] : [{ language: one, text, differences }];
    });
    return cells.length > 0 ? [{ part, cells }] : [];
  });
  const others = before ? otherChanges(language, now.fields, before.fields, makeComparer(language)) : [];
  const changed =
    since.beforeRevision !== undefined &&
    html`<section aria-labelledby="changed"><h2 id="changed">${t('decide.changed.heading')}</h2>
<p>${sinceInWords(asked, since, parts, others)}</p>
${changedLinks(asked, [...parts, ...others])}
${others.map(({ part, cells }) => html`<h3 id="part-${part}">${partInWords(language, part)}</h3>${cells.map(({ differences }) => differenceMarkup(asked, differences))}`)}
</section>`;
  return html`${isLooking && changed}
<section class="whole" aria-labelledby="whole"><h2 id="whole">${t('decide.whole')}</h2>
${isLooking && since.beforeRevision === undefined && html`<p class="hint">${t('decide.changed.never')}</p>`}
${parts.map((one) => partSection(asked, one, languages.length > 1))}
</section>`;
}

const isChanged = ({ cells }: WholePart) => cells.some(({ differences }) => differences.length > 0);

function partSection(asked: InWords, { part, cells }: WholePart, isNamed: boolean): Html {
  const { language } = asked;
  const cell = ({ language: one, text, differences }: Cell) =>
    html`<div ${written({ language: one })}>${isNamed ? html`<p class="hint" lang="${language}">${languageName(language, one)}</p>` : undefined}${differences.length > 0 ? differenceMarkup(asked, differences) : html`<p class="as-typed">${text}</p>`}</div>`;
  return html`<h3 id="part-${part}" tabindex="-1">${partInWords(language, part)}</h3>
<div class="beside">${cells.map(cell)}</div>`;
}

/** How much changed since a member last looked: what they read before they need not read as if it were new. */
function sinceInWords(
  { t }: InWords,
  { before, beforeRevision = 0, published }: SinceLooked,
  parts: readonly WholePart[],
  others: readonly WholePart[],
): string {
  if (!before) return t('decide.changed.gone');
  const all = [...parts, ...others];
  if (!all.some(isChanged))
    return published === undefined
      ? t('decide.changed.nothing', { revision: beforeRevision })
      : t('decide.changed.published-nothing', { version: published });
  const words = all
    .flatMap(({ cells }) => cells)
    .reduce((sum, one) => sum + countOfWords(one.differences, one.language), 0);
  return published === undefined
    ? t('decide.changed.words', { revision: beforeRevision, words })
    : t('decide.changed.published', { version: published, words });
}

function changedLinks({ language }: InWords, parts: readonly WholePart[]): Html | undefined {
  const links = parts
    .filter(isChanged)
    .map(({ part }) => html`<li><a href="#part-${part}">${partInWords(language, part)}</a></li>`);
  return links.length > 0 ? html`<ul class="changed-parts">${links}</ul>` : undefined;
}

/** What changed of what is chosen from lists or ticked: no text of the appeal. */
function otherChanges(language: Language, now: DraftFields, before: DraftFields, compare: Comparer): WholePart[] {
  return differencesOf(now, before, undefined)
    .filter(({ part }) => !part.split('.').some((step) => IN_ORDER.some((one) => one === step)))
    .map((one) => differenceInWords(language, one))
    .map(({ part, mine, theirs }) => ({
      part,
      cells: [{ language, text: mine, differences: compare(theirs, mine) }],
    }));
}

interface Place {
  /** Of the page. */
  readonly language: Language;
  readonly part: PartName | 'title' | 'text';
  /** Left out, the original. */
  readonly edition: Language | undefined;
}

/** What a part says in a language, each row on lines of its own. */
function saidIn(fields: DraftFields, { language, part, edition }: Place): string {
  const isOfEdition = !isPartName(part) || partCalled(part).said === 'by each edition';
  const name = edition !== undefined && isOfEdition ? `${edition}.${part}` : part;
  const shape = isPartName(part) ? partCalled(part).shape.of : 'text';
  if (shape === 'rows') return rowsIn(fields, { language, part: part as PartName, edition }); // only parts have a shape
  if (shape === 'image') return imageIn(fields, language, edition);
  if (edition !== undefined && !isOfEdition) return '';
  if (shape === 'lines')
    return rowsOf(fields, name)
      .map(({ texts: { '': text = '' } }) => text)
      .join('\n');
  if (shape === 'day') return dayOf(fields, name, language);
  return fields[name] ?? '';
}

/** What is said of an image, a line for each field, and which picture it is by a few of its digits. */
function imageIn(fields: DraftFields, language: Language, edition: Language | undefined): string {
  if (edition !== undefined) {
    const alt = fields[`image.alt.${edition}`];
    return alt === undefined ? '' : fieldInWords(language, 'image', 'alt', alt);
  }
  const { 'image.digest': digest = '', 'image.consent': consent } = fields;
  const isOfNoOne = consent === NO_ONE;
  return [
    ['file', digest.slice(0, PICTURE_DIGITS)],
    ['alt', fields['image.alt'] ?? ''],
    ['credit', fields['image.credit'] ?? ''],
    ['consentNote', isOfNoOne ? message(language, 'compose.image-no-one') : (fields['image.consentNote'] ?? '')],
  ]
    .flatMap(([field = '', text = '']) => (text === '' ? [] : [fieldInWords(language, 'image', field, text)]))
    .join('\n');
}

const PICTURE_DIGITS = 12;

function dayOf(fields: DraftFields, name: string, language: Language): string {
  const day = dayIn(fields, name);
  return typeof day === 'string' ? dayInWords(language, day) : '';
}

/** What no request of an appeal has in a row, and a member answers beside it. */
const ANSWERED_BESIDE = [['consentBy'], ['consentOn', 'day'], ['consentFor'], ['withoutConsent']] as const;

/** What an addressee of the draft is called, by the number that an action gives. */
const officeOf = (fields: DraftFields, number: string): string | undefined =>
  rowsOf(fields, 'addressees')[Number(number) - 1]?.texts.office;

/** Of who may not be named no page of a decision shows these. */
const NAMES_OF_PERSON: ReadonlySet<string> = new Set(['name', 'nativeName', 'spellings']);

/** Rows of a part, a line for each field. In a further language only what is said in it. */
function rowsIn(fields: DraftFields, { language, part, edition }: Place & { readonly part: PartName }): string {
  const translated = fieldsInLanguages(part);
  const asked = [...fieldsOfPart(part), ...(part === 'people' ? ANSWERED_BESIDE : [])];
  return rowsOf(fields, part)
    .map(({ number, texts }) => {
      const isHidden = part === 'people' && texts.mayBeNamed !== 'yes';
      const lines = asked.flatMap(([field, kind]) => {
        if (edition !== undefined && !translated.includes(field)) return [];
        if (isHidden && NAMES_OF_PERSON.has(field)) return [];
        const text =
          kind === 'day'
            ? dayOf(fields, rowField(part, number, field), language)
            : texts[edition === undefined ? field : `${field}.${edition}`];
        if (text === undefined || text === '') return [];
        const said = part === 'actions' && field === 'to' ? (officeOf(fields, text) ?? text) : text;
        return [fieldInWords(language, part, field, said)];
      });
      return lines.join('\n');
    })
    .filter(Boolean)
    .join('\n\n');
}
