import { isOnThisMachine } from '../../../infra/stages/schema.ts';
import type { Whereabouts } from '../../deployment/find-whereabouts.ts';
import { alarmPorts } from './alarms.ts';
import { dataPorts } from './data.ts';
import { dnsPort } from './dns.ts';
import { functionPorts } from './functions.ts';
import { NotCheckableHereError, type Ports } from './ports.ts';
import { remembering } from './remembering.ts';
import { sesPorts } from './ses.ts';
import { stackPorts } from './stacks.ts';

/** Every port over the real clients; each question goes out once. */
export function makePorts({ stage, settings, sesSettings = settings }: Whereabouts): Ports {
  const stacks = stackPorts(stage.stage, settings);
  const [ses, alarms, data] = [sesPorts(sesSettings), alarmPorts(settings, Date.now), dataPorts(settings)];
  const functions = functionPorts(stage, settings);
  return {
    stage,
    nowMs: Date.now,
    caller: remembering(stacks.caller),
    bootstrapVersion: stacks.bootstrapVersion,
    stack: remembering(stacks.stack),
    resources: remembering(stacks.resources),
    sesAccount: remembering(ses.sesAccount),
    identity: remembering(ses.identity),
    configurationSet: ses.configurationSet,
    eventDestinations: ses.eventDestinations,
    dns: isOnThisMachine(stage) ? noDnsHere : dnsPort(),
    ...alarms,
    newestValue: isOnThisMachine(stage) ? noMetricsHere : alarms.newestValue,
    alarms: remembering(alarms.alarms),
    ...data,
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

const noDnsHere: Ports['dns'] = async () => {
  throw new NotCheckableHereError('the mail domain of this stage is an example');
};
