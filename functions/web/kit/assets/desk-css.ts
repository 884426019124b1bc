import { asset } from './assets.ts';
import { PREVIEW_CSS } from './preview-css.ts';

/** What the pages of the desk look like beside the style of all pages: wider, in two columns where there is room. */
const DESK_CSS = `
.page--wide { max-inline-size: 72rem; }
.skip { position: absolute; inset-block-start: 0; inset-inline-start: var(--space-2); z-index: 1; background: var(--paper); padding: 0.7rem var(--space-2); }
.skip:not(:focus) { inline-size: 1px; block-size: 1px; padding: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
main:focus { outline: none; }
.tabs { display: flex; flex-wrap: wrap; gap: 0 var(--space-2); list-style: none; margin: 0; padding: 0; }
.tabs a[href] { display: grid; align-content: center; min-block-size: 2.75rem; padding: var(--space-1) 0.4rem; text-decoration: none; border-block-end: 3px solid transparent; }
.tabs a[aria-current] { color: var(--ink); font-weight: 650; border-color: var(--accent); }
.at-desk { display: flex; flex-wrap: wrap; align-items: center; gap: 0 var(--space-3); }
.at-desk p { margin: 0; color: var(--ink-soft); font-size: var(--size-s); }
.at-desk .actions { margin: 0; }
@media (max-width: 40rem) {
  .at-desk { flex-wrap: nowrap; justify-content: space-between; }
  .at-desk p { min-inline-size: 0; overflow-wrap: anywhere; }
  .at-desk .actions { flex: none; }
  .at-desk .button { white-space: nowrap; }
}
main > section:has(> form) { max-inline-size: var(--measure); }
.desk { display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--space-4); }
@media (min-width: 60rem) { .desk { grid-template-columns: minmax(0, 1.6fr) minmax(18rem, 1fr); } }
:is(main, .desk > *) > section + section, .desk section + .hint { margin-block-start: var(--space-4); }
.search { display: flex; flex-wrap: wrap; align-items: end; gap: 0 var(--space-2); max-inline-size: var(--measure); margin-block-end: var(--space-4); }
.search .part { flex: 1 1 16rem; margin: 0; }
.search .actions { margin: var(--space-2) 0 0; }
.rows { list-style: none; margin: 0; padding: 0; }
.rows > li { border-block-start: 1px solid var(--line); padding-block: var(--space-3); overflow-wrap: anywhere; }
.rows h3 { font: 600 var(--size-m)/1.35 var(--font-voice); margin: 0; }
.rows h3 a { display: block; padding-block: 0.7rem; margin-block: -0.5rem; }
.rows :is(h3 bdi, .likeness) { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; overflow: hidden; } /* the page behind it has the whole */
.rows p { margin: 0; }
.rows summary { color: var(--accent); cursor: pointer; min-block-size: 2.75rem; padding-block: 0.6rem; text-decoration: underline; text-underline-offset: 0.15em; }
.rows :is(.actions, form + p) { margin-block-start: var(--space-3); }
.unsure { color: var(--urgent); font-size: var(--size-s); font-weight: 600; }
.checks { list-style: none; margin: 0 0 var(--space-3); padding: 0; }
.checks li { display: grid; grid-template-columns: 1.6rem minmax(0, 1fr); padding-block: var(--space-1); }
.checks li::before { content: "\\2713" / ""; color: var(--good); font-weight: 700; }
.checks [hidden] { display: none; }
.checks .not { color: var(--ink-soft); }
.checks .not::before { content: "\\2013" / ""; color: inherit; }
.visually-hidden { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.state { display: inline-block; font-size: var(--size-s); font-weight: 650; color: var(--ink-soft); border: 1px solid var(--line); border-radius: 1rem; padding: 0.1rem 0.75rem; }
.tabs--ruled { border-block-end: 1px solid var(--line); margin-block-end: var(--space-3); }
.tabs small { display: block; color: var(--ink-soft); font-weight: 400; }
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(13rem, 100%), 1fr)); gap: 0 var(--space-3); }
.pair > .part { display: flex; flex-direction: column; }
.pair > .part > :is(input, select, textarea, .input) { margin-block-start: auto; }
.day .field { text-transform: capitalize; }
.entry { border: 0; border-inline-start: 3px solid var(--line); margin: 0 0 var(--space-3); padding: 0; padding-inline-start: var(--space-3); min-inline-size: 0; }
.entry > legend { padding: 0; font-weight: 650; margin-block-end: var(--space-2); }
.entry--day { border: 0; padding: 0; margin-block: var(--space-2); }
.entry--day > legend { font-weight: 600; margin: 0; }
.folds:not(.folds--inside) { padding-block: 0; }
.folds > summary { flex-wrap: wrap; min-block-size: 3.5rem; padding-inline: 0; }
.folds > summary h2 { font: 600 var(--size-l)/1.25 var(--font-voice); margin: 0; }
.folds > summary .hint { margin: 0; margin-inline-start: auto; font-weight: 400; }
.folds[open] { padding-block-end: var(--space-3); }
.folds--inside > summary { color: var(--accent); flex-wrap: nowrap; min-block-size: 2.9rem; }
.finding { border: 0; border-block-start: 1px solid var(--line); margin: var(--space-3) 0 0; padding: var(--space-3) 0; min-inline-size: 0; }
.finding > legend { float: inline-start; inline-size: 100%; padding: 0; font-weight: 650; }
.finding > legend ~ * { clear: both; }
.finding .hint { margin: 0 0 var(--space-1); }
.sure { color: var(--good); font-size: var(--size-s); font-weight: 600; }
.likely { font-size: var(--size-s); font-weight: 600; }
.checks .look::before { content: "!" / ""; color: var(--urgent); }
.as-typed, .differences { white-space: pre-wrap; overflow-wrap: anywhere; }
.differences, .original { border-inline-start: 3px solid var(--line); padding-inline-start: var(--space-3); max-block-size: 40rem; overflow: auto; }
.differences ins { text-decoration: underline; font-weight: 600; color: var(--good); }
.differences del { color: var(--urgent); }
.draft-image { max-inline-size: 100%; block-size: auto; max-block-size: 20rem; }
.stay { position: sticky; inset-block-end: 0; background: var(--paper); border-block-start: 1px solid var(--line); padding-block: var(--space-2); }
.stay .hint { margin: 0; }
html:has(.stay) { scroll-padding-block: 7rem 10rem; }
@media (max-width: 40rem) { .stay { position: static; } html:has(.stay) { scroll-padding-block-end: 0; } }
.beside { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 16rem), 1fr)); gap: 0 var(--space-4); }
.beside > div { min-inline-size: 0; }
.beside p { margin: 0; }
.whole h3 { margin-block: var(--space-3) 0; }
.changed-parts { display: flex; flex-wrap: wrap; gap: 0 var(--space-3); list-style: none; padding: 0; }
.changed-parts a { display: inline-block; padding-block: 0.7rem; }
.stay.decide { position: sticky; z-index: 1; }
.choices { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 0 var(--space-4); }
.choices .fold { margin: 0; }
.choices .fold[open] { grid-column: 1 / -1; max-block-size: 65vh; overflow: auto; }
@media (max-height: 30rem) { .stay.decide:has([open]) { position: static; } }
.choices summary .hint { display: block; margin: 0; font-weight: 400; text-decoration: none; }
.choices summary { text-decoration: none; }
.choices summary b { text-decoration: underline; text-underline-offset: 0.15em; }
html:has(.stay.decide) { scroll-padding-block-end: 10rem; }
.talk { list-style: none; margin: 0; padding: 0; }
.talk li { border-inline-start: 3px solid var(--line); padding-inline-start: var(--space-3); margin-block-end: var(--space-3); }
.talk p { margin: 0; }
.panel + iframe { margin-block-start: var(--space-3); }
.links a { display: inline-block; padding-block: 0.7rem; margin-inline-end: var(--space-3); }
.desk .lede + section { margin-block-start: var(--space-4); }
.fold .search { gap: var(--space-3); margin-block: var(--space-3); }
.month { list-style: none; margin: 0 0 var(--space-4); padding: 0; display: grid; grid-template-columns: repeat(7, minmax(0, 1fr)); border-block-start: 1px solid var(--line); }
.month > li { border-block-end: 1px solid var(--line); min-block-size: 5rem; padding: var(--space-1); overflow-wrap: anywhere; }
.month > [aria-current] { box-shadow: inset 0 3px var(--accent); }
.month :is(h2, .free p) { font: 400 var(--size-s)/1.35 inherit; color: var(--ink-soft); margin: 0; }
.month ul { list-style: none; margin: 0; padding: 0; }
.month p { margin: 0; }
.month li a { display: block; padding-block: 0.6rem; }
@media (max-width: 60rem) { .month { grid-template-columns: minmax(0, 1fr); } .month > li { min-block-size: 0; padding-block: var(--space-2); } .month > .free { display: none; } }
@media print { .at-desk form, .search, .tabs { display: none; } }
`;

export const DESK_STYLE = asset('desk', 'css', 'text/css; charset=utf-8', DESK_CSS + PREVIEW_CSS);
