import { type Html, html } from '../html.ts';

/** One box to tick, with its label as its target. */
export interface Choice {
  readonly name: string;
  readonly value: string;
  readonly label: string;
  readonly isChosen: boolean;
  readonly className?: string;
}

export const choice = ({ name, value, label, isChosen, className = 'choice' }: Choice): Html =>
  html`<label class="${className}"><input type="checkbox" name="${name}" value="${value}"${isChosen ? html` checked` : ''}> ${label}</label>`;

export const choiceList = (choices: readonly Choice[]): Html =>
  html`<ul class="choices">${choices.map((one) => html`<li>${choice(one)}</li>`)}</ul>`;
