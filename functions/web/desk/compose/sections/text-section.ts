import { MOST_FILE_BYTES, TAKEN_FROM_FIELD } from '../../../../domain/drafts/drafts.ts';
import { dayInWords } from '../../../../locales/day-in-words.ts';
import { wordsIn } from '../../../../locales/messages.ts';
import { choice, type Html, html } from '../../../kit/kit.ts';
import { type ComposeForm, entry, errorOf, section } from '../form.ts';
import { AS_PASTED, FILE_APPEAL_FIELD, FILE_FIELD, PASTED_FIELD, PASTED_TEXT_FIELD } from '../posted-draft.ts';

/** The whole text in Markdown, typed, pasted or read from a file. @param prefix - `''` for the original, `fr.` for an edition. */
export function textSection(form: ComposeForm, prefix = '') {
  const { t } = form;
  const leftOut = form.fields.leftOut?.split('\n') ?? [];
  return section({
    id: 'whole-text',
    legend: t('compose.whole-text'),
    inside: html`${entry(form, { name: `${prefix}text`, label: t('compose.field.text'), hint: t('compose.hint.text'), rows: 12 })}
<input type="hidden" name="${PASTED_FIELD}" value=""><input type="hidden" name="${PASTED_TEXT_FIELD}" value="">
${prefix === '' ? takenNote(form) : undefined}
${leftOut.length === 0 ? undefined : html`<div class="hint"><p>${t('compose.left-out')}</p><ul>${leftOut.map((line) => html`<li><bdi>${line}</bdi></li>`)}</ul></div>`}
${prefix === '' ? putBackButton(form) : undefined}
<details class="fold"><summary>${t('compose.markdown')}</summary><dl class="facts"><dt dir="ltr">**${t('compose.markdown-bold')}**</dt><dd><b>${t('compose.markdown-bold')}</b></dd><dt dir="ltr">- ${t('compose.markdown-list')}</dt><dd>${t('compose.markdown-list-is')}</dd><dt dir="ltr">[${t('compose.markdown-link')}](https://example.org)</dt><dd>${t('compose.markdown-link-is')}</dd><dt dir="ltr">## ${t('compose.markdown-heading')}</dt><dd>${t('compose.markdown-heading-is')}</dd></dl></details>
<div class="part"><label class="field" for="${FILE_FIELD}">${t('compose.field.file')}</label>
<p class="hint" id="${FILE_FIELD}-hint">${t('compose.hint.file')}</p>${errorOf(form, FILE_FIELD)}
<p class="error" role="alert" data-too-large="${MOST_FILE_BYTES}" hidden>${t('compose.file.too-large')}</p>
<input type="file" id="${FILE_FIELD}" name="${FILE_FIELD}" accept=".docx,.eml,.html,.htm,.md,.txt" aria-describedby="${FILE_FIELD}-hint"></div>
${appealsOfFile(form)}
<p class="actions"><button class="button button--quiet" type="submit" name="do" value="read-file">${t('compose.read-file')}</button></p>`,
  });
}

/** What was taken of a page that was pasted into the text, and the way back. */
function takenNote({ language, fields }: ComposeForm): Html | undefined {
  if (fields[TAKEN_FROM_FIELD] === undefined) return undefined;
  const t = wordsIn(language);
  const { title, datedOn } = fields;
  return html`<div class="part" id="taken"><p>${t('compose.taken')}</p>
<dl class="facts">${title === undefined ? undefined : html`<dt>${t('compose.field.title')}</dt><dd><bdi>${title}</bdi></dd>`}${datedOn === undefined ? undefined : html`<dt>${t('compose.dated-on')}</dt><dd>${dayInWords(language, datedOn)}</dd>`}</dl></div>`;
}

/** The appeals of a file that was chosen before, which holds several: its writer says which one, and chooses the file again. */
function appealsOfFile({ language, errors }: ComposeForm): Html | undefined {
  const titles = errors.find(({ fieldId }) => fieldId === FILE_FIELD)?.choices;
  if (!titles) return undefined;
  const t = wordsIn(language);
  const one = (value: string, label: string) =>
    choice({ type: 'radio', name: FILE_APPEAL_FIELD, value, label, isChosen: false });
  return html`<fieldset class="part"><legend>${t('compose.file.which')}</legend>
${titles.map((title, index) => one(String(index + 1), title))}${one('whole', t('compose.file.whole'))}</fieldset>`;
}

const putBackButton = ({ language, fields }: ComposeForm): Html | undefined =>
  fields[TAKEN_FROM_FIELD] === undefined
    ? undefined
    : html`<p class="actions"><button class="button button--quiet" type="submit" name="do" value="${AS_PASTED}">${wordsIn(language)('compose.as-pasted')}</button></p>`;
