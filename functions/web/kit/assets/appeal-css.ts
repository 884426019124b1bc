export const APPEAL_CSS = `
.kicker { color: var(--ink-soft); font-size: var(--size-s); margin-block-end: var(--space-2); }
.kicker strong { color: var(--urgent); }
.kicker--calm strong { color: var(--ink); }
.appeal h1 { margin-block-end: var(--space-2); }
.appeal__from { color: var(--ink-soft); margin-block-end: var(--space-4); }
.appeal nav { margin-block-end: var(--space-3); }
.appeal__text h2 { margin-block: var(--space-4) var(--space-2); }
.appeal__text blockquote { margin: 0 0 var(--space-3); padding-inline-start: var(--space-3); border-inline-start: 3px solid var(--line); color: var(--ink-soft); }
.appeal__text li { margin-block-end: var(--space-2); }
.appeal__numbered { list-style: none; padding-inline-start: var(--space-3); }
.appeal__table { border-collapse: collapse; margin-block-end: var(--space-3); }
.appeal__table td { border: 1px solid var(--line); padding: var(--space-2); overflow-wrap: anywhere; text-align: start; vertical-align: top; }
.appeal__text sup, .notes sup { line-height: 0; }
.appeal__text sup a { padding-inline: 0.15em; text-decoration: none; }
figure.appeal__image { margin: 0 0 var(--space-3); }
.appeal__image img { display: block; block-size: auto; max-inline-size: 100%; border-radius: var(--radius); }
.appeal__image--tall img { max-inline-size: min(100%, 26rem); }
.appeal__image figcaption { color: var(--ink-soft); font-size: var(--size-s); margin-block-start: var(--space-1); overflow-wrap: anywhere; }
.notes { border-block-start: 1px solid var(--line); margin-block-start: var(--space-4); padding-block-start: var(--space-3); font-size: var(--size-s); color: var(--ink-soft); }
.notes h2 { font-size: var(--size-m); margin-block-end: var(--space-2); }
.notes dl { display: grid; grid-template-columns: auto 1fr; gap: var(--space-1) var(--space-2); margin: 0; }
.notes dd { margin: 0; }
.notes :target { background: var(--evidence-wash); }
.facts { display: grid; grid-template-columns: auto 1fr; gap: var(--space-1) var(--space-3); margin-block: var(--space-4) var(--space-3); border-block-start: 1px solid var(--line); padding-block-start: var(--space-3); }
.facts dt { color: var(--ink-soft); }
.facts dd { margin: 0; min-inline-size: 0; }
.facts dd > a { display: inline-flex; align-items: center; min-block-size: 2.75rem; margin-block: -0.6rem; }
.appeal h3 { font-size: var(--size-m); margin-block: var(--space-3) var(--space-2); }
.appeal section > .facts, .what-happens > .facts { border: 0; margin-block: 0 var(--space-3); padding: 0; }
.facts address { font-style: normal; white-space: pre-line; }
.in-one-piece { display: inline-block; max-inline-size: 100%; }
.act { background: var(--deadline-wash); border-radius: var(--radius); padding: var(--space-3); margin-block: var(--space-3) var(--space-4); }
.act > :last-child { margin-block-end: 0; }
.ways { list-style: none; padding: 0; margin-block: 0; }
.ways > li + li { border-block-start: 1px solid var(--line); margin-block-start: var(--space-3); padding-block-start: var(--space-3); }
.ways p { margin-block: 0 var(--space-2); }
.as-written { white-space: pre-line; }
.letter { font: inherit; white-space: pre-wrap; user-select: all; background: var(--surface); border: 1px solid var(--line); border-radius: var(--radius); padding: var(--space-3); margin-block: var(--space-3); }
.versions > li { margin-block-end: var(--space-3); }
.versions summary { color: var(--accent); cursor: pointer; padding-block: 0.6rem; text-decoration: underline; }
.check-code { max-inline-size: 20rem; text-transform: uppercase; }
.appeal-list { list-style: none; padding: 0; margin-block: 0 var(--space-4); }
.appeal-list > li { border-block-start: 1px solid var(--line); padding-block: var(--space-3); }
.appeal-list h2, .appeal-list h3 { font-size: 1.1rem; margin-block: 0 var(--space-2); overflow-wrap: anywhere; }
.appeal-list :is(h2, h3) > a { display: inline-block; align-content: center; min-block-size: 2.75rem; }
.appeal-list p { margin-block: 0 var(--space-2); overflow-wrap: anywhere; }
.appeal-list__facts { color: var(--ink-soft); font-size: var(--size-s); }
.actions + section { margin-block-start: var(--space-4); }
.filters { display: grid; gap: 0 var(--space-3); margin-block-end: var(--space-4); }
.filters .part { margin-block-end: var(--space-3); min-inline-size: 0; }
.filters select, .filters input { inline-size: 100%; }
.fold { margin-block-end: var(--space-3); }
.fold > summary { color: var(--accent); cursor: pointer; min-block-size: 2.75rem; padding-block: 0.6rem; text-decoration: underline; text-underline-offset: 0.15em; }
.fold[open] > summary { margin-block-end: var(--space-2); }
@media (min-width: 40rem) {
  @supports selector(::details-content) {
    .fold:has(> .filters) > summary { display: none; }
    .fold:has(> .filters)::details-content { content-visibility: visible; }
  }
  .filters { grid-template-columns: 1fr 1fr; }
  .filters .part:first-of-type, .filters .actions { grid-column: 1 / -1; }
}
.quick-exit { position: sticky; inset-block-start: 0; background: var(--paper); border-block-end: 1px solid var(--line); margin-block-end: var(--space-4); padding-block: var(--space-2); z-index: 1; }
.quick-exit [hidden] { display: none; }
.quick-exit .hint { margin-block: var(--space-1) 0; }
.printed-address { display: none; }
@media print {
  .printed-address { display: block; font-size: var(--size-s); overflow-wrap: anywhere; }
  .masthead, .quick-exit, .colophon, .actions { display: none; }
  .letter { border: 0; padding: 0; }
}
`;
