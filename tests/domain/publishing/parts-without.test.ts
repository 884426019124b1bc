import { expect, test } from 'vitest';
import { partsWithout } from '../../../functions/domain/publishing/parts-without.ts';

const says = (text: string) => text.includes('Secret');

test('a line or a row goes by itself, a text as a whole, and what is clean stays', () => {
  const sources = [
    { title: 'Of Secret', url: 'https://example.org/1' },
    { title: 'Of another', url: 'https://example.org/2' },
  ];
  const parts = {
    summary: 'Of Secret.',
    letter: 'I write.',
    cautions: ['Do not call Secret.', 'Do not call.'],
    sources,
  };
  expect(partsWithout(parts, says)).toEqual({
    ...{ letter: 'I write.', cautions: ['Do not call.'], sources: sources.slice(1) },
  });
});

test('a part of which no line is left goes', () => {
  expect(partsWithout({ cautions: ['Secret'], demands: ['A doctor'] }, says)).toEqual({ demands: ['A doctor'] });
});

test('people stay, whoever they are', () => {
  const people = [{ name: 'Ana Secret', mayBeNamed: false }];
  expect(partsWithout({ people }, says)).toEqual({ people });
});

test('offices go together, and the actions that name them by their number', () => {
  const addressees = [{ office: 'Ministry of Secret' }, { office: 'Embassy' }];
  const petition = { kind: 'petition', url: 'https://example.org/sign' } as const;
  const letter = { kind: 'letter', to: 2 } as const;
  expect(partsWithout({ addressees, actions: [letter, petition] }, says)).toEqual({ actions: [petition] });
  expect(partsWithout({ addressees, actions: [letter] }, says)).toEqual({});
  const clean = { addressees: addressees.slice(1), actions: [{ ...letter, to: 1 }, petition] };
  expect(partsWithout(clean, says)).toEqual(clean);
});

test('actions that name an office go where none came with them', () => {
  const petition = { kind: 'petition', url: 'https://example.org/sign' } as const;
  expect(partsWithout({ actions: [{ kind: 'call', to: 1 }, petition] }, says)).toEqual({ actions: [petition] });
});
