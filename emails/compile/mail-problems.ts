import { parseHTML } from 'linkedom';
import { MAIL_HTML_BUDGET_BYTES } from '../../functions/contract/limits.ts';
import type { Mail } from '../mail.ts';

/** What a mail must hold beside its own text. */
export interface MailDuties {
  readonly postalAddress: string;
  readonly unsubscribeUrl: string | null;
}

/** Every way in which a mail, as one reader gets it, breaks a rule that all mails keep. Empty when it keeps them all. */
export function mailProblems({ subject, html, text }: Mail, { postalAddress, unsubscribeUrl }: MailDuties): string[] {
  const { document } = parseHTML(html);
  const root = document.documentElement;
  const links = [...document.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '');
  const shown = squeeze(document.body?.textContent ?? '');
  const leadsInside = (href: string) => href.startsWith('#') && document.getElementById(href.slice(1)) !== null;
  const sizeBytes = Buffer.byteLength(html);
  const checks: [boolean, string][] = [
    [subject.trim() !== '' && !/\p{Cc}/u.test(subject), 'its subject is empty or holds a control character'],
    [text.trim() !== '', 'it has no text part'],
    [/^[a-z]{2}$/.test(root.getAttribute('lang') ?? ''), 'its <html> has no lang'],
    [['ltr', 'rtl'].includes(root.getAttribute('dir') ?? ''), 'its <html> has no dir'],
    [shown.includes(squeeze(postalAddress)), "its HTML lacks the sender's postal address"],
    [squeeze(text).includes(squeeze(postalAddress)), "its text part lacks the sender's postal address"],
    [unsubscribeUrl === null || links.includes(unsubscribeUrl), 'its HTML has no link to unsubscribe'],
    [unsubscribeUrl === null || text.includes(unsubscribeUrl), 'its text part has no link to unsubscribe'],
    [
      links.every((href) => /^(?:https?:\/\/|mailto:|tel:)/.test(href) || leadsInside(href)),
      'it has a link that is neither a page nor a way to write or call',
    ],
    [!/<(img|script|iframe|form|link|video|audio|svg)\b/i.test(html), 'it has an element that loads or runs something'],
    [!/url\(|@import|@font-face/i.test(html), 'its styles load something from elsewhere'],
    [!/display:\s*none;[^"]*color:\s*#fff/i.test(html), 'its hidden words have the colour of their ground'],
    [
      sizeBytes < MAIL_HTML_BUDGET_BYTES,
      `its HTML is ${sizeBytes} bytes: at ${MAIL_HTML_BUDGET_BYTES} mail programs clip it`,
    ],
  ];
  return checks.flatMap(([holds, problem]) => (holds ? [] : [problem]));
}

const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();
