import { LANGUAGES } from '../../../contract/languages.ts';
import { isThemeSlug } from '../../vocabulary/vocabulary.ts';
import type { OwnFacts } from './own-facts.ts';

/** A Markdown file in two. */
export interface FrontMatter {
  readonly own: OwnFacts;
  /** What stands below. */
  readonly text: string;
}

const FENCE = /^---[ \t]*$/;
const END = /^(?:---|\.\.\.)[ \t]*$/;
const ENTRY = /^([A-Za-z][\w-]{0,40})[ \t]*:(?:[ \t]+(.*))?$/;
const ITEM = /^[ \t]*-[ \t]+(.*)$/;
/** A comment, an empty line, or more of a value that is not read. */
const PASSED_OVER = /^(?:[ \t]*(?:#.*)?|[ \t]+.*)$/;
const MOST_LINES = 200;

/**
 * Takes the front matter off a Markdown file, as site generators write it: of its YAML, entries of one line and lists. Undefined where the text
 * has none.
 * https://jekyllrb.com/docs/front-matter/
 */
export function takeFrontMatter(content: string): FrontMatter | undefined {
  const opened = content.trimStart();
  if (!opened.startsWith('---')) return undefined;
  const [fence = '', ...lines] = opened.split(/\r\n|\n|\r/);
  if (!FENCE.test(fence)) return undefined;
  const end = lines.slice(0, MOST_LINES).findIndex((line) => END.test(line));
  const entries = end < 0 ? undefined : entriesOf(lines.slice(0, end));
  return (
    entries && {
      own: factsOf(entries),
      text: lines
        .slice(end + 1)
        .join('\n')
        .trim(),
    }
  );
}

/** Its entries by their keys in lower case; undefined where a line is none, so that a text between two rules stays a text. */
function entriesOf(lines: readonly string[]): Map<string, readonly string[]> | undefined {
  const entries = new Map<string, readonly string[]>();
  let key: string | undefined;
  for (const line of lines) {
    const [, name, value = ''] = ENTRY.exec(line) ?? [];
    const [, item] = ITEM.exec(line) ?? [];
    if (name !== undefined) {
      key = name.toLowerCase();
      entries.set(key, valuesOf(value));
    } else if (item !== undefined && key !== undefined)
      entries.set(key, [...(entries.get(key) ?? []), ...valuesOf(item)]);
    else if (!PASSED_OVER.test(line)) return undefined;
  }
  return entries.size === 0 ? undefined : entries;
}

/** A value, or those of a list in brackets. Blocks of lines, anchors and maps are none. */
function valuesOf(written: string): string[] {
  const value = written.trim();
  if (/^[|>&*!{]/.test(value)) return [];
  const inBrackets = /^\[(.*)\]$/.exec(value)?.[1];
  const parts = inBrackets === undefined ? [value] : (inBrackets.match(/"[^"]*"|'[^']*'|[^,"']+/g) ?? []);
  return parts.map(plainValue).filter((part) => part !== '');
}

function plainValue(written: string): string {
  const value = written.trim();
  const [, double, single] = /^(?:"((?:[^"\\]|\\.)*)"|'((?:[^']|'')*)')\s*(?:#.*)?$/.exec(value) ?? [];
  if (double !== undefined) return double.replace(/\\(["\\])/g, '$1');
  if (single !== undefined) return single.replaceAll("''", "'");
  return value.replace(/\s#.*$/, '').trim();
}

const KEYS = {
  title: ['title', 'titre', 'titulo'],
  date: ['date', 'published', 'publishdate', 'datepublished', 'pubdate', 'published_at'],
  language: ['lang', 'language', 'locale'],
  labels: ['country', 'countries', 'tags', 'tag', 'categories', 'category', 'type', 'kind'],
  themes: ['themes', 'theme', 'topics', 'topic', 'tags', 'tag', 'categories', 'category'],
  address: ['canonical', 'canonical_url', 'url', 'link', 'permalink', 'source_url'],
} as const satisfies Record<keyof OwnFacts, readonly string[]>;

function factsOf(entries: ReadonlyMap<string, readonly string[]>): OwnFacts {
  const valuesAt = (fact: keyof OwnFacts) => KEYS[fact].flatMap((key) => entries.get(key) ?? []);
  const [title] = valuesAt('title');
  const [date] = valuesAt('date');
  const code = valuesAt('language')[0]?.slice(0, 2).toLowerCase();
  const language = LANGUAGES.find((one) => one === code);
  const themes = [...new Set(valuesAt('themes').map((one) => one.toLowerCase()))].filter(isThemeSlug);
  const address = valuesAt('address').find((one) => /^https?:\/\//i.test(one));
  return {
    ...(title !== undefined && { title }),
    ...(date !== undefined && { date }),
    ...(language !== undefined && { language }),
    ...(address !== undefined && { address }),
    ...(themes.length > 0 && { themes }),
    labels: valuesAt('labels'),
  };
}
