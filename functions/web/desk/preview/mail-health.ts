import { MAIL_HTML_BUDGET_BYTES } from '../../../contract/limits.ts';
import type { ShownMail } from '../../../domain/drafts/drafts.ts';
import type { LeftOut } from '../../../domain/reading/reading.ts';
import { type Html, html, type Visit } from '../../kit/kit.ts';
import type { InWords, ShownAs } from '../kit/kit.ts';

/** Letters of a subject that a phone shows. */
const SUBJECT_ON_A_PHONE = 40;
const KILOBYTE = 1_000;

/** What to know of a mail beside how it looks: its size, what it loads, where it leads. */
export function mailHealth({ t, language }: InWords, mail: ShownMail, as: ShownAs): Html {
  const bytes = Buffer.byteLength(as === 'text' ? mail.text : mail.html);
  const size = kilobytes(language, bytes);
  const start = startOnPhone(mail.subject);
  const sound = (isSound: boolean, text: string) =>
    html`<li${isSound ? undefined : html` class="look"`}><span>${text}</span></li>`;
  return html`<section aria-labelledby="health"><h2 id="health">${t('preview.health')}</h2>
<ul class="checks">
${sound(
  bytes <= MAIL_HTML_BUDGET_BYTES,
  as === 'text'
    ? t('preview.size-alone', { size })
    : t('preview.size', { size, limit: kilobytes(language, MAIL_HTML_BUDGET_BYTES) }),
)}
${sound(!mail.loadsFromElsewhere, t(mail.loadsFromElsewhere ? 'preview.loads' : 'preview.loads-nothing'))}
${sound(true, t('preview.leaving'))}
${start === undefined ? undefined : sound(false, t('preview.subject-long', { start }))}
</ul>
<details class="mail-more"><summary>${t('preview.links', { count: mail.links.length })}</summary>
<ul class="mail-links">${mail.links.map(({ label, url }) => html`<li><bdi>${label}</bdi><br><bdi dir="ltr">${url}</bdi></li>`)}</ul>
</details>
</section>`;
}

/** What stood on the page or in the text that was read, and is in no mail. */
export function leftOutSection({ t }: InWords, leftOut: readonly LeftOut[]): Html | undefined {
  if (leftOut.length === 0) return undefined;
  return html`<section aria-labelledby="left-out"><h2 id="left-out">${t('preview.left-out')}</h2>
<ul>${leftOut.map(
    ({ what, count, shown }) =>
      html`<li>${t(`preview.left-out.${what}`, { count })}${shown.length > 0 ? html`<ul>${shown.map((one) => html`<li class="hint"><bdi>${one}</bdi></li>`)}</ul>` : undefined}</li>`,
  )}</ul>
</section>`;
}

const kilobytes = (language: Visit['language'], bytes: number) =>
  new Intl.NumberFormat(language, {
    style: 'unit',
    unit: 'kilobyte',
    maximumFractionDigits: 0,
  }).format(Math.ceil(bytes / KILOBYTE));

/** As far as a phone shows it, up to the end of a word; undefined where it shows all of it. */
function startOnPhone(subject: string): string | undefined {
  const letters = [...subject];
  if (letters.length <= SUBJECT_ON_A_PHONE) return undefined;
  const kept = letters.slice(0, SUBJECT_ON_A_PHONE).join('');
  return kept.replace(/\s+\S*$/, '');
}
