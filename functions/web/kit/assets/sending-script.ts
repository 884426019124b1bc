import { asset } from './assets.ts';

/**
 * Looks again at a sending that goes out: every five seconds while its page is shown, until it is over or an answer is none. What a member holds the focus
 * in is exchanged only when its buttons are others. Changes are told a screen reader twice a minute at most, and the end at once.
 */
const SENDING_JS = `"use strict";
(() => {
const place = document.querySelector("[data-again]");
const said = document.getElementById("said");
if (!place || !window.fetch) return;
const EVERY = 5000, SAY_EVERY = 30000;
let timer, lastSaid = place.querySelector("#figures").dataset.say, saidAt = Date.now();
const say = ({ say: words, over, standing }, before) => {
  if (words === lastSaid) return;
  const isNews = over !== undefined || standing !== before;
  if (!isNews && Date.now() - saidAt < SAY_EVERY) return;
  said.textContent = lastSaid = words;
  saidAt = Date.now();
};
const exchange = (text) => {
  const shown = new DOMParser().parseFromString(text, "text/html");
  const figures = shown.getElementById("figures"), steer = shown.getElementById("steer");
  if (!figures || !steer) return false;
  const old = { figures: document.getElementById("figures"), steer: document.getElementById("steer") };
  const before = old.figures.dataset.standing;
  if (old.figures.outerHTML !== figures.outerHTML) old.figures.replaceWith(figures);
  if (old.steer.dataset.standing !== steer.dataset.standing) {
    const hadFocus = old.steer.contains(document.activeElement);
    old.steer.replaceWith(steer);
    if (hadFocus) steer.focus();
  }
  say(figures.dataset, before);
  return figures.dataset.over === undefined;
};
const look = async () => {
  try {
    const answer = await fetch(place.dataset.again, { credentials: "same-origin", redirect: "manual" });
    if (answer.status >= 500) return later();
    if (answer.ok && exchange(await answer.text())) later();
  } catch { later(); }
};
const later = () => { clearTimeout(timer); if (!document.hidden) timer = setTimeout(look, EVERY); };
document.addEventListener("visibilitychange", () => {
  clearTimeout(timer);
  if (!document.hidden && document.getElementById("figures").dataset.over === undefined) look();
});
later();
})();
`;

export const SENDING_SCRIPT = asset('sending', 'js', 'text/javascript; charset=utf-8', SENDING_JS);
