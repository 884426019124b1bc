/** The page on which members look at the mail of a draft: frames side by side where there is room. */
export const PREVIEW_CSS = `
.tabs small { display: block; color: var(--ink-soft); font-weight: 400; }
.tabs--ruled { border-block-end: 1px solid var(--line); margin-block-end: var(--space-3); }
.panel { background: var(--surface); border: 1px solid var(--line); border-radius: var(--radius); padding: var(--space-3); overflow-wrap: anywhere; }
.panel p { margin-block: 0 var(--space-1); }
.frames { display: flex; flex-wrap: wrap; gap: var(--space-4); margin-block-start: var(--space-4); }
.frames > * { flex: 1 1 20rem; min-inline-size: 0; max-inline-size: 40rem; margin: 0; }
.frames > .phone { flex: 0 1 24.4rem; }
.frames > * > section + section { margin-block-start: var(--space-4); }
.desktop iframe { min-inline-size: 38rem; }
.scroll { overflow-x: auto; }
iframe { display: block; inline-size: 100%; block-size: min(44rem, 80vh); border: 1px solid var(--line); border-radius: var(--radius); }
.plain { white-space: pre-wrap; overflow-wrap: anywhere; font: var(--size-s)/1.5 ui-monospace, Menlo, Consolas, monospace; margin: 0; }
.checks .look::before { content: "!" / ""; color: var(--urgent); padding-inline-start: 0.2em; }
.mail-more > summary { min-block-size: 2.75rem; padding-block: 0.6rem; cursor: pointer; }
.mail-links li { overflow-wrap: anywhere; margin-block-end: var(--space-2); }
`;
