import { Command, InvalidArgumentError } from 'commander';
import { measureBundles } from './bundles.ts';
import { belowTheBar, type Section } from './figure.ts';
import { keepTable } from './keep-table.ts';
import { measureLocalDispatch, measureWarmStack } from './local-dispatch.ts';
import { jsonOf, tableOf } from './report.ts';
import { measureScale } from './scale/measure-scale.ts';
import { measureRateUse } from './send-path/rate-figures.ts';

// `npm run bench`: what the functions weigh, what their work costs, and how long an alert takes.

const howMany = (text: string): number => {
  const people = Number(text);
  if (Number.isInteger(people) && people >= 10) return people;
  throw new InvalidArgumentError('It must be a whole number of at least 10.');
};

interface Options {
  readonly json?: true;
  readonly check?: true;
  readonly keep?: true;
  readonly scale?: true;
  readonly local?: true;
  readonly people: number;
}

const options = new Command('bench')
  .description('Measures the functions and the sending. Run it as npm run bench -- [options].')
  .option('--json', 'print JSON for machines')
  .option('--check', 'fail when a figure is below its bar')
  .option('--keep', 'keep the table in docs/performance.md')
  .option(
    '--scale',
    'instead: compute docs/scale.md, count what it rests on, and send to a part of a million followers',
  )
  .option('--local', 'also send one alert to many on a local stack of its own')
  .option('--people <number>', 'how many get that alert', howMany, 10_000)
  .showHelpAfterError()
  .parse()
  .opts<Options>();

// Progress goes beside the report, so that the report can be piped.
const onProgress = (what: string) => process.stderr.write(`${(performance.now() / 1_000) | 0} s: ${what} ...\n`);

const sections = options.scale ? await measureScale(onProgress) : await measureAll();
console.log(options.json ? jsonOf(sections) : tableOf(sections));
if (options.keep) keepTable(sections);
if (options.check && belowTheBar(sections).length > 0) process.exitCode = 1;

async function measureAll(): Promise<Section[]> {
  onProgress('Bundling every function');
  const sections: Section[] = [await measureBundles()];
  onProgress('Measuring the work on one page and one person');
  // They import the compiled mails, which a fresh clone has only now.
  const { measureHotPaths } = await import('./hot-paths.ts');
  sections.push(await measureHotPaths());
  const { measureSendPath } = await import('./send-path/measure-send-path.ts');
  sections.push(...(await measureSendPath(onProgress)));
  const { measureArchive } = await import('./archive.ts');
  sections.push(await measureArchive(onProgress));
  onProgress('Simulating workers that share a rate');
  sections.push(await measureRateUse(), ...(await measureWarmStack(onProgress)));
  if (options.local) sections.push(await measureLocalDispatch(options.people, onProgress));
  onProgress('Done');
  return sections;
}
