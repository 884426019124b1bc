import { type Html, html } from '../html.ts';
import { errorId } from './errors.ts';

/** The one question of a page: its legend is the page's heading. https://design-system.service.gov.uk/components/fieldset/ */
export interface OnlyQuestion {
  readonly id: string;
  readonly heading: string;
  readonly hint: string;
  readonly error?: Html;
  readonly inside: Html;
}

export function onlyQuestion({ id, heading, hint, error, inside }: OnlyQuestion): Html {
  const describedBy = error ? `${id}-hint ${errorId(id)}` : `${id}-hint`;
  return html`<fieldset class="${error ? 'step step--wrong' : 'step'}" id="${id}" tabindex="-1" aria-describedby="${describedBy}"><legend><h1>${heading}</h1></legend>
<p class="hint" id="${id}-hint">${hint}</p>
${error}
${inside}
</fieldset>`;
}
