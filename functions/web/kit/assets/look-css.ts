/**
 * The one style sheet. It is text in a module because that is what Node, the bundler and the tests all load alike.
 * Every colour, size and space comes from a token; contrast of text on its ground is at least 4.5:1 in both schemes.
 */
export const LOOK_CSS = `
:root {
  color-scheme: light dark;
  --paper: #faf8f4;
  --surface: #ffffff;
  --ink: #1b1e22;
  --ink-soft: #525960;
  --line: #d8d4cb;
  --accent: #0a5a63;
  --on-accent: #ffffff;
  --accent-wash: #e4f0f1;
  --urgent: #9c2318;
  --deadline: #8a5a00;
  --deadline-wash: #fdf0d2;
  --evidence-wash: #fff0b3;
  --good: #22663a;
  --on-urgent: #ffffff;
  --focus: #ffbf00;
  --focus-ring: #1b1e22;

  --font-text: system-ui, "Segoe UI", Roboto, "Noto Sans", "Noto Sans Arabic", sans-serif;
  --font-voice: ui-serif, Georgia, "Noto Serif", "Noto Naskh Arabic", "Times New Roman", serif; /* people's names and titles */
  --size-s: 0.889rem;
  --size-m: 1.0625rem;
  --size-l: 1.27rem;
  --size-xl: clamp(1.6rem, 1.2rem + 2vw, 2.3rem);
  --space-1: 0.25rem;
  --space-2: 0.5rem;
  --space-3: 1rem;
  --space-4: 1.75rem;
  --space-5: 3rem;
  --measure: 40rem;
  --radius: 6px;
  --control-height: 2.9rem; /* 44 px and more: thumbs */
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #14171a;
    --surface: #1c2125;
    --ink: #eceae4;
    --ink-soft: #aab1b8;
    --line: #39414a;
    --accent: #7fd0d9;
    --on-accent: #06272b;
    --accent-wash: #16343a;
    --urgent: #ff9d90;
    --deadline: #e5b94e;
    --deadline-wash: #3b3012;
    --evidence-wash: #4a3f12;
    --good: #8fd8a5;
    --on-urgent: #2b0a06;
    --focus-ring: #14171a;
  }
}

*, ::before, ::after { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: var(--size-m)/1.55 var(--font-text); }
h1, h2 { font-family: var(--font-voice); line-height: 1.2; text-wrap: balance; margin-block: 0 var(--space-3); }
h1 { font-size: var(--size-xl); font-weight: 600; }
h2 { font-size: var(--size-l); font-weight: 600; }
p { margin-block: 0 var(--space-3); text-wrap: pretty; }
a { color: var(--accent); text-underline-offset: 0.15em; }
:focus-visible, .shown-focused { outline: 3px solid var(--focus); outline-offset: 2px; box-shadow: 0 0 0 5px var(--focus-ring); border-radius: 2px; }

.page { max-inline-size: var(--measure); margin-inline: auto; padding: var(--space-3); }
.masthead { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: var(--space-3); padding-block: var(--space-2) var(--space-4); }
.wordmark { margin: 0; display: inline-flex; align-items: center; gap: var(--space-2); color: var(--ink); font-weight: 650; text-decoration: none; }
.wordmark svg { inline-size: 1.5rem; block-size: 1.5rem; color: var(--accent); }
.languages { display: flex; flex-wrap: wrap; gap: var(--space-3); font-size: var(--size-s); list-style: none; margin: 0; padding: 0; }
.languages :is(a, button) { display: inline-flex; align-items: center; min-block-size: 2.75rem; min-inline-size: 2.75rem; }
.languages button { background: none; border: 0; color: inherit; cursor: pointer; font: inherit; padding: 0; text-decoration: underline; }
.lede { font-size: var(--size-l); color: var(--ink-soft); }

.step { border: 0; border-block-start: 1px solid var(--line); margin: 0; padding: var(--space-4) 0 var(--space-3); min-inline-size: 0; }
.step:has(> legend > h1) { border-block-start: 0; padding-block-start: 0; }
.step > legend { float: inline-start; inline-size: 100%; padding: 0; font: 600 var(--size-l)/1.25 var(--font-voice); margin-block-end: var(--space-1); }
.step > legend + * { clear: both; }
.hint { color: var(--ink-soft); font-size: var(--size-s); margin-block-end: var(--space-3); }
label.field { display: block; font-weight: 600; margin-block-end: var(--space-1); }
input:not([type="checkbox"], [type="radio"], [type="hidden"]), select, textarea {
  inline-size: 100%; min-block-size: var(--control-height); padding: var(--space-2) var(--space-3); font: inherit; color: inherit;
  background: var(--surface); border: 1.5px solid var(--ink-soft); border-radius: var(--radius);
}
input[aria-invalid="true"], select[aria-invalid="true"] { border: 2px solid var(--urgent); }
.error { color: var(--urgent); font-weight: 600; margin-block-end: var(--space-2); }

.choices { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(15rem, 100%), 1fr)); gap: 0 var(--space-3); }
.choice, .choices label { display: grid; grid-template-columns: auto 1fr auto; align-items: center; gap: var(--space-2); min-block-size: 2.75rem; padding-block: var(--space-1); cursor: pointer; }
.choice input, .choices input { inline-size: 1.35rem; block-size: 1.35rem; margin: 0; accent-color: var(--accent); }

.sentence { background: var(--accent-wash); border-inline-start: 4px solid var(--accent); padding: var(--space-3); border-start-end-radius: var(--radius); border-end-end-radius: var(--radius); margin-block: var(--space-3); }
.sentence p:last-child { margin: 0; color: var(--ink-soft); font-size: var(--size-s); }
.button { display: inline-block; min-block-size: var(--control-height); padding: 0.65rem 1.3rem; font: inherit; font-weight: 650; border: 0; border-radius: var(--radius); background: var(--accent); color: var(--on-accent); cursor: pointer; text-decoration: none; }
.button--quiet { background: none; color: var(--accent); border: 1.5px solid var(--accent); }
.button--urgent { background: var(--urgent); color: var(--on-urgent); }
.actions { display: flex; flex-wrap: wrap; gap: var(--space-3); align-items: center; margin-block: var(--space-3); }
.colophon { border-block-start: 1px solid var(--line); margin-block-start: var(--space-5); padding-block: var(--space-3); color: var(--ink-soft); font-size: var(--size-s); }

@media (prefers-reduced-motion: no-preference) { .button { transition: filter 120ms; } .button:hover { filter: brightness(1.12); } }
.wordmark { min-block-size: 2.75rem; }
.step > legend :is(h2, h3) { font: inherit; margin: 0; }
.page main { overflow-wrap: anywhere; }
.colophon { overflow-wrap: anywhere; }
h1:focus, .step:focus, .error-summary:focus { outline-offset: 4px; }
.error-summary { border: 3px solid var(--urgent); border-radius: var(--radius); padding: var(--space-3); margin-block-end: var(--space-4); }
.error-summary h2 { margin-block-end: var(--space-2); }
.error-summary ul { list-style: none; margin: 0; padding: 0; }
.error-summary a { color: var(--urgent); font-weight: 600; display: flex; align-items: center; min-block-size: 2.75rem; padding-block: var(--space-1); }
.step--wrong { border-inline-start: 4px solid var(--urgent); padding-inline-start: var(--space-3); }
.step > .error { clear: both; }
.step > .error + .find { margin-block-start: var(--space-3); }
.group-name { font: 600 var(--size-s)/1.3 var(--font-text); color: var(--ink-soft); margin: var(--space-3) 0 var(--space-1); }
.places { border-block-end: 1px solid var(--line); }
.places:first-of-type { border-block-start: 1px solid var(--line); }
:is(.places, .folds) > summary { display: flex; align-items: center; gap: var(--space-2); min-block-size: 2.9rem; padding-inline: var(--space-1); cursor: pointer; font-weight: 600; list-style: none; }
:is(.places, .folds) > summary::-webkit-details-marker { display: none; }
:is(.places, .folds) > summary::before { content: ""; flex: none; inline-size: 0.5rem; block-size: 0.5rem; border-inline-end: 2px solid; border-block-end: 2px solid; rotate: -45deg; margin-inline: var(--space-1); color: var(--accent); }
[dir="rtl"] :is(.places, .folds) > summary::before { rotate: 45deg; }
:is(.places, .folds)[open] > summary::before { rotate: 45deg; }
[dir="rtl"] :is(.places, .folds)[open] > summary::before { rotate: -45deg; }
.places:has(:checked) > summary::after { content: attr(data-chosen); margin-inline-start: auto; background: var(--accent-wash); border-radius: 99px; padding: 0.1rem 0.75rem; font-size: var(--size-s); }
.places__inside { padding: 0 var(--space-2) var(--space-3); }
.choice--whole { font-weight: 600; }
.choices .choice--whole { grid-column: 1 / -1; }
.choices + .group-name { margin-block-start: var(--space-3); }
.digest-time { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(11rem, 100%), 1fr)); gap: 0 var(--space-3); align-items: start; margin-block-start: var(--space-2); }
.digest-time > .group-name, .part--time-zone { grid-column: 1 / -1; }
.part { margin-block-end: var(--space-3); }
.step:has([value="immediate"]:checked) .digest-time, .step:has([value="daily"]:checked) .part--weekday { display: none; }
.what-happens { border-block-start: 1px solid var(--line); padding-block-start: var(--space-4); margin-block-start: var(--space-4); }
.button { white-space: normal; text-align: start; max-inline-size: 100%; }
.unseen { position: absolute; inline-size: 1px; block-size: 1px; padding: 0; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; border: 0; }
.code { max-inline-size: 12rem; font-size: var(--size-l); font-variant-numeric: tabular-nums; letter-spacing: 0.15em; }
.day { display: flex; flex-wrap: wrap; align-items: end; gap: 0 var(--space-3); }
.day > .part { flex: 1 1 auto; max-inline-size: 100%; } /* as wide as its longest word: "September" is cut in a third of a phone */
:is(.signed-in, .new-address) { margin-block-end: var(--space-4); }
:is(.signed-in, .new-address) > summary { min-block-size: 2.75rem; padding-block: var(--space-2); color: var(--ink-soft); cursor: pointer; }
:is(.signed-in, .new-address) p { overflow-wrap: anywhere; }
.summary { margin-block: 0 var(--space-4); border-block-start: 1px solid var(--line); }
.summary__row { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 var(--space-3); align-items: center; border-block-end: 1px solid var(--line); padding-block: var(--space-2); }
.summary dt { grid-column: 1; color: var(--ink-soft); font-size: var(--size-s); }
.summary dd { grid-column: 1; margin: 0; }
.summary .summary__change { grid-column: 2; grid-row: 1 / span 2; }
.summary__change a { display: inline-flex; align-items: center; min-block-size: 2.75rem; }
@media (min-width: 40rem) {
  .summary__row { grid-template-columns: minmax(0, 1fr) minmax(0, 2fr) auto; align-items: baseline; }
  .summary dt, .summary dd { grid-column: auto; }
  .summary .summary__change { grid-column: 3; grid-row: 1; }
}
.notification { border-inline-start: 4px solid var(--good); background: var(--surface); padding: var(--space-3); margin-block-end: var(--space-4); border-start-end-radius: var(--radius); border-end-end-radius: var(--radius); }
.notification--important { border-inline-start-color: var(--deadline); background: var(--deadline-wash); }
.notification p:last-child { margin: 0; }
.button[hidden] { display: none; }
.button:disabled { opacity: 0.55; cursor: not-allowed; }
.part-of-text { margin-block-start: var(--space-4); }
.plain-list { margin-block: 0 var(--space-3); padding-inline-start: 1.25em; }
.plain-list li { margin-block-end: var(--space-2); }
.plain-list li::marker { color: var(--accent); }
main :is(p, li, span) > a:not(.button, .appeal__text a) { display: inline-flex; align-items: center; min-block-size: 2.75rem; }
.chosen a { font-weight: 400; }
main > * + h2 { margin-block-start: var(--space-4); }
main > h1 + h2 { margin-block-start: 0; }
main > ul:not([class]) { margin-block: 0 var(--space-3); padding-inline-start: 1.25em; }
.step > legend + :is(.field, .part) { padding-block-start: var(--space-2); }
.publishers { list-style: none; padding: 0; margin-block: 0 var(--space-3); }
.publishers > li { border-block-start: 1px solid var(--line); padding-block: var(--space-2); }
.publishers h3 { font-size: 1.1rem; margin-block: var(--space-2) 0; overflow-wrap: anywhere; }
.publishers p { margin-block: 0; overflow-wrap: anywhere; }
.standing-link { display: inline-flex; align-items: center; min-block-size: 2.75rem; }
.facts-table { inline-size: 100%; border-collapse: collapse; margin-block-end: var(--space-3); }
.facts-table th, .facts-table td { padding: var(--space-2) 0; padding-inline-end: var(--space-3); text-align: start; vertical-align: top; border-block-end: 1px solid var(--line); }
.facts-table th { font-weight: 400; inline-size: 55%; }
.facts-table thead th { color: var(--ink-soft); font-size: var(--size-s); font-weight: 600; }
.footer-links { display: flex; flex-wrap: wrap; gap: 0 var(--space-3); list-style: none; margin: 0; padding: 0; }
.footer-links a { display: inline-flex; align-items: center; min-block-size: 2.75rem; }
.specimen { margin: 0 0 var(--space-4); }
.specimen > figcaption { color: var(--ink-soft); font-size: var(--size-s); margin-block-end: var(--space-2); }
.reference { font-family: ui-monospace, monospace; user-select: all; }
@media (max-width: 30rem) { .actions .button { inline-size: 100%; text-align: center; } }
`;
