import type { DemandGrammar } from './demand-grammar.ts';
import type { Sentence } from './sentences-of.ts';
import { tidyDemand } from './tidy-demand.ts';

/** What a sentence asks of an authority. */
export interface SentenceDemands {
  readonly demands: readonly string[];
  /** It asks for something that does not stand in it: a list comes. */
  readonly isLead: boolean;
}

/** Who makes demands, where they are told in the past. */
const DEMANDS_THINGS =
  /(?<!\p{L})(?:[Ww]e|[Nn]ous|[Ee]xperts?|expertos|organi[sz]ations?|organisations|organizaciones|groups?|NGOs?|Observato(?:ry|ire|rio)|Committee|Comité|Commission|Comisión|Amnesty|Amnistía|Federation|Association|Council|Union|Rapporteurs?)(?!\p{L})/u;
const IN_CAPITALS = /(?<!\p{L})\p{Lu}{2,}(?!\p{Ll})/u;
const LOOKED_BEFORE = 250;
const LONGEST_ASKED = 250;

interface Trigger {
  readonly from: number;
  readonly to: number;
  readonly kind: 'asks' | 'wants' | 'owes';
}

/**
 * Reads a sentence from left to right: what is asked ends where the next asking begins.
 * @param isAfterDemands - whether the sentence before it demands something: a pronoun may stand for who did.
 */
export function demandsOfSentence(
  sentence: Sentence,
  grammar: DemandGrammar,
  isAfterDemands: boolean,
): SentenceDemands {
  const triggers = triggersOf(sentence, grammar, isAfterDemands);
  let isLead = false;
  const demands = triggers.flatMap(({ to, kind }, index) => {
    const next = triggers[index + 1];
    const rest = next ? beforeNext(sentence.text.slice(to, next.from), grammar) : sentence.text.slice(to);
    const asked = kind === 'asks' ? askedIn(rest, grammar) : rest;
    if (asked === undefined && grammar.readers.test(rest)) return [];
    isLead = asked === undefined || isEmpty(asked);
    return asked === undefined || isLead ? [] : partsOf(asked, grammar);
  });
  return { demands, isLead };
}

const isEmpty = (text: string) => /^[\s:.…,]*$/.test(text);

function triggersOf({ text, ours }: Sentence, grammar: DemandGrammar, isAfterDemands: boolean): Trigger[] {
  const goesOnTo = isAfterDemands ? (grammar.goesOn?.exec(text)?.[0].length ?? -1) : -1;
  const found = (['wants', 'asks', 'owes'] as const).flatMap((kind) =>
    [...ours.matchAll(grammar[kind])].map(({ 0: words, index }) => ({ kind, from: index, to: index + words.length })),
  );
  let end = 0;
  return found
    .filter(({ from, kind, to }) => {
      const before = text.slice(Math.max(0, from - LOOKED_BEFORE), from);
      return kind === 'owes' || from <= goesOnTo || isOurs(before, text.slice(from, to), grammar);
    })
    .sort((one, other) => one.from - other.from || other.to - one.to)
    .filter(({ from, to }) => {
      if (from < end) return false;
      end = to;
      return true;
    });
}

function isOurs(before: string, verb: string, { notBefore, past }: DemandGrammar): boolean {
  if (notBefore.test(before)) return false;
  return !past?.test(verb) || DEMANDS_THINGS.test(before) || IN_CAPITALS.test(before);
}

/** What stands behind the link: "the Russian authorities to | release him". Undefined without a link. */
function askedIn(rest: string, { link, readers }: DemandGrammar): string | undefined {
  const found = link.exec(rest.slice(0, LONGEST_ASKED));
  if (!found || readers.test(rest.slice(0, found.index + found[0].length))) return undefined;
  return rest.slice(found.index + found[0].length);
}

/** Without the subject of what is asked next: "release him, and the union | calls on …". */
function beforeNext(text: string, { next }: DemandGrammar): string {
  const boundary = [...text.matchAll(next)].at(-1);
  return boundary ? text.slice(0, boundary.index) : text;
}

function partsOf(asked: string, { split, attribution }: DemandGrammar): string[] {
  return tidyDemand(asked.replace(attribution, ''))
    .split(split)
    .map(tidyDemand)
    .filter((part) => /\p{L}{2}/u.test(part));
}
