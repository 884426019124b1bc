import {
  NEEDED_PARTS,
  PARTS,
  type PartName,
  type PartPlace,
  partsShownIn,
  type Slot,
} from '../../contract/appeal-parts.ts';
import type { Language } from '../../contract/languages.ts';
import { imagePath } from '../../contract/page-paths.ts';
import type { CasePerson, LocalText } from '../../contract/part-schemas.ts';
import type { AppealVersion, Edition } from '../../domain/appeal/appeal.ts';
import { findShownPart, inLanguage, shownPerson } from '../../domain/appeal/appeal.ts';
import { dayInWords } from '../../locales/day-in-words.ts';
import { wordsIn } from '../../locales/messages.ts';
import { framed, type Html, html, type Visit, written } from '../kit/kit.ts';

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

/** What is told of the people whom an appeal is about, without the names of those who may not be named. */
export function peopleMarkup({ people = [], edition }: AppealVersion, { language }: Visit): Html | undefined {
  if (people.length === 0) return undefined;
  const t = wordsIn(language);
  const inWords = (text: LocalText | undefined) =>
    text && html`<bdi>${inLanguage(text, language, edition.language)}</bdi>`;
  const fact = (label: string, value: Html | string | undefined) => value && html`<dt>${label}</dt><dd>${value}</dd>`;
  const personMarkup = (person: CasePerson): Html => {
    const { name, nativeName, pronoun, role, state, heldSince, place } = shownPerson(person);
    return html`<h3>${name === undefined ? t('act.not-named') : html`<bdi>${name}</bdi>`}${nativeName && html` (<bdi>${nativeName}</bdi>)`}</h3>
<dl class="facts">
${fact(t('appeal.person.pronoun'), inWords(pronoun))}
${fact(t('appeal.person.role'), inWords(role))}
${fact(t('act.state'), inWords(state))}
${fact(t('act.held-since'), heldSince && dayInWords(language, heldSince))}
${fact(t('act.where'), inWords(place))}
</dl>
`;
  };
  return html`<section ${framed(language)}>
<h2>${t('appeal.people')}</h2>
${people.map(personMarkup)}</section>`;
}

/** The image of an appeal. Its size stands in the markup, so that nothing moves when it comes. */
export function imageMarkup(
  { appealId, image, edition: original }: AppealVersion,
  edition: Edition,
  language: Language,
): Html | undefined {
  if (!image) return undefined;
  const { digest, width, height } = image;
  const alt = inLanguage(image.alt, edition.language, original.language);
  const credit = inLanguage(image.credit, edition.language, original.language);
  return html`<figure class="${height > width ? 'appeal__image appeal__image--tall' : 'appeal__image'}">
<img src="${imagePath(appealId, digest)}" alt="${alt}" width="${width}" height="${height}" loading="lazy">
<figcaption ${framed(language)}>${wordsIn(language)('appeal.image-credit', { credit })}</figcaption>
</figure>`;
}
