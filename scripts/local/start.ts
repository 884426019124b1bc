import { relative } from 'node:path';
import { styleText } from 'node:util';
import { removeLocalFiles, writeLocalFiles } from '../deployment/local-files.ts';
import { PROJECT_FOLDER } from '../program/project-paths.ts';
import { ToolFailedError } from '../program/run-tool.ts';
import { PartDiedError } from './part.ts';
import { PortTakenError } from './ports.ts';
import { type Progress, showProgress } from './progress.ts';
import { type LocalStack, startLocalStack } from './stack.ts';
import { StackRunsAlreadyError } from './state-folder.ts';
import { SAMPLE_MEMBERS, SAMPLE_SUBSCRIBERS, seedOffice, seedPublisher, seedSubscribers } from './visitors/seed.ts';
import { choosePorts, PortSettingError } from './wanted-ports.ts';

// `npm start`: a stack of its own, with sample people in it, until Ctrl-C.

const SAMPLE_PAGE = 'docs/samples/lawyer-beaten-in-prison.txt';

/** What a person can put right from the message alone; anything else is shown with its stack. */
const PLAIN_ERRORS = [PartDiedError, PortTakenError, PortSettingError, StackRunsAlreadyError, ToolFailedError];

const asked = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => asked.abort());
// A terminal that was closed can't be written to, and the stack must come down all the same.
process.stdout.on('error', () => {});
process.stderr.on('error', () => {});

const progress = showProgress(process.stdout);
let stack: LocalStack | undefined;
try {
  stack = await startLocalStack({
    stage: 'local',
    name: 'local',
    choosePorts: () => choosePorts(process.env),
    onProgress: progress.step,
    signal: asked.signal,
  });
  await orEnd(fill(stack, progress), stack);
  progress.finish();
  console.log(welcomeTo(stack));
  await orEnd(new Promise<never>(() => {}), stack);
} catch (error) {
  progress.finish();
  if (!asked.signal.aborted) report(error);
} finally {
  if (stack) await takeDown(stack);
}
// Requests that were given up may still hold the process.
process.exit();

async function fill(running: LocalStack, { step }: Progress): Promise<void> {
  step('Making a publisher and its key');
  const publisher = await seedPublisher(running);
  step(`Signing up ${SAMPLE_SUBSCRIBERS.length} sample subscribers, by page and mail`);
  await seedSubscribers(running);
  step(`Inviting ${SAMPLE_MEMBERS.length} people to the desk of the publisher`);
  await seedOffice(running, publisher);
  await writeLocalFiles(running, publisher.keyText);
}

async function takeDown(running: LocalStack): Promise<void> {
  progress.step('Taking everything down');
  await running.stop();
  await removeLocalFiles();
  progress.finish();
}

/** The work's result, unless the developer asks for the end or a part dies first. */
async function orEnd<Result>(work: Promise<Result>, { partDied }: LocalStack): Promise<Result> {
  const ending = new Promise<never>((_, reject) => {
    const end = () => reject(asked.signal.reason);
    if (asked.signal.aborted) end();
    asked.signal.addEventListener('abort', end, { once: true });
    void partDied.then(reject);
  });
  return Promise.race([work, ending]);
}

function report(error: unknown): void {
  process.exitCode = 1;
  const isPlain = PLAIN_ERRORS.some((kind) => error instanceof kind);
  console.error(isPlain && error instanceof Error ? `\n${error.message}\n` : error);
}

function welcomeTo({ publicUrl, inboxUrl, logsFolder }: LocalStack): string {
  const strong = (text: string) => styleText('bold', text);
  const people = SAMPLE_SUBSCRIBERS.map(({ email, says }) => `                 ${email} (${says})`);
  return `
Appeal Alerts is up.

  Sign-up page   ${strong(`${publicUrl}/sign-up`)}
  Inbox          ${strong(`${inboxUrl}/`)}
  Publish        ${strong(`npm run appeal -- publish ${SAMPLE_PAGE}`)}
                 in another terminal

  Desk           ${strong(`${publicUrl}/desk`)}
                 open an invitation in the inbox to join (${SAMPLE_MEMBERS.map(({ address }) => address).join(', ')})

  Following      ${people.join('\n').trimStart()}
  Logs           ${relative(PROJECT_FOLDER, logsFolder)}

Ctrl-C takes everything down.`;
}
