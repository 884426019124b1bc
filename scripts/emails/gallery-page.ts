import type { MailState } from '../../emails/compile/mail-states.ts';
import { problemsOf } from '../../emails/compile/problems-of-all-mails.ts';
import { escapeHtml } from '../../emails/escape-html.ts';
import { COLOURS } from '../../emails/theme.ts';

/** Characters of a subject that the inbox of a phone shows, about. */
const SUBJECT_ON_A_PHONE = 40;

/**
 * One page that shows each state of each mail: subject and its length, size, what is to be said against it, HTML at the width of a phone and of a
 * desk, and text part.
 */
export function galleryPage(states: readonly MailState[]): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Mails in all their states</title>
<style>${STYLE}</style>
<h1>Mails in all their states</h1>
<nav><ul>${states.map((state) => `<li><a href="#${idOf(state)}">${escapeHtml(nameOf(state))}</a></li>`).join('')}</ul></nav>
${states.map(sectionOf).join('\n')}
</html>
`;
}

const nameOf = ({ mailName, stateName }: MailState): string => `${mailName} · ${stateName}`;
const idOf = ({ mailName, stateName }: MailState): string => `${mailName}-${stateName}`.replace(/[^a-z0-9-]/gi, '-');

function sectionOf(state: MailState): string {
  const { subject, html, text } = state.render();
  const sizeKilobytes = (Buffer.byteLength(html) / 1000).toFixed(1);
  const findings = findingsOf(state, subject);
  const frame = (kind: string) =>
    `<iframe class="${kind}" sandbox title="${escapeHtml(`${nameOf(state)}, ${kind}`)}" loading="lazy" srcdoc="${escapeHtml(html)}"></iframe>`;
  return `<section id="${idOf(state)}">
<h2>${escapeHtml(nameOf(state))}</h2>
<p>Subject: <b>${escapeHtml(subject)}</b> · ${[...subject].length} characters · HTML ${sizeKilobytes} KB · text ${text.length} characters</p>
<ul>${findings.map((finding) => `<li>${escapeHtml(finding)}</li>`).join('')}</ul>
<div class="parts">${frame('desk')}${frame('phone')}<pre>${escapeHtml(text)}</pre></div>
</section>`;
}

/** Rules that it breaks, and what is worth a look. */
function findingsOf(state: MailState, subject: string): string[] {
  const length = [...subject].length;
  const isCut = length > SUBJECT_ON_A_PHONE;
  const begins = [...subject].slice(0, SUBJECT_ON_A_PHONE).join('');
  return [...problemsOf(state), ...(isCut ? [`On a phone its subject may end as “${begins}…”.`] : [])];
}

const STYLE = `
  body { margin: 0; padding: 1rem; font: 16px/1.5 system-ui, sans-serif; background: ${COLOURS.paper.light}; color: ${COLOURS.ink.light}; }
  nav ul { columns: 14rem; padding: 0; list-style: none; }
  .parts { display: flex; gap: 1rem; overflow-x: auto; }
  iframe, pre { flex: none; height: 44rem; box-sizing: border-box; border: 1px solid ${COLOURS.line.light}; margin: 0; }
  .desk { width: 44rem; }
  .phone { width: 22.5rem; }
  pre { width: 42rem; padding: 1rem; overflow: auto; font-size: 13px; }
  a { color: ${COLOURS.accent.light}; }
  @media (prefers-color-scheme: dark) {
    body { background: ${COLOURS.paper.dark}; color: ${COLOURS.ink.dark}; }
    iframe, pre { border-color: ${COLOURS.line.dark}; }
    a { color: ${COLOURS.accent.dark}; }
  }
`;
