import type { EnteredFollow } from '../../../../domain/signing-up/entered-follow.ts';
import type { EnteredForm } from '../../../../domain/signing-up/sign-up-form.ts';
import { writeFollows } from '../../../sign-up/kept-follows.ts';
import { type Html, html } from '../../html.ts';

const hidden = (name: string, value: string): Html =>
  value === ''
    ? html``
    : html`<input type="hidden" name="${name}" value="${value}">
`;

/** What was chosen to be followed so far, for a form to carry on. */
export const keptFollows = (follows: readonly EnteredFollow[]): Html => hidden('follows', writeFollows(follows));

export function keptEntries({ cadence, languages, waitsForEdition, isDiscreet, email }: EnteredForm): Html {
  return html`${hidden('frequency', cadence.frequency)}${hidden('weekday', cadence.weekday)}${hidden('hour', cadence.hour)}${hidden('time-zone', cadence.timeZone)}${languages.map((language, rank) => hidden(`language-${rank + 1}`, language))}${hidden('untranslated', waitsForEdition ? 'wait' : '')}${hidden('discreet', isDiscreet ? 'yes' : '')}${hidden('email', email)}`;
}

/** What is ticked on the first step, on a page that shows none of its boxes. */
export const keptTicks = ({ countries, regions, themes, everything }: EnteredFollow): Html =>
  html`${countries.map((code) => hidden('country', code))}${regions.map((code) => hidden('region', code))}${themes.map((slug) => hidden('theme', slug))}${hidden('everything', everything ? 'yes' : '')}`;
