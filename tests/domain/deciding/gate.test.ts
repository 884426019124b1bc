import { describe, expect, test } from 'vitest';
import {
  doubtsIn,
  gateOf,
  lacksChange,
  type Open,
  openIn,
  seenOf,
  warningsIn,
} from '../../../functions/domain/deciding/gate.ts';
import { withMadeFrom } from '../../../functions/domain/drafts/editions/made-from.ts';
import type { DraftFields } from '../../../functions/domain/drafts/fields.ts';
import type { DraftPreview } from '../../../functions/domain/drafts/preview-draft.ts';
import type { Considered } from '../../../functions/domain/publishing/consider-request.ts';
import { aDraft } from '../../support/drafts/builders.ts';

const considered = (given: object = {}, input: object = {}) =>
  ({
    kind: 'considered',
    decision: { kind: 'publish' },
    input: { doubts: [], kind: { value: 'new' }, parts: {}, ...input },
    ...given,
  }) as unknown as Considered;
const decided = (kind: string, given: object = {}) => considered({ decision: { kind, ...given } });
const whats = (open: readonly Open[]) => open.map(({ what }) => what);
const drafted = (...missing: string[]) =>
  decided('draft', { missing: missing.map((field) => ({ field, message: `Say the ${field}.` })) });

describe('what publishing would make of a draft', () => {
  test('lacks what it asks for, each at its field, and what has no words of the desk in its own', () => {
    expect(seenOf(drafted('title', 'datedOn', 'countries', 'kind', 'page.appeal', 'translations')).problems).toEqual([
      { field: 'title', what: 'no-title' },
      { field: 'datedOn', what: 'no-date' },
      { field: 'countries', what: 'no-country' },
      { field: 'kind', what: 'no-kind' },
      { field: 'text', what: 'several-appeals' },
    ]);
    expect(seenOf(drafted('summary')).problems).toEqual([
      { field: 'summary', what: 'other', words: 'Say the summary.' },
    ]);
    expect(seenOf(decided('publish'))).toEqual({ problems: [], considered: decided('publish') });
  });

  test.each([
    ['unchanged', 'unchanged'],
    ['conflict', 'published-before'],
    ['withdrawn', 'withdrawn'],
    ['sent before', 'withdrawn'],
    ['nothing to follow up', 'no-case'],
    ['not theirs to follow up', 'no-case'],
  ] as const)('mails nothing where it is %s', (kind, halt) => {
    expect(seenOf(decided(kind))).toMatchObject({ problems: [], halt });
  });

  test('mails nothing while it can’t be read, or is too large', () => {
    expect(seenOf({ kind: 'busy' })).toEqual({ problems: [], halt: 'busy' });
    expect(seenOf({ kind: 'too large', what: 'The text', bytes: 2, maxBytes: 1 })).toEqual({
      problems: [],
      halt: 'too-large',
    });
  });
});

describe('a draft is open', () => {
  const problems = [{ field: 'title', what: 'no-title' }] as const;
  const finding = { check: 'phone', id: 'phone-1', level: 'ask', field: 'body', quote: '+7' } as never;

  test('as long as something is wrong, halts it or was found and not answered, in this order', () => {
    const fields: DraftFields = {
      kind: 'outcome',
      language: 'fr',
      editions: 'fr',
      'fr.title': 'Libre',
      text: 'Il est libre.',
    };
    const seen = {
      problems,
      halt: 'busy',
      considered: decided('likely the same', { likely: [{ appealId: 'a' }] }),
    } as const;
    expect(whats(openIn(fields, seen, [finding]))).toEqual([
      'problem',
      'halt',
      'case-end',
      'hidden-edition',
      'likely',
      'finding',
    ]);
    expect(openIn({}, { problems: [] }, [])).toEqual([]);
  });

  test('where an edition translates words that have changed, and where one that is published is missing', () => {
    const french = { language: 'en', text: 'Old.', editions: 'fr', 'fr.title': 'Un', 'fr.text': 'Vieux.' };
    const stale = { ...withMadeFrom(french, 1), text: 'New.' };
    expect(openIn(stale, { problems: [], considered: drafted('translations') }, [])).toEqual([
      { what: 'stale-edition', edition: 'fr' },
    ]);
    expect(whats(openIn({}, { problems: [], considered: drafted('translations') }, []))).toEqual(['missing-edition']);
    expect(openIn({}, { problems: [], considered: drafted('title') }, [])).toEqual([]);
    expect(openIn({}, { problems: [], considered: decided('publish') }, [])).toEqual([]);
  });
});

describe('the gate of a preview', () => {
  const gate = (preview: object, fields: DraftFields = {}) =>
    gateOf({ ...aDraft(), fields }, preview as unknown as DraftPreview);

  test('has the problems of what is no request, and what lacks beside a refusal', () => {
    const missing = [{ field: 'title', what: 'no-title' }];
    expect(whats(gate({ kind: 'unready', problems: missing }).open)).toEqual(['problem']);
    const refused = { kind: 'refused', faults: [{ field: 'summary', message: 'is odd' }] };
    expect(gate({ ...refused, missing }, { text: 'He is held.' }).open).toEqual([
      { what: 'problem', problem: { field: 'summary', what: 'other', words: 'is odd' } },
      { what: 'problem', problem: missing[0] },
    ]);
    expect(gate(refused, { text: 'He is held.' }).open).toHaveLength(1);
  });

  test('halts where no page can be read, and says what should be looked at only of what would be published', () => {
    expect(gate({ kind: 'busy' }, { text: 'x' })).toEqual({ open: [{ what: 'halt', because: 'busy' }], warnings: [] });
    const doubt = { about: 'kind', field: 'kind', message: 'odd' };
    const of = considered({}, { doubts: [doubt] });
    expect(gate({ kind: 'nothing to send', considered: of }, { text: 'x' }).warnings).toEqual([
      { what: 'doubt', doubt: { about: 'kind', field: 'kind' } },
    ]);
  });

  test('names each edition that does not say what the image shows', () => {
    const fields = { text: 'x', editions: 'fr', 'fr.title': 'Un', 'image.alt.fr': 'Une porte' };
    const faults = [{ field: 'image.alt', message: 'has no text in "en"' }];
    const { open } = gate({ kind: 'refused', faults }, fields);
    expect(open.map((one) => one.what === 'problem' && one.problem)).toEqual([{ field: 'image.alt', what: 'no-alt' }]);
  });
});

describe('what should be looked at', () => {
  test('is each doubt but of countries, what is gone, what is left out, and a follow-up that says no change', () => {
    const doubts = [
      { about: 'countries', field: 'countries', message: 'm' },
      { about: 'addressees', field: 'addressees[0]', message: 'm' },
    ];
    const dropped = [{ part: 'cautions' }];
    const of = considered({ stale: [{ language: 'fr' }], dropped }, { doubts, kind: { value: 'update' } });
    expect(warningsIn(of)).toEqual([
      { what: 'doubt', doubt: { about: 'addressees', field: 'addressees[0]' } },
      { what: 'dropped', dropped },
      { what: 'left-out', edition: 'fr' },
      { what: 'no-change-said' },
    ]);
    expect(warningsIn(considered())).toEqual([]);
    expect(doubtsIn({ doubts: [] })).toEqual([]);
  });

  test.each([
    ['update', undefined, true],
    ['correction', undefined, true],
    ['update', 'He was moved.', false],
    ['outcome', undefined, false],
    ['new', undefined, false],
    [undefined, undefined, false],
  ])('%s that says %s lacks a change: %s', (kind, whatChanged, lacks) => {
    expect(lacksChange({ kind, whatChanged })).toBe(lacks);
  });
});
