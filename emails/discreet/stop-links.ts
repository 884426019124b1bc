import type { Language } from '../../functions/contract/languages.ts';
import { message } from '../../functions/locales/messages.ts';
import { escapeHtml } from '../escape-html.ts';
import { webAddress } from '../web-address.ts';

/** Links that stop one reason each, as ready-made values of a mail. */
export interface StopLinks {
  readonly stopsHtml: string;
  readonly stopsText: string;
}

/** As many as any other mail shows; all of them can be stopped in the preferences. */
const LINKS_SHOWN = 20;

interface StopLink {
  readonly label: string;
  readonly stopUrl: string;
}

/**
 * For a mail of one message: why it came, by number alone, or that it is of a case that its reader chose.
 * @param ofCase - the place of the reason that is a case, where one is.
 */
export function stopsOfMessage(language: Language, stopUrls: readonly string[], ofCase = -1): StopLinks {
  const count = stopUrls.length;
  const labelOf = (reason: number) => {
    if (reason - 1 === ofCase)
      return message(language, 'mail.discreet.stop-case', { case: message(language, 'follow.case-unnamed') });
    return count === 1
      ? message(language, 'mail.discreet.stop-this')
      : message(language, 'mail.discreet.stop-this-reason', { reason, count });
  };
  return compose(
    language,
    stopUrls.map((stopUrl, index) => ({ stopUrl, label: labelOf(index + 1) })),
  );
}

/**
 * For a mail of numbered messages: each reason is named after the first of them that it brought.
 * @param stopUrlsOf - of each message, in the order of their numbers.
 */
export function stopsOfMessages(language: Language, stopUrlsOf: readonly (readonly string[])[]): StopLinks {
  const shown = new Set<string>();
  const links = stopUrlsOf.flatMap((stopUrls, index): StopLink[] => {
    const fresh = stopUrls.filter((stopUrl) => !shown.has(stopUrl));
    for (const stopUrl of fresh) shown.add(stopUrl);
    const [number, count] = [index + 1, fresh.length];
    return fresh.map((stopUrl, place) => ({
      stopUrl,
      label:
        count === 1
          ? message(language, 'mail.discreet.stop', { number })
          : message(language, 'mail.discreet.stop-reason', { number, reason: place + 1, count }),
    }));
  });
  return compose(language, links);
}

/** For a mail that greets: each thing that its reader chose, in the order of their preferences. */
export const stopsOfChoices = (language: Language, stopUrls: readonly string[]): StopLinks =>
  compose(
    language,
    stopUrls.map((stopUrl, index) => ({
      stopUrl,
      label: message(language, 'mail.discreet.stop-choice', { number: index + 1 }),
    })),
  );

/** @throws {TypeError} when one of them can't be linked to. */
function compose(language: Language, all: readonly StopLink[]): StopLinks {
  const links = all.slice(0, LINKS_SHOWN).map(({ label, stopUrl }) => ({ label, url: webAddress(stopUrl) }));
  const colon = message(language, 'mail.colon');
  return {
    stopsHtml: links.map(({ label, url }) => `<p><a href="${escapeHtml(url)}">${escapeHtml(label)}</a></p>`).join('\n'),
    stopsText: links.map(({ label, url }) => `${label}${colon}\n<${url}>`).join('\n\n'),
  };
}
