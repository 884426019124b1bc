import { makeAppealStore } from '../adapters/dynamodb/appeals.ts';
import { makeCandidates } from '../adapters/dynamodb/candidates.ts';
import { makePeople } from '../adapters/dynamodb/people.ts';
import { makePublisherStore } from '../adapters/dynamodb/publishers.ts';
import { makeTable } from '../adapters/dynamodb/table.ts';
import { makeKeyring } from '../adapters/kms/keyring.ts';
import { previewAnswer } from '../api/preview-answer.ts';
import { readAppealRequest } from '../api/read-appeal-request.ts';
import { faultyFields } from '../api/refusals.ts';
import { readEnv } from '../contract/env.ts';
import { countAudience } from '../domain/dispatch/count-audience.ts';
import type { PlacedSubject } from '../domain/follows/follow.ts';
import { previewAppeal } from '../domain/publishing/preview-appeal.ts';
import { publisherBodyHandler } from './middleware/publisher-handler.ts';

const env = readEnv('preview-appeal', process.env);
const table = makeTable(env.TABLE_NAME);
const counting = {
  candidates: makeCandidates(table),
  people: makePeople(table, makeKeyring(table, env.SEALING_KEY_ARN)),
};
const ports = {
  appeals: makeAppealStore(table),
  nowMs: Date.now,
  countAudience: (subject: PlacedSubject) => countAudience(subject, counting),
};

/** `POST /v1/appeals/preview` */
export const handler = publisherBodyHandler(
  { scope: 'appeals:write', publishers: makePublisherStore(table) },
  async (publisherId, body) => {
    const read = readAppealRequest(body);
    if (read.kind === 'refused') return faultyFields(read.faults);
    const preview = await previewAppeal(read.request, publisherId, ports);
    return previewAnswer(preview, env.PUBLIC_URL.replace(/\/+$/, ''));
  },
);
