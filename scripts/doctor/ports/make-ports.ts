import { isOnThisMachine, type Stage } from '../../../infra/stages/schema.ts';
import { alarmPorts } from './alarms.ts';
import type { ClientSettings } from './client-settings.ts';
import { dataPorts } from './data.ts';
import { functionPorts } from './functions.ts';
import { ownTemplatePort } from './own-template.ts';
import { NotCheckableHereError, type Ports } from './ports.ts';
import { remembering } from './remembering.ts';
import { sesPorts } from './ses.ts';
import { stackPorts } from './stacks.ts';

export interface Whereabouts {
  readonly stage: Stage;
  readonly settings: ClientSettings;
  /** SES's own address, where it is another. */
  readonly sesSettings?: ClientSettings;
  readonly dns: Ports['dns'];
}

/** Every port over the real clients; each question goes out once. */
export function makePorts({ stage, settings, sesSettings = settings, dns }: Whereabouts): Ports {
  const stacks = stackPorts(stage.stage, settings);
  const caller = remembering(stacks.caller);
  const [ses, alarms, data] = [sesPorts(sesSettings), alarmPorts(settings, Date.now), dataPorts(settings)];
  const functions = functionPorts(stage, settings, async () => (await caller()).accountId);
  return {
    stage,
    nowMs: Date.now,
    caller,
    bootstrapVersion: stacks.bootstrapVersion,
    stack: remembering(stacks.stack),
    resources: remembering(stacks.resources),
    deployedTemplate: stacks.deployedTemplate,
    ownTemplate: ownTemplatePort(stage),
    sesAccount: remembering(ses.sesAccount),
    identity: remembering(ses.identity),
    configurationSet: remembering(ses.configurationSet),
    eventDestinations: ses.eventDestinations,
    dns,
    ...alarms,
    newestValue: isOnThisMachine(stage) ? noMetricsHere : alarms.newestValue,
    alarms: remembering(alarms.alarms),
    ...data,
    table: remembering(data.table),
    key: remembering(data.key),
    ...functions,
    function: remembering(functions.function),
    eventSource: remembering(functions.eventSource),
    isSendingHeld: remembering(functions.isSendingHeld),
  };
}

const noMetricsHere: Ports['newestValue'] = async () => {
  throw new NotCheckableHereError('no service of the local cloud publishes metrics');
};
