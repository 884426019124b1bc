import { asset } from './assets.ts';

/**
 * For a page that a reader may have to leave at once. Another site takes its place in the browser's history, so that Back leads to what was before it;
 * so do the pages and the places of ours that it links to, since each would be one more entry. Escape leaves it, too.
 */
const QUICK_EXIT_JS = `"use strict";
(() => {
const exit = document.querySelector("a[data-exit]");
if (!exit) return;
for (const hint of document.querySelectorAll("[data-exit-hint]")) hint.hidden = !hint.hidden;
const leave = () => {
  document.documentElement.hidden = true;
  document.title = "";
  location.replace(exit.href);
};
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") leave();
});
document.addEventListener("click", (event) => {
  const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
  if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (link !== exit && link.origin !== location.origin) return;
  event.preventDefault();
  if (link === exit) leave();
  else location.replace(link.href);
});
})();
`;

export const QUICK_EXIT_SCRIPT = asset('quick-exit', 'js', 'text/javascript; charset=utf-8', QUICK_EXIT_JS);
