import { mostOf, PARTS, type Part, type PartName } from '../../../../contract/appeal-parts.ts';
import type { Words } from '../../../../locales/messages.ts';
import type { Html } from '../../../kit/kit.ts';
import { type ComposeForm, dayEntry, entry, numbers, textRows } from '../form.ts';
import { begunInWords, countInWords, foldedSection } from './fold.ts';

/** What the table of parts calls a part, in the words of a page. */
export function wordsOfPart(t: Words, part: PartName) {
  const said = PARTS[part];
  return {
    label: t(said.label),
    ...('hint' in said && { hint: t(said.hint) }),
    add: 'add' in said ? t(said.add) : t('compose.add-line'),
    row: (number: number) =>
      'row' in said ? t(said.row, { number }) : t('compose.line-of', { part: t(said.label), number }),
  };
}

/** A day may be so many years from now. */
const YEARS_AHEAD = 3;

/** The control of a part, as its shape asks for it. @param prefix - `''` for the original, `fr.` for an edition. */
export function partEntry(form: ComposeForm, part: PartName, prefix = '', thisYear = 0): Html {
  const { label, hint, add, row } = wordsOfPart(form.t, part);
  const said: Part = PARTS[part];
  const name = `${prefix}${part}`;
  const asked = { name, label, ...(hint !== undefined && { hint }) };
  switch (said.shape.of) {
    case 'day':
      return dayEntry(form, { name, label, years: numbers(thisYear, thisYear + YEARS_AHEAD) });
    case 'zone':
      return entry(form, { ...asked, isPlain: true });
    case 'lines':
      return textRows(form, { part: name, most: mostOf(part), label: row, add });
    default:
      return entry(form, {
        ...asked,
        ...(said.said === 'by all' && { isPlain: true as const }),
        ...(said.lines !== undefined && { rows: said.lines }),
      });
  }
}

/** A part in a section of its own, folded while nothing stands in it. @param prefix - as above. */
export function partSection(form: ComposeForm, part: PartName, prefix = ''): Html {
  const { label, hint } = wordsOfPart(form.t, part);
  const name = `${prefix}${part}`;
  const isList = PARTS[part].shape.of === 'lines';
  return foldedSection(form, {
    // A text is a field of that id itself.
    id: isList ? part : `${part}-part`,
    legend: label,
    holds: [name, part],
    told:
      countInWords(form, part, { prefix }) ??
      (isList ? begunInWords(form, [name]) : form.fields[name] && form.t('compose.fold.written')),
    // A text has its hint beneath its own label.
    ...(isList && hint !== undefined && { hint }),
    inside: partEntry(form, part, prefix),
  });
}
