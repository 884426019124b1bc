import { KMSClient } from '@aws-sdk/client-kms';
import { GetFunctionConfigurationCommand, LambdaClient } from '@aws-sdk/client-lambda';
import {
  makeAppealDispatches,
  makeAppealReads,
  makeDispatches,
  makeFeedbackLedger,
  makeReceipts,
  makeSlices,
} from '../../../functions/adapters/dynamodb/dynamodb.ts';
import { makeKeyring } from '../../../functions/adapters/kms/kms.ts';
import { makeRecipientPolicy } from '../../../functions/adapters/ses/ses.ts';
import { appealIdIn } from '../../../functions/contract/page-paths.ts';
import { functionNameOf } from '../../../infra/constructs/app-function.ts';
import type { Deployment } from '../../deployment/find-deployment.ts';
import { EXIT } from '../../program/exit-codes.ts';
import { RefusedError } from '../../program/run-program.ts';
import { safeText } from '../../terminal/safe-text.ts';
import { terminalWidth } from '../../terminal/terminal.ts';
import { wrap } from '../../terminal/wrap.ts';
import { peopleOf } from '../people.ts';
import { readAddress } from '../read-address.ts';
import { type WhyPorts, whyFacts } from './facts.ts';
import { explain } from './sentences.ts';

/** What a deployment keeps of people and of what was mailed to them. */
export async function findWhyPorts(deployment: Deployment, stage: string): Promise<WhyPorts> {
  const { table, sealingKeyArn, clientSettings } = deployment;
  const keyring = makeKeyring(table, sealingKeyArn, new KMSClient(clientSettings));
  const appeals = makeAppealReads(table);
  return {
    ...peopleOf(deployment),
    appeals,
    findNewest: (appealId) => appeals.findNewestVersion(appealId),
    appealDispatches: makeAppealDispatches(table),
    dispatches: makeDispatches(table),
    receipts: makeReceipts(table, keyring),
    slices: makeSlices(table),
    ledger: makeFeedbackLedger(table, keyring),
    allows: makeRecipientPolicy(await findAllowList(stage, clientSettings)).allows,
    nowMs: Date.now,
  };
}

/** Whom a stage may mail, as its functions have it. */
async function findAllowList(stage: string, settings: Deployment['clientSettings']): Promise<string> {
  const FunctionName = functionNameOf({ stage }, 'send-bulk');
  const asked = new LambdaClient(settings).send(new GetFunctionConfigurationCommand({ FunctionName }));
  return (await asked).Environment?.Variables?.RECIPIENT_ALLOW_LIST ?? '';
}

/**
 * Asks for an address, and says why its owner got an appeal, or did not, as far as it is kept. It writes nothing down.
 * @param named - the appeal, by its id, the address of its page or the id of its mailing.
 * @returns what the command ends with.
 * @throws {RefusedError} when no such appeal was published.
 */
export async function sayWhy(named: string, ports: WhyPorts): Promise<number> {
  const given = appealIdIn(named.trim()).toLowerCase();
  const dispatch = await ports.dispatches.find(given);
  const newest = await ports.findNewest(dispatch?.kind === 'alert' ? dispatch.appealId : given);
  if (!newest)
    throw new RefusedError(
      'No appeal of this id was published. Give the address of its page, the id in it, or the id of its mailing.',
    );
  const address = await readAddress();
  if (address === undefined) {
    console.error('Nothing was looked up.');
    return EXIT.notAsked;
  }
  const paragraphs = explain(await whyFacts(address, newest, ports), ports.nowMs());
  const lines = [`“${newest.edition.title}”, version ${newest.version}`, ...paragraphs.flatMap(linesOf)];
  console.log(lines.map(safeText).join('\n'));
  return EXIT.ok;
}

const linesOf = ({ heading, sentences }: ReturnType<typeof explain>[number]): string[] => [
  '',
  heading,
  ...sentences.flatMap((sentence) => wrap(sentence, terminalWidth() - 2).map((line) => `  ${line}`)),
];
