import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { chmod, cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';

const REPOSITORY = fileURLToPath(new URL('../../../', import.meta.url));

const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(join(REPOSITORY, 'package.json'), 'utf8')));

interface Checkout {
  readonly folder: string;
  /** Commands that the machine has, by name: shell scripts. Node and the usual tools of a shell are there always. */
  has(commands: Record<string, string>): Promise<void>;
  runSetup(options?: { args?: string[]; env?: Record<string, string> }): { output: string; status: number | null };
}

/** A checkout with nothing but the set-up in it, on a machine that has only what a test puts there. */
async function aCheckout(): Promise<Checkout> {
  const folder = await mkdtemp(join(tmpdir(), 'appeal-alerts-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const bin = join(folder, 'bin');
  await mkdir(bin);
  for (const path of [
    'scripts/setup',
    'scripts/setup-steps',
    'scripts/local/requirements.txt',
    'scripts/local/constraints.txt',
    'tests/requirements.txt',
  ])
    await cp(join(REPOSITORY, path), join(folder, path), { recursive: true });
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  await writeFile(join(folder, 'package-lock.json'), lockFile('1.0.0'));
  return {
    folder,
    async has(commands) {
      for (const [name, script] of Object.entries(commands)) {
        await writeFile(join(bin, name), `#!/bin/sh\n${script}\n`);
        await chmod(join(bin, name), 0o755);
      }
    },
    runSetup({ args = [], env = {} } = {}) {
      const { stdout, stderr, status } = spawnSync(process.execPath, [join(folder, 'scripts', 'setup'), ...args], {
        encoding: 'utf8',
        env: { PATH: bin, ...env },
      });
      return { output: `${stdout}${stderr}`, status };
    },
  };
}

const lockFile = (version: string) =>
  JSON.stringify({
    packages: {
      '': { version: '0.1.0' },
      'node_modules/sample': { version, integrity: `sha512-${version}` },
      'node_modules/for-other-machines': { version: '1.0.0', optional: true },
    },
  });

/** npm, so far as it matters: installs what the lock file names, and says so. */
const NPM = `
echo "npm $*" >> npm-runs.txt
/bin/mkdir -p node_modules/node/bin && : > node_modules/node/bin/node
/bin/cp package-lock.json node_modules/.package-lock.json`;

/** Python, so far as it matters: a version, a virtual environment with a pip that says what it was asked. */
const python = (version: string, venv = '/bin/mkdir -p .venv/bin && /bin/cp bin/python3 .venv/bin/python') => `
case "$*" in
  *version_info*) echo ${version} ;;
  *ensurepip*) exit 1 ;;
  "-m venv"*) ${venv} ;;
  "-m pip"*) echo "pip $*" >> pip-runs.txt ;;
esac`;

test('the first run installs packages and local cloud, the second has nothing to do', async () => {
  const checkout = await aCheckout();
  await checkout.has({ npm: NPM, python3: python('3.12') });
  const first = checkout.runSetup();
  expect(first.status).toBe(0);
  expect(first.output.split('\n').map((line) => line.replace(/\d+ s$/, 'N s'))).toEqual([
    'Installing packages (npm ci) ... done in N s',
    'Installing the local cloud (ministack, into .venv) ... done in N s',
    '',
  ]);
  expect(checkout.runSetup()).toEqual({ output: '', status: 0 });
});

test('packages are installed again when the lock file names another version', async () => {
  const checkout = await aCheckout();
  await checkout.has({ npm: NPM, python3: python('3.12') });
  checkout.runSetup();
  await writeFile(join(checkout.folder, 'package-lock.json'), lockFile('1.0.1'));
  expect(checkout.runSetup().output).toMatch(/^Installing packages \(npm ci\) \.\.\. done in \d+ s\n$/);
});

test('the local cloud is installed again when its pins change', async () => {
  const checkout = await aCheckout();
  await checkout.has({ npm: NPM, python3: python('3.12') });
  checkout.runSetup();
  await writeFile(join(checkout.folder, 'scripts/local/requirements.txt'), 'ministack==99.0.0\n');
  expect(checkout.runSetup().output).toMatch(/^Installing the local cloud .* done in \d+ s\n$/);
});

test('when npm fails, its own words are shown with what to check', async () => {
  const checkout = await aCheckout();
  await checkout.has({ npm: 'echo "npm error network: no route" >&2; exit 1', python3: python('3.12') });
  const { output, status } = checkout.runSetup();
  expect(status).toBe(1);
  expect(output).toContain(
    'npm ci failed, so the packages are not installed. Check that the package registry can be reached',
  );
  expect(output).toContain('npm error network: no route');
});

test("an npm that runs no install scripts is told apart, since the project's own Node is missing then", async () => {
  const checkout = await aCheckout();
  await checkout.has({ npm: '/bin/mkdir -p node_modules', python3: python('3.12') });
  const { output, status } = checkout.runSetup();
  expect(status).toBe(1);
  expect(output).toContain("check that npm's ignore-scripts is off");
});

test('a machine without Python is told which one to install', async () => {
  const checkout = await aCheckout();
  await checkout.has({ npm: NPM });
  const { output, status } = checkout.runSetup();
  expect(status).toBe(1);
  expect(output).toContain('Python is missing: the local cloud needs Python 3.10 or newer, as python3.');
});

test('a Python that is too old is named, and a newer one beside it is used', async () => {
  const checkout = await aCheckout();
  await checkout.has({ npm: NPM, python3: python('3.9') });
  expect(checkout.runSetup().output).toContain('Python 3.9 is too old: the local cloud needs Python 3.10 or newer');
  await checkout.has({ 'python3.11': python('3.11') });
  expect(checkout.runSetup().status).toBe(0);
});

test('a Python without its venv module is told which package that is', async () => {
  const checkout = await aCheckout();
  await checkout.has({ npm: NPM, python3: python('3.12', 'exit 1') });
  const { output, status } = checkout.runSetup();
  expect(status).toBe(1);
  expect(output).toContain('Install it, for example with: apt-get install python3-venv');
});

test('when pip fails, nothing counts as installed', async () => {
  const checkout = await aCheckout();
  await checkout.has({
    npm: NPM,
    python3: python('3.12').replace('echo "pip $*" >> pip-runs.txt', 'echo "no such version" >&2; exit 1'),
  });
  expect(checkout.runSetup().output).toContain('pip could not install the local cloud.');
  expect(checkout.runSetup()).toMatchObject({ status: 1 });
});

test('with --check nothing is installed: one line says what to run, as misuse, until it is there', async () => {
  const checkout = await aCheckout();
  await checkout.has({ npm: NPM, python3: python('3.12') });
  const missing = {
    output: 'The packages of this checkout are not installed, or not those that it names: run npm ci first.\n',
    status: 2,
  };
  expect(checkout.runSetup({ args: ['--check'] })).toEqual(missing);
  checkout.runSetup();
  expect(checkout.runSetup({ args: ['--check'] })).toEqual({ output: '', status: 0 });
  await writeFile(join(checkout.folder, 'package-lock.json'), lockFile('1.0.1'));
  expect(checkout.runSetup({ args: ['--check'] })).toEqual(missing);
});

test.each(['appeal', 'costs', 'doctor', 'operator', 'publisher', 'sbom', 'smoke'])(
  'npm run %s looks first whether it can run at all',
  (name) => {
    expect(scripts[name]).toMatch(/^node scripts\/setup --check && node scripts\//);
  },
);

test('with --tests what tests need is installed once, and again after the local cloud was', async () => {
  const checkout = await aCheckout();
  await checkout.has({ npm: NPM, python3: python('3.12') });
  await symlink(process.execPath, join(checkout.folder, 'browser'));
  const env = { CHROMIUM_PATH: join(checkout.folder, 'browser') };
  const stepsOf = (args: string[]) =>
    checkout
      .runSetup({ args, env })
      .output.split('\n')
      .flatMap((line) => /^Installing (.*) \(/.exec(line)?.[1] ?? []);
  expect(stepsOf([])).toEqual(['packages', 'the local cloud']);
  expect(stepsOf(['--tests'])).toEqual(['what tests need']);
  expect(stepsOf(['--tests'])).toEqual([]);
  await writeFile(join(checkout.folder, 'scripts/local/requirements.txt'), 'ministack==99.0.0\n');
  expect(stepsOf(['--tests'])).toEqual(['the local cloud', 'what tests need']);
});

test('with --tests a browser that was named and is not there is reported', async () => {
  const checkout = await aCheckout();
  await checkout.has({ npm: NPM, python3: python('3.12') });
  const { output, status } = checkout.runSetup({ args: ['--tests'], env: { CHROMIUM_PATH: '/no/such/browser' } });
  expect(status).toBe(1);
  expect(output).toContain('CHROMIUM_PATH is /no/such/browser, and there is no such file.');
});

test('with --tests a browser that was named and is there is enough', async () => {
  const checkout = await aCheckout();
  await checkout.has({ npm: NPM, python3: python('3.12') });
  await symlink(process.execPath, join(checkout.folder, 'browser'));
  const env = { CHROMIUM_PATH: join(checkout.folder, 'browser') };
  expect(checkout.runSetup({ args: ['--tests'], env }).status).toBe(0);
});
