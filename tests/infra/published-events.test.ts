import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { readMailEvent } from '../../functions/domain/feedback/mail-event.ts';
import { matchesPattern } from './support/event-pattern.ts';
import { propertiesOf, resourcesOf } from './support/resources.ts';
import { synthesized } from './support/synthesized.ts';

const { service, stage } = synthesized('prod');

const PUBLISHED = new URL('../fixtures/ses-published/', import.meta.url);
const Detail = z.looseObject({
  mail: z.looseObject({ tags: z.looseObject({ 'ses:configuration-set': z.array(z.string()) }) }),
});
const published = (name: string) => Detail.parse(JSON.parse(readFileSync(new URL(`${name}.json`, PUBLISHED), 'utf8')));

/** What EventBridge calls each record, and what it is read as; the last two are of kinds that our sets do not publish. */
const RECORDS: Readonly<Record<string, readonly [detailType: string, readAs: object | undefined]>> = {
  bounce: ['Email Bounced', { kind: 'bounced', consequence: 'bounce' }],
  complaint: ['Email Complaint Received', { kind: 'complained', consequence: 'complaint' }],
  delivery: ['Email Delivered', { kind: 'delivered' }],
  send: ['Email Sent', { kind: 'sent' }],
  reject: ['Email Rejected', { kind: 'rejected' }],
  'rendering-failure': ['Email Rendering Failed', { kind: 'rejected' }],
  'delivery-delay': ['Email Delivery Delayed', { kind: 'delayed' }],
  open: ['Email Opened', undefined],
  click: ['Email Clicked', undefined],
};
const NAMES = Object.keys(RECORDS);

/** A record as EventBridge carries it, with other configuration sets than its own if they are given. */
function eventOf(name: string, configurationSets?: readonly string[]) {
  const detail = published(name);
  const { mail } = detail;
  const tags = { ...mail.tags, ...(configurationSets && { 'ses:configuration-set': configurationSets }) };
  const [set = ''] = tags['ses:configuration-set'];
  return {
    version: '0',
    id: '12345678-1234-1234-1234-111122223333',
    'detail-type': RECORDS[name]?.[0],
    source: 'aws.ses',
    account: '123456789012',
    time: '2026-11-26T00:00:00Z',
    region: 'us-east-1',
    resources: [`arn:aws:ses:us-east-1:123456789012:configuration-set/${set}`],
    detail: { ...detail, mail: { ...mail, tags } },
  };
}

const setNames = new Map(
  resourcesOf(service, 'AWS::SES::ConfigurationSet').map(([id, { Properties }]) => [id, String(Properties.Name)]),
);

/** The pattern of the one rule, with the names that CloudFormation puts in place of its references. */
function deployedPattern(): unknown {
  const [rule, ...others] = propertiesOf(service, 'AWS::Events::Rule');
  expect(others).toEqual([]);
  const text = JSON.stringify(rule?.EventPattern).replace(/\{"Ref":"(\w+)"\}/g, (_, id: string) =>
    JSON.stringify(setNames.get(id)),
  );
  return JSON.parse(text);
}

const OUR_SETS = ['notices', 'urgent', 'bulk'].map((channel) => `AppealAlerts-${stage.stage}-${channel}`);
const pattern = deployedPattern();

test('every record that AWS publishes has its reading here', () => {
  expect(readdirSync(PUBLISHED).toSorted()).toEqual(NAMES.map((name) => `${name}.json`).toSorted());
});

test.each(NAMES)('AWS’s published record %s is read as what it says, of mail that is not ours', (name) => {
  const readAs = RECORDS[name]?.[1];
  const expected = readAs && expect.objectContaining({ ...readAs, mail: { kind: 'untagged' } });
  expect(readMailEvent(eventOf(name))).toEqual(expected);
});

test.each(NAMES)('the rule lets %s in when it is of one of our configuration sets, and of no other', (name) => {
  const ours = OUR_SETS.map((set) => matchesPattern(pattern, eventOf(name, [set])));
  const others = ['ConfigSet', `${OUR_SETS[0]}-too`].map((set) => matchesPattern(pattern, eventOf(name, [set])));
  expect([ours, others]).toEqual([
    [true, true, true],
    [false, false],
  ]);
});

test('one of our sets among the values of the tag is enough', () => {
  expect(matchesPattern(pattern, eventOf('bounce', ['ConfigSet', OUR_SETS[1] ?? '']))).toBe(true);
});

test('what has our set’s name and comes from another source stays out', () => {
  expect(matchesPattern(pattern, { ...eventOf('bounce', OUR_SETS), source: 'custom.ses' })).toBe(false);
});
