import { globSync } from 'node:fs';
import { join } from 'node:path';

const PROJECT_FOLDER = join(import.meta.dirname, '../..');
const STACK = 'tests/support/stack/deployed-stack.ts';

/** Node loads the modules itself, as in functions: vite's runner gives another default of a CommonJS module. */
const byNode = { experimental: { viteModuleRunner: false } };

/** How vitest runs parts that need the same: parts of one project share its stacks. */
export const PROJECTS = {
  properties: { ...byNode, setupFiles: ['tests/support/runner/many-runs.ts'], testTimeout: 300_000 },
  outage: { testTimeout: 400_000, hookTimeout: 300_000 },
  'identity-provider': { testTimeout: 120_000, hookTimeout: 300_000 },
  'in-process': { ...byNode, testTimeout: 300_000, hookTimeout: 120_000 },
  'deployed-stack': { globalSetup: [STACK], testTimeout: 400_000, hookTimeout: 300_000 },
  /** What they measure wants the machine for itself. */
  'measured-stack': { globalSetup: [STACK], fileParallelism: false, testTimeout: 400_000, hookTimeout: 300_000 },
};

/** Something that `npm run check:long` covers, and that can be run alone by its name. */
interface Part {
  readonly covers: string;
  readonly on: keyof typeof PROJECTS;
  /** In `tests/long`, without their ending, unless it is a pattern of its own. */
  readonly files: readonly string[];
}

export const PARTS = {
  properties: {
    covers: 'each property of the domain, and of what surrounds it, with 2,000 cases of their own',
    on: 'properties',
    files: ['../{domain,adapters,api,contract}/**/*', '../web/{appeals/unnamed-people,odd-addresses}'],
  },
  guessing: {
    covers: 'what a month of numbers tells of one person, by 40,000 guesses with each strategy',
    on: 'in-process',
    files: ['guessing'],
  },
  'hostile-texts': {
    covers: 'reading, checking and comparing texts of every shape, in linear time',
    on: 'in-process',
    files: ['adversarial-pages', 'long-texts'],
  },
  mails: {
    covers: 'every mail in every state: barriers, widths, text at 200 %, without style sheets, HTML',
    on: 'in-process',
    files: ['every-mail', 'nu-html-checker'],
  },
  guides: { covers: 'every command of the guides', on: 'in-process', files: ['commands'] },
  templates: { covers: 'templates of each stage', on: 'in-process', files: ['cfn-lint', 'synth-by-command'] },
  budgets: { covers: 'counters of sign-ups under ten thousand requests', on: 'in-process', files: ['budgets'] },
  pages: { covers: 'every page that is not of the desk', on: 'deployed-stack', files: ['every-page'] },
  desk: { covers: 'every page of the desk', on: 'deployed-stack', files: ['every-desk-page'] },
  roles: {
    covers: 'what each member may see and do',
    on: 'deployed-stack',
    files: ['desk-roles', 'deciding-roles'],
  },
  'in-the-middle': {
    covers: 'sessions that end, and members who are removed, in the middle of each step at the desk',
    on: 'deployed-stack',
    files: ['in-the-middle'],
  },
  keyboard: {
    covers: 'each task of visitors and members without a mouse',
    on: 'deployed-stack',
    files: ['by-keyboard-alone', 'desk-by-keyboard'],
  },
  crawl: { covers: 'wherever links, forms and feeds lead', on: 'deployed-stack', files: ['crawl'] },
  routes: { covers: 'every route, with and without its token', on: 'deployed-stack', files: ['routes'] },
  scanner: {
    covers: 'every link and button of every mail, by a mail gateway',
    on: 'deployed-stack',
    files: ['scanner'],
  },
  'going-back': { covers: 'Back and Forward after each step', on: 'deployed-stack', files: ['going-back'] },
  following: { covers: 'from a page to following it', on: 'deployed-stack', files: ['content-to-following'] },
  journeys: { covers: 'the other ways in which each task goes', on: 'deployed-stack', files: ['journeys/*'] },
  operations: {
    covers: 'a record that nothing can read, a restored table, canaries, a deployment in the middle',
    on: 'deployed-stack',
    files: ['poison-record', 'restoring', 'smoke', 'deployed-in-the-middle'],
  },
  identity: { covers: 'signing in by an organisation', on: 'identity-provider', files: ['desk-by-identity'] },
  outage: {
    covers: 'faults of AWS and of SES in the middle of mailings',
    on: 'outage',
    files: ['chaos', 'outage', 'consent-withdrawn'],
  },
  floods: { covers: 'floods of requests', on: 'measured-stack', files: ['floods'] },
  lighthouse: { covers: 'scores of each kind of page', on: 'measured-stack', files: ['lighthouse'] },
} as const satisfies Record<string, Part>;

export type PartName = keyof typeof PARTS;
export const PART_NAMES = Object.keys(PARTS) as PartName[]; // it has these keys

export const isPartName = (name: string): name is PartName => Object.hasOwn(PARTS, name);

/** Patterns of a part's files, from the project's folder. */
export const patternsOf = (name: PartName): string[] =>
  PARTS[name].files.map((file) => join('tests/long', `${file}.test.ts`));

/** Files of a part, from the project's folder. */
export const filesOf = (name: PartName): string[] =>
  patternsOf(name).flatMap((pattern) => globSync(pattern, { cwd: PROJECT_FOLDER }));
