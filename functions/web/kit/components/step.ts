import { type Html, html } from '../html.ts';
import { errorId } from './errors.ts';

/** A part of a form under a heading of its own, which a link of the error summary can lead to. */
export interface Step {
  readonly id: string;
  readonly legend: string;
  readonly hint: string;
  readonly error: Html | undefined;
  readonly inside: Html;
}

export function step({ id, legend, hint, error, inside }: Step): Html {
  const describedBy = error ? `${id}-hint ${errorId(id)}` : `${id}-hint`;
  return html`<fieldset class="${error ? 'step step--wrong' : 'step'}" id="${id}" tabindex="-1" aria-describedby="${describedBy}"><legend><h2>${legend}</h2></legend>
<p class="hint" id="${id}-hint">${hint}</p>
${error}
${inside}
</fieldset>`;
}
