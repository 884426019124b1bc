import { asset } from './assets.ts';

/**
 * For a page that answered a POST, that no browser may keep, and that shows a link this once. It makes the page the page of its address: a visitor who
 * goes back to it, or loads it again, then asks for that, and not for the POST once more. Without it the browser says in its own words that it can't
 * show the page. It also shows the button that copies the link, where the browser lets a page do that.
 */
const SHOWN_ONCE_JS = `"use strict";
history.replaceState(null, "", location.href);
(() => {
const button = document.querySelector("button[data-copied]");
if (!button || !navigator.clipboard) return;
const status = document.getElementById("copied");
button.hidden = false;
button.addEventListener("click", () => {
  status.textContent = "";
  navigator.clipboard.writeText(document.getElementById("erase-link").textContent).then(
    () => { status.textContent = button.dataset.copied; },
    () => { button.hidden = true; },
  );
});
})();
`;

export const SHOWN_ONCE_SCRIPT = asset('shown-once', 'js', 'text/javascript; charset=utf-8', SHOWN_ONCE_JS);
