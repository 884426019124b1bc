import { EDITION_PART_NAMES, type EditionPart, NEEDED_PARTS, PARTS } from '../../functions/contract/appeal-parts.ts';
import type { Language } from '../../functions/contract/languages.ts';
import { findShownPart, type ShownPart } from '../../functions/domain/appeal/appeal.ts';
import { message } from '../../functions/locales/messages.ts';
import { cleanText } from '../clean-text.ts';
import { type WrittenView, writtenIn } from './acting.ts';
import type { AlertFields } from './fields.ts';

/** A part with our words above it, and each of its lines; no lines where the edition says nothing. */
interface SaidView {
  readonly heading: string;
  readonly lines: readonly WrittenView[];
}

export type SaidViews = { readonly [Part in EditionPart]: SaidView } & {
  /** Parts that the templates have no place of their own for, as far as they say something. */
  readonly others: readonly SaidView[];
};

/** Each has its place in the templates. */
const PLACED: readonly EditionPart[] = ['summary', 'whatChanged'];

/** Of the edition; in the original where its readers need it and it has none. */
function shownOf(part: EditionPart, fields: AlertFields): ShownPart<string | readonly string[]> | undefined {
  const needed = NEEDED_PARTS.find((one) => one === part);
  if (needed) return findShownPart(needed, fields, fields.original ?? fields);
  const value = fields[part];
  return value === undefined ? undefined : { value, language: fields.language };
}

/** What an edition says, for the templates to show in the place of each part. Of what was withdrawn, only what that version says itself. */
export function saidViews(fields: AlertFields, language: Language): SaidViews {
  const written = writtenIn(language);
  const saidOf = (part: EditionPart): SaidView => {
    const said = PARTS[part];
    const isAboutActing = said.travels === 'call' || 'protects' in said;
    const isShown =
      !isAboutActing &&
      said.shown.some((place) => place === 'mail') &&
      (fields.kind !== 'retraction' || said.travels === 'version');
    const shown = isShown ? shownOf(part, fields) : undefined;
    const lines = shown
      ? [shown.value]
          .flat()
          .map(cleanText)
          .filter((line) => line !== '')
      : [];
    return {
      heading: 'heading' in said && lines.length > 0 ? message(language, said.heading) : '',
      lines: lines.map((line) => written(line, shown?.language ?? fields.language)),
    };
  };
  const views = Object.fromEntries(EDITION_PART_NAMES.map((part) => [part, saidOf(part)]));
  const others = EDITION_PART_NAMES.filter((part) => !PLACED.includes(part)).flatMap((part) => views[part] ?? []);
  return { ...views, others: others.filter(({ lines }) => lines.length > 0) } as unknown as SaidViews; // a view for each of their names
}
