import { OLD_PLACES } from '../../../domain/time/time.ts';
import { asset } from './assets.ts';

/**
 * Offers the time zone of the visitor's device beside the list of all, by the name that the list has for it. It chooses nothing by itself, and tells
 * no server: where a visitor is stays with them unless they press the button and send the form.
 */
const OWN_ZONE_JS = `"use strict";
(() => {
const button = document.getElementById("own-zone");
const list = document.getElementById("time-zone");
if (!button || !list) return;
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone || "";
const place = zone.slice(zone.indexOf("/") + 1).replace(/_/g, " ").replace("/", ", ");
const todays = new Map(${JSON.stringify(OLD_PLACES)});
const option = [...list.options].find(({ value }) => value !== "" && value === (todays.get(place) || place));
if (!option) return;
const show = () => { button.hidden = list.value === option.value; };
button.textContent = button.dataset.words.replace("{zone}", option.textContent);
button.addEventListener("click", () => {
  list.value = option.value;
  show();
  list.focus();
});
list.addEventListener("change", show);
show();
})();
`;

export const OWN_ZONE_SCRIPT = asset('own-zone', 'js', 'text/javascript; charset=utf-8', OWN_ZONE_JS);
