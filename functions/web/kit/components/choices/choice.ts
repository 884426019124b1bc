import { type Html, html } from '../../html.ts';

export interface Choice {
  readonly type?: 'checkbox' | 'radio';
  readonly name: string;
  readonly value: string;
  readonly label: string;
  readonly isChosen: boolean;
  readonly className?: string;
  /** Id of what says more of it. */
  readonly describedBy?: string;
}

export const choice = ({
  type = 'checkbox',
  name,
  value,
  label,
  isChosen,
  className = 'choice',
  describedBy,
}: Choice): Html =>
  html`<label${className === '' ? '' : html` class="${className}"`}><input type="${type}" name="${name}" value="${value}"${isChosen ? html` checked` : ''}${describedBy === undefined ? '' : html` aria-describedby="${describedBy}"`}> ${label}</label>`;

/** Many choices, of which a page has hundreds: what is around them styles them, and each takes as little of it as can be. */
export const choiceList = (choices: readonly Choice[]): Html =>
  html`<div class="choices">${choices.map((one) => choice({ className: '', ...one }))}</div>`;
