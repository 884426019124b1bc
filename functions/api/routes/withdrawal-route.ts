import { type WithdrawalAnswer, WithdrawalRequest } from '../../contract/requests/withdrawal-api.ts';
import type { ActingKey, KeyActor } from '../../domain/members/members.ts';
import type { PublisherKeys, PublisherStore } from '../../domain/publishing/publishing.ts';
import type { EverywhereOutcome, WithdrawingPorts } from '../../domain/withdrawing/withdrawing.ts';
import { withdrawEverywhere } from '../../domain/withdrawing/withdrawing.ts';
import { logger } from '../../telemetry/logger.ts';
import { appealUrl } from '../appeal-url.ts';
import { type JsonAnswer, jsonAnswer, problemAnswer } from '../json-answer.ts';
import { publisherBodyHandler } from '../publisher-handler.ts';
import { faultsOfBody } from '../read-appeal-request.ts';
import { busy, faultyFields, keyOfNoOne } from '../refusals.ts';

export interface WithdrawalRoutePorts extends WithdrawingPorts {
  readonly publishers: PublisherKeys & Pick<PublisherStore, 'findPublisher'>;
  /** Who acts by a key. */
  readonly keyActor: (publisherId: string, key: ActingKey) => Promise<KeyActor>;
}

/** `POST /v1/withdrawn-consents`. @param publicUrl - origin of the pages. */
export function withdrawalRoute(publicUrl: string, ports: WithdrawalRoutePorts) {
  const { publishers, nowMs } = ports;
  return publisherBodyHandler({ scopes: ['appeals:write'], publishers, nowMs }, async (caller, body) => {
    const { publisherId } = caller;
    const { success, data, error } = WithdrawalRequest.safeParse(body);
    if (!success) return faultyFields(faultsOfBody(error, WANTED));
    const publisher = await publishers.findPublisher(publisherId);
    if (!publisher) throw new Error(`the publisher ${publisherId} of a valid key is gone`);
    const { author, isDead } = await ports.keyActor(publisherId, caller);
    if (isDead) return keyOfNoOne();
    const outcome = await withdrawEverywhere(data, { ...publisher, author }, ports);
    // Whose consent it was stands in no log.
    if (outcome.kind === 'withdrawn') logger.info('Consent withdrawn', { publisherId, ...outcome.published });
    return withdrawalAnswer(outcome, publicUrl);
  });
}

const WANTED = { noun: 'a withdrawal', fields: Object.keys(WithdrawalRequest.shape) };

/** What no system of ours reaches. */
const BEYOND_US = [
  'Mails that were delivered before stay in their mailboxes. Their readers are mailed the new version, and asked to delete those before.',
  'Pages and feeds are kept for up to a minute by browsers and caches, and for as long as they like by search engines and archives: ask these to forget the page.',
  'What others copied, printed or published themselves is in their hands.',
];

function withdrawalAnswer(outcome: EverywhereOutcome, publicUrl: string): JsonAnswer {
  const takenOut = (became: Omit<WithdrawalAnswer, 'appealUrl' | 'hasDraftsLeft' | 'beyondUs'>) =>
    jsonAnswer(200, {
      ...became,
      appealUrl: appealUrl(publicUrl, became.appealId),
      hasDraftsLeft: outcome.hasDraftsLeft,
      beyondUs: BEYOND_US,
    } satisfies WithdrawalAnswer);
  switch (outcome.kind) {
    case 'withdrawn':
      return takenOut({
        status: 'withdrawn',
        ...outcome.published,
        stopped: outcome.stopped,
        untouched: [...outcome.untouched],
      });
    case 'unspelled':
      return problemAnswer({
        code: 'unspelled',
        message:
          'Nothing was changed: the appeal has words in a script in which no spelling of this name is known, so that it can’t be looked for there.',
        hint: 'Send it again with the name as it is written there in "spellings", or with the script in "notWrittenIn" if it does not stand there.',
        editions: outcome.editions.map(({ script, language, title }) => ({ script, language, title })),
      });
    case 'not named':
      return takenOut({ status: 'not-named', appealId: outcome.appealId, stopped: 0 });
    case 'no such appeal':
      return problemAnswer({
        code: 'not-found',
        message: 'You have no published appeal with this id. Nothing was changed.',
      });
    case 'no such person':
      return problemAnswer({
        code: 'not-found',
        message: 'The appeal lists no person with this name. Nothing was changed.',
        hint: 'Give the name as the appeal lists it. For a name that it never listed, send a correction that lists the person with "mayBeNamed": false.',
      });
    case 'busy':
      return busy('Nothing was changed.');
  }
}
