import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a guide tells its reader to run, as the shell hands it over: one word an argument. */
export interface GuideCommand {
  readonly words: readonly string[];
  /** The text that it stands in, to find it by. */
  readonly text: string;
}

/** Programs whose commands are looked at; all else in a guide's blocks is the shell's own. */
const PROGRAMS = ['aws', 'npm', 'npx'] as const;

/** What a reader puts in place of the words in capitals. */
const PLACEHOLDERS: Readonly<Record<string, string>> = {
  REGION: 'eu-central-1',
  ADDRESS: 'reader@example.org',
  DISPATCH: '01920000-0000-7000-8000-000000000000',
  DIGITS: '0a1b2c',
  QUEUE: 'urgent',
  FILE: 'docs/samples/lawyer-beaten-in-prison.txt',
  CERTIFICATE_ARN: 'arn:aws:acm:eu-central-1:123456789012:certificate/12345678-1234-1234-1234-123456789012',
};

/**
 * Every command of a guide: of its `sh` blocks, which a shell runs with these programs replaced by ones that write down what they
 * are asked, and of the pieces of code in its text that begin with one of them.
 * @throws {Error} when a block is no shell, or a command of it was never reached.
 */
export function commandsOf(markdown: string): GuideCommand[] {
  const blocks = [...markdown.matchAll(/^( *)```sh\n([\s\S]*?)^ *```$/gm)].map(([, indent = '', block = '']) =>
    block.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
  );
  const text = markdown.replaceAll(/^ *```[\s\S]*?^ *```$/gm, '');
  const inline = [...text.matchAll(/`([^`]+)`/g)].flatMap(([, code = '']) => (isCommand(code) ? [code] : []));
  // A block may use the files of one before it.
  const folder = mkdtempSync(join(tmpdir(), 'appeal-alerts-guide-'));
  try {
    return [...blocks, ...inline].flatMap((code) => runRecorded(code, folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const isCommand = (code: string) => PROGRAMS.some((program) => code.startsWith(`${program} `));

function runRecorded(text: string, folder: string): GuideCommand[] {
  const record = join(folder, 'what-was-asked');
  const { stderr } = spawnSync('bash', ['--norc', '-c', `${RECORDERS}\n${text}`], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env.PATH ?? '', RECORD: record },
  });
  if (stderr !== '') throw new Error(`The shell says of these commands: ${stderr}\n${text}`);
  const commands = readFileSync(record, 'utf8')
    .split('\u001e')
    .slice(0, -1)
    .map((line) => ({ words: line.split('\u001f').slice(0, -1).map(filledIn), text }));
  refuseUnreached(text, commands);
  return commands;
}

/** They answer with a line, another each time, so that loops over what a command lists go round. */
const RECORDERS = `
: > "$RECORD"
record() { { printf '%s\\037' "$@"; printf '\\036'; } >> "$RECORD"; printf 'sample%s\\tactive\\n' "$RANDOM"; }
${PROGRAMS.map((program) => `${program}() { record ${program} "$@"; }`).join('\n')}
`;

function refuseUnreached(text: string, commands: readonly GuideCommand[]): void {
  const reached = commands.map(({ words }) => words.slice(0, 3).join(' '));
  const written = text
    .replaceAll(/^#.*$|\s#\s.*$/gm, '')
    .matchAll(new RegExp(`(?:^|[\\s(;|])((?:${PROGRAMS.join('|')}) [a-z0-9-]+(?: [a-z-]+)?)`, 'gm'));
  for (const [, start = ''] of written)
    if (!reached.some((words) => words.startsWith(filledIn(start))))
      throw new Error(`This command is never reached: ${start}\n${text}`);
}

/** In place of a file that its reader has made: the AWS CLI reads what it names. */
const A_FILE = `file://${import.meta.filename}`;

const filledIn = (word: string) =>
  word.replace(/^file:.+$/, A_FILE).replaceAll(/\b[A-Z][A-Z_]+\b/g, (name) => PLACEHOLDERS[name] ?? name);
