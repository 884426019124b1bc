import type { Context } from 'aws-lambda';
import type { FieldFault } from '../../contract/api.ts';
import { AddresseesAnswer, BookEntry, MOST_ADDRESSEES } from '../../contract/requests/addressee-book.ts';
import type { AddresseeBook, PublisherKeys } from '../../domain/publishing/publishing.ts';
import { excessOf } from '../excess-of.ts';
import { type JsonAnswer, jsonAnswer, problemAnswer } from '../json-answer.ts';
import { type PublisherEvent, publisherBodyHandler, publisherHandler } from '../publisher-handler.ts';
import { faultsOfBody } from '../read-appeal-request.ts';

export interface AddresseeRoutePorts {
  readonly publishers: PublisherKeys;
  readonly addressees: AddresseeBook;
  readonly nowMs: () => number;
}

/** `GET` and `POST /v1/addressees`, and `POST /v1/addressees/{entry}/remove`: the book of the publisher whose key it is. */
export function addresseeRoutes({ publishers, addressees, nowMs }: AddresseeRoutePorts) {
  const bookOf = async (publisherId: string) =>
    jsonAnswer(200, AddresseesAnswer.parse({ addressees: await addressees.list(publisherId) }));

  const list = publisherHandler({ scopes: ['appeals:read'], publishers, nowMs }, ({ publisherId }) =>
    bookOf(publisherId),
  );
  const keep = publisherBodyHandler({ scopes: ['appeals:write'], publishers, nowMs }, async ({ publisherId }, body) => {
    const excess = excessOf(body, MOST_MEMBERS);
    if (excess) return notKept([excess]);
    const parsed = BookEntry.safeParse(body);
    if (!parsed.success) return notKept(faultsOfBody(parsed.error, ENTRY));
    const others = (await addressees.list(publisherId)).filter(({ entry }) => entry !== parsed.data.entry);
    if (others.length >= MOST_ADDRESSEES) return isFull();
    await addressees.keep(publisherId, parsed.data);
    return bookOf(publisherId);
  });
  const remove = publisherHandler(
    { scopes: ['appeals:write'], publishers, nowMs },
    async ({ publisherId, pathParameters }) => {
      const end = await addressees.remove(publisherId, pathParameters?.entry ?? '');
      return end === 'removed' ? bookOf(publisherId) : noSuchEntry();
    },
  );
  return (event: PublisherEvent, context: Context) => {
    if (event.pathParameters?.entry !== undefined) return remove(event, context);
    return (event.requestContext.http.method === 'POST' ? keep : list)(event, context);
  };
}

const ENTRY = { noun: 'an entry', fields: Object.keys(BookEntry.shape) };
/** All fields of an entry are a fifth of it. */
const MOST_MEMBERS = 200;

function notKept(fields: FieldFault[]): JsonAnswer {
  const said = fields.map(({ field, message }) => `${field} ${message}`).join('; ');
  return problemAnswer({ code: 'invalid-addressee', message: `Nothing was kept: ${said}.`, fields });
}

const isFull = (): JsonAnswer =>
  problemAnswer({
    code: 'too-many-addressees',
    message: `Your book holds ${MOST_ADDRESSEES} addressees, which is as many as it may.`,
    hint: 'Remove one that you need no more.',
  });

const noSuchEntry = (): JsonAnswer =>
  problemAnswer({ code: 'not-found', message: 'Your book of addressees has no entry with this name.' });
