import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Template } from 'aws-cdk-lib/assertions';
import { z } from 'zod';

/** The set-up installs it there. Its own command names the folder that it was installed in, which a checkout may have left. */
const PYTHON = '.venv/bin/python';
const MAIN = 'from cfnlint.runner import main; main()';

const Findings = z.array(
  z.object({
    Filename: z.string().transform((file) => basename(file, '.json')),
    Message: z.string(),
    Rule: z.object({ Id: z.string() }),
    Location: z.object({ Path: z.array(z.union([z.string(), z.number()])).nullable() }),
  }),
);

export interface Finding {
  readonly template: string;
  /** As cfn-lint numbers its rules: `E3002`. */
  readonly rule: string;
  /** Where in the template, and what is wrong. */
  readonly words: string;
}

/**
 * What cfn-lint finds in these templates when they are deployed in this region, down to what it only mentions.
 * @param templates - by a name that findings give back.
 * @throws {Error} with its own words when it can't run.
 */
export function lint(templates: ReadonlyMap<string, Template>, region: string): Finding[] {
  const folder = mkdtempSync(join(tmpdir(), 'appeal-alerts-lint-'));
  try {
    const files = [...templates].map(([name, template]) => {
      const file = join(folder, `${name}.json`);
      writeFileSync(file, JSON.stringify(template.toJSON()));
      return file;
    });
    const args = ['-c', MAIN, '--regions', region, '--include-checks', 'I', '--format', 'json', '--', ...files];
    const run = spawnSync(PYTHON, args, { encoding: 'utf8', maxBuffer: 100_000_000 });
    if (run.error || !run.stdout.startsWith('['))
      throw new Error(`cfn-lint could not run: ${run.stderr || run.stdout}`, { cause: run.error });
    return Findings.parse(JSON.parse(run.stdout)).map(({ Filename, Rule, Location, Message }) => ({
      template: Filename,
      rule: Rule.Id,
      words: `${(Location.Path ?? []).join('.')}: ${Message}`,
    }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
