import { PARTS, type PartName } from '../../../../contract/appeal-parts.ts';
import { rowsOf } from '../../../../domain/drafts/drafts.ts';
import { wordsIn } from '../../../../locales/messages.ts';
import { type Html, html } from '../../../kit/kit.ts';
import { idOf } from '../../kit/kit.ts';
import type { ComposeForm, Section } from '../form.ts';

/** Fields that a fold holds: names, each of one field or of all that begin with it and a dot or a hyphen. */
interface Held {
  readonly holds: readonly string[];
}

interface FoldedSection extends Omit<Section, 'error'>, Held {
  /** What is inside, in words, or undefined for nothing. */
  readonly told: string | undefined;
}

/**
 * A part of the form that few appeals need: it stands folded until its heading is pressed. Browsers post its fields either way. It is open where it holds
 * something, where a link of the page leads into it, where a row more was asked of it, and where its writer had it open when they saved.
 */
export const foldedSection = (
  form: ComposeForm,
  { id, legend, hint, holds, told, inside }: FoldedSection,
): Html => html`<details class="step folds" id="${id}" tabindex="-1"${openIf(isOpen(form, id, holds))}><summary><h2>${legend}</h2> <span class="hint">${told ?? form.t('compose.fold.nothing')}</span></summary>
<div role="group" aria-label="${legend}">${hint === undefined ? undefined : html`<p class="hint">${hint}</p>`}
${inside}</div>
</details>
`;

interface FoldedFields extends Held {
  readonly id: string;
  readonly legend: string;
  readonly inside: Html;
}

/** Fields of one row that are seldom filled in, folded like a section. */
export const foldedFields = (form: ComposeForm, { id, legend, holds, inside }: FoldedFields): Html =>
  html`<details class="folds folds--inside" id="${id}"${openIf(isOpen(form, id, holds))}><summary>${legend}</summary>
${inside}
</details>`;

const openIf = (isOpenNow: boolean) => (isOpenNow ? html` open` : undefined);

function isOpen({ fields, errors, leadsTo, opened, adds }: ComposeForm, id: string, holds: readonly string[]): boolean {
  if (opened.includes(id) || (adds !== undefined && holds.includes(adds))) return true;
  const ids = [...Object.keys(fields).map(idOf), ...errors.map(({ fieldId }) => fieldId), ...leadsTo];
  return holds.map(idOf).some((held) => ids.some((one) => one === held || /^[_-]/.test(restOf(one, held))));
}

const restOf = (id: string, start: string): string => (id.startsWith(start) ? id.slice(start.length) : '');

/** How many rows a part has, in words; undefined for none. @param more - what stands in it beside its rows. */
export function countInWords(
  { language, fields }: ComposeForm,
  part: PartName,
  { prefix = '', more = 0 } = {},
): string | undefined {
  const said = PARTS[part];
  const count = rowsOf(fields, `${prefix}${part}`).length + more;
  return count === 0 || !('count' in said) ? undefined : wordsIn(language)(said.count, { count });
}

/** That something is written in a part which has no shorter word for it. */
export const begunInWords = ({ language, fields }: ComposeForm, holds: readonly string[]): string | undefined =>
  Object.keys(fields).some((name) => holds.some((held) => name === held || /^[.-]/.test(restOf(name, held))))
    ? wordsIn(language)('compose.fold.begun')
    : undefined;
