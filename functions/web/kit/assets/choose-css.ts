export const CHOOSE_CSS = `
.find { margin-block-end: var(--space-3); }
.find__row { display: flex; gap: var(--space-2); }
.find__row input { min-inline-size: 0; }
.find__row .button { flex: none; }
.find__news:empty { display: none; }
.find__news { margin-block: var(--space-2) 0; }
.places[hidden], .places [hidden], .find [hidden] { display: none; }
.chosen { list-style: none; margin: 0; padding: 0; }
.chosen > li { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: baseline; gap: var(--space-2) var(--space-3); padding-block: var(--space-2); border-block-end: 1px solid var(--line); }
.chosen > li > :first-child { flex: 1 1 14rem; font-weight: 600; }
.follow-names { font-weight: 400; margin-block: var(--space-1) 0; padding-inline-start: 1.25em; columns: 11rem; line-height: 1.7; column-gap: var(--space-4); }
.follow-names li { break-inside: avoid; }
.languages-asked { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(11rem, 100%), 1fr)); gap: 0 var(--space-3); }
`;
