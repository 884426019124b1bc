import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sealedText } from '../../functions/adapters/dynamodb/sealed-text.ts';
import { KEPT_SHELVES, KEPT_TEXTS, type KeptKind } from '../../functions/contract/kept-texts.ts';
import type { Entry } from '../../functions/domain/members/entry.ts';
import type { TextPath, WORDS_OF } from '../../functions/domain/withdrawing/kept/case-texts.ts';
import { aDataKey } from '../support/aws/fixed-keyring.ts';

const TABLE = 'functions/adapters/dynamodb';
/** Adapters of what an office works on. */
const ROOMS = ['appeal', 'archive', 'deciding', 'drafts', 'kept', 'members', 'publishing'];

const sourcesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => ({ path: join(folder, path), code: readFileSync(join(folder, path), 'utf8') }));

test('each kind of item that the work of an office leaves in the table is on the list, sealed or not', () => {
  const written = ROOMS.flatMap((room) => sourcesIn(join(TABLE, room))).flatMap(({ code }) =>
    [...code.matchAll(/\bentity: '([^']+)'/g)].map(([, entity = '']) => entity),
  );
  expect(written.length).toBeGreaterThan(20);
  expect(written.filter((entity) => !(entity in KEPT_TEXTS))).toEqual([]);
});

test('text is sealed by its kind, and by nothing else', () => {
  const sealing = sourcesIn('functions').filter(({ code }) =>
    /\bseal\b[^;]*\} from '[^']*sealing\/seal(?:ing)?\.ts'/.test(code),
  );
  expect(sealing.map(({ path }) => path)).toEqual([`${TABLE}/sealed-text.ts`]);
});

test('what stays, and what holds no words of a case, says why', () => {
  const reasons = Object.values(KEPT_TEXTS).flatMap((one) => ('because' in one ? [one.because] : []));
  expect(reasons.filter((because) => because.length < 'a key'.length)).toEqual([]);
});

test('each shelf that is looked through holds something', () => {
  const filled = new Set(Object.values(KEPT_TEXTS).flatMap((one) => ('on' in one ? [one.on] : [])));
  expect([...filled].toSorted()).toEqual([...KEPT_SHELVES].toSorted());
});

test('a text of a kind that is not on the list can’t be sealed: it does not compile', () => {
  // @ts-expect-error: no such kind.
  const kind: KeptKind = 'letter-to-the-family';
  expect(kind in KEPT_TEXTS).toBe(false);
  expect(sealedText('office', 'Ana', 'OFFICE', aDataKey).sealed).toBeInstanceOf(Uint8Array);
});

test('an act with a text of a new name does not compile before the list says what that text is', () => {
  type Later = Entry | { readonly act: 'case-handed-on'; readonly remark: string };
  const path: TextPath<Later> = 'remark';
  // @ts-expect-error: the list says nothing of it.
  const listed: keyof (typeof WORDS_OF)['office-entry'] = path;
  expect(listed).toBe('remark');
});
