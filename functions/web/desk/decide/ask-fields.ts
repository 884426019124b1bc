import type { Language } from '../../../contract/languages.ts';
import { findTimeZone, placeOf } from '../../../domain/time/time.ts';
import { message, type Words } from '../../../locales/messages.ts';
import { html, postedText, textField, zoneList } from '../../kit/kit.ts';
import { type EnteredWhen, type Field, oneOf } from '../kit/kit.ts';

/** The revision that the page shows, whatever was posted. */
export const seenRevision = (begins: number): Field<number> => ({
  begins,
  isHidden: true,
  typedIn: (posted, id) => Number(postedText(posted, id)),
  shown: (id) => html`<input type="hidden" name="${id}" value="${begins}">`,
});

/** At once, or at a time. Its page shows it, who knows who decides. */
export const whenField = (begins: EnteredWhen['when']): Field<EnteredWhen['when']> => ({
  begins,
  typedIn: (posted, id) => (['at', 'at-once'] as const).find((one) => one === postedText(posted, id)),
  shown: () => html``,
});

export const timeField = (t: Words, begins: string): Field<string> => ({
  begins,
  typedIn: (posted, id) => postedText(posted, id).trim(),
  shown: (id, value, error) =>
    textField({
      ...{ id, label: t('decide.ask.time'), hint: t('decide.ask.time-hint'), value, error },
      ...{ keys: 'numeric', autocomplete: 'off' },
    }),
});

export function zoneField(language: Language, begins: string): Field<string> {
  const zones = oneOf(language, { label: message(language, 'page.sign-up.time-zone'), begins, ...zoneList(language) });
  return { ...zones, shown: (id, zone, ...wrong) => zones.shown(id, placeOf(findTimeZone(zone) ?? ''), ...wrong) };
}

/** A tick by which a member says that they read it all; each time anew. */
export const understood = (label: string): Field<boolean> => ({
  begins: false,
  typedIn: (posted, id) => postedText(posted, id) !== '',
  shown: (id, _, error) => html`<div id="${id}" tabindex="-1">${error}
<label class="choice"><input type="checkbox" name="${id}" value="yes"> <span>${label}</span></label></div>`,
});

/** A part of the page that something can be wrong with. */
export const place: Field<undefined> = { begins: undefined, typedIn: () => undefined, shown: () => html`` };
