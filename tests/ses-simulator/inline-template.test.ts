import type { SESv2Client } from '@aws-sdk/client-sesv2';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { aClient, anEntry, bulk, single } from './asking.ts';
import type { SimulatedEvent } from './mail-events.ts';
import type { SesSimulator } from './running-simulator.ts';
import { startSesSimulator } from './simulator.ts';

let simulator: SesSimulator;
let client: SESv2Client;
const events: SimulatedEvent[] = [];
beforeAll(async () => {
  simulator = await startSesSimulator({ onEvents: (published) => void events.push(...published) });
  client = aClient(simulator.where());
});
afterEach(() => {
  simulator.reset();
  events.length = 0;
});
afterAll(async () => {
  client.destroy();
  await simulator.stop();
});

interface Template {
  readonly subject?: string;
  readonly html: string;
  readonly text?: string;
  readonly defaults?: object;
}

const sendWith = ({ subject = 's', html, text = 't', defaults = {} }: Template, values: object) =>
  bulk(client, [], {
    DefaultContent: {
      Template: {
        TemplateContent: { Subject: subject, Html: html, Text: text },
        TemplateData: JSON.stringify(defaults),
      },
    },
    BulkEmailEntries: [
      anEntry('ana@example.org', {
        ReplacementEmailContent: { ReplacementTemplate: { ReplacementTemplateData: JSON.stringify(values) } },
      }),
    ],
  });

const wordsOfTheMail = () => {
  const [mail] = simulator.record.mailsTo('ana@example.org');
  return { subject: mail?.subject, html: mail?.html, text: mail?.text };
};

describe('an inline template', () => {
  test('has its names filled in subject, HTML and text', async () => {
    await sendWith({ subject: 'a {{x}}', html: '<b>{{ x }}</b>{{x}}', text: '{{y_1}}.' }, { x: 'X', y_1: 2 });
    expect(wordsOfTheMail()).toEqual({ subject: 'a X', html: '<b>X</b>X', text: '2.' });
  });

  test('is filled without escaping', async () => {
    await sendWith({ html: '{{x}}' }, { x: '<i>&"$&' });
    expect(wordsOfTheMail().html).toBe('<i>&"$&');
  });

  test('is filled once: names in a value stay as they are', async () => {
    await sendWith({ html: '{{x}}{{y}}' }, { x: '{{y}}', y: '{{x}}' });
    expect(wordsOfTheMail().html).toBe('{{y}}{{x}}');
  });

  test('takes the default of a value that the entry does not replace', async () => {
    await sendWith({ html: '{{x}} {{y}}', defaults: { x: 'default', y: 'default' } }, { y: 'own' });
    expect(wordsOfTheMail().html).toBe('default own');
  });

  test.each([
    '{{#if x}}a{{/if}}',
    '{{#each x}}{{this}}{{/each}}',
    '{{{x}}}',
    '{{x.y}}',
    '{{upper x}}',
    '{{> part}}',
    '{{! note}}',
    '{{^x}}{{/x}}',
    '{{else}}',
    '{{this}}',
    '\\{{x}}',
    '{{x}}}',
    '{{',
    '{{x',
  ])('may not hold %s', async (html) => {
    expect(await sendWith({ html }, { x: 'X' })).toBe('BadRequestException');
    expect(await sendWith({ html: 'h', subject: html }, { x: 'X' })).toBe('BadRequestException');
    expect(await sendWith({ html: 'h', text: html }, { x: 'X' })).toBe('BadRequestException');
  });

  test('may hold single braces and pairs that close nothing', async () => {
    expect(await sendWith({ html: 'a { b } c }} {x}' }, {})).toEqual(['SUCCESS']);
    expect(wordsOfTheMail().html).toBe('a { b } c }} {x}');
  });

  test('with a value missing is taken, mails no recipient, and tells it by an event', async () => {
    expect(await sendWith({ html: '{{x}}{{missing}}' }, { x: 'X' })).toEqual(['SUCCESS']);
    await simulator.eventsSettled();
    const [mail] = simulator.record.mails();
    expect(mail).toMatchObject({ fate: 'not-rendered' });
    expect(wordsOfTheMail()).toEqual({ subject: undefined, html: undefined, text: undefined });
    expect(events.map(({ detail }) => [detail.eventType, detail.mail.messageId])).toEqual([
      ['Rendering Failure', mail?.messageId],
    ]);
  });

  test('serves a mail to one person too', async () => {
    const template = { TemplateContent: { Subject: '{{x}}', Text: '{{x}}' }, TemplateData: '{"x":"X"}' };
    expect(await single(client, 'ana@example.org', { Content: { Template: template } })).toBe('accepted');
    expect(wordsOfTheMail()).toEqual({ subject: 'X', html: undefined, text: 'X' });
  });
});
