import { expect, test } from 'vitest';
import { leaksIn, linesThatLeak } from './leaks.ts';

test.each([
  ['{"level":"INFO","address":"ana.5x@example.org"}', ['an address']],
  ['sent to Ana+tag@xn--bcher-kva.example', ['an address']],
  ['GET /preferences?email=ana%40example.org', ['an address']],
  ['{"subscriberId":"5c1e","topic":"country:RU"}', ['a topic']],
  ['{"subscriberId":"5c1e","countries":["RU","BY"]}', ['the code of a country']],
  ['{"subscriberId":"5c1e","follows":"every appeal about Russia"}', ['the name of a country']],
  ['{"subscriberId":"5c1e","follows":"Côte d’Ivoire"}', ['the name of a country']],
  ['{"subscriberId":"5c1e","text":"روسيا"}', ['the name of a country']],
  ['{"subscriberId":"5c1e","themes":["lawyers"]}', ['a theme']],
  ['GET /follows?country=RU', ['a topic', 'the code of a country']],
  ['GET /follows?follows=BY.RU~202~torture', ['the code of a country', 'a theme']],
  ['/aws/lambda/browse-appeals: GET /appeals?place=RU', ['the code of a country']],
  ['GET /appeals?q=ana@example.org', ['an address']],
  ['GET /preferences?find=C%C3%B4te%20d%E2%80%99Ivoire', ['the name of a country']],
])('%s tells of a subscriber', (line, told) => {
  expect(leaksIn(line)).toEqual(told);
});

test.each([
  'START RequestId: c8a08ec5-5f5b-415c-8826-5b8bca1bab78 Version: $LATEST',
  '{"_aws":{"CloudWatchMetrics":[{"Namespace":"AppealAlerts","Metrics":[{"Name":"NoticesHandled","Unit":"Count"}]}]}}',
  '{"level":"INFO","message":"notice sent","from":"alerts@mail.example.org"}',
  'at file:///var/task/node_modules/@aws-sdk/client-kms/index.js:10:2 smithy/core@3.1.2',
  'GET /unsubscribe/k1.AbCd-RU_5.x?lang=ar&m=1abc&reason=2f1f',
  'HEAD /assets/look-4f.css',
  'GET /appeals?place=RU&theme=lawyers&state=open&lang=en',
  'GET /feeds/appeals.atom?place=RU&theme=lawyers&lang=en',
])('%s tells of no subscriber', (line) => {
  expect(leaksIn(line)).toEqual([]);
});

test('an address that looks like none is found because it was used, in capitals too', () => {
  const used = new Set(['"ana bo"@localhost']);
  expect(linesThatLeak(['fine', 'to "Ana Bo"@localhost'], used)).toEqual(['an address: to "Ana Bo"@localhost']);
});
