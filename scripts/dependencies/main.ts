import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import { PROJECT_FOLDER } from '../program/project-paths.ts';
import { RefusedError, runProgram } from '../program/run-program.ts';
import { safeText } from '../terminal/safe-text.ts';
import { type AdvisoryLook, readAudit } from './advisories.ts';
import { licenceFaults } from './licences.ts';
import { runNpm } from './run-npm.ts';
import { type Package, packagesIn, writeSbom } from './sbom.ts';

// `npm run sbom` lists what is installed; `npm run check:dependencies` holds the list against licences and published advisories.

const SBOM_FILE = 'sbom.cdx.json';
/** npm's own tries would wait for minutes where there is no network. */
const ASKED_ONCE = { npm_config_fetch_retries: '0', npm_config_fetch_timeout: '20000' };

const program = new Command('dependencies')
  .description('List the packages that are installed, and check them.')
  .showHelpAfterError('(--help shows every command)')
  .exitOverride();

program
  .command('sbom')
  .description(`write the bill of materials to ${SBOM_FILE}, as CycloneDX`)
  .action(async () => {
    const packages = await writtenSbom();
    console.log(`${packages.length} packages are in ${SBOM_FILE}.`);
  });

program
  .command('check')
  .description('write it, and check licences and published advisories')
  .action(async () => {
    const packages = await writtenSbom();
    const faults = licenceFaults(packages);
    if (faults.length === 0) console.log(`Licences: those of all ${packages.length} packages are on the list.`);
    else console.log('Licences: not on the list of scripts/dependencies/licences.ts:');
    for (const fault of faults) console.log(`  ${safeText(fault)}`);
    const { output, errors } = await runNpm(['audit', '--json', '--package-lock-only'], ASKED_ONCE);
    const look = readAudit(output, errors, packages);
    for (const line of linesOf(look, packages.length)) console.log(safeText(line));
    const failing = look.kind === 'looked' ? look.findings.filter(({ fails }) => fails) : [];
    if (faults.length + failing.length > 0)
      throw new RefusedError('Dependencies are not as they must be: read the lines before.');
  });

async function writtenSbom(): Promise<Package[]> {
  const sbom = await writeSbom();
  await writeFile(join(PROJECT_FOLDER, SBOM_FILE), sbom);
  return packagesIn(sbom);
}

function linesOf(look: AdvisoryLook, packages: number): string[] {
  if (look.kind === 'not-reached')
    return [
      'Advisories: NOT CHECKED. No source of advisories could be reached, so that nothing is known of published faults.',
      `  ${look.because}`,
      '  Run npm run check:dependencies again where the registry answers npm audit.',
    ];
  if (look.findings.length === 0) return [`Advisories: none is published about any of ${packages} packages.`];
  return look.findings.map(
    ({ name, range, severity, title, url, fails }) =>
      `Advisories: ${fails ? 'FAILS' : 'told only'}: ${name} ${range}, ${severity}: ${title} ${url}`,
  );
}

await runProgram(program);
