import type { AppealRequest, CheckFinding } from '../contract/api.ts';
import { checkAppeal } from '../domain/checks/check-appeal.ts';
import type { AppealInput } from '../domain/publishing/input/appeal-input.ts';
import { message } from '../locales/messages.ts';

/**
 * What the checks found in a request, in words; undefined where they found nothing. Whom a follow-up keeps from the version before is listed.
 * @param input - what was read of it: the menus of a page and its footer are no part of an appeal.
 * @param unanswered - names of what would be published that no one answered for: no one is asked about the others. Left out where that is not known.
 */
export function checksAnswer(
  request: AppealRequest,
  { title, blocks, footnotes, parts: { people, addressees } }: AppealInput,
  unanswered?: readonly string[],
): CheckFinding[] | undefined {
  const html = [...blocks, ...footnotes].map((part) => `<p>${part.html}</p>`).join('\n');
  // Publishing itself refuses a name that it can't look for, without writing it.
  const published = { ...request, people: people?.value, addressees: addressees?.value };
  const findings = checkAppeal({ ...published, title: title?.value, page: undefined, body: { html } }).filter(
    ({ check, quote }) =>
      check !== 'unspelled-person' && (check !== 'unlisted-name' || (unanswered?.includes(quote) ?? true)),
  );
  if (findings.length === 0) return undefined;
  return findings.map(({ partOf, ...finding }) => ({
    ...finding,
    message: message('en', `check.${finding.check}`, {
      part: finding.field,
      quote: finding.quote,
      // Who it is stands in the request: answers are logged.
      ...(partOf && { of: partOf.part, name: `people[${partOf.person}]` }),
    }),
  }));
}
