import { type Html, html } from '../html.ts';

/** A form that is one button: the only thing on its page that changes anything. */
export interface ButtonForm {
  readonly action: string;
  readonly label: string;
  readonly look?: 'main' | 'quiet';
}

export const buttonForm = ({ action, label, look = 'main' }: ButtonForm): Html =>
  html`<form method="post" action="${action}" class="actions"><button class="${look === 'main' ? 'button' : 'button button--quiet'}" type="submit">${label}</button></form>`;
