import type { Language } from '../../../contract/languages.ts';
import type { AppealKind } from '../../appeal/appeal.ts';
import { findReferenceCode } from '../countries/reference-code.ts';
import { findPhrases } from '../phrase-book.ts';
import { quoteAround } from '../quote-around.ts';
import { readLanguageOf } from '../read-language.ts';
import type { Finding } from '../readings.ts';
import { wordsOf } from '../words.ts';
import { continuesLabel, isOfPage, labelBook } from './kind-labels.ts';
import { isCall, readNews } from './read-news.ts';

const LONGEST_LABEL_WORDS = 8;

/**
 * Finds what the page says of its case: the first call, or a follow-up. Only a label of the page's own (a title that opens with it, a
 * line under the title, a reference with a follow-up number) is `sure`; a title or lead that reports news of the case is `unsure`.
 * @param lead - the beginning of the text, a paragraph a line.
 */
export function findKind(
  title: string,
  labels: readonly string[],
  lead: string,
  language: Language,
): Finding<AppealKind> {
  return (
    labelled(title, [...labels, ...shortLinesOf(lead)]) ??
    followUpCode(`${title}\n${labels.join('\n')}\n${lead}`) ??
    reported(title, lead, language) ?? {
      value: 'new',
      confidence: 'sure',
      evidence: [{ quote: title.slice(0, 120), where: 'title', why: 'nothing marks it as a follow-up' }],
    }
  );
}

const LONGEST_LABEL_LINE = 160;

/** The lines above the first that is longer: a document's type, its code, its title again. */
function shortLinesOf(lead: string): string[] {
  const lines = lead.split('\n');
  const firstLong = lines.findIndex((line) => line.length > LONGEST_LABEL_LINE);
  return firstLong < 0 ? lines.slice(0, -1) : lines.slice(0, firstLong);
}

function labelled(title: string, labels: readonly string[]): Finding<AppealKind> | undefined {
  for (const [index, label] of [title, ...labels].entries()) {
    const words = wordsOf(label);
    // A label is a part between strong marks and opens its part: "URGENT UPDATE: …", not "police update their files".
    const match = findPhrases(words, labelBook).find(({ from, to }) => {
      if (isOfPage(words[from - 1]?.folded)) return false;
      const clause = words.filter((word) => word.clause === words[from]?.clause);
      const isOwnPart = clause.length <= to - from + 1 || /^\s*[-–—/:|]/.test(label.slice(words[to - 1]?.end ?? 0));
      const opens =
        words.slice(0, from).every((word) => word.clause !== words[from]?.clause) && from < LONGEST_LABEL_WORDS;
      return isOwnPart || (opens && continuesLabel(words[to]?.folded));
    });
    if (match) {
      const where = index === 0 ? 'title' : 'tag line';
      const quote = quoteAround(label, words, match);
      return { value: match.value, confidence: 'sure', evidence: [{ quote, where, why: 'the page calls itself one' }] };
    }
  }
  return undefined;
}

function followUpCode(text: string): Finding<AppealKind> | undefined {
  const reference = findReferenceCode(text.slice(0, 3_000));
  if (!reference?.isFollowUp) return undefined;
  const why = 'the number behind the point marks a follow-up to an earlier call';
  return { value: 'update', confidence: 'sure', evidence: [{ quote: reference.quote, where: 'tag line', why }] };
}

function reported(title: string, lead: string, language: Language): Finding<AppealKind> | undefined {
  const known = readLanguageOf(language);
  const inTitle = readNews({ where: 'title', text: title }, known);
  if (inTitle) return inTitle;
  const inLead = readNews({ where: 'body', text: lead }, known);
  return inLead?.value === 'outcome' && isCall(title) ? undefined : inLead;
}
