import { spawnSync } from 'node:child_process';
import { z } from 'zod';

/** The set-up installs the AWS CLI there. One process for all: starting it takes longer than a command. */
const PYTHON = '.venv/bin/python';
const PROGRAM = `
import contextlib, io, json, sys
from awscli.clidriver import create_clidriver

def ran(words):
    said = io.StringIO()
    with contextlib.redirect_stderr(said), contextlib.redirect_stdout(said):
        try:
            create_clidriver().main(words)
        except SystemExit:
            pass
    return said.getvalue().strip()

json.dump([ran(words) for words in json.load(sys.stdin)], sys.stdout)
`;

/** What the AWS CLI says when all that is wrong with a command is missing credentials. */
export const NEEDS_CREDENTIALS =
  'Unable to locate credentials. You can configure credentials by running "aws configure".';

/**
 * What the AWS CLI says of each command, in a shell that is signed in nowhere and set to no region.
 * @param commands - each without the word `aws` before it.
 * @throws {Error} when the CLI itself can't run.
 */
export function askAwsCli(commands: readonly (readonly string[])[]): string[] {
  const { PATH = '' } = process.env;
  const { stdout, stderr, status } = spawnSync(PYTHON, ['-c', PROGRAM], {
    input: JSON.stringify(commands),
    encoding: 'utf8',
    env: { PATH, HOME: '/nonexistent', AWS_EC2_METADATA_DISABLED: 'true' },
  });
  if (status !== 0) throw new Error(`The AWS CLI could not run: ${stderr}`);
  return z.array(z.string()).parse(JSON.parse(stdout));
}
