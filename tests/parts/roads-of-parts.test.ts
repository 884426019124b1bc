import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderAlert } from '../../emails/alert/render.ts';
import { alertFields } from '../../functions/adapters/ses/alert-fields.ts';
import { AppealRequest } from '../../functions/contract/api.ts';
import {
  EDITION_PART_NAMES,
  type EditionPart,
  PART_NAMES,
  PARTS,
  type Part,
  type PartName,
  partCalled,
  SHARED_PART_NAMES,
  travelsOf,
} from '../../functions/contract/appeal-parts.ts';
import { FOLLOW_UP_KINDS, type FollowUpKind } from '../../functions/contract/follow-up-kinds.ts';
import { saidOf } from '../../functions/domain/appeal/said-request.ts';
import type { AppealVersion } from '../../functions/domain/appeal/versions.ts';
import { cardOf } from '../../functions/domain/archive/card.ts';
import { fieldsOfFollowUp } from '../../functions/domain/drafts/following-up/fields-of-follow-up.ts';
import { requestOf } from '../../functions/domain/drafts/request-of.ts';
import { type PublishOutcome, publishAppeal } from '../../functions/domain/publishing/publish-appeal.ts';
import { editionIn } from '../../functions/domain/subscriber/edition-for.ts';
import { contentWithout } from '../../functions/domain/withdrawing/content-without.ts';
import { appealEntry } from '../../functions/web/feeds/appeal-entry.ts';
import { anAppealWith, saidIn, textIn, WRITTEN_IN, wordOf } from '../support/parts/a-whole-appeal.ts';
import { INVENTED_PART } from '../support/parts/invented-part.ts';
import { AppealPages } from '../support/publishing/appeal-pages.ts';
import { AMPLE_LIMITS, NOW_MS } from '../support/publishing/builders.ts';
import { MemoryAddressees } from '../support/publishing/memory-addressees.ts';
import { MemoryAppeals } from '../support/publishing/memory-appeals.ts';
import { readHere } from '../support/publishing/read-here.ts';

const SETTINGS = {
  publicUrl: 'https://alerts.example.org',
  sender: { name: 'Example Alerts', postalAddress: '1 Example Street', homeUrl: 'https://alerts.example.org/' },
  nowMs: () => NOW_MS,
};

function aPublisher() {
  const appeals = new MemoryAppeals();
  let made = 0;
  const ports = {
    ...{ appeals, addressees: new MemoryAddressees(), readPage: readHere, randomBytes },
    nowMs: () => NOW_MS,
    newId: () => `id-${++made}`,
    asksForTwo: async () => false,
    startDispatchAfterMs: 60_000,
    limits: AMPLE_LIMITS,
  };
  return {
    appeals,
    send: (request: unknown) =>
      publishAppeal(AppealRequest.parse(request), { publisherId: 'publisher-1', name: 'Example Observatory' }, ports),
    newest(): AppealVersion {
      const version = appeals.versions.at(-1);
      if (!version) throw new Error('nothing was published');
      return version;
    },
  };
}

const published = async (
  parts: readonly PartName[] = PART_NAMES,
  languages = WRITTEN_IN as readonly (typeof WRITTEN_IN)[number][],
) => {
  const publisher = aPublisher();
  const outcome = await publisher.send(anAppealWith(parts, languages));
  expect(outcome.kind).toBe('published');
  return { ...publisher, first: publisher.newest() };
};

/** Parts whose own words can be looked for. */
const WORDED = PART_NAMES.filter((part) => !partCalled(part).holdsNoName && part !== 'caseReference');
const isSaidByEditions = (part: PartName): part is EditionPart => EDITION_PART_NAMES.some((one) => one === part);
const isShownIn = (part: PartName, place: Part['shown'][number]) => partCalled(part).shown.includes(place);
const has = (version: AppealVersion, part: PartName): boolean =>
  [version, version.edition].some((holder) => (holder as unknown as Record<string, unknown>)[part] !== undefined); // looked up by its name

test('the table has one part more than appeals do, so that nothing here rests on a list of its own', () => {
  expect(PART_NAMES).toContain(INVENTED_PART);
});

describe.each(WRITTEN_IN)('what was published, in %s', (language) => {
  const ends = async () => {
    const { first } = await published();
    const pages = new AppealPages([first]);
    const edition = editionIn(first, language);
    const mail = renderAlert(alertFields(first, { edition, part: 'first', frameLanguage: language }, SETTINGS));
    const visit = { language, publicUrl: SETTINGS.publicUrl } as Parameters<typeof appealEntry>[1]; // all that an entry reads
    const page = (await pages.ask(`/appeals/${first.appealId}?lang=${language}`)).text;
    const facts = [...page.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].join('\n');
    return {
      page: page.replace(/<script type="application\/ld\+json">.*?<\/script>/gs, ''),
      letter: (await pages.ask(`/appeals/${first.appealId}/letter?lang=${language}`)).text,
      'mail as HTML': mail.html,
      'mail as text': mail.text.replace(/\n/g, ' '),
      list: JSON.stringify(cardOf(first, NOW_MS)),
      feed: JSON.stringify(appealEntry(cardOf(first, NOW_MS), visit)),
      search: facts,
    };
  };

  test.each(WORDED)(
    '%s stands on the page, in the mail and on the page of the letter as the table says',
    async (part) => {
      const shown = await ends();
      const word = wordOf(part, language);
      const seen = (['page', 'letter', 'mail as HTML', 'mail as text'] as const).map((end) => [
        end,
        shown[end].includes(word),
      ]);
      expect(seen).toEqual([
        ['page', isShownIn(part, 'page')],
        ['letter', isShownIn(part, 'letter')],
        ['mail as HTML', isShownIn(part, 'mail')],
        ['mail as text', isShownIn(part, 'mail')],
      ]);
    },
  );

  test('what stands in lists, feeds and the facts for search is the summary of that language', async () => {
    const { list, feed, search } = await ends();
    for (const end of [list, feed, search]) expect(end).toContain(wordOf('summary', language));
  });

  test('what protects people stands before every action, with the last day', async () => {
    const { page, letter, 'mail as HTML': html, 'mail as text': text } = await ends();
    const protecting = EDITION_PART_NAMES.filter((part) => partCalled(part).protects);
    expect(protecting).toContain(INVENTED_PART);
    const firstAction = [
      [page, 'class="button"'],
      [letter, '1 Example Square'],
      [html, 'class="button"'],
      [text, '<https://alerts.example.org/appeals/'],
    ] as const;
    for (const [shown, action] of firstAction)
      for (const part of [...protecting, 'actByReason' as const])
        expect(shown.slice(0, shown.indexOf(action))).toContain(wordOf(part, language));
  });
});

const NEWS = ' There is news.';
const followUp = (kind: FollowUpKind, given: object = {}) => ({
  ...textIn('en', NEWS),
  language: 'en',
  datedOn: '2024-06-02',
  externalId: 'case-1',
  kind,
  ...given,
});
const droppedBy = (outcome: PublishOutcome) =>
  outcome.kind === 'published' ? (outcome.dropped ?? []).map(({ part }) => part) : [];

describe.each(FOLLOW_UP_KINDS)('%s of a program that says nothing of the parts', (kind) => {
  test.each(PART_NAMES)('keeps %s, or says that it is dropped', async (part) => {
    const { send, newest } = await published();
    const outcome = await send(followUp(kind, kind === 'retraction' ? {} : { stillTrue: ['fr', 'ar'] }));
    expect(outcome.kind).toBe('published');
    const travels = travelsOf(part, kind);
    expect(has(newest(), part)).toBe(travels === 'kept' || travels === 'asked');
    // A case has a reference of its own, and never none.
    expect(droppedBy(outcome).includes(part)).toBe(travels === 'dropped');
  });

  test.each(PART_NAMES)('drops %s where it is told to, and says so', async (part) => {
    const { send, newest } = await published();
    const answers = kind === 'retraction' ? {} : { stillTrue: ['fr', 'ar'] };
    const outcome = await send(
      followUp(kind, { ...answers, [part]: partCalled(part).shape.of === 'lines' ? [] : null }),
    );
    expect(outcome.kind).toBe('published');
    if (kind === 'retraction' || part === 'caseReference') return;
    expect(has(newest(), part)).toBe(false);
    expect(droppedBy(outcome).includes(part)).toBe(travelsOf(part, kind) !== 'new');
  });
});

describe.each(FOLLOW_UP_KINDS.filter((kind) => kind !== 'retraction'))('%s that the desk begins', (kind) => {
  test.each(PART_NAMES.filter((part) => part !== 'image'))(
    'has %s in its form, and in the request that comes of it',
    async (part) => {
      const { first } = await published();
      const agreed = [{ name: 'Ana Example', because: { withoutConsent: 'Her lawyer advises to publish.' } }];
      const ended: Record<string, string> =
        kind === 'outcome'
          ? { 'ended.how': 'released', 'ended-day': '1', 'ended-month': '6', 'ended-year': '2024' }
          : {};
      const fields = { ...fieldsOfFollowUp(kind, first, agreed, { today: '2024-06-20', nowMs: NOW_MS }), ...ended };
      const { request, problems } = requestOf({ draftId: '11111111-2222-4333-8444-555555555555', fields });
      expect(problems).toEqual([]);
      const said = request && saidOf(request);
      const begins = travelsOf(part, kind) === 'kept' || travelsOf(part, kind) === 'asked';
      if (!begins)
        return expect([said?.[part], said?.translations?.[0]?.[part as EditionPart]]).toEqual([undefined, undefined]);
      if (isSaidByEditions(part)) {
        const [en = [], fr = [], ar = []] = WRITTEN_IN.map((language) => saidIn(part, language));
        const inRequest = [said?.[part], ...(said?.translations ?? []).map((one) => one[part])];
        return expect(inRequest).toEqual([en, fr, ar]);
      }
      expect(JSON.stringify(said?.[part])).toContain(JSON.stringify(comparable(first, part)).slice(1, -1).slice(0, 40));
    },
  );
});

/** The first words of a shared part, as a version keeps them. */
const comparable = (version: AppealVersion, part: PartName): unknown => {
  const value = (version as unknown as Record<string, unknown>)[part]; // looked up by its name
  return Array.isArray(value) ? { ...value[0] } : value;
};

describe('translations', () => {
  test.each(EDITION_PART_NAMES.filter((part) => travelsOf(part, 'update') !== 'new'))(
    'an update that changes %s alone waits until each edition is answered',
    async (part) => {
      const { send, newest, first } = await published();
      const changed = {
        ...anAppealWith(PART_NAMES, ['en']),
        kind: 'update',
        translations: undefined,
        image: undefined,
      };
      const lines = partCalled(part).shape.of === 'lines';
      const outcome = await send({ ...changed, [part]: lines ? ['Other words'] : 'Other words' });
      expect(outcome).toMatchObject({ kind: 'draft', missing: [{ field: 'translations' }, { field: 'translations' }] });
      expect(newest()).toBe(first);
      const answered = await send({
        ...changed,
        [part]: lines ? ['Other words'] : 'Other words',
        stillTrue: ['fr'],
        leaveOut: ['ar'],
      });
      expect(answered.kind).toBe('published');
      expect(newest()).toMatchObject({ staleEditions: [{ language: 'ar', version: 1 }] });
      expect(newest().translations?.map(({ language }) => language)).toEqual(['fr']);
    },
  );

  test('a late edition brings each part that it says', async () => {
    const { send, newest } = await published(PART_NAMES, ['en']);
    const late = anAppealWith(PART_NAMES, ['en', 'fr']);
    expect((await send(late)).kind).toBe('editions added');
    const [french] = newest().translations ?? [];
    for (const part of EDITION_PART_NAMES) expect(french?.[part]).toEqual(saidIn(part, 'fr'));
  });
});

describe('a correction says what it corrects', () => {
  const corrected = async (given: object) => {
    const { send, newest } = await published();
    const same = {
      ...anAppealWith(PART_NAMES, ['en']),
      translations: undefined,
      image: undefined,
      whatChanged: undefined,
    };
    const outcome = await send({ ...same, kind: 'correction', stillTrue: ['fr', 'ar'], ...given });
    expect(outcome.kind).toBe('published');
    const version = newest();
    const mail = (language: (typeof WRITTEN_IN)[number]) =>
      renderAlert(
        alertFields(
          version,
          { edition: editionIn(version, language), part: 'follow-up', frameLanguage: language },
          SETTINGS,
        ),
      );
    const page = await new AppealPages([version]).ask(`/appeals/${version.appealId}?lang=en`);
    return { version, mail, page: page.text };
  };

  test('by the parts that it has in other words, in the mail and on the page', async () => {
    const { version, mail, page } = await corrected({ title: 'RUSSIA: another title', cautions: ['Other words'] });
    expect(version.corrected).toEqual({ en: ['title', 'cautions'], fr: [], ar: [] });
    for (const end of [mail('en').html, mail('en').text, page]) expect(end).toContain('Corrected: title and cautions.');
    expect(mail('fr').text.replaceAll('\n', ' ')).toContain('ce qui a été corrigé se trouve dans une autre langue.');
  });

  test('in its publisher’s own words, where there are any', async () => {
    const { version, mail } = await corrected({ title: 'RUSSIA: another title', whatChanged: 'The place was wrong.' });
    expect(version.corrected).toEqual({ fr: [], ar: [] });
    expect(mail('en').text).toContain('The place was wrong.');
    expect(mail('en').text).not.toContain('Corrected:');
  });
});

describe('a name that is taken out', () => {
  test.each(EDITION_PART_NAMES)('leaves no word of it in %s, in any language', async (part) => {
    const { first } = await published();
    const naming = Array.isArray(saidIn(part, 'en')) ? ['Free Olga Hidden now', 'Write'] : 'Free Olga Hidden now';
    const person = { name: 'Olga Hidden', mayBeNamed: true };
    const named = { ...first, people: [person] };
    const version: AppealVersion = {
      ...named,
      edition: { ...first.edition, [part]: naming },
      translations: (first.translations ?? []).map((one) => ({ ...one, [part]: naming })),
    };
    const { people: _, ...left } = contentWithout(version, person);
    expect(JSON.stringify(left)).not.toMatch(/olga|hidden/i);
    for (const other of EDITION_PART_NAMES.filter((one) => one !== part && one !== 'whatChanged'))
      expect(left.edition[other]).toEqual(first.edition[other]);
  });

  test.each(EDITION_PART_NAMES)(
    'is not given in two parts that stand beside each other, one of them %s',
    async (part) => {
      const { send } = aPublisher();
      const hidden = [{ name: 'Olga Hidden', mayBeNamed: false, withoutConsent: 'She asked for it.' }];
      const said = (one: PartName, text: string) => (Array.isArray(saidIn(one, 'en')) ? [text] : text);
      const others = EDITION_PART_NAMES.filter((one) => one !== part);
      const outcomes = await Promise.all(
        others.flatMap((other) =>
          [
            { [part]: said(part, 'Olga'), [other]: said(other, 'Hidden') },
            { [part]: said(part, 'Hidden'), [other]: said(other, 'Olga') },
          ].map((parts, order) =>
            send({ ...anAppealWith(['expiresOn'], ['en']), externalId: `${other}-${order}`, people: hidden, ...parts }),
          ),
        ),
      );
      expect(outcomes.map(({ kind }) => kind)).toContain('refused');
    },
  );
});

test('whatever parts an appeal has in whatever languages, a follow-up keeps each of them or says that it does not', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.subarray([...PART_NAMES]),
      fc.subarray([...WRITTEN_IN]),
      fc.constantFrom(...FOLLOW_UP_KINDS),
      async (chosen, languages, kind) => {
        // A reason and a zone mean nothing without their day, and an action nothing without its addressee.
        const parts = chosen.filter(
          (part) =>
            (part === 'expiresOn' || partCalled(part).slot !== 'deadline' || chosen.includes('expiresOn')) &&
            (part !== 'actions' || chosen.includes('addressees')),
        );
        const { send, newest, first } = await published(parts, ['en', ...languages]);
        const stillTrue = languages.filter((language) => language !== 'en');
        const outcome = await send(
          followUp(kind, kind === 'retraction' || stillTrue.length === 0 ? {} : { stillTrue }),
        );
        expect(outcome.kind).toBe('published');
        const dropped = droppedBy(outcome);
        for (const part of PART_NAMES.filter((one) => has(first, one) && PARTS[one].travels !== 'version'))
          expect([part, has(newest(), part) !== dropped.includes(part)]).toEqual([part, true]);
      },
    ),
    { numRuns: 60 },
  );
});

test('each shared part comes back from the fields of a form as it was put there', async () => {
  const { first } = await published();
  const fields = fieldsOfFollowUp('correction', first, [], { today: '2024-06-20', nowMs: NOW_MS });
  const { request } = requestOf({
    draftId: '11111111-2222-4333-8444-555555555555',
    fields: { ...fields, 'people.1.withoutConsent': 'Her lawyer advises to publish.' },
  });
  const said = request && saidOf(request);
  for (const part of SHARED_PART_NAMES.filter((one) => one !== 'image' && one !== 'people'))
    expect(said?.[part]).toEqual(first[part]);
});
