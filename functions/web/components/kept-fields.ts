import type { EnteredFollow } from '../../domain/subscribing/entered-follow.ts';
import type { EnteredForm } from '../../domain/subscribing/sign-up-form.ts';
import { type Html, html } from '../html.ts';
import { writeFollows } from '../kept-follows.ts';

const hidden = (name: string, value: string): Html =>
  value === ''
    ? html``
    : html`<input type="hidden" name="${name}" value="${value}">
`;

/** What was chosen to be followed so far, for a form to carry on. */
export const keptFollows = (follows: readonly EnteredFollow[]): Html => hidden('follows', writeFollows(follows));

/** What was entered on the second step, for the first to carry on. */
export function keptEntries({ rhythm, languages, isDiscreet, email }: EnteredForm): Html {
  return html`${hidden('cadence', rhythm.cadence)}${hidden('weekday', rhythm.weekday)}${hidden('hour', rhythm.hour)}${hidden('time-zone', rhythm.timeZone)}${languages.map((language, rank) => hidden(`language-${rank + 1}`, language))}${hidden('discreet', isDiscreet ? 'yes' : '')}${hidden('email', email)}`;
}
