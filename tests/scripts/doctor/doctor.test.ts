import { describe, expect, test } from 'vitest';
import { checkStage, readStage } from '../../../infra/stages/index.ts';
import type { Stage } from '../../../infra/stages/schema.ts';
import type { Check } from '../../../scripts/doctor/check.ts';
import { examine } from '../../../scripts/doctor/examine.ts';
import { type Finding, fault, notCheckableHere, notLooked, ok, warning } from '../../../scripts/doctor/finding.ts';
import { NotDeployedError, type Ports } from '../../../scripts/doctor/ports/ports.ts';
import { describeReport, exitCodeOf, reportAsJson } from '../../../scripts/doctor/report.ts';
import { runHere } from '../../support/stack/run-here.ts';

const doctor = (...args: string[]) => runHere('scripts/doctor/main.ts', args);

test.each([
  [['--stage', 'staging'], 2, /There is no such stage: name local, dev or prod\./],
  [['--stage', 'test'], 2, /Use local, dev or prod/],
  [['--jsn'], 2, /Did you mean --json\?/],
  [['prod'], 2, /too many arguments/],
])('%j is refused before anything is looked up', async (args, exitCode, message) => {
  const ran = await doctor(...args);
  expect([ran.exitCode, ran.stderr]).toEqual([exitCode, expect.stringMatching(message)]);
});

const aCheck = (id: Check['id'], look: Check['look']): Check => ({ id, asks: `Is ${id} well?`, look });
const found = (id: Check['id'], finding: Finding) => ({ check: aCheck(id, async () => finding), finding });

const RECORD = {
  id: 'dmarc',
  name: '_dmarc.mail.example.org',
  type: 'TXT',
  value: 'v=DMARC1; p=quarantine',
  purpose: 'DMARC',
} as const;
const FINDINGS = [
  found('a.fine', ok('all is there')),
  found('a.soon', warning('it is old', 'renew it')),
  found('a.broken', { ...fault('it is\ngone \u001b[2J', 'put it back'), records: [RECORD] }),
  found('b.hidden', notLooked('no stack is there', 'deploy it first')),
  found('b.nowhere', notCheckableHere('there is none')),
];

describe('the report', () => {
  test('has a line for each check with what to do, the records to paste, and the numbers', () => {
    expect(describeReport(FINDINGS)).toBe(`\
ok                  a.fine     all is there
warning             a.soon     it is old → renew it
FAULT               a.broken   it is gone \ufffd[2J → put it back
not looked          b.hidden   no stack is there → deploy it first
not checkable here  b.nowhere  there is none

DNS records of the mail domain, to paste:
  name                     type  value                   for
  _dmarc.mail.example.org  TXT   v=DMARC1; p=quarantine  DMARC

1 ok, 1 warning, 1 FAULT, 1 not looked, 1 not checkable here`);
  });

  test('tells once what keeps several from being looked at', () => {
    const notThere = notLooked('AppealAlertsData-prod is not there', 'deploy it');
    const report = describeReport([
      found('a.one', notThere),
      found('a.two', fault('it is gone', 'put it back')),
      found('a.three', notThere),
      found('a.four', notLooked('no stack is there', 'deploy it first')),
    ]);
    expect(report).toBe(`\
AppealAlertsData-prod is not there → deploy it

not looked          a.one    as said above
FAULT               a.two    it is gone → put it back
not looked          a.three  as said above
not looked          a.four   no stack is there → deploy it first

1 FAULT, 3 not looked`);
  });

  test('is an array with stable ids for programs', () => {
    expect(JSON.parse(reportAsJson(FINDINGS))[2]).toEqual({
      id: 'a.broken',
      asks: 'Is a.broken well?',
      state: 'fault',
      saw: 'it is\ngone \u001b[2J',
      todo: 'put it back',
      records: [RECORD],
    });
  });

  test('ends with 1 for faults and failed looks, and for warnings when it is strict', () => {
    const exits = (...findings: Finding[]) =>
      [false, true].map((isStrict) =>
        exitCodeOf(
          findings.map((finding) => found('a.one', finding)),
          isStrict,
        ),
      );
    expect(exits(ok('fine'), notCheckableHere('none'))).toEqual([0, 0]);
    expect(exits(ok('fine'), warning('old', 'renew'))).toEqual([0, 1]);
    expect(exits(notLooked('hidden', 'deploy'))).toEqual([0, 1]);
    expect(exits(fault('gone', 'put back'))).toEqual([1, 1]);
    expect(exits({ state: 'look-failed', saw: 'denied', todo: 'grant' })).toEqual([1, 1]);
  });
});

const named = (name: string, message = 'said AWS') => Object.assign(new Error(message), { name });
const portsOf = (stage: Stage) => ({ stage }) as Ports; // no check here asks anything
const PROD = portsOf(checkStage(readStage({ stage: 'prod' })));
const LOCAL = portsOf(readStage({ stage: 'local', sesEndpoint: 'http://localhost:8005' }));

describe('a look that fails', () => {
  const lookThatThrows = async (error: Error, ports: Ports) => {
    const [examined] = await examine([aCheck('a.one', () => Promise.reject(error))], ports);
    return examined?.finding;
  };

  test('does not keep another from being made', async () => {
    const checks = [aCheck('a.one', () => Promise.reject(new Error('no'))), aCheck('a.two', async () => ok('fine'))];
    expect((await examine(checks, PROD)).map(({ finding }) => finding.state)).toEqual(['look-failed', 'ok']);
  });

  test('for want of a permission says which document lists it', async () => {
    expect(
      await lookThatThrows(named('AccessDeniedException', 'not authorized to perform: ses:GetAccount'), PROD),
    ).toEqual({
      state: 'look-failed',
      saw: 'not authorized to perform: ses:GetAccount',
      todo: 'grant these credentials what docs/operations.md lists for doctor',
    });
  });

  test('for an operation that the local cloud does not know is not checkable here, and on AWS a failed look', async () => {
    expect((await lookThatThrows(named('UnknownOperationException'), LOCAL))?.state).toBe('not-checkable-here');
    expect((await lookThatThrows(named('UnknownOperationException'), PROD))?.state).toBe('look-failed');
  });

  test('before the first deployment says to deploy', async () => {
    expect(await lookThatThrows(new NotDeployedError('AppealAlertsService-prod is not there'), PROD)).toEqual({
      state: 'not-looked',
      saw: 'AppealAlertsService-prod is not there',
      todo: 'npx cdk deploy --all -c stage=prod',
    });
  });

  test('on this machine says to start again, since the CDK’s own command does not deploy there', async () => {
    expect(await lookThatThrows(new NotDeployedError('AppealAlertsService-local is not there'), LOCAL)).toMatchObject({
      todo: 'stop the local stack with Ctrl-C, then npm start',
    });
  });
});
