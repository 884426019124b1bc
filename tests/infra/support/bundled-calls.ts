import { build } from 'esbuild';
import { FUNCTION_NAMES, type FunctionName } from '../../../functions/contract/env.ts';
import { handlerEntryOf } from '../../../infra/bundling/handler-entries.ts';
import { BUNDLE_SETTINGS } from '../../../infra/bundling/settings.ts';

/** A call to AWS that a function's bundle can make. */
export interface BundledCall {
  /** As the SDK's package names it: `client-dynamodb`, `client-sesv2`. */
  readonly client: string;
  /** `GetItemCommand`, or `paginateQuery` for the command that it pages. */
  readonly command: string;
  /** The file of ours that makes it. */
  readonly file: string;
  /** That file's code, so far as the bundle has it. */
  readonly code: string;
}

/** The operation that a command, or what pages it, asks of AWS: `GetItem` of `GetItemCommand`. */
export const operationOf = (command: string): string => command.replace(/Command$|^paginate/g, '');

/**
 * Every call to AWS in each function's bundle, and the code of ours around it. The handlers are bundled as for a deployment, except that
 * the SDK stays outside and names stay readable: what esbuild shook out of the tree is in neither.
 */
export function bundledCalls(): Promise<ReadonlyMap<FunctionName, readonly BundledCall[]>> {
  read ??= readBundles();
  return read;
}

let read: ReturnType<typeof bundledCalls> | undefined;

async function readBundles(): ReturnType<typeof bundledCalls> {
  const { outputFiles } = await build({
    entryPoints: FUNCTION_NAMES.map((name) => ({ in: handlerEntryOf(name), out: name })),
    ...BUNDLE_SETTINGS,
    outdir: '.local/read-bundles',
    minify: false,
    external: ['@aws-sdk/*'],
    write: false,
  });
  return new Map(
    outputFiles.map(({ path, text }) => {
      const name = FUNCTION_NAMES.find((candidate) => path.endsWith(`/${candidate}.mjs`));
      if (!name) throw new Error(`${path} is no function's bundle`);
      return [name, callsOf(sectionsOf(text))];
    }),
  );
}

interface Section {
  readonly file: string;
  readonly code: string;
}

/** esbuild says above each file's code where it is from, and again where another's came between. */
function sectionsOf(bundle: string): Section[] {
  const [, ...parts] = bundle.split(/^\/\/ (\S+\.\w+)$/m);
  const codes = new Map<string, string>();
  for (let index = 0; index < parts.length; index += 2) {
    const [file = '', code = ''] = parts.slice(index, index + 2);
    codes.set(file, `${codes.get(file) ?? ''}${code}`);
  }
  return [...codes].map(([file, code]) => ({ file, code }));
}

/** `import { GetItemCommand as GetItemCommand2 } from "@aws-sdk/client-dynamodb"` */
const IMPORT = /import \{([^}]*)\} from "@aws-sdk\/([\w-]+)";/g;
/** What is sent, and what sends by itself. */
const CALLING = /Command$|^paginate|^waitUntil/;

/** What reads and writes the table for all others: a call of one of these is a call of the file that it stands in. */
const TABLE = 'functions/adapters/table/';
const OPERATIONS_OF_TABLE: Readonly<Record<string, string>> = {
  find: 'GetItem',
  page: 'Query',
  pages: 'Query',
  list: 'Query',
  readItems: 'BatchGetItem',
  writeItems: 'BatchWriteItem',
  put: 'PutItem',
  change: 'UpdateItem',
  changed: 'UpdateItem',
  drop: 'DeleteItem',
  check: 'ConditionCheckItem',
};
/** What is said of a kind of item is asked for by the files that use the kind. */
const ITEM_KINDS = 'functions/adapters/dynamodb/item-kind.ts';
const OF_A_KIND: Readonly<Record<string, RegExp>> = {
  GetItem: /\b[A-Z][A-Z_]*\d*\.find\(table/,
  UpdateItem: /(?<![.\w])lasts\d*\(/,
};
/** It asks an index by a command of its own. */
const ASKS_THE_INDEX = `${TABLE}due-items.ts`;

/** What asks KMS for the files that keep keys of one kind: each gives it a context of its own, and its calls are theirs. */
const WRAPS_KEYS = 'functions/adapters/kms/wrapped-keys.ts';
const KEEPS_KEYS = /\bmake(?:WrappedKeys|OnlyKey)\d*\(\s*table/;
/** It does so for others, which name the context. */
const KEEPS_ONE_KEY = 'functions/adapters/kms/only-key.ts';

/** The calls of a whole bundle. */
const callsOf = (sections: readonly Section[]): BundledCall[] => {
  const [wrapping] = sections.filter(({ file }) => file === WRAPS_KEYS);
  const others = sections.filter((section) => section !== wrapping);
  const keepers = others.filter(({ file, code }) => file !== KEEPS_ONE_KEY && KEEPS_KEYS.test(code));
  const names = namesOfTable(sections);
  const calls = (section: Section) => callsIn(section, names);
  return [
    ...others.flatMap(calls),
    ...(wrapping ? keepers.flatMap((keeper) => calls(wrapping).map((call) => ({ ...call, ...keeper }))) : []),
  ];
};

/** By which name each function of the table goes in a bundle, and the operation that it asks for. */
function namesOfTable(sections: readonly Section[]): [name: string, operation: string][] {
  const code = sections
    .filter(({ file }) => file.startsWith(TABLE))
    .map((section) => section.code)
    .join('\n');
  return Object.entries(OPERATIONS_OF_TABLE).flatMap(([name, operation]) => {
    const declared = new RegExp(`^(?:var|async function\\*?|function) (${name}\\d*)\\b`, 'm').exec(code)?.[1];
    return declared === undefined ? [] : [[declared, operation]];
  });
}

function callsIn({ file, code }: Section, namesOfTable: readonly [string, string][]): BundledCall[] {
  if (file === ITEM_KINDS || (file.startsWith(TABLE) && file !== ASKS_THE_INDEX)) return [];
  const own = [...code.matchAll(IMPORT)].flatMap(([, names = '', client = '']) =>
    names
      .split(',')
      .map((name) => name.trim().split(' as '))
      .filter(([command = '', alias = command]) => CALLING.test(command) && code.includes(`${alias}(`))
      .map(([command = '']) => ({ client, command, file, code })),
  );
  const operations = new Set([
    ...namesOfTable.flatMap(([name, operation]) => (isCalledIn(code, name) ? [operation] : [])),
    ...Object.entries(OF_A_KIND).flatMap(([operation, pattern]) => (pattern.test(code) ? [operation] : [])),
  ]);
  return [
    ...own,
    ...[...operations].map((operation) => ({ client: 'client-dynamodb', command: `${operation}Command`, file, code })),
  ];
}

/** A call, and neither a method of that name nor its definition. */
function isCalledIn(code: string, name: string): boolean {
  if (!code.includes(`${name}(`)) return false;
  const call = new RegExp(`(?<![.\\w])${name}\\(`);
  const definition = new RegExp(`^\\s*(?:async )?\\*?${name}\\(.*\\{$`);
  return code.split('\n').some((line) => call.test(line) && !definition.test(line));
}
