import { expect, test } from 'vitest';
import { INHABITED_COUNTRY_CODES } from '../../../functions/domain/vocabulary/countries.ts';
import { ASSETS } from '../../../functions/web/kit/assets/assets.ts';
import { CELLS } from '../../../functions/web/kit/map/map-frame.ts';
import { LAND_PATH, MAP_CELL, MAP_ROWS, MAP_WIDTH } from '../../../functions/web/kit/map/world.ts';

test('every inhabited country has one cell, which no other has', () => {
  expect(CELLS.map(({ code }) => code).toSorted()).toEqual(INHABITED_COUNTRY_CODES.toSorted());
  expect(new Set(CELLS.map(({ column, row }) => `${column}.${row}`)).size).toBe(CELLS.length);
});

test('each cell is on the map, and the style sheet has its place', () => {
  const rules = (letter: string) => [
    ...ASSETS.look.content.matchAll(new RegExp(`^\\.${letter}(\\d+) \\{ (?:left|top): ([\\d.]+)% \\}$`, 'gm')),
  ];
  const shares = (letter: string) => rules(letter).map(([, place, percent]) => [Number(place), Number(percent)]);
  const wanted = (count: number) =>
    Array.from({ length: count }, (_, place) => [place, Number(((100 * place) / count).toFixed(2))]);
  expect(shares('x')).toEqual(wanted(MAP_WIDTH / MAP_CELL));
  expect(shares('y')).toEqual(wanted(MAP_ROWS));
  expect(CELLS.filter(({ column, row }) => column >= MAP_WIDTH / MAP_CELL || row >= MAP_ROWS)).toEqual([]);
});

test('a dot stands near its country', () => {
  const at = (code: string) => CELLS.find((cell) => cell.code === code);
  const near = { RU: [56, 4], PS: [46, 13], XK: [42, 9], TW: [67, 13], EH: [36, 14], NR: [79, 22], MT: [41, 11] };
  const away = Object.entries(near).map(([code, [column = 0, row = 0]]) => {
    const cell = at(code);
    return [code, cell && Math.hypot(cell.column - column, cell.row - row) <= 3];
  });
  expect(away).toEqual(Object.keys(near).map((code) => [code, true]));
});

test('the land is one path, which names no country', () => {
  expect(LAND_PATH).toMatch(/^(?:M\d+ \d+l[-\d ]+z)+$/);
});
