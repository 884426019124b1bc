import { charactersOf, mostOf } from '../../../contract/appeal-parts.ts';
import type { Language } from '../../../contract/languages.ts';
import type { Block } from '../../appeal/appeal.ts';
import { readLanguageOf } from '../read-language.ts';
import type { Evidence, Finding, Refusal, Where } from '../readings.ts';
import { DEMAND_GRAMMARS, type DemandGrammar } from './demand-grammar.ts';
import { demandsOfSentence } from './demands-of-sentence.ts';
import { sentencesOf } from './sentences-of.ts';
import { tidyDemand } from './tidy-demand.ts';

/** The parts of a page in which demands may stand. */
export interface DemandText {
  readonly title: string;
  /** The body in its order, as plain text. */
  readonly blocks: readonly { readonly kind: Block['kind']; readonly text: string }[];
}

/** What a page demands, in its order, and what reads like a demand and can be none. */
export interface DemandSearch {
  readonly demands: readonly Finding<string>[];
  readonly refused: readonly Refusal[];
}

const MARK = /^(?:[-•*–▪‣·]|\(?\d{1,2}[.)]|\(?[a-z][.)]|\(?[ivx]{1,4}[.)])\s+/u;
const MOST_REFUSALS = 8;

/**
 * Finds what a page demands of authorities: of each sentence that asks for something what it asks for, and each item of a list below such a sentence.
 * None is `sure`: a person says whether readers are to ask for it. The title is searched where the body demands nothing. Of what others said, in
 * quotation marks, nothing is taken.
 */
export function findDemands({ title, blocks }: DemandText, language: Language): DemandSearch {
  const grammar = DEMAND_GRAMMARS[readLanguageOf(language)];
  const inBody = demandsOfBlocks(blocks, grammar);
  const found = inBody.length > 0 ? inBody : demandsOfBlocks([{ kind: 'paragraph', text: title }], grammar, 'title');
  const distinct = [...new Map(found.toReversed().map((one) => [one.value.toLowerCase(), one])).values()].reverse();
  const isShort = ({ value }: Found) => value.length <= charactersOf('demands');
  return {
    demands: distinct
      .filter(isShort)
      .slice(0, mostOf('demands'))
      .map(({ value, ...evidence }) => ({ value, confidence: 'unsure', evidence: [evidence] })),
    refused: distinct
      .filter((one) => !isShort(one))
      .slice(0, MOST_REFUSALS)
      .map(({ why: _, ...one }) => ({ ...one, about: 'demand', why: TOO_LONG })),
  };
}

const TOO_LONG = `it is longer than a demand may be (${charactersOf('demands')} characters): put it into fewer words`;

type Found = Evidence & { readonly value: string };

function demandsOfBlocks(blocks: DemandText['blocks'], grammar: DemandGrammar, where: Where = 'body'): Found[] {
  const found: Found[] = [];
  let lead: string | undefined;
  let inNumbered = false;
  for (const [index, { kind, text }] of blocks.entries()) {
    const isItem = isListed(kind) || MARK.test(text) || (lead !== undefined && grammar.opening.test(text));
    if (isItem && lead !== undefined) {
      // A list within an item that counts says more of it.
      if (kind === 'item' && inNumbered) continue;
      inNumbered ||= kind === 'numbered';
      const value = itemOf(text, grammar);
      if (value !== '') found.push({ value, quote: lead, where, why: 'it stands in the list below this' });
      continue;
    }
    lead = undefined;
    inNumbered = false;
    if (kind === 'quote') continue;
    const next = blocks[index + 1];
    const isListNext = next !== undefined && (isListed(next.kind) || MARK.test(next.text));
    if (isListNext && grammar.heading.test(text)) lead = text;
    let isAfterDemands = false;
    for (const sentence of sentencesOf(text)) {
      const { demands, isLead } = demandsOfSentence(sentence, grammar, isAfterDemands);
      isAfterDemands = demands.length > 0;
      const why = 'it asks this of an authority';
      found.push(...demands.map((value) => ({ value, quote: sentence.text, where, why })));
      lead = isLead && (isListNext || /:\s*$/.test(text)) ? sentence.text : lead;
    }
  }
  return found;
}

const isListed = (kind: Block['kind']) => kind === 'item' || kind === 'numbered';

/** An item of a list is one demand: its first sentence where all of it is too long. */
function itemOf(text: string, { opening }: DemandGrammar): string {
  const whole = tidyDemand(text.replace(MARK, '').replace(opening, ''));
  if (whole.length <= charactersOf('demands')) return whole;
  return tidyDemand(sentencesOf(whole)[0]?.text ?? whole);
}
