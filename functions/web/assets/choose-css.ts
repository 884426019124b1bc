/** What the two steps of signing up add to the look. */
export const CHOOSE_CSS = `
.unseen { position: absolute; inline-size: 1px; block-size: 1px; padding: 0; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; border: 0; }
.find { margin-block-end: var(--space-3); }
.find__row { display: flex; gap: var(--space-2); }
.find__row input { min-inline-size: 0; }
.find__none:empty { display: none; }
.find__none { margin-block: var(--space-2) 0; }
input[type="text"] { inline-size: 100%; min-block-size: var(--control-height); padding: var(--space-2) var(--space-3); font: inherit; color: inherit; background: var(--surface); border: 1.5px solid var(--ink-soft); border-radius: var(--radius); }
.places[hidden], .places [hidden], .find [hidden] { display: none; }
.chosen { list-style: none; margin: 0; padding: 0; }
.chosen li { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: center; gap: var(--space-2) var(--space-3); padding-block: var(--space-2); border-block-end: 1px solid var(--line); }
.chosen span { flex: 1 1 14rem; font-weight: 600; }
.languages-asked { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(11rem, 100%), 1fr)); gap: 0 var(--space-3); }
`;
