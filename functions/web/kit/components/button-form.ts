import { type Html, html } from '../html.ts';

/** A form that is one button: the only thing on its page that changes anything. */
export interface ButtonForm {
  readonly action: string;
  readonly label: string;
  /** `urgent` for what can't be taken back. */
  readonly look?: ButtonLook;
}

export type ButtonLook = keyof typeof BUTTON_CLASS;

export const BUTTON_CLASS = {
  main: 'button',
  quiet: 'button button--quiet',
  urgent: 'button button--urgent',
} as const;

export const buttonForm = ({ action, label, look = 'main' }: ButtonForm): Html =>
  html`<form method="post" action="${action}" class="actions"><button class="${BUTTON_CLASS[look]}" type="submit">${label}</button></form>`;
