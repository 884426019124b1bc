import { asset } from './assets.ts';
import { PLACE_WORDS } from './place-words.computed.ts';

/**
 * Shortens the list of places at each letter that is typed into the field above it, by the same names that the server looks
 * through. Everything works without it, so that a browser too old for it misses nothing; it stores nothing and asks no server.
 */
const CHOOSE_JS = `"use strict";
(() => {
const field = document.getElementById("find");
const news = document.getElementById("find-news");
if (!field || !news || !String.prototype.normalize) return;
const button = field.parentElement.querySelector("button");
const noneWords = document.getElementById("find-none-words").innerHTML;
const countWords = document.getElementById("find-count-words").innerHTML;
const searchable = (name) => name.normalize("NFD").replace(/\\p{M}/gu, "").toLowerCase()
  .replace(/\\u0629/g, "\\u0647").replace(/\\u0649/g, "\\u064a").replace(/[^\\p{L}\\p{N}]+/gu, " ")
  .replace(/(^| )\\u0627\\u0644/g, "$1").trim();
const namesOf = new Map(${JSON.stringify(PLACE_WORDS)}.split("\\n").map((line) => { const [code, ...names] = line.split("|"); return [code, names]; }));
const continents = [...document.querySelectorAll("details.places")].map((details) => ({ details, wasOpen: details.open }));
const boxes = [...document.querySelectorAll("#where input[name=country], #where input[name=region]")].map((input) => {
  const label = input.closest("label");
  const names = [searchable(label.textContent), ...(namesOf.get(input.value) || [])];
  return { input, label, names, words: " " + names.join(" | ") };
});
const isMatch = ({ words }, wanted) => words.includes(" " + wanted);
// Its own name in the page's language, any name of it, then those that begin so, and a later word last; of two alike, the region.
const distance = ({ input, names }, wanted) =>
  (names[0] === wanted ? 0 : names.includes(wanted) ? 2 : names[0].startsWith(wanted) ? 4 : names.some((name) => name.startsWith(wanted)) ? 6 : 8) + (input.name === "region" ? 0 : 1);
// None where several are as near by a name that is not their own, such as that of a disputed place: the visitor chooses, and not the alphabet.
const bestMatch = (wanted) => {
  const found = boxes.filter((box) => isMatch(box, wanted));
  const least = Math.min(...found.map((box) => distance(box, wanted)));
  const nearest = found.filter((box) => distance(box, wanted) === least);
  return nearest.length === 1 || nearest.every(({ names }) => names[0].startsWith(wanted)) ? nearest[0] : undefined;
};
let isSearching = false;
const show = () => {
  const wanted = searchable(field.value);
  if (wanted !== "" && !isSearching) for (const one of continents) one.wasOpen = one.details.open;
  for (const box of boxes) box.label.hidden = wanted !== "" && !box.input.checked && !isMatch(box, wanted);
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
  tell(wanted);
};
const tell = (wanted) => {
  const count = boxes.filter((box) => isMatch(box, wanted)).length;
  if (wanted === "") news.textContent = "";
  else news.innerHTML = count === 0 ? noneWords : countWords.replace("#", count);
};
// Not needed any more; as a button it would be what Enter presses.
button.type = "button";
button.hidden = true;
field.addEventListener("input", show);
field.addEventListener("keydown", (event) => {
  if (event.key !== "Enter") return;
  event.preventDefault();
  const wanted = searchable(field.value);
  if (wanted === "") return;
  const best = bestMatch(wanted);
  if (best) return best.input.focus();
  // Emptied first: what is said already would not be said again.
  news.textContent = "";
  setTimeout(() => tell(searchable(field.value)), 100);
});
})();
`;

/** A module of its own, since all those names are on few pages. */
export const CHOOSE_SCRIPT = asset('choose', 'js', 'text/javascript; charset=utf-8', CHOOSE_JS);
