import { INHABITED_COUNTRY_CODES } from '../../../domain/vocabulary/countries.ts';
import { searchWordsOf } from '../../../domain/vocabulary/place-search.ts';
import { asset } from './assets.ts';

const COUNTRY_WORDS = INHABITED_COUNTRY_CODES.map((code) => `${code}|${searchWordsOf(code)}`).join('\n');

/**
 * Shortens the list of places at each letter that is typed into the field above it, by the same names that the server looks
 * through. Everything works without it, so that a browser too old for it misses nothing; it stores nothing and asks no server.
 */
const CHOOSE_JS = `"use strict";
(() => {
const field = document.getElementById("find");
const none = document.getElementById("find-none");
if (!field || !none || !String.prototype.normalize) return;
const button = field.parentElement.querySelector("button");
const noneWords = document.getElementById("find-none-words").innerHTML;
const searchable = (name) => name.normalize("NFD").replace(/\\p{M}/gu, "").toLowerCase()
  .replace(/\\u0629/g, "\\u0647").replace(/\\u0649/g, "\\u064a").replace(/[^\\p{L}\\p{N}]+/gu, " ")
  .replace(/(^| )\\u0627\\u0644/g, "$1").trim();
const namesOf = new Map(${JSON.stringify(COUNTRY_WORDS)}.split("\\n").map((line) => [line.slice(0, 2), line.slice(3).replace(/\\|/g, " | ")]));
const continents = [...document.querySelectorAll("details.places")].map((details) => ({ details, wasOpen: details.open }));
const boxes = [...document.querySelectorAll("#where input[name=country], #where input[name=region]")].map((input) => {
  const label = input.closest("label");
  return { input, label, words: " " + searchable(label.textContent) + " | " + (namesOf.get(input.value) || "") };
});
let isSearching = false;
const show = () => {
  const wanted = searchable(field.value);
  if (wanted !== "" && !isSearching) for (const one of continents) one.wasOpen = one.details.open;
  for (const { input, label, words } of boxes) label.hidden = wanted !== "" && !input.checked && !words.includes(" " + wanted);
  for (const part of document.querySelectorAll("#where .choices")) {
    const isEmpty = !part.querySelector("label:not([hidden])");
    part.hidden = isEmpty;
    const name = part.previousElementSibling;
    if (name && name.tagName === "H3") name.hidden = isEmpty;
  }
  for (const { details, wasOpen } of continents) {
    const isFound = !!details.querySelector("label:not([hidden])");
    details.hidden = !isFound;
    details.open = wanted === "" ? wasOpen || !!details.querySelector(":checked") : isFound;
  }
  isSearching = wanted !== "";
  none.textContent = "";
  if (!boxes.some(({ label }) => !label.hidden)) none.innerHTML = noneWords;
};
// Not needed any more; as a button it would be what Enter presses.
button.type = "button";
button.hidden = true;
field.addEventListener("input", show);
field.addEventListener("keydown", (event) => {
  if (event.key !== "Enter") return;
  event.preventDefault();
  const first = boxes.find(({ label }) => !label.hidden && label.getClientRects().length > 0);
  if (first) first.input.focus();
});
})();
`;

/** A module of its own, since gathering all names takes a moment that other pages' functions need not wait. */
export const CHOOSE_SCRIPT = asset('choose', 'js', 'text/javascript; charset=utf-8', CHOOSE_JS);
