import { describe, expect, test } from 'vitest';
import { saidOf } from '../../../functions/domain/appeal/appeal.ts';
import {
  faultsOfReasons,
  isSameOrShorter,
  makeNameLookup,
  namesWithoutAnswer,
  withAnsweredNames,
} from '../../../functions/domain/checks/names/answered-names.ts';
import { aRequest, aVersion } from '../../support/publishing/builders.ts';

const texts = (...said: string[]) => said.map((text, index) => ({ field: `text[${index}]`, text }));
const published = (title: string, given: object = {}) => {
  const { edition, ...version } = aVersion();
  return { ...version, edition: { ...edition, title, blocks: [], footnotes: [] }, ...given } as ReturnType<
    typeof aVersion
  >;
};

test('who was answered for counts as listed, behind who is', () => {
  const said = saidOf(
    aRequest({
      people: [{ name: 'Ana Example', mayBeNamed: false }],
      alsoNamed: [{ name: 'Ben Sample', because: 'public' }],
      notNames: ['Green Hope'],
    } as never),
  );
  expect(withAnsweredNames(said).people).toMatchObject([
    { name: 'Ana Example', mayBeNamed: false },
    { name: 'Ben Sample', mayBeNamed: true },
    { name: 'Green Hope', mayBeNamed: true },
  ]);
  expect(withAnsweredNames(saidOf(aRequest({ people: [] }))).people).toEqual([]);
});

describe('a name that is to be published', () => {
  const TITLE = 'They hold Ana Sample and Ivan Example';
  const names = (answers: object = {}, given: object = {}, earlier?: ReturnType<typeof aVersion>) =>
    namesWithoutAnswer(published(TITLE, given), answers, earlier);

  test('is asked about unless it is listed', () => {
    expect(names()).toEqual(['Ana Sample', 'Ivan Example']);
    expect(names({}, { people: [{ name: 'Ana Sample', mayBeNamed: true }] })).toEqual(['Ivan Example']);
  });

  test('unless a member answered for it', () => {
    expect(names({ alsoNamed: [{ name: 'Ivan Example', because: 'public' }] })).toEqual(['Ana Sample']);
    expect(names({ notNames: ['Ana Sample'] })).toEqual(['Ivan Example']);
  });

  test('unless the version before said it', () => {
    expect(names({}, {}, published('Free Ana Sample'))).toEqual(['Ivan Example']);
  });

  test('nothing is asked where no one is named', () => {
    expect(namesWithoutAnswer(published('A teacher is missing'), {}, undefined)).toEqual([]);
  });
});

describe('a reason', () => {
  const HIDDEN = { name: 'Ana Sample', mayBeNamed: false };
  const faults = (given: object, people: object[] = [HIDDEN], title = 'They hold Ivan Example') =>
    faultsOfReasons(
      saidOf(aRequest({ page: undefined, title, body: { text: 'He waits.' }, ...given } as never)),
      published(title, { people }),
    ).map(({ field, message }) => [field, message.split(':')[0]]);
  const IN_REASON = 'names a person who may not be named';

  test('for a name without consent does not say it', () => {
    const people = [{ name: 'Ben Sample', mayBeNamed: true, withoutConsent: 'He shares a cell with Ana Sample.' }];
    expect(faults({ people })).toEqual([['people[0].withoutConsent', IN_REASON]]);
    expect(faults({ people }, [{ ...HIDDEN, mayBeNamed: true }])).toEqual([]);
    expect(faults({ people: [{ ...people[0], withoutConsent: 'He asked for it.' }] })).toEqual([]);
  });

  test('for a name of someone else does not say it, and is said of no one who may not be named', () => {
    const because = 'He is the brother of Ana Sample.';
    expect(faults({ alsoNamed: [{ name: 'Ivan Example', because }] })).toEqual([['alsoNamed[0].because', IN_REASON]]);
    expect(
      faults({
        alsoNamed: [
          { name: 'Ivan Example', because: 'A minister.' },
          { name: 'Ana Sample', because: 'Public.' },
        ],
      }),
    ).toEqual([['alsoNamed[1].name', IN_REASON]]);
  });

  test('is said of someone who may be named, also if they are listed', () => {
    const alsoNamed = [{ name: 'Ivan Example', because: 'Public.' }];
    expect(faults({ alsoNamed }, [{ name: 'Ivan Example', mayBeNamed: true }])).toEqual([]);
  });

  test('is given for names that stand in the appeal', () => {
    const [[field, message] = []] = faults({ alsoNamed: [{ name: 'Zoe Nowhere', because: 'Public.' }] });
    expect([field, message]).toEqual(['alsoNamed[0].name', 'stands in no text of this appeal']);
    expect(faults({ alsoNamed: [{ name: 'Example Ivan', because: 'Public.' }] })).toEqual([]);
  });

  test('may be said of a name in what the request says alone, or in what is published alone', () => {
    const alsoNamed = [{ name: 'Ivan Example', because: 'Public.' }];
    expect(
      faultsOfReasons(
        saidOf(aRequest({ page: undefined, title: 'x', body: { text: 'y' }, alsoNamed } as never)),
        published('Free Ivan Example'),
      ),
    ).toEqual([]);
    expect(
      faultsOfReasons(
        saidOf(aRequest({ page: undefined, title: 'Free Ivan Example', body: { text: 'y' }, alsoNamed } as never)),
        published('x'),
      ),
    ).toEqual([]);
  });
});

test.each([
  ['Ana Sample', 'Ana Sample', true],
  ['sample ana', 'Ana Sample', true],
  ['Ana', 'Ana Sample', true],
  ['Ana Sample', 'Ana', false],
  ['Ana Example', 'Ana Sample', false],
])('%s is %s, or a shorter form of it: %s', (name, other, is) => expect(isSameOrShorter(name, other)).toBe(is));

describe('a name is looked up', () => {
  test.each([
    ['Ana Sample', ['They hold Ana Sample there.'], true],
    ['Sample Ana', ['They hold Ana Sample there.'], true],
    ['Ana Sample', ['They hold Ana.', 'They hold Sample.'], false],
    ['Ana Maria Sample', ['They hold Ana Sample there.'], true],
    ['Zoe Nowhere', ['They hold Ana Sample there.'], false],
    ['Ana Sample', [], false],
    ['…', ['They hold Ana Sample there.'], false],
  ])('%s in %j: %s', (name, said, is) => expect(makeNameLookup(texts(...said))(name)).toBe(is));
});
