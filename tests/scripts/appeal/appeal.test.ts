import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { PreviewAnswer } from '../../../functions/contract/api.ts';
import { LANGUAGES } from '../../../functions/contract/languages.ts';
import { addKey } from '../../../functions/domain/publishing/publishers/manage-publishers.ts';
import { EXIT } from '../../../scripts/program/exit-codes.ts';
import { aDraft } from '../../support/drafts/builders.ts';
import { PAGE, PAGE_FROM_NOWHERE } from '../../support/publishing/builders.ts';
import { agreed } from '../../support/publishing/consents.ts';
import { readsThemes, THREE_THEMES } from '../../support/reading/reads-themes.ts';
import { keptParts } from '../../support/showing/builders.ts';
import type { Ran } from '../../support/stack/run-command.ts';
import { runHere } from '../../support/stack/run-here.ts';
import { type ApiServer, startApiServer } from './api-server.ts';

let server: ApiServer;
let folder: string;

beforeEach(async () => {
  server = await startApiServer();
  folder = await mkdtemp(join(tmpdir(), 'appeal-'));
});
afterEach(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

/** Runs `appeal` against the server of this test. */
function appeal(
  args: readonly string[],
  { input = '', env = {} }: { input?: string | Uint8Array; env?: Record<string, string> } = {},
): Promise<Ran> {
  const connection = { APPEAL_ALERTS_API: server.url, APPEAL_ALERTS_KEY: server.keyText };
  return runHere('scripts/appeal/main.ts', args, { env: { ...connection, ...env }, input });
}

async function aFile(content: string | Uint8Array, name = 'page.txt'): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

describe('publishing a draft of the desk', () => {
  const fields = {
    language: 'en',
    title: 'Egypt: lawyer Ivan Example beaten',
    text: 'Cairo, 12 March 2024\n\nGuards beat Ivan Example, a lawyer.',
  };
  const { draftId } = aDraft();
  const isWritten = (more = {}) =>
    server.api.written.save(aDraft({ publisherId: server.publisherId, fields: { ...fields, ...more } }), []);

  test('lists drafts, publishes the newest version of one, and lists it no more', async () => {
    await isWritten();
    const listed = await appeal(['drafts']);
    expect([listed.exitCode, listed.stdout.includes(draftId), listed.stdout.includes(fields.title)]).toEqual([
      0,
      true,
      true,
    ]);
    const { exitCode, stdout, stderr } = await appeal(['publish', '--draft', draftId, '--yes']);
    expect([exitCode, stderr, stdout.includes('Sent in')]).toEqual([0, '', true]);
    expect(server.api.appeals.versions[0]).toMatchObject({
      edition: { title: fields.title },
      subject: { countries: ['EG'] },
    });
    expect((await appeal(['drafts'])).stdout).toBe('The desk has no draft.\n');
    expect((await appeal(['drafts', '--all'])).stdout).toContain('Published');
  });

  test('sends no draft with an edition in which a name that may not be given can’t be looked for', async () => {
    await isWritten({
      ...{ editions: 'ar', 'ar.title': 'الحرية لمحمد حسن', 'ar.text': 'اعتقل.' },
      ...{ 'people.1.name': 'Mohamed Hassan', 'people.1.mayBeNamed': 'no', 'people.1.withoutConsent': 'in prison' },
    });
    const { exitCode, stderr } = await appeal(['publish', '--draft', draftId, '--yes']);
    expect([exitCode, server.api.appeals.versions]).toEqual([1, []]);
    expect(stderr).toContain('its edition in "ar" has words in the Arabic script');
    expect(stderr).not.toMatch(/Mohamed|محمد/);
  });

  test('says what is to be put right at the desk', async () => {
    await isWritten({ 'expiresOn-day': '3' });
    const { exitCode, stderr } = await appeal(['publish', '--draft', draftId, '--yes']);
    expect([exitCode, server.api.appeals.versions]).toEqual([EXIT.draft, []]);
    expect(stderr).toContain('expiresOn-month (half-day)');
  });

  test.each([[[]], [['page.txt', '--draft', draftId]]])('takes a file or a draft, and not %j', async (args) => {
    const { exitCode, stderr } = await appeal(['publish', ...args]);
    expect([exitCode, stderr.includes('Give a file, or publish --draft')]).toEqual([EXIT.notAsked, true]);
  });
});

describe('publishing a page', () => {
  test('shows what was read, publishes, and follows the mails to their end', async () => {
    server.looks = [{ status: 'planned' }, { status: 'sending' }, ...server.looks];
    const { exitCode, stdout, stderr } = await appeal(['publish', await aFile(PAGE), '--yes']);
    expect([exitCode, stderr]).toEqual([0, '']);
    for (const shown of [
      'Title       RUSSIA: lawyer Ivan Example beaten in prison',
      'Date        15 March 2024',
      'Country     Russia',
      '“RUSSIA” (title: ',
      'Themes      ',
      'Lawyers',
      'Torture and ill-treatment',
      'Audience    50 people or fewer',
      'Published: https://alerts.example.org/appeals/id-1\nTo stop its mails: npm run appeal -- pause id-2\nTo follow it up:\n  npm run appeal -- publish FILE --update --id ',
      'Sent in 3.2 seconds.',
      'Its numbers come a day after its end, once mailboxes have answered.',
    ])
      expect(stdout).toContain(shown);
  });

  test('with --yes uses likely themes, and lists the others with the option that adds each', async () => {
    server.api.readPage = readsThemes(...THREE_THEMES);
    const { exitCode, stdout, stderr } = await appeal(['publish', await aFile(PAGE), '--yes']);
    expect([exitCode, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(
      /Themes +Lawyers\n +“.*”.*\n +Death penalty\n +likely: --themes sure leaves it out\n +“Ivan Example was sentenced to death\.”/,
    );
    expect(stdout).toMatch(
      /Not used +Killings\n +unsure: --theme \+killings adds it\n +“Guards killed others before\.”/,
    );
    expect(stdout).toContain('Found and not used: Killings.');
    expect(server.api.appeals.versions[0]?.subject.themes).toEqual(['death-penalty', 'lawyers']);
  });

  test('the options that it lists do what they say', async () => {
    server.api.readPage = readsThemes(...THREE_THEMES);
    const path = await aFile(PAGE);
    const sure = await appeal(['preview', path, '--themes', 'sure']);
    expect(sure.stdout).toMatch(/Not used +Death penalty\n +likely: --theme \+death-penalty adds it\n/);
    expect(sure.stdout).toContain(`npm run appeal -- publish ${path} --themes sure`);
    await appeal(['publish', path, '--yes', '--themes', 'sure', '--theme', '+killings']);
    expect(server.api.appeals.versions[0]?.subject.themes).toEqual(['killings', 'lawyers']);
  });

  test('shows what the text demands, to be accepted in one step', async () => {
    const path = await aFile(PAGE);
    const shown = await appeal(['preview', path]);
    expect([shown.exitCode, shown.stderr, server.api.appeals.versions]).toEqual([0, '', []]);
    const words = shown.stdout.replaceAll(/\s+/g, ' ');
    expect(words).toContain('Demand not used: --accept-demands puts them first in the mail');
    expect(words).toContain('1. investigate the beating “The Example Observatory urges the Russian authorities');
    expect(words).toContain(`Nothing was sent. To publish it: npm run appeal -- publish ${path}`);
    const { stdout } = await appeal(['publish', path, '--yes', '--accept-demands']);
    expect(stdout).toContain('as the text says, and you accept');
    expect(server.api.appeals.versions[0]?.edition.demands).toEqual(['investigate the beating']);
  });

  test('shows a demand that is too long for a mail, and why it is not taken', async () => {
    const page = PAGE.replace(
      'to investigate the beating',
      `to investigate ${'the beating and the guards '.repeat(14)}`,
    );
    const { stdout } = await appeal(['preview', await aFile(page)]);
    const words = stdout.replaceAll(/\s+/g, ' ');
    expect(words).toMatch(
      /Not taken investigate the beating and the guards .*… it is longer than a demand may be \(300 characters\)/,
    );
  });

  test('fits eighty columns, and without a terminal holds no escape sequence', async () => {
    const { stdout } = await appeal(['publish', await aFile(PAGE), '--yes']);
    const tooLong = stdout.split('\n').filter((line) => line.length > 80);
    expect(tooLong).toEqual([]);
    expect(stdout).not.toContain('\u001b');
  });

  test('says, before it asks, that SES’s sandbox keeps the mail from every reader who is not verified', async () => {
    server.api.isSandboxed = true;
    const { stdout } = await appeal(['publish', await aFile(PAGE), '--yes']);
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(
      'Sandbox SES has this deployment’s account in its sandbox: only addresses',
    );
    server.api.isSandboxed = false;
    expect((await appeal(['publish', await aFile(PAGE, 'again.txt')])).stdout).not.toContain('Sandbox');
  });

  test('takes the parts of an appeal from a file beside the page, and shows which', async () => {
    const parts = { demands: ['release him'], addressees: [{ office: 'Prosecutor General', email: 'pg@example.org' }] };
    const file = await aFile(JSON.stringify(parts), 'parts.json');
    const { exitCode, stdout } = await appeal(['publish', await aFile(PAGE), '--yes', '--parts', file]);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('Parts       demands\n              addressees\n');
    expect(server.api.appeals.versions.at(-1)).toMatchObject({
      edition: { demands: parts.demands },
      addressees: parts.addressees,
    });
  });

  const SAID_OF_IT = [
    '--image-alt',
    'The gate',
    '--image-credit',
    'Example Observatory',
    '--image-consent',
    'Her lawyer',
  ];
  const IMAGE = ['--image', 'tests/fixtures/images/with-gps.jpg', ...SAID_OF_IT];

  test('takes an image for the page, says that no mail shows it, and takes it away again', async () => {
    const path = await aFile(PAGE);
    const { exitCode, stdout, stderr } = await appeal(['publish', path, '--yes', '--id', 'case-1', ...IMAGE]);
    expect([exitCode, stderr]).toEqual([0, '']);
    expect(stdout).toContain('Image       JPEG, 64 × 96 pixels: the page shows it, no mail does\n');
    const words = { alt: 'The gate', credit: 'Example Observatory', consentNote: 'Her lawyer' };
    expect(server.api.appeals.versions.at(-1)?.image).toMatchObject(words);
    await appeal(['publish', path, '--yes', '--id', 'case-1', '--update', '--without-image']);
    expect(server.api.appeals.versions.at(-1)).toMatchObject({ version: 2 });
    expect(server.api.appeals.versions.at(-1)?.image).toBeUndefined();
  });

  test('says in several languages what an image shows', async () => {
    const alts = ['--image-alt', 'en=The gate', '--image-alt', 'fr=La porte'];
    await appeal(['publish', await aFile(PAGE), '--yes', ...IMAGE.slice(0, 2), ...alts, ...SAID_OF_IT.slice(2)]);
    expect(server.api.appeals.versions.at(-1)?.image?.alt).toEqual({ en: 'The gate', fr: 'La porte' });
  });

  test.each([
    [[...IMAGE, '--without-image'], '--image and --without-image cannot both hold.'],
    [SAID_OF_IT, 'What is said of an image needs the image.'],
    [IMAGE.slice(0, 4), 'Say so with --image-alt, --image-credit and --image-consent'],
    [[...IMAGE, '--image-alt', 'fr=La porte'], 'More than one --image-alt says its language.'],
    [['--image', 'nothing.jpg', ...SAID_OF_IT], 'There is no file nothing.jpg'],
    [['--image', 'tests/fixtures/images/moving.gif', ...SAID_OF_IT], '--image is no JPEG, PNG, WebP or AVIF'],
  ])('with %j nothing is published, and it says why', async (options, why) => {
    const { stderr } = await appeal(['publish', await aFile(PAGE), '--yes', ...options]);
    expect(stderr).toContain(why);
    expect(server.api.appeals.versions).toEqual([]);
  });

  test('repeats what was said of an image in the command that answers what is missing', async () => {
    const { stdout } = await appeal(['publish', await aFile(PAGE_FROM_NOWHERE), '--yes', ...IMAGE]);
    const words = stdout.replaceAll(/\s+/g, ' ');
    expect(words).toContain("--image-alt 'The gate'");
    expect(words).toContain(
      "--image tests/fixtures/images/with-gps.jpg --image-credit 'Example Observatory' --image-consent 'Her lawyer'",
    );
  });

  test('takes a theme beside those of the page, and shows whose answer each is', async () => {
    server.api.readPage = readsThemes(...THREE_THEMES);
    const { exitCode, stdout } = await appeal(['publish', await aFile(PAGE), '--yes', '--theme', '+killings']);
    expect([exitCode, stdout]).toEqual([0, expect.stringMatching(/Killings\n +as you say\n/)]);
    expect(stdout).not.toContain('Not used');
    expect(server.api.appeals.versions.at(-1)?.subject.themes).toEqual(['death-penalty', 'killings', 'lawyers']);
  });

  test('says where a country contradicts the title, even to a person who does not want to be asked', async () => {
    const { exitCode, stdout } = await appeal(['publish', await aFile(PAGE), '--yes', '--country', 'Mali']);
    expect([exitCode, stdout]).toEqual([0, expect.stringContaining('The title names Russia, and you say Mali.')]);
  });

  test('says each doubt beside what it is about, in preview too', async () => {
    const office = { office: 'Minister of Justice', post: 'Example street 1', checkedOn: '2019-01-05' };
    const parts = { people: agreed([{ name: 'Vera Example', mayBeNamed: false }]) };
    await appeal(['keep-addressee', 'ru-minister', await aFile(JSON.stringify(office), 'office.json')]);
    const file = await aFile(JSON.stringify(parts), 'parts.json');
    const options = ['--country', 'Mali', '--addressee', 'ru-minister', '--parts', file, ...IMAGE];
    const { exitCode, stdout } = await appeal(['preview', await aFile(PAGE), ...options]);
    expect(exitCode).toBe(0);
    const rows = stdout.replaceAll(/\s+/g, ' ');
    for (const shown of [
      'Country Mali as you say The title names Russia, and you say Mali. Themes',
      'people addressees image An addressee was last checked on 2019-01-05: Minister of Justice. Image',
      'no mail does as you say A person of this appeal may not be named: make sure that the image does not show them.',
    ])
      expect(rows).toContain(shown);
  });

  test('takes who agreed for the people of that file who have no consent there', async () => {
    const own = { name: 'Ana Example', mayBeNamed: true, withoutConsent: 'She cannot be reached.' };
    const file = await aFile(
      JSON.stringify({ people: [{ name: 'Ivan Example', mayBeNamed: true }, own] }),
      'parts.json',
    );
    const command = ['publish', await aFile(PAGE), '--yes', '--parts', file];
    const { exitCode, stderr } = await appeal(command);
    expect([exitCode, stderr]).toEqual([
      1,
      expect.stringMatching(/Of one person .* --consent "his wife, 2026-03-10, /s),
    ]);
    expect(server.api.appeals.versions).toEqual([]);
    const odd = await appeal([...command, '--consent', 'his wife']);
    expect([odd.exitCode, odd.stderr]).toEqual([2, expect.stringContaining('"his wife" does not say who agreed')]);
    expect((await appeal([...command, '--consent', 'his wife, 2024-03-10, name and case'])).exitCode).toBe(0);
    expect(server.api.appeals.versions).toMatchObject([
      { people: [{ name: 'Ivan Example' }, { name: 'Ana Example' }] },
    ]);
  });

  test('takes a name out of what is published, and says what can’t be called back', async () => {
    const parts = await aFile(
      JSON.stringify({ people: agreed([{ name: 'Ivan Example', mayBeNamed: true }]) }),
      'parts.json',
    );
    await appeal(['publish', await aFile(PAGE), '--yes', '--id', 'case-1', '--parts', parts]);
    const { exitCode, stdout } = await appeal(['withdraw-consent', 'case-1', '--person', 'Ivan Example']);
    expect([exitCode, stdout]).toEqual([0, expect.stringMatching(/Taken out.*called back.*mailboxes/s)]);
    expect(server.api.appeals.versions.at(-1)?.edition.title).toBe('RUSSIA: lawyer [name taken out] beaten in prison');
    const unknown = await appeal(['withdraw-consent', 'case-1', '--person', 'Olga Example']);
    expect([unknown.exitCode, unknown.stderr]).toEqual([1, expect.stringContaining('lists no person with this name')]);
  });

  test('takes a name out of an edition in another script only once it knows how it is written there', async () => {
    const parts = {
      people: agreed([{ name: 'Ivan Example', mayBeNamed: true }]),
      translations: [{ language: 'ar', title: 'الحرية لإيفان مثال', body: { text: 'ضُرب إيفان مثال.' } }],
    };
    await appeal([
      'publish',
      await aFile(PAGE),
      '--yes',
      '--id',
      'case-1',
      '--parts',
      await aFile(JSON.stringify(parts), 'parts.json'),
    ]);
    const asking = ['withdraw-consent', 'case-1', '--person', 'Ivan Example'];
    const refused = await appeal(asking);
    expect([refused.exitCode, refused.stderr]).toEqual([1, expect.stringMatching(/الحرية.*\n.*--spelling/)]);
    expect(server.api.appeals.versions).toHaveLength(1);
    const done = await appeal([...asking, '--not-written-in', 'Arab']);
    expect(done.stdout).toMatch(/Nothing was found to take out in:\n {2}- ar: الحرية/);
    const spelled = await appeal([...asking, '--spelling', 'إيفان مثال']);
    expect([spelled.exitCode, spelled.stdout]).toEqual([0, expect.stringContaining('Taken out.')]);
    expect(JSON.stringify(server.api.appeals.versions.at(-1)?.translations)).not.toContain('إيفان');
  });

  test('shows what the checks found, and publishes no child with name and age', async () => {
    const page = `${PAGE}\nCall +7 495 123-45-67.\n`;
    const looked = await appeal(['preview', await aFile(page)]);
    expect(looked.stdout.replaceAll(/\s+/g, ' ')).toContain('Checks A telephone number: “+7 495 123-45-67”.');
    const refused = await appeal(['publish', await aFile(`${page}\nVera Example, aged 12, saw it.\n`), '--yes']);
    expect([refused.exitCode, refused.stderr]).toEqual([2, expect.stringContaining('“Vera Example, aged 12”')]);
    expect(server.api.appeals.versions).toEqual([]);
  });

  test.each([
    ['{ "demands": ', 'parts.json is not JSON'],
    ['["release him"]', 'parts.json holds no JSON object.'],
    ['{ "demand": ["release him"] }', 'demand is no field of an appeal: did you mean "demands"?'],
  ])('with %j in that file nothing is published, and it says why', async (content, why) => {
    const file = await aFile(content, 'parts.json');
    const { exitCode, stderr } = await appeal(['publish', await aFile(PAGE), '--yes', '--parts', file]);
    expect(exitCode).toBe(1);
    expect(stderr).toContain(why);
    expect(server.api.appeals.versions).toEqual([]);
  });

  test('reads standard input', async () => {
    expect(await appeal(['publish', '-', '--yes'], { input: PAGE })).toMatchObject({ exitCode: 0 });
    expect(server.api.appeals.versions).toHaveLength(1);
  });

  test('without a yes and without anyone to ask, nothing is sent', async () => {
    const { exitCode, stderr } = await appeal(['publish', await aFile(PAGE)]);
    expect([exitCode, server.api.appeals.known.size]).toEqual([2, 0]);
    expect(stderr).toContain('--yes');
  });

  test('a page that looks like one that is published is held, with a command for each thing that it may be', async () => {
    await appeal(['publish', await aFile(PAGE), '--yes']);
    const again = await aFile(PAGE.replace('beaten in prison', 'beten in prison'));
    const { exitCode, stdout } = await appeal(['publish', again, '--yes', '--theme', '+lawyers']);
    expect([exitCode, server.api.appeals.dispatches.length]).toEqual([3, 1]);
    for (const shown of [
      '“RUSSIA: lawyer Ivan Example beaten in prison”, Example Observatory, 2024-06-20',
      `publish ${again} --theme +lawyers --distinct-from id-1\n`,
      `publish ${again} --theme +lawyers --update --id id-1\n`,
    ])
      expect(stdout).toContain(shown);
    expect(stdout).not.toContain('--joint-with');
    const distinct = await appeal(['publish', again, '--yes', '--distinct-from', 'id-1']);
    expect([distinct.exitCode, server.api.appeals.dispatches.length]).toEqual([0, 2]);
  });

  test('a joint appeal is joined, and no subscriber is mailed again', async () => {
    await appeal(['publish', await aFile(PAGE), '--yes']);
    const { keyText } = await server.api.aKey('Another Observatory');
    const env = { APPEAL_ALERTS_KEY: keyText };
    const held = await appeal(['publish', '-', '--yes'], { input: PAGE, env });
    expect(held.stdout).toMatch(/publish - --distinct-from id-1\n(.*\n)+.*publish - --joint-with id-1\n/);
    expect(held.stdout).not.toContain('--update');
    const { exitCode, stdout } = await appeal(['publish', '-', '--joint-with', 'id-1'], { input: PAGE, env });
    expect([exitCode, stdout]).toEqual([0, expect.stringContaining('Joined. No subscriber was mailed again.')]);
    expect(server.api.appeals.dispatches).toHaveLength(1);
    const news = { input: PAGE.replace('Monday', 'Tuesday'), env };
    const refused = await appeal(['publish', '-', '--yes', '--outcome', '--id', `${server.url}/m/id-1`], news);
    expect([refused.exitCode, refused.stderr]).toEqual([
      1,
      expect.stringMatching(/followed up by the publisher who published it first.*\n.*with another --id/),
    ]);
  });

  test('an office is kept in the book, shown, and addressed by its name', async () => {
    const office = { office: { en: 'Prosecutor', fr: 'Procureur' }, post: 'Example street 1\nExample city' };
    const file = await aFile(JSON.stringify(office), 'office.json');
    expect((await appeal(['addressees'])).stdout).toBe('Your book holds no addressee.\n');
    const kept = 'ru-prosecutor\n  Prosecutor / Procureur\n  Example street 1\n  Example city\n  never checked\n';
    expect(await appeal(['keep-addressee', 'ru-prosecutor', file])).toMatchObject({ exitCode: 0, stdout: kept });
    await appeal(['publish', await aFile(PAGE), '--yes', '--addressee', 'ru-prosecutor']);
    expect(server.api.appeals.versions.at(-1)?.addressees).toEqual([office]);
    expect((await appeal(['remove-addressee', 'ru-prosecutor'])).stdout).toBe('Your book holds no addressee.\n');
    const again = await appeal(['remove-addressee', 'ru-prosecutor']);
    expect([again.exitCode, again.stderr]).toEqual([1, expect.stringContaining('no entry with this name')]);
  });

  test('the guide’s own line publishes the sample with its parts', async () => {
    const [, line = ''] = /^npm run appeal -- publish (.*--parts .*)$/m.exec(await readFile('README.md', 'utf8')) ?? [];
    // Its own day has not come yet here.
    await appeal(['publish', ...line.split(' '), '--date', '2024-03-15', '--yes']);
    expect(server.api.appeals.versions).toMatchObject([{ expiresOn: '2030-03-15' }]);
  });

  test('the same file again sends nothing and says so', async () => {
    const path = await aFile(PAGE);
    await appeal(['publish', path, '--yes']);
    const { exitCode, stdout } = await appeal(['publish', path]);
    expect([exitCode, server.api.appeals.dispatches.length]).toEqual([0, 1]);
    expect(stdout).toContain('nothing in it has changed. Nothing was sent.');
  });

  test('the same file with a translation adds that, which only those who wait for it are mailed', async () => {
    const path = await aFile(PAGE);
    await appeal(['publish', path, '--yes']);
    const french = { language: 'fr', title: 'RUSSIE : un avocat battu', body: { text: 'Il a été battu.' } };
    const parts = ['--parts', await aFile(JSON.stringify({ translations: [french] }), 'parts.json')];
    const shown = await appeal(['preview', path, ...parts]);
    expect(shown.stdout).toContain('New         the French edition');
    const { exitCode, stdout } = await appeal(['publish', path, '--yes', ...parts]);
    expect([exitCode, stdout]).toEqual([
      0,
      expect.stringContaining('Added the French edition, which is mailed to those who waited: https://'),
    ]);
    expect(server.api.appeals.versions.map(({ version, lateLanguages }) => [version, lateLanguages])).toEqual([
      [1, ['fr']],
    ]);
    const corrected = await aFile(PAGE.replace('on Monday', 'on Friday'), 'corrected.txt');
    const correcting = ['preview', corrected, '--correction', '--id', 'id-1'];
    const asked = (await appeal(correcting)).stdout.replaceAll(/\s+/g, ' ');
    expect(asked).toContain(
      'The French edition translates words that have changed (text): send it again, or name it in',
    );
    expect(asked).toContain(
      'name it in --still-true if it says what the appeal says now, or in --leave-out to publish',
    );
    expect(asked).toContain('--correction --still-true fr');
    const left = (await appeal([...correcting, '--leave-out', 'fr'])).stdout.replaceAll(/\s+/g, ' ');
    expect(left).toContain('Not in the French edition, of version 1: not mailed until you send it again');
  });

  test('a preview says what a translation lacks, and whose letter no e-mail button holds', async () => {
    const french = { language: 'fr', title: 'RUSSIE : un avocat battu', body: { text: 'Il a été battu.' } };
    const given = {
      cautions: ['Do not contact the family.'],
      letter: 'word '.repeat(500).trim(),
      addressees: [{ office: 'Ministry', email: 'm@example.org' }],
      translations: [{ ...french, letter: 'Je vous écris.' }],
    };
    const parts = ['--parts', await aFile(JSON.stringify(given), 'parts.json')];
    const { stdout } = await appeal(['preview', await aFile(PAGE), ...parts]);
    expect(stdout).toContain('Lacking     the French edition has no cautions');
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(
      'room for the letter in the e-mail button of the English edition: readers copy it',
    );
  });

  test('the same id with other words names every way on', async () => {
    await appeal(['publish', '-', '--yes', '--id', 'case-1'], { input: PAGE });
    const changed = { input: PAGE.replace('Monday', 'Tuesday') };
    const refused = await appeal(['publish', '-', '--yes', '--id', 'case-1'], changed);
    const ways = /--update.*--outcome.*--correction.*--retraction/;
    expect([refused.exitCode, refused.stderr]).toEqual([1, expect.stringMatching(ways)]);
    const corrected = await appeal(['publish', '-', '--yes', '--id', 'case-1', '--correction'], changed);
    expect([corrected.exitCode, corrected.stdout]).toEqual([0, expect.stringContaining('Published as version 2')]);
  });

  test('what became of it is told later, and then in steps', async () => {
    server.looks = [{ status: 'finished', counts: { accepted: 1200, terminal: 3, uncertain: 50, notAllowed: 12 } }];
    const { stdout } = await appeal(['publish', await aFile(PAGE), '--yes']);
    expect(stdout).toContain('Its numbers come a day after its end');
    server.api.shown = { parts: keptParts({ delivered: 1_189 }) };
    const later = await appeal(['show', server.api.appeals.dispatches[0]?.dispatchId ?? '']);
    expect(later.stdout).toContain('delivered about 1,200, bounced 50 or fewer');
  });

  test('while the operator holds all mail, says so and when it goes out, and follows nothing that can’t move', async () => {
    server.api.isMailHeld = true;
    server.looks = [{ status: 'sending' }];
    const { exitCode, stdout, stderr } = await appeal(['publish', await aFile(PAGE), '--yes']);
    expect([exitCode, stderr]).toEqual([4, '']);
    expect(stdout).toContain(
      'The operator of this deployment holds all mail: what is published goes out when that ends, without this command.',
    );
    expect(stdout).not.toContain('mailed to');
  });

  test('as JSON it is one object, with the answer and the end of the dispatch', async () => {
    const { exitCode, stdout } = await appeal(['publish', await aFile(PAGE), '--yes', '--json']);
    expect([exitCode, JSON.parse(stdout)]).toMatchObject([
      0,
      {
        status: 'published',
        appealId: 'id-1',
        dispatch: { status: 'finished', numbers: 'later' },
      },
    ]);
  });
});

describe('following up', () => {
  const CASE = ['publish', '-', '--yes', '--id', 'case-1'];

  test('a file with the reason takes back what was published', async () => {
    await appeal([...CASE, '--urgent', '--expires', '2024-07-01'], { input: PAGE });
    const { exitCode, stdout } = await appeal([...CASE, '--retraction'], { input: 'We were told wrongly.\n' });
    expect([exitCode, stdout]).toEqual([0, expect.stringContaining('Published as version 2')]);
    expect(stdout).toContain('If it holds after all:\n  npm run appeal -- publish FILE --correction --id case-1\n');
    expect(stdout).not.toContain('--update');
    expect(server.api.appeals.versions).toMatchObject([
      { kind: 'new', isUrgent: true, expiresOn: '2024-07-01' },
      { kind: 'retraction', edition: { blocks: [{ kind: 'paragraph', html: 'We were told wrongly.' }] } },
    ]);
    const after = await appeal([...CASE, '--update'], { input: PAGE });
    expect([after.exitCode, after.stderr]).toEqual([1, expect.stringMatching(/You have withdrawn.*\n.*--correction/)]);
  });
});

describe('an appeal with a time to come', () => {
  const AT = ['publish', '-', '--yes', '--at', '2024-06-22T09:00+02:00', '--max-lateness', '30'];
  const scheduledId = () => [...server.api.releases.all.values()][0]?.releaseId ?? '';

  test('is scheduled, says when and what can be done about it, and is listed', async () => {
    const { exitCode, stdout } = await appeal(AT, { input: PAGE });
    expect([exitCode, server.api.appeals.versions]).toEqual([0, []]);
    expect(stdout).toContain('Scheduled for Saturday, 22 June 2024 at 09:00 (UTC+02:00).');
    expect(stdout).toContain(`npm run appeal -- unschedule ${scheduledId()}`);
    const list = await appeal(['releases']);
    expect(list.stdout).toBe(
      `Waits  Saturday, 22 June 2024 at 09:00 (UTC+02:00)\n  RUSSIA: lawyer Ivan Example beaten in prison\n  ${scheduledId()}\n`,
    );
  });

  test('is published at once by release, with its mails followed', async () => {
    await appeal(AT, { input: PAGE });
    const { exitCode, stdout } = await appeal(['release', scheduledId(), '--yes']);
    expect([exitCode, stdout]).toEqual([
      0,
      expect.stringMatching(/^Named without an answer: Ivan Example\.\nPublished: .*Sent in 3\.2 seconds/s),
    ]);
    expect((await appeal(['releases'])).stdout).toBe('No appeal waits for its time.\n');
    const all = await appeal(['releases', '--all']);
    expect(all.stdout).toContain('https://alerts.example.org/appeals/id-1\n  dispatch id-2');
  });

  test('is not published by release without a yes and without anyone to ask', async () => {
    await appeal(AT, { input: PAGE });
    const { exitCode, stdout, stderr } = await appeal(['release', scheduledId()]);
    expect([exitCode, stderr, server.api.appeals.versions]).toEqual([2, expect.stringContaining('--yes'), []]);
    expect(stdout).toContain('RUSSIA: lawyer Ivan Example beaten in prison');
  });

  test('is not scheduled a second time: what waits is named, and how to take it back', async () => {
    await appeal([...AT, '--id', 'case-1'], { input: PAGE });
    const changed = PAGE.replace('on Monday', 'on Tuesday');
    const { exitCode, stderr } = await appeal([...AT, '--id', 'case-1'], { input: changed });
    expect([exitCode, stderr]).toEqual([1, expect.stringMatching(/waits already.*\n.*appeal -- unschedule/)]);
    expect(stderr).toContain(scheduledId());
  });

  test('never comes out once it is unscheduled', async () => {
    await appeal(AT, { input: PAGE });
    const { exitCode, stdout } = await appeal(['unschedule', scheduledId()]);
    expect([exitCode, stdout]).toEqual([
      0,
      'Cancelled: “RUSSIA: lawyer Ivan Example beaten in prison” does not come out.\n',
    ]);
    const late = await appeal(['release', scheduledId()]);
    expect([late.exitCode, late.stderr]).toEqual([1, expect.stringContaining('It was taken back before.')]);
  });

  test('as JSON each command prints its answer and nothing else', async () => {
    const scheduled = JSON.parse((await appeal([...AT, '--json'], { input: PAGE })).stdout);
    expect(scheduled).toMatchObject({ status: 'scheduled', releaseId: scheduledId() });
    const { releases } = JSON.parse((await appeal(['releases', '--json'])).stdout);
    expect(releases).toMatchObject([{ releaseId: scheduledId(), status: 'waiting', maxLatenessMinutes: 30 }]);
    const cancelled = JSON.parse((await appeal(['unschedule', scheduledId(), '--json'])).stdout);
    expect(cancelled).toMatchObject({ status: 'cancelled' });
  });
});

describe('a page that does not say it all', () => {
  test('becomes a draft, with the command that publishes it', async () => {
    const path = await aFile(PAGE_FROM_NOWHERE, 'a page.txt');
    const { exitCode, stdout } = await appeal(['publish', path, '--yes', '--theme', 'torture and ill-treatment']);
    expect([exitCode, server.api.appeals.dispatches]).toEqual([3, []]);
    expect(stdout).toContain('No subscriber was mailed.');
    expect(stdout).toContain(
      `npm run appeal -- publish '${path}' --theme 'torture and ill-treatment' --country 'NAME OF THE COUNTRY'`,
    );
  });

  test('is published by the answer, by name or by code', async () => {
    const path = await aFile(PAGE_FROM_NOWHERE);
    expect(await appeal(['publish', path, '--yes'])).toMatchObject({ exitCode: 3 });
    const { exitCode, stdout } = await appeal(['publish', path, '--yes', '--country', 'Burma', '--country', 'mx']);
    expect([exitCode, server.api.appeals.versions[0]?.subject.countries]).toEqual([0, ['MM', 'MX']]);
    expect(stdout).toMatch(/Countries +Myanmar\n +as you say\n +Mexico\n +as you say\n/);
  });

  test('without a title it keeps its draft’s id in the command', async () => {
    const page = '<p>15 March 2024</p><p>Guards beat the lawyer Ivan Example.</p><p>They have to be tried.</p>';
    const { exitCode, stdout } = await appeal(['publish', '-', '--yes', '--country', 'RU'], { input: page });
    expect(exitCode).toBe(3);
    const [, id] = /--title .* --id ([0-9a-f]{32})$/m.exec(stdout) ?? [];
    expect([...server.api.appeals.known.keys()]).toEqual([`publisher-1/${id}`]);
  });

  test('may address no country at all', async () => {
    const ran = await appeal(['publish', '-', '--yes', '--no-country'], { input: PAGE_FROM_NOWHERE });
    expect([ran.exitCode, ran.stdout]).toEqual([0, expect.stringContaining('none, as you say')]);
  });
});

describe('a page that lacks nothing, and waits', () => {
  test('over the publisher’s budget it is kept as a draft, with when there is room', async () => {
    await server.api.publishers.setLimits('publisher-1', { appealsPerDay: 1 });
    await appeal(['publish', '-', '--yes', '--id', 'first'], { input: PAGE });
    const { exitCode, stdout } = await appeal(['publish', '-', '--yes', '--id', 'second'], { input: PAGE });
    expect(exitCode).toBe(3);
    expect(stdout).toContain(
      'Kept as a draft.\n\n  ! Your budget of appeals a day is used up. There is room again from Friday, 21 June 2024 at 00:00 (UTC).\n',
    );
    expect(stdout.match(/No mail was sent/g)).toHaveLength(1);
    expect(server.api.appeals.dispatches).toHaveLength(1);
  });

  test('with a key that may only propose it is kept as a draft, without a question and without an audience', async () => {
    const added = await addKey('publisher-1', ['appeals:propose'], server.api.publishers);
    const env = { APPEAL_ALERTS_KEY: added.kind === 'added' ? added.keyText : '' };
    const { exitCode, stdout } = await appeal(['publish', '-'], { input: PAGE, env });
    expect([exitCode, stdout]).toEqual([
      3,
      expect.stringContaining('This key may propose appeals, and not publish them.'),
    ]);
    expect(stdout).not.toContain('Audience');
    expect(server.api.appeals.drafts.size).toBe(1);
  });

  test('where the office asks for two, it says where colleagues decide, or by name what is open', async () => {
    server.api.asksForTwo = true;
    const proposalId = '0b0b0b0b-1111-4222-8333-444444444444';
    server.api.proposeByKey = async () => ({ kind: 'asked', proposalId });
    const asked = await appeal(['publish', '-', '--yes'], { input: PAGE });
    expect(asked.stdout).toContain('Your colleagues were asked to decide.');
    expect(asked.stdout).toMatch(/They decide here: https:.*\/desk\/proposal\/0b0b0b0b-1111-4222-8333-444444444444/);
    server.api.proposeByKey = async () => ({ kind: 'open', fields: ['title'], checks: ['phone'] });
    const open = await appeal(['publish', '-', '--yes'], { input: PAGE });
    expect([asked.exitCode, open.exitCode]).toEqual([3, 3]);
    expect(open.stdout).toContain('  ? title\n  ? a telephone number\n');
  });
});

test('a page with two appeals is asked about, and --appeal says which one', async () => {
  const text = 'Guards beat Ivan Example, a lawyer, in his cell, and no doctor has seen him since that day. '.repeat(3);
  const path = await aFile(
    `RUSSIA: lawyer Ivan Example beaten\n\n15 March 2024\n\n${text}\n\nEGYPT: editor Maria Example held\n\n12 March 2024\n\n${text}`,
  );
  const asked = await appeal(['publish', path, '--yes']);
  expect(asked.exitCode).toBe(EXIT.draft);
  expect(asked.stdout.replaceAll(/\s+/g, ' ')).toContain('2. “EGYPT: editor Maria Example held”');
  expect(asked.stdout).toContain(`npm run appeal -- publish ${path} --appeal NUMBER\n`);
  const { stdout } = await appeal(['preview', path, '--appeal', '2']);
  expect(stdout).toContain('Title       EGYPT: editor Maria Example held');
  expect(stdout).toContain(`npm run appeal -- publish ${path} --appeal 2\n`);
  expect((await appeal(['preview', path, '--appeal', 'two'])).stderr).toMatch(/"two" is no number of an appeal/);
});

describe('a file is read as what its name says', () => {
  const TITLE = 'Niger: éditeur Ivan Example arrêté';
  const FRONT_MATTER = `---\ntitle: "${TITLE}"\ndate: 2024-03-15\n---\n\nLa police le **détient**.\n`;
  const MAIL = `Subject: =?UTF-8?Q?Niger=3A_=C3=A9diteur_Ivan_Example_arr=C3=AAt=C3=A9?=\nDate: Fri, 15 Mar 2024 23:30:00 -0500\n\nLa police le retient.\n`;
  const PLAIN = `${TITLE}\n\n15 mars 2024\n\nLa police le détient.\n`;

  test.each<[string, string, string | Uint8Array, string]>([
    ['Markdown', 'page.md', FRONT_MATTER, ''],
    ['an e-mail', 'page.eml', MAIL, ''],
    ['text of old Windows', 'page.txt', Buffer.from(PLAIN, 'latin1'), 'was read as windows-1252'],
    ['text in UTF-16', 'page.txt', Buffer.from(`\ufeff${PLAIN}`, 'utf16le'), 'was read as utf-16le'],
  ])('%s', async (_, name, content, said) => {
    const { stdout, stderr } = await appeal(['preview', await aFile(content, name), '--json']);
    const { reading } = PreviewAnswer.parse(JSON.parse(stdout));
    expect([reading.title?.value, reading.datedOn?.value, reading.countries[0]?.code]).toEqual([
      TITLE,
      '2024-03-15',
      'NE',
    ]);
    expect(stderr).toContain(said);
  });
});

describe('what a person can put right is said plainly', () => {
  test.each([
    [['publish', 'nowhere.txt'], 1, /There is no file nowhere\.txt\./],
    [['publish', 'docs'], 1, /docs is a folder\./],
    [['publish', '-', '--country', 'Mexiko City'], 2, /"Mexiko City" is no country\./],
    [['publish', '-', '--country', 'Rusiaa'], 2, /Did you mean --country "Russia" \(RU\)\?/],
    [['publish', '-', '--theme', 'tortur'], 2, /Did you mean --theme torture\?/],
    [['publish', '-', '--theme', '+tortur'], 2, /Did you mean --theme \+torture\?/],
    [['publish', '-', '--date', '2024-02-30'], 2, /"2024-02-30" is no calendar day\./],
    [['publish', '-', '--date', '2999-01-01'], 1, /the date 2999-01-01 lies in the future/],
    [['publish', '-', '--language', 'tlh'], 2, new RegExp(`Choose one of ${LANGUAGES.join(', ')}\\.`)],
    [['publish', '-', '--update', '--correction'], 2, /cannot both hold/],
    [['publish', '-', '--country', 'RU', '--no-country'], 2, /cannot both hold/],
    [['publish', '-', '--themes', 'all'], 2, /Allowed choices are likely, sure/],
    [
      ['publish', '-', '--themes', 'sure', '--theme', 'torture'],
      2,
      /--themes sure and --theme torture cannot both hold/,
    ],
    [['publish', '-', '--update'], 1, /there is nothing to follow up/],
    [['publish', '-', '--outcome', '--retraction'], 2, /--outcome and --retraction cannot both hold/],
    [['publish', '-', '--expires', '2024-02-30'], 2, /no calendar day/],
    [['publish', '-', '--at', '2024-06-22T09:00'], 2, /nothing of whose clock.*\n.*--at "2024-06-22 09:00 [A-Z]/],
    [
      ['publish', '-', '--at', 'tomorrow'],
      2,
      /"tomorrow" is no day and time\.\n.*--at "\d{4}-\d{2}-\d{2} 09:00 [A-Z].*"/,
    ],
    [['publish', '-', '--at', '2024-06-20T09:00Z'], 1, /--at 2024-06-20T09:00Z lies in the past/],
    [['publish', '-', '--max-lateness', 'long'], 2, /no number of minutes/],
    [['release', 'x'], 1, /no scheduled appeal with this id/],
    [['unschedule', 'x'], 1, /no scheduled appeal with this id/],
    [['publish', '-', '--api', 'http://alerts.example.org'], 1, /Use https:\/\/alerts\.example\.org/],
    [['publish', '-', '--api', 'localhost:8080'], 1, /is no address of an API/],
    [['publish', '-', '--key', 'aa_wrong'], 1, /no valid publisher key/],
    [['publish', '-', '--yess'], 2, /Did you mean --yes\?/],
    [['publsh', '-'], 2, /Did you mean publish\?/],
    [['publish'], 2, /Give a file, or publish --draft/],
    [['show', 'nothing'], 1, /You have no dispatch with this id\./],
  ])('%j', async (args, exitCode, message) => {
    const ran = await appeal(args, { input: PAGE });
    expect([ran.exitCode, ran.stderr]).toEqual([exitCode, expect.stringMatching(message)]);
    expect(server.api.appeals.known.size).toBe(0);
  });

  test.each([
    ['an empty file', '  \n', /is empty\./],
    ['a PDF', '%PDF-1.7\n%…', /is a PDF, a picture or another document.*\n.*as text or as HTML/],
    ['a picture, however large', new Uint8Array(400_000).fill(0x89, 0, 8), /is a PDF, a picture or another document/],
    ['a file that is too large', ' '.repeat(350_001), /has 351 KB, and at most 350 KB can be published/],
  ])('%s', async (_, content, message) => {
    const ran = await appeal(['publish', await aFile(content)]);
    expect([ran.exitCode, ran.stderr]).toEqual([1, expect.stringMatching(message)]);
  });

  test('an address where nothing answers', async () => {
    const ran = await appeal(['publish', '-', '--api', 'http://127.0.0.1:9'], { input: PAGE });
    expect([ran.exitCode, ran.stderr]).toEqual([1, expect.stringMatching(/Nothing answers at .*\n.*npm start/)]);
  });

  test('a failure is JSON too when JSON was asked for', async () => {
    const ran = await appeal(['publish', 'nowhere.txt', '--json']);
    expect([ran.exitCode, JSON.parse(ran.stdout)]).toMatchObject([1, { error: { code: 'not-found' } }]);
  });
});

test('what a page says cannot steer the terminal', async () => {
  const title = 'Mali: \u001b[2Jgone \u202egnorw\u0007';
  const { stdout } = await appeal(['publish', '-', '--yes', '--title', title, '--country', 'ML'], { input: PAGE });
  expect(stdout).toContain('Mali: ');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not come through
  expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202a-\u202e]/);
});

test('a dispatch can be looked at later', async () => {
  await appeal(['publish', '-', '--yes'], { input: PAGE });
  const [dispatch] = server.api.appeals.dispatches;
  const { exitCode, stdout } = await appeal(['show', dispatch?.dispatchId ?? '']);
  expect([exitCode, stdout]).toEqual([
    0,
    'Sent in 3.2 seconds.\nIts numbers come a day after its end, once mailboxes have answered.\n',
  ]);
});
