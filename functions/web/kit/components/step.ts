import { type Html, html } from '../html.ts';
import { errorId } from './errors.ts';

/** A part of a form under a heading of its own, which a link of the error summary can lead to. */
export interface Step {
  readonly id: string;
  readonly legend: string;
  readonly hint: string;
  readonly error?: Html | undefined;
  readonly inside: Html;
}

export const step = (part: Step): Html => fieldset(part, html`<h2>${part.legend}</h2>`);

/** The one question of a page: its legend is the page's heading. https://design-system.service.gov.uk/components/fieldset/ */
export const onlyQuestion = (question: Step): Html => fieldset(question, html`<h1>${question.legend}</h1>`);

function fieldset({ id, hint, error, inside }: Step, heading: Html): Html {
  const describedBy = error ? `${id}-hint ${errorId(id)}` : `${id}-hint`;
  return html`<fieldset class="${error ? 'step step--wrong' : 'step'}" id="${id}" tabindex="-1" aria-describedby="${describedBy}"><legend>${heading}</legend>
<p class="hint" id="${id}-hint">${hint}</p>
${error}
${inside}
</fieldset>`;
}
