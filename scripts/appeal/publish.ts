import { styleText } from 'node:util';
import {
  type AppealRequestInput,
  type CheckFinding,
  DISTINCT_FROM_ALL,
  type DispatchAnswer,
  type LikelyAppeal,
  MOST_LIKELY,
  type PreviewAnswer,
  type PublishAnswer,
  type ThemeAnswer,
} from '../../functions/contract/api.ts';
import { CHECKS } from '../../functions/contract/checks.ts';
import { isOpenTheme } from '../../functions/domain/publishing/publishing.ts';
import { message } from '../../functions/locales/messages.ts';
import { EXIT } from '../program/exit-codes.ts';
import { answerTo, type YesOrNo } from '../terminal/agrees.ts';
import { printJson } from '../terminal/print-json.ts';
import { safeText } from '../terminal/safe-text.ts';
import { findAsker, terminalWidth } from '../terminal/terminal.ts';
import type { ApiClient } from './api-client.ts';
import { askThemes } from './ask-themes.ts';
import { CommandError } from './command-error.ts';
import { isHeld, progressLine, summaryOf, waitingFor } from './describe-dispatch.ts';
import { describeReading, editionsInWords } from './describe-reading.ts';
import { followDispatch, isAtRest } from './follow-dispatch.ts';
import { makeLiveLine } from './live-line.ts';
import { asOptions, nextCommand, quoted } from './next-command.ts';
import { peopleInWords } from './people-in-words.ts';
import { type PublishOptions, retyped } from './publish-options.ts';
import { STANDARD_INPUT } from './read-page-file.ts';

export interface Publishing {
  readonly path: string;
  readonly request: AppealRequestInput;
  readonly options: PublishOptions;
  readonly api: ApiClient;
}

/**
 * Shows what was read and whom it would reach, asks, publishes, and follows the dispatch to its end.
 * @returns what the command ends with.
 */
export async function publish(publishing: Publishing): Promise<number> {
  const { options, api } = publishing;
  const say = sayer(options);
  const shown = await previewIfAllowed(publishing);
  if (shown) say(`\n${describeReading(shown, terminalWidth())}\n`);
  const refused = shown?.checks?.filter(({ level }) => level === 'refuse') ?? [];
  if (refused.length > 0) throw refusedByChecks(refused);
  const isNews = shown?.wouldBe === 'published' || shown?.wouldBe === 'scheduled';
  const agreed = shown && isNews && !options.yes ? await agreedBy(shown, publishing) : publishing;
  if (!agreed) {
    say('Nothing was sent.');
    return EXIT.notAsked;
  }
  return report(agreed, await api.publish(agreed.request));
}

/** Says what became of a request. @returns what the command ends with. */
function report(publishing: Publishing, answer: PublishAnswer): number | Promise<number> {
  switch (answer.status) {
    case 'draft':
      return reportDraft(publishing, answer);
    case 'unchanged':
      return reportUnchanged(publishing, answer);
    case 'joined':
      return reportJoined(publishing, answer);
    case 'scheduled':
      return reportScheduled(publishing, answer);
    case 'published':
      return reportSending(publishing, answer);
  }
}

/** What the person at the terminal wants published: with the themes that they chose. Undefined if they do not want it. */
async function agreedBy(shown: PreviewAnswer, publishing: Publishing): Promise<Publishing | undefined> {
  const { path, request, options, api } = publishing;
  const people = recipientsInWords(shown);
  const ask = (question: YesOrNo) => answered(question, people, options, path === STANDARD_INPUT);
  const { themes } = shown.reading;
  if (request.themes !== undefined || !themes.some(isOpenTheme))
    return (await agreesTo(shown, publishing)) ? publishing : undefined;
  const chosen = await askThemes(themes, ask);
  if (!chosen) return undefined;
  const asChosen = {
    ...publishing,
    request: { ...request, themes: chosen },
    options: { ...options, ...(chosen.length > 0 && { theme: chosen }) },
  };
  // Other themes have other readers, who are counted again.
  const counted = isAsShown(chosen, themes) ? shown : await api.preview(asChosen.request);
  return (await agreesTo(counted, asChosen)) ? asChosen : undefined;
}

const isAsShown = (chosen: readonly string[], themes: readonly ThemeAnswer[]): boolean =>
  themes.every(({ code, isUsed }) => chosen.includes(code) === isUsed);

/** Shows what was read and whom it would reach. @returns what the command ends with: `draft` where publishing would make one. */
export async function preview(previewing: Publishing): Promise<number> {
  const { path, request, options, api } = previewing;
  const answer = await api.preview(request);
  const { wouldBe, missing, reading, externalId = '' } = answer;
  if (options.json) printJson(answer);
  else {
    console.log(`\n${describeReading(answer, terminalWidth())}\n`);
    for (const { message } of missing) console.log(`  ${styleText('yellow', '?')} ${safeText(asOptions(message))}`);
    if (answer.likely) console.log(`${safeText(WOULD_BE[wouldBe])}\n\n${waysOn(previewing, answer.likely)}\n`);
    else {
      console.log(`${safeText(WOULD_BE[wouldBe])} Nothing was sent. To publish it:\n`);
      console.log(`  ${safeText(nextCommand({ path, options: retyped(options) }, missing, reading, externalId))}\n`);
    }
  }
  return wouldBe === 'draft' || wouldBe === 'held' ? EXIT.draft : EXIT.ok;
}

const WOULD_BE = {
  held: 'It looks like an appeal that is published already, and would be held.',
  joined: 'It would join another publisher’s appeal, and mail no reader.',
  published: 'It can be published.',
  scheduled: 'It can be published, and waits for its time then.',
  draft: 'A person has to answer first: until then it would be kept as a draft.',
  unchanged: 'It was published before, and nothing in it has changed.',
  conflict: 'It was published before in other words: say --update, --correction, --outcome or --retraction.',
  'sent-before': 'It was sent before, and a later version has replaced it.',
  withdrawn: 'It was withdrawn: only a --correction says that it holds after all.',
} as const satisfies Record<PreviewAnswer['wouldBe'], string>;

/** What no answer makes good: the text has to be another one. */
const refusedByChecks = (findings: readonly CheckFinding[]) =>
  new CommandError('refused-by-checks', findings.map(({ field, message }) => `${field}: ${message}`).join('\n'), {
    hint: 'Nothing was sent. Change the text, then publish it.',
    exitCode: EXIT.notAsked,
  });

/** A key that may only propose shows nothing beforehand, and what it sends waits as a draft. */
async function previewIfAllowed({ request, api }: Publishing): Promise<PreviewAnswer | undefined> {
  try {
    return await api.preview(request);
  } catch (error) {
    if (error instanceof CommandError && error.code === 'forbidden') return undefined;
    throw error;
  }
}

/** Says things to a person; a program gets JSON alone. */
const sayer =
  ({ json }: PublishOptions) =>
  (text: string) => {
    if (!json) console.log(text);
  };

async function agreesTo(preview: PreviewAnswer, { path, options }: Publishing): Promise<boolean> {
  const { when, reading, addedEditions, namedWithoutAnswer = [] } = preview;
  const people = recipientsInWords(preview);
  const act = addedEditions
    ? `Add ${editionsInWords(addedEditions)}`
    : `${reading.kind.value === 'retraction' ? 'Withdraw' : 'Publish'} this${when === undefined ? '' : ` on ${when}`}`;
  const doubts = [...reading.doubts.map(({ message }) => message), ...unansweredInWords(namedWithoutAnswer)]
    .map((doubt) => `${safeText(doubt)} `)
    .join('');
  return confirmed(
    `${doubts}${act}${doubts && ' all the same'}, and mail ${people}?`,
    people,
    options,
    path === STANDARD_INPUT,
  );
}

const NAMES = new Intl.ListFormat('en', { type: 'conjunction' });

/** @example unansweredInWords(['Ana Example']) // ['Named without an answer: Ana Example.'] */
const unansweredInWords = (names: readonly string[]): string[] =>
  names.length > 0 ? [`Named without an answer: ${NAMES.format(names)}.`] : [];

/** @example unusedInWords(themes) // ['Found and not used: Killings.'] */
function unusedInWords(themes: readonly ThemeAnswer[]): string[] {
  const names = themes.filter(({ isUsed }) => !isUsed).map(({ name }) => name);
  return names.length > 0 ? [`Found and not used: ${NAMES.format(names)}.`] : [];
}

function recipientsInWords({ audience, reading, addedEditions }: PreviewAnswer): string {
  if (addedEditions) return 'those who wait for it';
  if (reading.kind.value === 'retraction') return 'everyone who was sent it';
  const people = audience ? peopleInWords(audience) : 'its audience';
  return reading.kind.value === 'correction' ? `${people} and everyone who was sent it before` : people;
}

/**
 * Whether the person at the terminal says yes.
 * @param people - who would be mailed.
 * @throws {CommandError} when there is no terminal to ask at.
 */
export const confirmed = async (message: string, ...at: Asked): Promise<boolean> =>
  (await answered({ message, isYesFirst: false }, ...at)) === true;

type Asked = [people: string, options: Pick<PublishOptions, 'json'>, readsStandardInput?: boolean];

/** What the person at the terminal says; undefined once they leave. */
async function answered(
  question: YesOrNo,
  ...[people, { json }, readsStandardInput = false]: Asked
): Promise<boolean | undefined> {
  const input = json ? undefined : findAsker(readsStandardInput);
  if (input === undefined)
    throw new CommandError(
      'not-confirmed',
      `Nothing was sent: there is no terminal at which to ask whether ${people} should get this.`,
      {
        hint: 'Say so beforehand with --yes',
        exitCode: EXIT.notAsked,
      },
    );
  return answerTo(question, input);
}

function reportDraft(publishing: Publishing, answer: Extract<PublishAnswer, { status: 'draft' }>): number {
  const { path, options } = publishing;
  if (options.json) {
    printJson(answer);
    return EXIT.draft;
  }
  const { missing, reading, externalId, keptBack, keptUntil } = answer;
  const kept = `It is kept until ${keptUntil.slice(0, 'YYYY-MM-DD'.length)}.`;
  if (keptBack) {
    console.log(`${styleText('bold', headingOf(keptBack))}\n`);
    console.log(`  ${styleText('yellow', '!')} ${safeText(keptBack.words)}\n`);
    for (const one of keptBack.open ?? []) console.log(`  ${styleText('yellow', '?')} ${safeText(openInWords(one))}`);
    if (keptBack.open) console.log('');
    if (keptBack.proposalUrl) console.log(`They decide here: ${safeText(keptBack.proposalUrl)}\n`);
    console.log(
      keptBack.likely
        ? `${waysOn(publishing, keptBack.likely)}\n\n${kept}`
        : `${safeText(answer.hint)} ${safeText(kept)}`,
    );
    return EXIT.draft;
  }
  const command = nextCommand({ path, options: retyped(options) }, missing, reading, externalId);
  console.log(styleText('bold', 'Kept as a draft: a person has to answer first. No subscriber was mailed.\n'));
  for (const { message } of missing) console.log(`  ${styleText('yellow', '?')} ${safeText(asOptions(message))}`);
  console.log(`\n${safeText(kept)} To publish it:\n\n  ${safeText(command)}\n`);
  if (missing.some(({ field }) => field === 'countries'))
    console.log(styleText('dim', 'If it addresses no country at all: --no-country in place of --country.'));
  return EXIT.draft;
}

type KeptBack = NonNullable<Extract<PublishAnswer, { status: 'draft' }>['keptBack']>;

/** The hint says that no mail was sent, where there is one. */
function headingOf({ likely, proposalUrl }: KeptBack): string {
  if (proposalUrl) return 'Your colleagues were asked to decide.';
  return likely ? 'Kept as a draft. No mail was sent.' : 'Kept as a draft.';
}

/** A check by what it finds, and a field of the desk's form by its name. */
function openInWords(open: string): string {
  const check = CHECKS.find((one) => one === open);
  return check ? message('en', `check.kind.${check}`) : open;
}

/** What a new appeal looks like, and the commands that say what it is. */
function waysOn({ path, options }: Publishing, likely: readonly LikelyAppeal[]): string {
  const again = (...more: string[]) =>
    `  ${safeText(['npm run appeal -- publish', ...[path, ...retyped(options), ...more].map(quoted)].join(' '))}`;
  const ids = likely.map(({ appealId }) => appealId);
  const own = likely.find(({ isYours }) => isYours);
  const another = likely.find(({ isYours }) => !isYours);
  return [
    ...likely.map(({ title, publisher, publishedOn, appealUrl }) =>
      safeText(`  “${title}”, ${publisher}, ${publishedOn}: ${appealUrl}`),
    ),
    '\nIf it is another appeal, this publishes it at once:\n',
    again(...(ids.length < MOST_LIKELY ? ids : [DISTINCT_FROM_ALL]).flatMap((id) => ['--distinct-from', id])),
    ...(own
      ? ['\nIf something has happened since (or --correction, --outcome):\n', again('--update', '--id', own.appealId)]
      : []),
    ...(another
      ? ['\nIf its publisher has published it for you both:\n', again('--joint-with', another.appealId)]
      : []),
  ].join('\n');
}

function reportUnchanged({ options }: Publishing, answer: Extract<PublishAnswer, { status: 'unchanged' }>): number {
  if (options.json) printJson(answer);
  else {
    console.log(`${styleText('bold', 'Published before, and nothing in it has changed.')} Nothing was sent.`);
    console.log(answer.appealUrl);
  }
  return EXIT.ok;
}

function reportJoined({ options }: Publishing, answer: Extract<PublishAnswer, { status: 'joined' }>): number {
  if (options.json) printJson(answer);
  else {
    console.log(`${styleText('green', 'Joined.')} No subscriber was mailed again.`);
    console.log(answer.appealUrl);
  }
  return EXIT.ok;
}

function reportScheduled({ options }: Publishing, answer: Extract<PublishAnswer, { status: 'scheduled' }>): number {
  if (options.json) {
    printJson(answer);
    return EXIT.ok;
  }
  const { when, releaseId } = answer;
  console.log(`${styleText('green', 'Scheduled')} for ${when}. Until then, nothing of it can be seen.`);
  console.log(`\nTo publish it earlier, or never:\n`);
  console.log(`  npm run appeal -- release ${releaseId}\n  npm run appeal -- unschedule ${releaseId}\n`);
  return EXIT.ok;
}

/** Says that an appeal is published, and follows its mails to their end. @returns what the command ends with. */
export async function reportSending(
  { options, api }: Pick<Publishing, 'options' | 'api'>,
  answer: Extract<PublishAnswer, { status: 'published' }>,
): Promise<number> {
  for (const words of unansweredInWords(answer.namedWithoutAnswer ?? [])) sayer(options)(safeText(words));
  for (const words of unusedInWords(answer.themes ?? [])) sayer(options)(safeText(words));
  sayer(options)(`${whatIsPublished(answer)}: ${answer.appealUrl}`);
  const stop = `To stop its mails: npm run appeal -- pause ${answer.dispatchId}`;
  for (const hint of [stop, wayToFollowUp(answer)]) sayer(options)(styleText('dim', hint));
  const dispatch = await follow(answer.dispatchId, options, api);
  if (options.json) printJson({ ...answer, dispatch });
  return dispatch.status === 'finished' ? EXIT.ok : EXIT.stillSending;
}

/** Of what is withdrawn, a correction alone says that it holds after all. */
function wayToFollowUp({ kind, externalId }: Extract<PublishAnswer, { status: 'published' }>): string {
  const [when, option] =
    kind === 'retraction' ? ['If it holds after all', '--correction'] : ['To follow it up', '--update'];
  return `${when}:\n  npm run appeal -- publish FILE ${option} --id ${quoted(externalId)}`;
}

function whatIsPublished({ version, addedEditions }: Extract<PublishAnswer, { status: 'published' }>): string {
  if (addedEditions)
    return `${styleText('green', 'Added')} ${editionsInWords(addedEditions)}, which is mailed to those who waited`;
  return `${styleText('green', 'Published')}${version > 1 ? ` as version ${version}` : ''}`;
}

export async function follow(
  dispatchId: string,
  options: Pick<PublishOptions, 'json'>,
  api: Pick<ApiClient, 'showDispatch'>,
): Promise<DispatchAnswer> {
  const say = sayer(options);
  const line = options.json ? undefined : makeLiveLine(process.stdout);
  const dispatch = await followDispatch(dispatchId, api, (current) => {
    if (current.status !== 'finished') line?.show(progressLine(current, Date.now() - current.publishedAtMs));
  });
  line?.clear();
  say(dispatch.status === 'finished' ? summaryOf(dispatch) : describeUnfinished(dispatch));
  return dispatch;
}

function describeUnfinished(dispatch: DispatchAnswer): string {
  const { dispatchId, halt } = dispatch;
  if (halt?.kind === 'paused' && isAtRest(dispatch))
    return `It is paused. Let it go on with:\n\n  npm run appeal -- resume ${dispatchId}\n`;
  if (isHeld(dispatch))
    return `The operator of this deployment holds all mail: what is published goes out when that ends, without this command. See how far it is with:\n\n  npm run appeal -- show ${dispatchId}\n`;
  const waits = waitingFor(dispatch);
  return [
    'It is still being sent, and goes on without this command.',
    ...(waits === undefined ? [] : [`Just now: ${waits}.`]),
    `See how far it is with:\n\n  npm run appeal -- show ${dispatchId}\n`,
  ].join(' ');
}
