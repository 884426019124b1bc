import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { Visitor } from '../../../../scripts/program/visitor.ts';
import { stepLine } from '../../../../scripts/smoke/describe-run.ts';
import { makeLinkAsker } from '../../../../scripts/smoke/round/ask-for-link.ts';
import { deniedOfLine } from '../../../../scripts/smoke/round/denied.ts';

const PUBLIC_URL = 'https://alerts.example.org';

function anAsker() {
  const input = new PassThrough();
  const said: string[] = [];
  return { input, said, asker: makeLinkAsker(PUBLIC_URL, input, (text) => void said.push(text)) };
}

test('an operator pastes one link after the other, and what is no link of an invitation is asked for again', async () => {
  const { input, asker, said } = anAsker();
  input.write(`\nhello\nhttps://elsewhere.example.org/desk/invitation/a\n  ${PUBLIC_URL}/desk/invitation/a?lang=en \n`);
  expect(await asker.ask('ana@example.org')).toBe(`${PUBLIC_URL}/desk/invitation/a?lang=en`);
  input.write(`${PUBLIC_URL}/desk/invitation/a?lang=en\n${PUBLIC_URL}/desk/invitation/b\n`);
  expect(await asker.ask('omar@example.org')).toBe(`${PUBLIC_URL}/desk/invitation/b`);
  expect(said).toEqual([
    'An invitation was mailed to ana@example.org. Copy the address of its button, and paste it here:',
    `That is no link of an invitation: it begins with ${PUBLIC_URL}/desk/invitation/`,
    `That is no link of an invitation: it begins with ${PUBLIC_URL}/desk/invitation/`,
    'An invitation was mailed to omar@example.org. Copy the address of its button, and paste it here:',
    'That link was pasted before, and works once: paste the one of this mail.',
  ]);
});

test('where no operator is there to paste a link, the round says that it could not go on', async () => {
  const { input, asker } = anAsker();
  input.end();
  await expect(asker.ask('ana@example.org')).rejects.toThrow('No link came');
});

test.each([
  ['{"failure":{"name":"AccessDeniedException","denied":"dynamodb:GetItem","frames":[]}}', ['dynamodb:GetItem']],
  ['{"failure":{"name":"Error","cause":{"name":"AccessDenied","denied":"sqs:sendmessage"}}}', ['sqs:sendmessage']],
  ['{"failure":{"name":"Error","frames":["denied"]}}', []],
  [
    '{"message":"call failed","reason":"AccessDeniedException 403","denied":"ses:SendBulkEmail"}',
    ['ses:SendBulkEmail'],
  ],
  ['{"message":"denied"}', []],
  ['START denied', []],
])('of the line %s of a log, what was refused is %j', (line, denied) => {
  expect(deniedOfLine(line)).toEqual(denied);
});

test('a step that failed says why, and which right is missing', () => {
  const step = 'its mail is delivered';
  const lines = [
    stepLine({ step, afterMs: 1_240 }),
    stepLine({ step, afterMs: 60_000, failed: 'It was not mailed.' }),
    stepLine({
      ...{ step, afterMs: 60_000, failed: 'A function may not do what it has to.' },
      denied: [{ functionName: 'send-bulk', action: 'kms:Decrypt' }],
    }),
  ];
  expect(lines.map(stripVTControlCharacters)).toEqual([
    'ok   its mail is delivered (1.2 s)',
    'FAIL its mail is delivered: It was not mailed.',
    'FAIL its mail is delivered: A function may not do what it has to.\n     send-bulk may not kms:Decrypt: its role lacks the right.',
  ]);
});

async function aSite(answer: (request: IncomingMessage, response: ServerResponse) => void) {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // it listens on TCP
}

test('a page that answers with a fault is told by its heading, and its link’s token is not', async () => {
  const token = 'a'.repeat(60);
  const site = await aSite((_, response) => response.writeHead(410).end('<h1>This  link is over</h1>'));
  await expect(new Visitor(site).opens(`/desk/invitation/${token}`)).rejects.toThrow(
    'GET /desk/invitation/… answered 410: This link is over',
  );
});

test('no other host is asked, whatever a page leads to', async () => {
  const site = await aSite((_, response) => response.writeHead(303, { location: 'http://127.0.0.1:9/' }).end());
  await expect(new Visitor(site).opens('/desk')).rejects.toThrow('leads to http://127.0.0.1:9, and not to');
});

test('a deployment whose name leads nowhere is told as such', async () => {
  await expect(new Visitor('http://127.0.0.1:9').opens('/desk')).rejects.toThrow(
    'http://127.0.0.1:9 does not answer: is its name set up?',
  );
});
