import { LANGUAGE_FACTS, LANGUAGES, type Language } from '../../../../contract/languages.ts';
import type { AlertPart } from '../../../../domain/dispatch/dispatch.ts';
import {
  type DraftFields,
  leftOutEditionsOf,
  partsWithoutWords,
  type ShownMail,
} from '../../../../domain/drafts/drafts.ts';
import { directionOf, type Html, html, pathIn } from '../../../kit/kit.ts';
import type { InWords } from '../desk-frame.ts';
import { missingInWords } from '../drafts/part-in-words.ts';
import { type LookedAt, SHOWN_AS } from './looked-at.ts';

/** Which mails of a version can be looked at, and which is. */
interface MailTabs {
  readonly looked: Required<LookedAt>;
  /** Of the editions, the original's first. */
  readonly languages: readonly Language[];
  /** Of the draft that they are made from, by which editions are left out. */
  readonly fields: DraftFields | undefined;
  readonly parts: readonly AlertPart[];
  readonly pathOf: (looked: LookedAt) => string;
}

/** The ways to a version's other mails: by its reader's language, by what they had before, and by form. */
export const mailTabs = (asked: InWords, tabs: MailTabs): Html => html`${readerTabs(asked, tabs)}
${partTabs(asked, tabs)}
${formTabs(asked, tabs)}`;

const current = (isCurrent: boolean, what: 'page' | 'true' = 'true') =>
  isCurrent ? html` aria-current="${what}"` : undefined;

function readerTabs({ t, language }: InWords, { looked, languages: written, fields = {}, pathOf }: MailTabs): Html {
  const leftOut = leftOutEditionsOf(fields);
  const stateOf = (reader: Language) => {
    if (leftOut.includes(reader)) return t('compose.edition-left-out');
    return t(`preview.${reader === written[0] ? 'original' : written.includes(reader) ? 'ready' : 'not-written'}`);
  };
  const tabs = LANGUAGES.map(
    (reader) =>
      html`<li><a href="${pathIn(language, pathOf({ ...looked, reader }))}"${current(reader === looked.reader)}><bdi lang="${reader}" dir="${directionOf(reader)}">${LANGUAGE_FACTS[reader].name}</bdi><small>${stateOf(reader)}</small></a></li>`,
  );
  return html`<nav aria-label="${t('preview.readers')}"><ul class="tabs">${tabs}</ul></nav>`;
}

/** Where readers who had an earlier mail of the case get another one than those who had none. */
function partTabs({ t, language }: InWords, { looked, parts, pathOf }: MailTabs): Html | undefined {
  if (parts.length < 2 || looked.as === 'discreet') return undefined;
  const tabs = parts.map(
    (part) =>
      html`<li><a href="${pathIn(language, pathOf({ ...looked, part }))}"${current(part === looked.part)}>${t(`preview.part.${part}`)}</a></li>`,
  );
  return html`<nav aria-label="${t('preview.parts')}"><ul class="tabs">${tabs}</ul></nav>`;
}

function formTabs({ t, language }: InWords, { looked, pathOf }: MailTabs): Html {
  const tabs = SHOWN_AS.map(
    (as) =>
      html`<li><a href="${pathIn(language, pathOf({ ...looked, as }))}"${current(as === looked.as, 'page')}>${t(`preview.form.${as}`)}<small>${as === 'html' ? 'HTML' : t(`preview.form.${as}-is`)}</small></a></li>`,
  );
  return html`<nav aria-label="${t('preview.forms')}"><ul class="tabs tabs--ruled">${tabs}</ul></nav>`;
}

/** What a list of mails shows of one. */
export const inListOfMails = (
  { t }: InWords,
  mail: ShownMail,
): Html => html`<section class="panel" aria-labelledby="in-list"><h2 class="unseen" id="in-list">${t('preview.in-list')}</h2>
<p class="hint"><bdi>${mail.from}</bdi></p><p><b><bdi>${mail.subject}</bdi></b></p><p class="hint"><bdi>${mail.preheader}</bdi></p></section>`;

type FramePlace = 'phone' | 'desktop' | 'phone-dark';

/** A mail in one place. A frame can run nothing, and knows nothing of the page around it. It is part of the page: what the page says of the mail is true of it. */
const frame = ({ t }: InWords, mail: ShownMail, place: FramePlace): Html =>
  html`<iframe sandbox srcdoc="${mail.inScheme(place === 'phone-dark' ? 'dark' : 'light')}" title="${t('preview.frame', { place: t(`preview.on.${place}`) })}"></iframe>`;

/** What the page of such frames has to let in. */
export const framedMails = (mail: ShownMail): readonly string[] => [mail.inScheme('light'), mail.inScheme('dark')];

function textOfMail({ t }: InWords, { reader }: Pick<Required<LookedAt>, 'reader'>, { text }: ShownMail): Html {
  return html`<div><h2 id="as-text">${t('preview.form.text')}</h2>
<section class="panel scroll" tabindex="0" aria-labelledby="as-text"><pre class="plain" lang="${reader}" dir="${directionOf(reader)}">${text}</pre></section></div>`;
}

/** A mail as phones and desktops show it, light and dark; or its text. */
export function mailFrames(asked: InWords, looked: Required<LookedAt>, mail: ShownMail): Html {
  if (looked.as === 'text') return textOfMail(asked, looked, mail);
  const { t } = asked;
  return html`<section class="phone"><h2>${t('preview.on.phone')}</h2>${frame(asked, mail, 'phone')}</section>
<div class="desktop"><h2>${t('preview.on.desktop')}</h2><section class="scroll" tabindex="0" aria-label="${t('preview.on.desktop')}">${frame(asked, mail, 'desktop')}</section></div>
<section class="phone"><h2>${t('preview.on.phone-dark')}</h2>${frame(asked, mail, 'phone-dark')}</section>`;
}

/** A mail as wide as the page has room for, or its text. */
export const mailFrame = (asked: InWords, looked: Required<LookedAt>, mail: ShownMail): Html =>
  looked.as === 'text' ? textOfMail(asked, looked, mail) : frame(asked, mail, 'desktop');

/** What a mail says in the original's language, or not at all, as the edition that it shows has no words of its own for it. @param languages - of the editions. */
export function lackingOfEdition(
  { t, language }: InWords,
  { reader, as }: Pick<Required<LookedAt>, 'reader' | 'as'>,
  fields: DraftFields,
  languages: readonly Language[],
): Html | undefined {
  if (as === 'discreet' || reader === fields.language || !languages.includes(reader)) return undefined;
  const missing = partsWithoutWords(fields, reader);
  if (missing.length === 0) return undefined;
  const parts = missingInWords(language, { missing });
  return html`<p class="unsure" id="missing">${t('compose.missing-parts', { parts })}</p>`;
}
