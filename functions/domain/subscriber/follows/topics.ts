import { isPractice, type Subject } from '../../appeal/appeal.ts';
import { COUNTRY_CODES, REGION_CODES, regionsOf, THEME_SLUGS } from '../../vocabulary/vocabulary.ts';
import type { Follow, PlacedSubject } from './follow.ts';

/**
 * The matching key that follows and appeals both expand to: `*`, `country:RU`, `region:151`, `theme:torture`,
 * `country:RU+theme:torture`, `region:151+theme:torture`, `case:<appeal id>`, `practice:<publisher id>`. A match is a shared topic. The table has a case as a keyed hash
 * alone: its index must not tell which case the people under a topic follow.
 */
export type Topic = string;

export const EVERYTHING: Topic = '*';
const countryTopic = (country: string): Topic => `country:${country}`;
const regionTopic = (region: string): Topic => `region:${region}`;
const themeTopic = (theme: string): Topic => `theme:${theme}`;

/** Of what a practice publisher publishes: its reader follows its id, as others follow a case. */
const practiceTopic = (publisherId: string): Topic => `practice:${publisherId}`;

const CASE_PREFIX = 'case:';
export const caseTopic = (appealId: string): Topic => `${CASE_PREFIX}${appealId}`;
/** The id of the appeal whose case a topic is; undefined for every other topic. */
export const caseOfTopic = (topic: Topic): string | undefined =>
  topic.startsWith(CASE_PREFIX) ? topic.slice(CASE_PREFIX.length) : undefined;

/** Each place topic beside each theme topic. */
const pairs = (places: readonly Topic[], themes: readonly Topic[]): Topic[] =>
  places.flatMap((place) => themes.map((theme) => `${place}+${theme}`));

/** A subject with the UN M49 regions of its countries. */
export function placeSubject(subject: Subject): PlacedSubject {
  return { ...subject, regions: [...new Set(subject.countries.flatMap(regionsOf))].sort() };
}

/** Every topic under which someone may have asked for this subject, without repeats. */
export function topicsOfSubject(subject: PlacedSubject): Topic[] {
  if (subject.practiceOf !== undefined) return [practiceTopic(subject.practiceOf)];
  const places = [...subject.countries.map(countryTopic), ...subject.regions.map(regionTopic)];
  const themes = subject.themes.map(themeTopic);
  const cases = subject.caseId === undefined ? [] : [caseTopic(subject.caseId)];
  return [...new Set([EVERYTHING, ...places, ...themes, ...pairs(places, themes), ...cases])];
}

/** The topics that one follow asks for: a pair for each place and theme when it narrows by both. */
export function topicsOfFollow(follow: Follow): Topic[] {
  if (follow.kind === 'everything') return [EVERYTHING];
  if (follow.kind === 'case')
    return [isPractice(follow.appealId) ? practiceTopic(follow.appealId) : caseTopic(follow.appealId)];
  const places = [...follow.countries.map(countryTopic), ...follow.regions.map(regionTopic)];
  const themes = follow.themes.map(themeTopic);
  if (places.length === 0) return themes;
  return themes.length === 0 ? places : pairs(places, themes);
}

/** Every topic of the vocabulary that a follow can ask for, some thousands of them: all but those of cases. */
export function everyTopic(): Topic[] {
  return topicsOfSubject({ countries: COUNTRY_CODES, regions: REGION_CODES, themes: THEME_SLUGS });
}

/** The topics of all follows of one person, sorted, without repeats. */
export function topicsOfFollows(follows: readonly Follow[]): Topic[] {
  return [...new Set(follows.flatMap(topicsOfFollow))].sort();
}
