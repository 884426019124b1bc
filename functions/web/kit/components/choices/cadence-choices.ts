import type { Language } from '../../../../contract/languages.ts';
import type { EnteredCadence } from '../../../../domain/signing-up/signing-up.ts';
import { FREQUENCIES, hourWords, weekdayWords } from '../../../../domain/subscriber/subscriber.ts';
import type { ZoneArea } from '../../../../domain/time/time.ts';
import { findTimeZone, placeOf, UTC, ZONE_AREAS, zoneName, zonesOf } from '../../../../domain/time/time.ts';
import { type MessageKey, wordsIn } from '../../../../locales/messages.ts';
import { onceALanguage } from '../../../../locales/once-a-language.ts';
import { type Html, html } from '../../html.ts';
import { type Option, type Select, select } from '../fields/select.ts';
import { choice } from './choice.ts';

const AREA_NAME = {
  Africa: 'time-zone.africa',
  America: 'time-zone.america',
  Antarctica: 'time-zone.antarctica',
  Arctic: 'time-zone.arctic',
  Asia: 'time-zone.asia',
  Atlantic: 'time-zone.atlantic',
  Australia: 'time-zone.australia',
  Europe: 'time-zone.europe',
  Indian: 'time-zone.indian',
  Pacific: 'time-zone.pacific',
} as const satisfies Record<ZoneArea, MessageKey>;

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

/**
 * How often mail comes, and for digests the day, hour and time zone. All of it is there without a script or a new browser; one that
 * can, folds away what the chosen frequency has no use for.
 * @param areas - parts of the world whose time zones are offered beside universal time.
 */
export function cadenceChoices(
  language: Language,
  entered: EnteredCadence,
  errorOf: (fieldId: string) => Html | undefined,
  areas: readonly ZoneArea[] = ZONE_AREAS,
): Html {
  const t = wordsIn(language);
  const frequencies = FREQUENCIES.map((frequency) =>
    choice({
      type: 'radio',
      name: 'frequency',
      value: frequency,
      label: t(`page.sign-up.frequency-${frequency}`),
      isChosen: frequency === entered.frequency,
    }),
  );
  const list = (id: 'weekday' | 'hour' | 'time-zone', own: Pick<Select, 'chosen' | 'options' | 'groups' | 'hint'>) =>
    html`<div class="part part--${id}">
${select({ id, label: t(`page.sign-up.${id}`), emptyLabel: t('page.sign-up.choose'), error: errorOf(id), ...own })}
</div>`;
  return html`${frequencies}
<div class="digest-time" role="group" aria-labelledby="digest-time"><p class="group-name" id="digest-time">${t('page.sign-up.digest-time')}</p>
${list('weekday', { chosen: entered.weekday, options: WEEKDAYS.map((day) => optionOf(day, weekdayWords(day, language))) })}
${list('hour', { chosen: entered.hour, options: HOURS.map((hour) => optionOf(hour, hourWords(hour, language))) })}
${list('time-zone', {
  chosen: placeOf(findTimeZone(entered.timeZone) ?? ''),
  hint: t('page.sign-up.time-zone-hint'),
  ...zoneList(language, areas),
})}
<p class="actions part--time-zone"><button class="button button--quiet" type="button" id="own-zone" hidden data-words="${t('page.sign-up.own-zone', { zone: '{zone}' })}"></button></p>
</div>`;
}

/** Universal time and the time zones of places, by parts of the world. */
export function zoneList(
  language: Language,
  areas: readonly ZoneArea[] = ZONE_AREAS,
): Required<Pick<Select, 'options' | 'groups'>> {
  const t = wordsIn(language);
  return {
    options: [{ value: UTC, label: t('time-zone.utc') }],
    groups: areas.map((area) => ({ label: t(AREA_NAME[area]), options: zonesInWords(language).get(area) ?? [] })),
  };
}

const optionOf = (value: number, label: string): Option => ({ value: String(value), label });

/** By country, as readers look for them; what is posted is the place alone, since hundreds of whole names would make the page too large. */
const zonesInWords = onceALanguage((language): ReadonlyMap<ZoneArea, Option[]> => {
  const { compare } = new Intl.Collator(language);
  const optionsIn = (area: ZoneArea) =>
    zonesOf(area)
      .map((timeZone) => ({ value: placeOf(timeZone), label: zoneName(timeZone, language) }))
      .sort((a, b) => compare(a.label, b.label));
  return new Map(ZONE_AREAS.map((area) => [area, optionsIn(area)]));
});
