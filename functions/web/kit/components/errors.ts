import { LANGUAGE_FACTS, type Language } from '../../../contract/languages.ts';
import { type Html, html } from '../html.ts';

export interface FieldError {
  /** The id that a link leads to. */
  readonly fieldId: string;
  readonly text: string;
  /** What the field is called, with a colon, for words that do not name it: the summary says it before them. */
  readonly part?: string;
  /** What a person chooses from to put it right. */
  readonly choices?: readonly string[];
  /** What stands behind the text in another language: words that come from elsewhere. */
  readonly quoted?: { readonly language: Language; readonly text: string };
}

export const errorId = (fieldId: string) => `${fieldId}-error`;

/** All that is wrong, on top of the page, each with a link to its field. It takes the focus, so that it is read out first. */
export function errorSummary(heading: string, errors: readonly FieldError[]): Html {
  return html`<div class="error-summary" role="alert" aria-labelledby="error-summary-heading" tabindex="-1" autofocus>
<h2 id="error-summary-heading">${heading}</h2>
<ul>${errors.map((error) => html`<li><a href="#${error.fieldId}">${namedWordsOf(error)}</a></li>`)}</ul>
</div>`;
}

/** What is wrong, away from its field: named where the words do not name it. */
export const namedWordsOf = (error: FieldError): Html =>
  error.part === undefined ? wordsOf(error) : html`<span>${error.part} ${wordsOf(error)}</span>`;

/** The same words at the field itself. @param prefix - says that it is an error to a reader who does not see its colour. */
export function errorAt(fieldId: string, errors: readonly FieldError[], prefix: string): Html | undefined {
  const own = errors.filter((error) => error.fieldId === fieldId);
  if (own.length === 0) return undefined;
  return html`<p class="error" id="${errorId(fieldId)}">${own.map((error, index) => html`${index === 0 ? '' : ' '}${prefix} ${wordsOf(error)}`)}</p>`;
}

const wordsOf = ({ text, quoted }: FieldError): Html =>
  quoted
    ? html`<span>${text} <span lang="${quoted.language}" dir="${LANGUAGE_FACTS[quoted.language].direction}">${quoted.text}</span></span>`
    : html`${text}`;
