import { describe, expect, test } from 'vitest';
import { fieldOfPath, pathOf } from '../../../functions/domain/drafts/field-of-path.ts';
import type { DraftFields } from '../../../functions/domain/drafts/fields.ts';

/** Rows that are not counted from one on: a member emptied others. */
const DRAFT: DraftFields = {
  language: 'en',
  editions: 'fr\nes',
  'fr.title': 'Libérez-le',
  'es.title': 'Libérenlo',
  'people.2.name': 'Ivan Example',
  'people.4.name': 'Vera Other',
  'demands.3': 'release him',
  'demands.5': 'let doctors see him',
  'es.demands.2': 'liberarlo',
  'alsoNamed.1.name': 'Red Square',
  'alsoNamed.3.name': 'Ana Example',
  'alsoNamed.3.because': 'is a judge',
};

describe('a fault of a request is told at the field', () => {
  test.each<[path: PropertyKey[], field: string]>([
    [[], 'text'],
    [['page'], 'text'],
    [['page', 'content'], 'text'],
    [['body', 'html'], 'text'],
    [['title'], 'title'],
    [['externalId'], 'followUp'],
    [['jointWith'], 'followUp'],
    [['addresseesFromBook', 1], 'book'],
    [['ended', 'on'], 'ended-day'],
    [['ended', 'how'], 'ended.how'],
    [['ended'], 'ended.how'],
    [['countries', 1], 'countries'],
    [['image'], 'image.alt'],
    [['image', 'credit'], 'image.credit'],
    [['image', 'alt', 'fr'], 'image.alt.fr'],
    [['image', 'data'], 'image.file'],
    [['alsoNamed'], 'alsoNamed'],
    [['alsoNamed', 0, 'name'], 'alsoNamed.3.because'],
    [['alsoNamed', 7], 'alsoNamed.1.because'],
  ])('of %j: %s', (path, field) => expect(fieldOfPath(path, DRAFT)).toBe(field));
});

describe('a fault of a row is told at the row that the form has, by its place among those that are filled in', () => {
  test.each<[path: PropertyKey[], field: string]>([
    [['people'], 'people'],
    [['people', 1], 'people.4.name'],
    [['people', 1, 'name'], 'people.4.name'],
    [['people', 0, 'spellings', 2], 'people.2.spellings'],
    [['people', 0, 'role', 'fr'], 'people.2.role.fr'],
    [['people', 0, 'role', 'en'], 'people.2.role'],
    [['people', 7, 'name'], 'people.1.name'],
    [['demands', 1], 'demands.5'],
    [['people', 0, 'consent'], 'people.2.consentBy'],
    [['people', 0, 'consent', 'by'], 'people.2.consentBy'],
    [['people', 0, 'consent', 'on'], 'people.2.consentOn-day'],
    [['people', 0, 'consent', 'for'], 'people.2.consentFor'],
  ])('%j: %s', (path, field) => expect(fieldOfPath(path, DRAFT)).toBe(field));
});

describe('a fault of a translation is told at its edition, by its place among those that have words', () => {
  test.each<[path: PropertyKey[], field: string]>([
    [['translations', 0, 'title'], 'fr.title'],
    [['translations', 1, 'title'], 'es.title'],
    [['translations', 1], 'es.text'],
    [['translations', 1, 'body', 'html'], 'es.text'],
    [['translations', 1, 'language'], 'es.text'],
    [['translations', 1, 'demands'], 'es.demands'],
    [['translations', 1, 'demands', 0], 'es.demands.2'],
    [['translations', 1, 'demands', 4], 'es.demands.1'],
    [['translations', 1, 'letter', 'x'], 'es.letter'],
    [['translations', 9, 'title'], 'en.title'],
  ])('%j: %s', (path, field) => expect(fieldOfPath(path, DRAFT)).toBe(field));
});

test.each<[name: string, path: PropertyKey[]]>([
  ['people[0].name', ['people', 0, 'name']],
  ['people[12].role.fr', ['people', 12, 'role', 'fr']],
  ['demands[3]', ['demands', 3]],
  ['title', ['title']],
  ['part2.3d', ['part2', '3d']],
])('publishing writes a path as %s', (name, path) => expect(pathOf(name)).toEqual(path));
