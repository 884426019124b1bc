import type { CodeFinding } from '../readings.ts';
import { evidenceOf, finding, type PlacedMention, scoresOf } from './placed-mention.ts';
import { countriesThatAre } from './title-prefix.ts';

const asUnsure = (one: CodeFinding): CodeFinding => ({ ...one, confidence: 'unsure' });

/** A file that says one country above its text and another in its title is asked about. */
export function withSaid(found: readonly CodeFinding[], said: readonly string[]): readonly CodeFinding[] {
  const named = said.flatMap((label) => countriesThatAre(label).map(({ code }) => ({ code, quote: label })));
  const missing = named.filter(({ code }) => !found.some((one) => one.code === code));
  if (missing.length === 0) return found;
  return [
    ...found.map(asUnsure),
    ...missing.map(({ code, quote }) =>
      finding(code, 'unsure', [{ quote, where: 'tag line', why: 'the file names it above its text' }]),
    ),
  ];
}

/** States whose names are easily mixed up: the Guineas, the two Congos, Niger and Nigeria. */
const FAMILIES = [
  ['GN', 'GQ', 'GW', 'PG'],
  ['SD', 'SS'],
  ['CD', 'CG'],
  ['KP', 'KR'],
  ['NE', 'NG'],
  ['DM', 'DO'],
] as const;

/** "Guinea: … in Malabo": the text is about another of the family, and never about the one that the title opens with. */
export function withSiblings(
  found: readonly CodeFinding[] | undefined,
  body: readonly PlacedMention[],
): readonly CodeFinding[] | undefined {
  const isMentioned = (code: string) =>
    body.some(({ codes, weight }) => weight > 0 && codes.length === 1 && codes.includes(code));
  return found?.map((one) => {
    const family: readonly string[] = FAMILIES.find((codes) => codes.some((code) => code === one.code)) ?? [];
    const isOther = !isMentioned(one.code) && family.some((code) => code !== one.code && isMentioned(code));
    return isOther ? asUnsure(one) : one;
  });
}

// Of the weight with which a country's authorities are named, what is said of places elsewhere has to stay below this share.
const ELSEWHERE = 0.3;
const SCENES: ReadonlySet<PlacedMention['role']> = new Set(['agent', 'scene', 'place']);

/** A country is not sure where something happens in a place of another one, unless its own authorities are named far more. */
export function heldElsewhere(
  found: readonly CodeFinding[],
  mentions: readonly PlacedMention[],
): readonly CodeFinding[] {
  const codes = new Set(found.map(({ code }) => code));
  const elsewhere = scoresOf(
    mentions.filter((one) => SCENES.has(one.role) && !one.codes.some((code) => codes.has(code))),
  );
  const most = Math.max(0, ...elsewhere.values());
  const acting = scoresOf(
    mentions.filter(({ role, kind, codes: own }) => role === 'agent' && kind !== 'place' && own.length === 1),
  );
  return found.map((one) => (most > (acting.get(one.code) ?? 0) * ELSEWHERE ? asUnsure(one) : one));
}

/** A territory, and the state that occupies it: whose authorities act there, a person says. */
const OCCUPIED = new Map([
  ['PS', 'IL'],
  ['EH', 'MA'],
]);

/** Adds the state that occupies a territory, and leaves both to a person. */
export function withOccupier(found: readonly CodeFinding[], body: readonly PlacedMention[]): readonly CodeFinding[] {
  const territory = found.find(({ code }) => OCCUPIED.has(code));
  const occupier = OCCUPIED.get(territory?.code ?? '');
  if (!territory || occupier === undefined || found.some(({ code }) => code === occupier)) return found;
  const mentions = body.filter(({ codes, role }) => codes.includes(occupier) && role !== 'aside');
  const isActing = mentions.some(({ role }) => role === 'agent');
  if (mentions.length === 0 || (territory.confidence === 'sure' && !isActing)) return found;
  return [
    ...found.map((one) => (one === territory ? asUnsure(one) : one)),
    finding(occupier, 'unsure', evidenceOf(mentions)),
  ];
}
