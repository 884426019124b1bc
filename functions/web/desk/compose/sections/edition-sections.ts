import {
  EDITION_PART_NAMES,
  type EditionPart,
  PARTS,
  partCalled,
  SHARED_PART_NAMES,
} from '../../../../contract/appeal-parts.ts';
import { LANGUAGE_FACTS, LANGUAGES, type Language } from '../../../../contract/languages.ts';
import type { Behind, DraftFields, FormPart } from '../../../../domain/drafts/drafts.ts';
import {
  begunEditionsOf,
  editionsOf,
  followUpIn,
  leaveOutField,
  leftOutEditionsOf,
  rowsOf,
  sharedWordFields,
} from '../../../../domain/drafts/drafts.ts';
import { languageName } from '../../../../locales/language-name.ts';
import { wordsIn } from '../../../../locales/messages.ts';
import { choice, type Html, html, pathIn } from '../../../kit/kit.ts';
import { deskPath, differenceMarkup, EDITION_FIELD, type InWords, missingInWords, partInWords } from '../../kit/kit.ts';
import { type ComposeForm, entry, section } from '../form.ts';
import { demandsSection } from './acting-sections.ts';
import { altEntry } from './image-section.ts';
import { partEntry, partSection } from './part-sections.ts';
import { textSection } from './text-section.ts';

/** Ticked when an edition says what its original says now. */
const UP_TO_DATE_FIELD = 'upToDate';

/** The words of an edition in its own language. */
export function editionSections(form: ComposeForm, behind: Behind | undefined): Html {
  const { t } = form;
  const prefix = `${form.writtenIn}.`;
  const isSaid = (part: EditionPart) => [part, `${prefix}${part}`].some((name) => form.fields[name] !== undefined);
  const asked = EDITION_PART_NAMES.filter(
    (part) => PARTS[part].asked === 'about' || (PARTS[part].asked !== 'by itself' && isSaid(part)),
  );
  const own = EDITION_PART_NAMES.filter((part) => PARTS[part].asked === 'by itself');
  const isLeftOut = form.fields[leaveOutField(form.writtenIn)] !== undefined;
  return html`${behind && !isLeftOut && behindSection(form, behind)}${leaveOutChoice(form)}${section({
    id: 'about',
    legend: t('compose.about'),
    inside: html`${entry(form, { name: `${prefix}title`, label: t('compose.field.title'), rows: 2 })}
${asked.map((part) => partEntry(form, part, prefix))}`,
  })}${textSection(form, prefix)}${own.map((part) => (part === 'demands' ? demandsSection(form, prefix) : partSection(form, part, prefix)))}${sharedWords(form)}`;
}

/** A follow-up need not wait for a language. */
function leaveOutChoice({ language, fields, writtenIn }: ComposeForm): Html | undefined {
  const name = leaveOutField(writtenIn);
  if (followUpIn(fields) === undefined) return undefined;
  const t = wordsIn(language);
  return html`<div class="part">${choice({ name, value: 'yes', label: t('compose.leave-out', { language: languageName(language, writtenIn) }), isChosen: fields[name] !== undefined })}
<p class="hint">${t('compose.leave-out-hint')}</p></div>`;
}

function behindSection(form: ComposeForm, behind: Behind): Html {
  const { parts, missing, words } = behind;
  const { t } = form;
  const lacking =
    missing.length > 0
      ? html`<p class="unsure" id="missing">${t('compose.missing-parts', { parts: missingInWords(form.language, behind) })}</p>`
      : undefined;
  if (parts.length === 0) return html`${lacking}`;
  return html`${lacking}${section({
    id: 'behind',
    legend: t('compose.behind'),
    hint: t(words === 0 ? 'compose.behind-unknown' : 'compose.behind-hint'),
    inside: html`${parts.map(({ part, differences }) => html`<h3>${partInWords(form.language, part)}</h3>${differenceMarkup(form, differences)}`)}
${choice({ name: UP_TO_DATE_FIELD, value: 'yes', label: t('compose.up-to-date', { language: languageName(form.language, form.writtenIn) }), isChosen: false })}`,
  })}`;
}

function sharedWords(form: ComposeForm): Html | undefined {
  const { fields, writtenIn } = form;
  const entries = SHARED_PART_NAMES.flatMap((part) =>
    sharedWordFields(fields, part).flatMap((field) => {
      if (partCalled(part).shape.of === 'image') return [altEntry(form, writtenIn, fields[field])];
      const original = fields[field];
      return original === undefined ? [] : [entry(form, { name: `${field}.${writtenIn}`, label: original })];
    }),
  );
  if (entries.length === 0) return undefined;
  return section({
    id: 'shared-words',
    legend: form.t('compose.shared-words'),
    hint: form.t('compose.shared-words-hint'),
    inside: entries,
  });
}

/** The original as it stands now, to be read beside the translation. */
export function originalBeside(form: ComposeForm, original: Language): Html {
  const { t } = form;
  const { fields } = form;
  const written = html`lang="${original}" dir="${LANGUAGE_FACTS[original].direction}"`;
  const said = (part: EditionPart) => {
    const rows = rowsOf(fields, part).map(({ texts: { '': text = '' } }) => html`<li>${text}</li>`);
    return rows.length > 0 ? html`<ul>${rows}</ul>` : fields[part] && html`<p class="as-typed">${fields[part]}</p>`;
  };
  const before = EDITION_PART_NAMES.filter((part) => PARTS[part].asked === 'about');
  const behind = EDITION_PART_NAMES.filter((part) => PARTS[part].asked !== 'about');
  return html`<section aria-labelledby="original"><h2 id="original">${t('compose.original')}</h2>
<div class="original" tabindex="0" ${written}><h3>${fields.title}</h3>
${before.map(said)}
<p class="as-typed">${fields.text}</p>
${behind.map(said)}</div>
</section>`;
}

/** The languages of a draft, each with how it stands, and those that it has not. */
export function editionTabs(
  { t, language }: InWords,
  draftId: string,
  fields: DraftFields,
  part: FormPart,
  behind: readonly Behind[],
): Html {
  const original = LANGUAGES.find((one) => one === fields.language) ?? language;
  const begun = begunEditionsOf(fields);
  const leftOut = leftOutEditionsOf(fields);
  const state = (one: Language) => {
    const edition = behind.find(({ language: of }) => of === one);
    if (leftOut.includes(one)) return t('compose.edition-left-out');
    if (!begun.includes(one)) return t('compose.edition-not-begun');
    if (!edition) return html`<span data-up-to-date>${t('compose.edition-up-to-date')}</span>`;
    return [
      ...(edition.words > 0 ? [t('compose.edition-behind', { words: edition.words })] : []),
      ...(edition.parts.length > 0 && edition.words === 0 ? [t('compose.edition-unknown')] : []),
      ...(edition.missing.length > 0
        ? [t('compose.edition-missing', { parts: missingInWords(language, edition) })]
        : []),
    ].join(' · ');
  };
  const name = (one: Language) => html`<bdi lang="${one}">${LANGUAGE_FACTS[one].name}</bdi>`;
  const tab = (path: string, isHere: boolean, inside: Html) =>
    html`<li><a href="${pathIn(language, path)}"${isHere ? html` aria-current="page"` : undefined}>${inside}</a></li>`;
  const path = deskPath('/desk/write/{draftId}', { draftId });
  const editions = LANGUAGES.filter((one) => editionsOf(fields).includes(one) || leftOut.includes(one));
  const more = LANGUAGES.filter((one) => one !== original && !editions.includes(one));
  return html`<nav aria-label="${t('compose.editions')}"><ul class="tabs tabs--ruled">
${tab(path, part === 'original', html`${name(original)}<small>${t('compose.edition-original')}</small>`)}
${editions.map((one) => tab(`${path}?${EDITION_FIELD}=${one}`, part === one, html`${name(one)}<small>${state(one)}</small>`))}
${more.map((one) => tab(`${path}?${EDITION_FIELD}=${one}`, part === one, html`<span>+ ${name(one)}</span><small>${t('compose.edition-add')}</small>`))}
</ul></nav>`;
}
