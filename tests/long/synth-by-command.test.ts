import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

test('prod is synthesized by the command, handlers and mails included, with no account and no credentials', () => {
  const folder = mkdtempSync(join(tmpdir(), 'appeal-alerts-assembly-'));
  try {
    const { PATH, HOME } = process.env;
    execFileSync('cdk', ['synth', '--quiet', '--no-notices', '-c', 'stage=prod', '--output', folder], {
      env: { PATH, HOME, AWS_EC2_METADATA_DISABLED: 'true' },
      stdio: 'pipe',
    });
    expect(readdirSync(folder)).toEqual(
      expect.arrayContaining(['AppealAlertsData-prod.template.json', 'AppealAlertsService-prod.template.json']),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
