import { parseArgs } from 'node:util';
import type { SesSimulatorSettings } from './running-simulator.ts';
import { startSesSimulator } from './simulator.ts';

// `node tests/ses-simulator/serve.ts --port 8005 --settings '{"account":{"maxSendRate":50}}'`: the simulator in a process
// of its own. It prints its address, and ends with SIGTERM or with its standard input, so that it never outlives who started it.

const { values } = parseArgs({
  options: { port: { type: 'string', default: '0' }, settings: { type: 'string', default: '{}' } },
});
const settings: SesSimulatorSettings = JSON.parse(values.settings);
const simulator = await startSesSimulator({ port: Number(values.port), ...settings });
process.stdout.write(`${simulator.url}\n`);

let isEnding = false;
const end = async () => {
  if (isEnding) return;
  isEnding = true;
  await simulator.stop();
  process.exit(0);
};
process.on('SIGTERM', end);
process.on('SIGINT', end);
process.stdin.on('end', end).resume();
