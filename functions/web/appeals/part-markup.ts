import {
  NEEDED_PARTS,
  PARTS,
  type PartName,
  type PartPlace,
  partsShownIn,
  type Slot,
} from '../../contract/appeal-parts.ts';
import type { Language } from '../../contract/languages.ts';
import type { AppealVersion, Edition } from '../../domain/appeal/appeal.ts';
import { findShownPart } from '../../domain/appeal/shown-part.ts';
import { wordsIn } from '../../locales/messages.ts';
import { framed, written } from '../kit/appeals/appeal-words.ts';
import { type Html, html } from '../kit/html.ts';

/** A part with a template of its own; every other one is shown by its shape. */
type Template = (version: AppealVersion, edition: Edition, language: Language) => Html | undefined;

const TEMPLATES: { readonly [Name in PartName]?: Template } = {
  summary: (_, { summary }) => (summary === undefined ? undefined : html`<p class="lede">${summary}</p>`),
  // Together with what they belong to: the publisher's line, the ways to act, the letter.
  caseReference: () => undefined,
  actByReason: () => undefined,
  demands: () => undefined,
  letter: () => undefined,
};

/** The parts of an edition that a place shows in one of its slots. */
export const partsMarkup = (
  place: PartPlace,
  slot: Slot,
  version: AppealVersion,
  edition: Edition,
  language: Language,
): Html[] =>
  partsShownIn(place, slot).flatMap((part) => {
    const template = TEMPLATES[part] ?? ((...at: Parameters<Template>) => byShape(part, ...at));
    return template(version, edition, language) ?? [];
  });

/** A text beneath its heading, or lines in a list. Rows, days and images have markup of their own. */
function byShape(part: PartName, version: AppealVersion, edition: Edition, language: Language): Html | undefined {
  const said = PARTS[part];
  if (!TEXTS.includes(said.shape.of)) return undefined;
  const { value, language: theirs } = shownOf(part, version, edition);
  const heading =
    'heading' in said ? html`<h2 ${framed(language)}>${wordsIn(language)(said.heading)}</h2>\n` : undefined;
  const lines: readonly unknown[] = [value ?? []].flat();
  if (lines.length === 0) return undefined;
  const inside = Array.isArray(value)
    ? html`${heading}<ul ${written({ language: theirs })}>${lines.map((line) => html`<li>${line}</li>`)}</ul>`
    : html`${heading}<p class="as-written" ${written({ language: theirs })}>${value}</p>`;
  return 'protects' in said
    ? html`<section class="notification notification--important">
${inside}
</section>`
    : inside;
}

const TEXTS: readonly string[] = ['line', 'text', 'lines'];

/** Of an edition; else of the original, where its readers need it; else of all. */
function shownOf(part: PartName, version: AppealVersion, edition: Edition) {
  const needed = NEEDED_PARTS.find((one) => one === part);
  const shown = needed && findShownPart(needed, edition, version.edition);
  const value: unknown = { ...version, ...edition }[part];
  return shown ?? { value, language: edition.language };
}
