import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { readAudit } from '../../../scripts/dependencies/advisories.ts';
import { licenceFaults } from '../../../scripts/dependencies/licences.ts';
import { type Package, packagesIn } from '../../../scripts/dependencies/sbom.ts';
import { runScript } from '../../support/stack/run-command.ts';

const aPackage = (given: Partial<Package> = {}): Package => ({
  name: 'left-pad',
  version: '1.0.0',
  licences: ['MIT'],
  isTool: false,
  ...given,
});

test.each([
  [aPackage(), []],
  [aPackage({ licences: ['(MIT OR GPL-3.0-or-later)'] }), []],
  [aPackage({ licences: ['MIT AND Apache-2.0'] }), []],
  [aPackage({ licences: ['MPL-2.0'], isTool: true }), []],
  [aPackage({ licences: ['MPL-2.0'] }), ['left-pad@1.0.0, which is deployed, is under MPL-2.0']],
  [aPackage({ licences: ['AGPL-3.0-only'], isTool: true }), ['left-pad@1.0.0, a tool, is under AGPL-3.0-only']],
  [
    aPackage({ licences: ['MIT AND GPL-2.0-only'] }),
    ['left-pad@1.0.0, which is deployed, is under MIT AND GPL-2.0-only'],
  ],
  [
    aPackage({ licences: ['MIT AND (GPL-2.0-only OR MIT)'] }),
    ['left-pad@1.0.0, which is deployed, is under MIT AND (GPL-2.0-only OR MIT)'],
  ],
  [aPackage({ licences: ['MIT', 'SSPL-1.0'] }), ['left-pad@1.0.0, which is deployed, is under SSPL-1.0']],
  [aPackage({ licences: [] }), ['left-pad@1.0.0 names no licence']],
  [aPackage({ name: 'slick', version: '1.12.2', licences: [], isTool: true }), []],
  [aPackage({ name: 'slick', version: '1.12.3', licences: [], isTool: true }), ['slick@1.12.3 names no licence']],
])('%j has these faults of licence: %j', (one, faults) => {
  expect(licenceFaults([one])).toEqual(faults);
});

test('a package that is deployed from one place and a tool in another is deployed', () => {
  const component = { name: 'left-pad', version: '1.0.0', licenses: [{ license: { id: 'MIT' } }] };
  const asTool = { ...component, properties: [{ name: 'cdx:npm:package:development', value: 'true' }] };
  const sbom = JSON.stringify({ bomFormat: 'CycloneDX', components: [asTool, component] });
  expect(packagesIn(sbom)).toEqual([aPackage()]);
});

const anAdvisory = (given: object = {}) => ({
  name: 'left-pad',
  title: 'Pads on the wrong side',
  url: 'https://advisories.example.org/1',
  severity: 'low',
  range: '<2.0.0',
  ...given,
});
const anAudit = (...via: unknown[]) => JSON.stringify({ vulnerabilities: { 'left-pad': { via } } });

test.each([
  ['anything in what is deployed', false, 'low', true],
  ['what is high in a tool', true, 'high', true],
  ['what is moderate in a tool', true, 'moderate', false],
] as const)('%s fails: %s', (_, isTool, severity, fails) => {
  const look = readAudit(anAudit(anAdvisory({ severity }), 'another'), '', [aPackage({ isTool })]);
  expect(look).toEqual({ kind: 'looked', findings: [{ ...anAdvisory({ severity }), fails }] });
});

test.each([
  ['{"message":"405 Method Not Allowed"}', '', '405 Method Not Allowed'],
  ['', 'npm error network\n', 'npm error network'],
  ['<html>', '', 'npm audit gave no answer'],
])('the answer %j is none: nothing was looked at', (output, errors, because) => {
  expect(readAudit(output, errors, [])).toEqual({ kind: 'not-reached', because });
});

let source: Server | undefined;
afterEach(() => source?.close());

/** A source of advisories on this machine. @param advisories - what it answers to npm, by package. */
async function aSource(advisories: object): Promise<string> {
  source = createServer((request, response) => {
    const isAsked = request.url?.endsWith('/advisories/bulk');
    response.writeHead(isAsked ? 200 : 404, { 'content-type': 'application/json' });
    response.end(JSON.stringify(isAsked ? advisories : {}));
  }).listen(0, '127.0.0.1');
  await once(source, 'listening');
  return `http://127.0.0.1:${(source.address() as AddressInfo).port}/`; // it listens on a port
}

const check = (registry: string) =>
  runScript('scripts/dependencies/main.ts', ['check'], { env: { npm_config_registry: registry } });

test('where a source answers and knows of nothing, the check says so and passes', async () => {
  const { exitCode, stdout } = await check(await aSource({}));
  expect(stdout).toContain('Licences: those of all');
  expect(stdout).toContain('Advisories: none is published about any of');
  expect(exitCode).toBe(0);
});

test('where it knows of a fault in what is deployed, the check names it and fails', async () => {
  const { exitCode, stdout } = await check(
    await aSource({
      'sanitize-html': [
        {
          id: 1,
          url: 'https://advisories.example.org/1',
          title: 'Lets scripts in',
          severity: 'moderate',
          vulnerable_versions: '*',
        },
      ],
    }),
  );
  expect(stdout).toContain(
    'Advisories: FAILS: sanitize-html *, moderate: Lets scripts in https://advisories.example.org/1',
  );
  expect(exitCode).toBe(1);
});

test('where none can be reached the check says plainly that nothing was checked, and passes', async () => {
  const { exitCode, stdout } = await check('http://127.0.0.1:9/');
  expect(stdout).toContain('Advisories: NOT CHECKED. No source of advisories could be reached');
  expect(exitCode).toBe(0);
});
