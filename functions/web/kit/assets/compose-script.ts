import { asset } from './assets.ts';

/**
 * Saves a draft as it is typed, and takes what is pasted from Word or a page with its bold, lists and links; a whole text that is pasted into an empty draft is looked at at once. It stops at the first answer that is not
 * "saved": another text came first, or the session is over; and of a draft that waits to be sent it saves nothing, since that would end it. What is typed stays in the form, whose button tells the rest. After a save the page is where it was, and as far unfolded. A file that is too large is not taken, and no save says that one was saved which was not sent. Once something was typed, the checks of the page count for nothing; and who leaves with words that are not saved is asked first.
 */
const COMPOSE_JS = `"use strict";
(() => {
const form = document.querySelector("form[data-compose]");
if (!form || !window.fetch) return;
const state = document.getElementById("autosave");
const field = (name) => form.elements.namedItem(name);
const isFilled = (id) => (document.getElementById(id)?.value ?? "").trim() !== "";
let timer, isStopped = false, isBusy = false, isWanted = false, isSent = false, typed = 0, kept = 0;
const say = (words) => { state.textContent = words; };
const stop = (words) => { isStopped = true; say(words); };
const body = () => {
  const data = new FormData(form);
  for (const [name, value] of [...data]) if (typeof value !== "string") data.delete(name);
  data.set("do", "autosave");
  return data;
};
const save = async () => {
  if (isStopped) return;
  if (isBusy) { isWanted = true; return; }
  isBusy = true;
  const upTo = typed;
  try {
    const answer = await fetch(form.action, { method: "POST", body: body(), credentials: "same-origin", redirect: "manual" });
    if (answer.ok) {
      field("revision").value = (await answer.json()).revision;
      if (form.dataset.draft) {
        history.replaceState(null, "", form.dataset.draft);
        form.action = form.dataset.draft;
        delete form.dataset.draft;
        document.getElementById("state").hidden = true;
      }
      const isWhole = ![...form.querySelectorAll("input[type=file]")].some((one) => one.files.length > 0);
      if (isWhole) kept = upTo;
      say(form.dataset[isWhole ? "savedAt" : "savedWithout"].replace("{time}", new Date().toISOString().slice(11, 16)));
    } else if (answer.status === 409) stop({ "went out": form.dataset.wentOut, waits: form.dataset.waits }[(await answer.json()).stopped] ?? form.dataset.conflict);
    else if (answer.status === 410) stop(form.dataset.gone);
    else if (answer.status === 403 || answer.type === "opaqueredirect") stop(form.dataset.over);
    else if (answer.status >= 500) again();
    else stop(form.dataset.refused);
  } catch { again(); }
  isBusy = false;
  if (isWanted) { isWanted = false; later(); }
};
const again = () => { say(form.dataset.failed); clearTimeout(timer); timer = setTimeout(save, 10000); };
const later = () => { clearTimeout(timer); timer = setTimeout(save, 2000); };
form.addEventListener("input", () => {
  typed += 1;
  const unlooked = document.getElementById("unlooked");
  if (unlooked) unlooked.hidden = false;
  for (const one of form.querySelectorAll("[data-all-clear]")) one.remove();
  for (const one of form.querySelectorAll("[data-nothing]")) one.textContent = form.dataset.unlooked;
  if (field("part").value === "original") for (const one of document.querySelectorAll("[data-up-to-date]")) one.textContent = form.dataset.unlooked;
  for (const one of form.querySelectorAll("[data-lacks]")) one.hidden = isFilled(one.dataset.lacks);
  if (form.dataset.stands === undefined) later();
  else stop(form.dataset.waits);
});
form.addEventListener("change", ({ target }) => {
  const tooLarge = target.files && target.parentElement.querySelector("[data-too-large]");
  if (!tooLarge) return;
  const isTooLarge = [...target.files].some((file) => file.size > Number(tooLarge.dataset.tooLarge));
  tooLarge.hidden = !isTooLarge;
  if (isTooLarge) target.value = "";
});
window.addEventListener("beforeunload", (event) => {
  if (!isSent && kept < typed) event.preventDefault();
});
form.addEventListener("submit", (event) => {
  clearTimeout(timer);
  isStopped = true;
  isSent = true;
  field("scrolledTo").value = Math.round(window.scrollY);
  field("opened").value = [...form.querySelectorAll("details[id][open]")].map((one) => one.id).join(" ");
  if (!isBusy) return;
  event.preventDefault();
  const { submitter } = event;
  const wait = setInterval(() => { if (!isBusy) { clearInterval(wait); form.requestSubmit(submitter); } }, 50);
});
const saved = document.getElementById("saved");
if (saved && form.dataset.scrollTo) {
  window.scrollTo(0, Number(form.dataset.scrollTo));
  const area = document.getElementById(form.dataset.writesIn);
  if (area) {
    const at = Math.max(0, area.value.length - Number(sessionStorage.getItem("behind-paste") ?? 0));
    area.setSelectionRange(at, at);
  }
  (area ?? saved).focus({ preventScroll: true });
  say(saved.textContent);
}
const press = (does) => {
  const button = document.createElement("button");
  button.name = "do"; button.value = does; button.hidden = true;
  form.append(button);
  form.requestSubmit(button);
};
form.addEventListener("paste", (event) => {
  const area = event.target;
  if (form.dataset.stands !== undefined || !event.clipboardData || !area.name || !/^(?:[a-z]{2}\\.)?text$/.test(area.name)) return;
  const [html, text] = ["text/html", "text/plain"].map((type) => event.clipboardData.getData(type));
  const isForAll = area.name === "text" && area.selectionStart === 0 && area.selectionEnd === area.value.length;
  const isWhole = isForAll && field("title").value.trim() === "" && text.trim().split(/\\n\\s*\\n/).length > 2;
  if (!html && !isWhole) return;
  event.preventDefault();
  area.setRangeText(html ? "\\u2060[\\u2026]\\u2060" : text, area.selectionStart, area.selectionEnd, "end");
  sessionStorage.setItem("behind-paste", area.value.length - area.selectionEnd);
  if (html) field("pasted").value = html;
  field("pastedText").value = text;
  press("paste");
});
})();
`;

export const COMPOSE_SCRIPT = asset('compose', 'js', 'text/javascript; charset=utf-8', COMPOSE_JS);
