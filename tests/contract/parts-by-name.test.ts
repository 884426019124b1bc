import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PART_NAMES } from '../../functions/contract/appeal-parts.ts';

/**
 * Files that may name two parts or more, each with its reason: the table itself, templates that show them, and code whose subject they are. All else goes by the
 * table, so that a new part goes every road by its line alone.
 */
const MAY_NAME: readonly (readonly [files: RegExp, why: string])[] = [
  [/^functions\/contract\/(?:appeal-parts|part-schemas)\.ts$/, 'the table, and what its rows hold'],
  [/^emails\//, 'templates of mails, with their fields and previews'],
  [/^functions\/adapters\/ses\/(?:alert-fields|digest-mail)\.ts$/, 'fills the templates of mails'],
  [/^functions\/web\/appeals\//, 'templates of an appeal’s pages'],
  [/^functions\/web\/feeds\/cap\.ts$/, 'the template of CAP, which has a field for an end'],
  [/^functions\/web\/desk\/compose\/sections\//, 'templates of sections that have more than texts'],
  [/^functions\/domain\/appeal\/(?:ways-to-act|is-past)\.ts$/, 'how readers act, and until when'],
  [/^functions\/domain\/archive\/|^functions\/adapters\/dynamodb\/archive\//, 'cards: a copy of a few parts for lists'],
  [/recent-appeals\.ts$|^functions\/domain\/welcome\//, 'open appeals, by their last day'],
  [/^functions\/domain\/checks\//, 'checks of offices, of people and of images'],
  [/^functions\/domain\/reading\/|^functions\/contract\/requests\/read-page\.ts$/, 'what a text demands'],
  [/^functions\/domain\/publishing\/input\/(?:read-input|doubts)\.ts$/, 'a zone is normalised, an image is taken in'],
  [
    /^functions\/domain\/publishing\/(?:appeal-content|consider-request|write-next-version)\.ts$/,
    'rules of a last day, of a reference and of an image',
  ],
  [
    /^functions\/domain\/publishing\/(?:taking-out\/|following\/carried-parts|fixed-retraction)/,
    'people, and what names them',
  ],
  [
    /^functions\/domain\/drafts\/(?:request-of|problem-of-\w+|preview-draft|brought\/take-on-draft)\.ts$/,
    'consents, bytes of an image, words of faults',
  ],
  [/^functions\/domain\/(?:withdrawing|drafts\/withdrawn)\//, 'people, and what names them'],
  [
    /^functions\/domain\/(?:deciding\/(?:send-approved|gate)|subscriber\/follows\/case-names-of)\.ts$/,
    'an image that went, what an appeal lacks, the name of a case',
  ],
  [/^functions\/contract\/api\.ts$/, 'rules between fields of a request'],
  [/^functions\/api\/reading-answer\.ts$/, 'demands and an image have answers of their own'],
  [/^scripts\/appeal\//, 'options of the command'],
];

/** Parts whose names are words of other things too, such as a letter of the alphabet. */
const COMMON: readonly string[] = ['summary', 'letter', 'actions', 'addressees', 'people', 'sources', 'image'];

const code = (file: string): string =>
  readFileSync(file, 'utf8')
    .replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, '')
    .replace(/import [^;]*;/g, '')
    .replace(/'[a-z]+\.[^']*'|class="[^"]*"/g, '');

const partsNamedIn = (file: string): readonly string[] => {
  const text = code(file);
  return PART_NAMES.filter((part) => new RegExp(`(?<![\\w$-])${part}(?![\\w$-])`).test(text));
};

const files = execFileSync('git', ['ls-files', 'functions', 'emails', 'scripts', 'infra'], { encoding: 'utf8' })
  .split('\n')
  .filter((file) => file.endsWith('.ts') && !file.startsWith('functions/locales/'));

const naming = files.filter((file) => {
  const parts = partsNamedIn(file);
  return parts.length > 1 && parts.some((part) => !COMMON.includes(part));
});

test('no file names parts one by one but the table, its templates, and those whose subject they are', () => {
  expect(naming.filter((file) => !MAY_NAME.some(([allowed]) => allowed.test(file)))).toEqual([]);
});

test('each reason is still needed', () => {
  expect(MAY_NAME.filter(([allowed]) => !naming.some((file) => allowed.test(file))).map(([, why]) => why)).toEqual([]);
});
