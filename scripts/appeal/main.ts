import { styleText } from 'node:util';
import { Command, CommanderError, Option } from 'commander';
import {
  type AppealRequestInput,
  LEAST_CONFIDENCES,
  STEERING_ACTIONS,
  type SteeringAction,
} from '../../functions/contract/api.ts';
import { LANGUAGES } from '../../functions/contract/languages.ts';
import { EXIT } from '../program/exit-codes.ts';
import { printJson } from '../terminal/print-json.ts';
import { safeText } from '../terminal/safe-text.ts';
import { showAddressees } from './addressees.ts';
import { makeApiClient } from './api-client.ts';
import { CommandError } from './command-error.ts';
import { type ConnectionSettings, findConnection } from './connection.ts';
import { withConsent } from './consent-option.ts';
import { answered, isLeftToDraft, listDrafts, requestOfDraft } from './drafts.ts';
import { imageOf } from './image-option.ts';
import { follow, type Publishing, preview, publish } from './publish.ts';
import { type PublishOptions, requestOf } from './publish-options.ts';
import { readJsonFile, readPageFile } from './read-page-file.ts';
import { listReleases, release, unschedule } from './releases.ts';
import { steer } from './steer.ts';
import { type Withdrawing, withdrawConsent } from './withdraw-consent.ts';

// `npm run appeal`: publish an appeal from a page, and follow its mails.

const program = new Command('appeal')
  .usage('<command> [options]')
  .description('Publish an appeal and follow its mails. Run it as npm run appeal -- <command>.')
  .showHelpAfterError('(--help shows every option)')
  .exitOverride();

const PARTS_HINT = 'It holds what the HTTP API takes beside the page, such as { "demands": ["release him"] }';

interface FromDraft {
  readonly draft?: string;
}

/** What is read, as a next command names it. */
function oneSource(file: string | undefined, draft: string | undefined): string {
  if (draft !== undefined && file === undefined) return `--draft=${draft}`;
  if (file !== undefined && draft === undefined) return file;
  throw new CommandError('usage', 'Give a file, or publish --draft with the id of a draft of the desk.', {
    exitCode: EXIT.notAsked,
  });
}

const collect = (value: string, previous: readonly string[] | false | undefined) => [...(previous || []), value];

const connectionOptions = [
  new Option('--api <url>', 'address of the API (else APPEAL_ALERTS_API, else the local stack)'),
  new Option('--key <key>', 'publisher key (better: APPEAL_ALERTS_KEY, which other people on this machine do not see)'),
  new Option('--json', 'print one JSON object and nothing else'),
] as const;

const publishCommand = program
  .command('publish')
  .description('read a page, show what was understood and whom it reaches, ask, publish')
  .option('-y, --yes', 'do not ask before mailing people; likely themes are used, and the others listed');

const previewCommand = program
  .command('preview')
  .alias('read')
  .description('read a page, show what was understood and whom it would reach; publish nothing');

/** What answers for a page, and reads it. */
function readsPage(command: Command, act: (publishing: Publishing) => Promise<number>): void {
  command
    .option('--draft <id>', 'in place of a file: a draft of the desk, as drafts lists it, in its newest version')
    .argument(
      '[file]',
      'the page as text or HTML, chrome and all, Markdown (.md) or an e-mail (.eml); - reads standard input',
    )
    .addOption(
      new Option(
        '--country <country>',
        'country it addresses, by name or code, in place of what the page says; may be repeated',
      ).argParser(collect),
    )
    .option('--no-country', 'it addresses no country')
    .addOption(
      new Option(
        '--theme <theme>',
        'what it is about, by name or slug, in place of what the page says; with a + before it, beside that; may be repeated',
      ).argParser(collect),
    )
    .addOption(
      new Option(
        '--themes <which>',
        'how far a theme that the page names has to be trusted to be used, without a question (else the command asks, and likely is enough)',
      ).choices(LEAST_CONFIDENCES),
    )
    .option('--appeal <number>', 'which appeal of a page that has several, from 1; whole where all of it is one')
    .option('--title <title>', 'its title, where the page does not make it sure')
    .option('--date <date>', 'day of publication, year-month-day')
    .option('--source-url <url>', 'where it can be read on your own site')
    .option('--language <code>', `one of ${LANGUAGES.join(', ')}`)
    .option(
      '--id <id>',
      'your own id of the appeal (else made of title and date); for a follow-up, ours or the address of one of its pages will do, but no case reference such as RUS-0147',
    )
    .option('--update', 'something has happened since: mail it as an update of the appeal with this id')
    .option('--correction', 'it was wrong: mail it as a correction of the appeal with this id')
    .option('--outcome', 'this is how it ended: mail it as the outcome of the appeal with this id')
    .option('--retraction', 'take back the appeal with this id; the file says why, and only who was sent it is told')
    .option('--urgent', 'mail it before everything else, and at once to people who read digests too')
    .option('--expires <date>', 'last day on which it helps to act, year-month-day')
    .option('--expires-zone <zone>', 'time zone by whose clock that day ends, such as Europe/Moscow')
    .option('--accept-demands', 'what the text demands, as preview shows it, stands first in the mail')
    .addOption(
      new Option(
        '--addressee <entry>',
        'whom readers write to, by its name in your book of addressees; may be repeated',
      ).argParser(collect),
    )
    .option('--parts <file>', 'JSON with demands, addressees, people and the other parts, as the HTTP API takes them')
    .option(
      '--consent <text>',
      'who agreed that the people of --parts are listed, on which day, and to what: "his wife, 2026-03-10, name and case"; for each who has no consent of their own there',
    )
    .option('--image <file>', 'JPEG, PNG, WebP or AVIF for its page, of 250 KB at most; no mail shows it')
    .addOption(
      new Option(
        '--image-alt <text>',
        'what the image shows, for readers who do not see it; for several editions one each, like "fr=Une porte"',
      ).argParser(collect),
    )
    .option('--image-credit <text>', 'by whom the image is')
    .option('--image-consent <note>', 'who agreed that everyone may see it, when and how; no reader sees the note')
    .option('--without-image', 'take away the image of the version before')
    .addOption(
      new Option(
        '--distinct-from <id>',
        'published appeal that it is none of, though it looks like it; may be repeated, or "all"',
      ).argParser(collect),
    )
    .addOption(
      new Option(
        '--still-true <language>',
        'translation of the version before that still says what the appeal says now; may be repeated',
      ).argParser(collect),
    )
    .addOption(
      new Option(
        '--leave-out <language>',
        'translation of the version before that this one is published without; may be repeated',
      ).argParser(collect),
    )
    .option(
      '--joint-with <id>',
      'appeal of another publisher that this is: you stand behind it too, and it is not mailed again',
    )
    .option(
      '--at <time>',
      'when it comes out: "2026-12-01 09:00 Europe/Paris", or with its offset, 2026-12-01T09:00+01:00',
    )
    .option(
      '--max-lateness <minutes>',
      'if it could not come out until then after its time, a person decides (else 60)',
    );

  let saysNoCountry = false;
  let saysCountry = false;
  command.on('option:no-country', () => {
    saysNoCountry = true;
  });
  command.on('option:country', () => {
    saysCountry = true;
  });

  command.action(async (file: string | undefined, { country, draft, ...options }: PublishOptions & FromDraft) => {
    const path = oneSource(file, draft);
    if (saysCountry && saysNoCountry)
      throw new CommandError('usage', '--country and --no-country cannot both hold.', { exitCode: EXIT.notAsked });
    // A flag that can be negated is true to commander until someone uses it.
    const given: PublishOptions = saysCountry || saysNoCountry ? { ...options, country: country ?? false } : options;
    const typed = { ...requestOf(undefined, given), ...(await imageOf(given)) };
    const isOfDraft = (field: string) => draft !== undefined && isLeftToDraft(typed, field);
    const api = makeApiClient(await findConnection(given, process.env), isOfDraft);
    const written = draft === undefined ? undefined : await requestOfDraft(draft, api);
    const page = written ? undefined : await readPageFile(path);
    const parts = given.parts === undefined ? {} : await readJsonFile<AppealRequestInput>(given.parts, PARTS_HINT);
    const request = {
      ...withConsent(parts, given.consent),
      // What the file of parts says holds where no option says it.
      ...(written ? answered(written, typed) : said({ ...typed, ...requestOf(page, given) })),
    };
    process.exitCode = await act({ path, request, options: given, api });
  });
}

readsPage(publishCommand, publish);
readsPage(previewCommand, preview);

function said<Request extends object>(request: Request): Request {
  return Object.fromEntries(Object.entries(request).filter(([, value]) => value !== undefined)) as Request; // all of them may be left out
}

const showCommand = program
  .command('show')
  .description('show how far the mailing of an appeal is, until its end')
  .argument('<dispatch id>', 'as publish tells it')
  .action(async (dispatchId: string, options: ConnectionSettings & { json?: boolean }) => {
    const api = makeApiClient(await findConnection(options, process.env));
    if (options.json) {
      printJson(await api.showDispatch(dispatchId));
      return;
    }
    const { status } = await follow(dispatchId, options, api);
    process.exitCode = status === 'finished' ? EXIT.ok : EXIT.stillSending;
  });

const STEERING = {
  pause: 'stop the mails of an appeal, for now: no call begins any more',
  resume: 'let the mails of a paused appeal go on',
  cancel: 'stop the mails of an appeal for good: a subscriber who has none yet gets none',
} as const satisfies Record<SteeringAction, string>;

const steeringCommands = STEERING_ACTIONS.map((action) =>
  program
    .command(action)
    .description(STEERING[action])
    .argument('<dispatch id>', 'as publish tells it')
    .action(async (dispatchId: string, options: ConnectionSettings & { json?: boolean }) => {
      process.exitCode = await steer(
        action,
        dispatchId,
        options,
        makeApiClient(await findConnection(options, process.env)),
      );
    }),
);

type AddresseeOptions = ConnectionSettings & { readonly json?: boolean };

const addresseeCommands = [
  program
    .command('addressees')
    .description('list your book of the offices that appeals address')
    .action(async (options: AddresseeOptions) => {
      const api = makeApiClient(await findConnection(options, process.env));
      process.exitCode = showAddressees(await api.listAddressees(), options);
    }),
  program
    .command('keep-addressee')
    .description('keep an office in your book, in the place of the one with its name')
    .argument('<entry>', 'your short name for it, such as ru-prosecutor')
    .argument('<file>', 'JSON with office, post, email, phone and the other fields of an addressee')
    .action(async (entry: string, path: string, options: AddresseeOptions) => {
      const addressee = await readJsonFile(path, ADDRESSEE_HINT);
      const api = makeApiClient(await findConnection(options, process.env));
      process.exitCode = showAddressees(await api.keepAddressee(entry, addressee), options);
    }),
  program
    .command('remove-addressee')
    .description('take an office out of your book; what is published keeps its address')
    .argument('<entry>', 'its name in the book')
    .action(async (entry: string, options: AddresseeOptions) => {
      const api = makeApiClient(await findConnection(options, process.env));
      process.exitCode = showAddressees(await api.removeAddressee(entry), options);
    }),
];
const ADDRESSEE_HINT = 'It holds the fields of an addressee, such as { "office": "Prosecutor General", "post": "…" }';

type ReleaseOptions = ConnectionSettings & { readonly json?: boolean; readonly yes?: boolean; readonly all?: boolean };

const releaseCommands = [
  program
    .command('releases')
    .description('list the appeals that wait for their time')
    .option('--all', 'and those that came out or were taken back in the last thirty days')
    .action(async (options: ReleaseOptions) => {
      process.exitCode = await listReleases(options, makeApiClient(await findConnection(options, process.env)));
    }),
  program
    .command('release')
    .description('publish an appeal now that waits for its time, or was held, and mail people')
    .argument('<release id>', 'as publish --at tells it')
    .option('-y, --yes', 'do not ask before mailing people')
    .action(async (releaseId: string, options: ReleaseOptions) => {
      const api = makeApiClient(await findConnection(options, process.env));
      process.exitCode = await release(releaseId, options, api);
    }),
  program
    .command('unschedule')
    .description('take back an appeal that waits for its time: it never comes out')
    .argument('<release id>', 'as publish --at tells it')
    .action(async (releaseId: string, options: ReleaseOptions) => {
      const api = makeApiClient(await findConnection(options, process.env));
      process.exitCode = await unschedule(releaseId, options, api);
    }),
];

const draftsCommand = program
  .command('drafts')
  .description('list what members write at the desk; publish --draft ID publishes one')
  .option('--all', 'and those that were published')
  .action(async (options: ConnectionSettings & { readonly json?: boolean; readonly all?: boolean }) => {
    const api = makeApiClient(await findConnection(options, process.env));
    process.exitCode = await listDrafts(options, api);
  });

const withdrawCommand = program
  .command('withdraw-consent')
  .description(
    'take the name of a person out of an appeal, at once and everywhere; readers who have it are asked to delete it',
  )
  .argument('<id>', 'of the appeal, ours or your own, or the address of its page')
  .requiredOption('--person <name>', 'the name, as the appeal lists it')
  .option('--spelling <name>', 'the name in a script in which the appeal does not list it; may be repeated', collect)
  .option('--not-written-in <script>', 'a script in which it does not stand, such as Arab; may be repeated', collect)
  .action(async (id: string, options: ConnectionSettings & Withdrawing) => {
    const api = makeApiClient(await findConnection(options, process.env));
    process.exitCode = await withdrawConsent(id, options, api);
  });

for (const command of [
  publishCommand,
  previewCommand,
  showCommand,
  ...steeringCommands,
  ...addresseeCommands,
  ...releaseCommands,
  draftsCommand,
  withdrawCommand,
])
  for (const option of connectionOptions) command.addOption(option);

const wantsJson = process.argv.includes('--json');

function report({ code, message, hint }: CommandError): void {
  if (wantsJson) {
    printJson({ error: { code, message, hint } });
    return;
  }
  console.error(`${styleText('red', 'Error:', { stream: process.stderr })} ${safeText(message)}`);
  if (hint !== undefined) console.error(safeText(hint));
}

// The reader of the output may stop early, as in `| head`.
process.stdout.on('error', () => process.exit());

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? EXIT.ok : EXIT.notAsked;
  else if (error instanceof CommandError) {
    report(error);
    process.exitCode = error.exitCode;
  } else throw error;
}
