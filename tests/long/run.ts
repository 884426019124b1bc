import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { EXIT } from '../../scripts/program/exit-codes.ts';
import { filesOf, isPartName, PART_NAMES, PARTS } from './parts.ts';

// `npm run check:long`: all of it, or the parts that are named. Options behind the names are vitest's.

const asked = process.argv.slice(2);
const firstOption = asked.findIndex((one) => one.startsWith('-'));
const [names, options] = firstOption < 0 ? [asked, []] : [asked.slice(0, firstOption), asked.slice(firstOption)];

const width = Math.max(...PART_NAMES.map(({ length }) => length));
const help = [
  'npm run check:long [-- PART … [OPTION OF VITEST …]]',
  '',
  ...PART_NAMES.map((name) => `  ${name.padEnd(width)}  ${PARTS[name].covers}`),
].join('\n');

const unknown = names.filter((name) => !isPartName(name));
if (options.includes('--help') || options.includes('-h')) console.log(help);
else if (unknown.length > 0) {
  console.error(`${unknown.join(', ')}: there is no such part.\n\n${help}`);
  process.exitCode = EXIT.notAsked;
} else {
  const files = names.filter(isPartName).flatMap(filesOf);
  const args = ['run', '--config', 'vitest.long.config.ts', ...files, ...options];
  const vitest = spawn('vitest', args, { stdio: 'inherit' });
  // It takes its stacks down before it ends. A terminal interrupts both.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => vitest.kill('SIGTERM'));
  const [code] = (await once(vitest, 'exit')) as [number | null];
  process.exitCode = code ?? EXIT.failed;
}
