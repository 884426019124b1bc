import { makeSuppressionsRead, makeTopicRows } from '../../adapters/dynamodb/dynamodb.ts';
import { makeAccounts, makeSuppressionList } from '../../adapters/ses/ses.ts';
import { readEnv } from '../../contract/env.ts';
import { reconcileSuppressions } from '../../domain/feedback/feedback.ts';
import { feedbackObserver } from '../../telemetry/feedback-observer.ts';
import { logger } from '../../telemetry/logger.ts';
import { openSubscribers } from '../composition/open-store.ts';
import { worker } from '../composition/worker.ts';

const env = readEnv('reconcile-suppressions', process.env);
const { table, keyring, hashingKeys, hashOfAddress, subscribers } = openSubscribers(env);
const accounts = makeAccounts();
const ports = {
  suppressionList: makeSuppressionList(),
  progress: makeSuppressionsRead(table),
  subscribers,
  topicRows: makeTopicRows(table, keyring, hashingKeys),
  hashOfAddress,
  observer: feedbackObserver,
};

/** Some addresses of the list could not be taken over; the next reading tries them once more. */
class AddressesNotTakenOverError extends AggregateError {
  override readonly name = 'AddressesNotTakenOverError';
}

/** In the sandbox SES keeps its list closed: nothing can be read, and only verified addresses are mailed. */
async function reconcileOnce(): Promise<void> {
  const { isSandboxed = false } = await accounts.read();
  if (isSandboxed) return logger.info('suppression list not read: SES has the account in its sandbox');
  const { listed, suppressed, failures } = await reconcileSuppressions(ports, Date.now());
  logger.info('suppression list read', { listed, suppressed, failed: failures.length });
  if (failures.length === 0) return;
  throw new AddressesNotTakenOverError([...failures], `${failures.length} addresses could not be taken over`, {
    cause: failures[0],
  });
}

/** Takes over, daily, whom SES has put on its own suppression list. */
export const handler = worker(reconcileOnce);
