import { build } from 'esbuild';
import { ENV_CONTRACT, type FunctionName } from '../../../functions/contract/env.ts';
import { handlerEntryOf } from '../../../infra/bundling/handler-entries.ts';

/** A call to AWS that a function's bundle can make. */
export interface BundledCall {
  /** As the SDK's package names it: `lib-dynamodb`, `client-sesv2`. */
  readonly client: string;
  /** `GetCommand`, or `paginateQuery` for the command that it pages. */
  readonly command: string;
  /** The file of ours that makes it. */
  readonly file: string;
  /** That file's code, so far as the bundle has it. */
  readonly code: string;
}

/** What the document client calls otherwise than DynamoDB does. */
const OPERATION_OF_DOCUMENTS: Readonly<Record<string, string>> = {
  Get: 'GetItem',
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  BatchGet: 'BatchGetItem',
  BatchWrite: 'BatchWriteItem',
  TransactWrite: 'TransactWriteItems',
  TransactGet: 'TransactGetItems',
};

/** The operation that a command, or what pages it, asks of AWS: `GetItem` of `GetCommand`. */
export function operationOf(command: string): string {
  const name = command.replace(/Command$|^paginate/g, '');
  return OPERATION_OF_DOCUMENTS[name] ?? name;
}

const FUNCTION_NAMES = Object.keys(ENV_CONTRACT) as FunctionName[]; // Object.keys forgets its keys' type

/**
 * Every call to AWS in each function's bundle, and the code of ours around it. The handlers are bundled as for a deployment, except that
 * the SDK stays outside and names stay readable: what esbuild shook out of the tree is in neither.
 */
export async function bundledCalls(): Promise<ReadonlyMap<FunctionName, readonly BundledCall[]>> {
  const { outputFiles } = await build({
    entryPoints: FUNCTION_NAMES.map((name) => ({ in: handlerEntryOf(name), out: name })),
    outdir: '.local/read-bundles',
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    mainFields: ['module', 'main'],
    charset: 'utf8',
    external: ['@aws-sdk/*'],
    write: false,
    logLevel: 'silent',
  });
  return new Map(
    outputFiles.map(({ path, text }) => {
      const name = FUNCTION_NAMES.find((candidate) => path.endsWith(`/${candidate}.js`));
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

/** `import { GetCommand as GetCommand2 } from "@aws-sdk/lib-dynamodb"` */
const IMPORT = /import \{([^}]*)\} from "@aws-sdk\/([\w-]+)";/g;
/** What is sent, and what sends by itself. */
const CALLING = /Command$|^paginate|^waitUntil/;

/** What one file makes and another sends for it, to the table that the first is about: entries of a transaction, and batches. */
const HANDED_ON: Readonly<Record<string, RegExp>> = {
  TransactWriteCommand: /\b(?:Put|Update|Delete|ConditionCheck): /,
  BatchWriteCommand: /(?<!function )\bwriteItems\d*\(/,
  BatchGetCommand: /(?<!function )\breadItems\d*\(/,
};
const SENDS_BATCHES = 'functions/adapters/table/batches.ts';

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
  return [
    ...others.flatMap(callsIn),
    ...(wrapping ? keepers.flatMap((keeper) => callsIn(wrapping).map((call) => ({ ...call, ...keeper }))) : []),
  ];
};

function callsIn({ file, code }: Section): BundledCall[] {
  if (file === SENDS_BATCHES) return [];
  const own = [...code.matchAll(IMPORT)].flatMap(([, names = '', client = '']) =>
    names
      .split(',')
      .map((name) => name.trim().split(' as '))
      .filter(([command = '', alias = command]) => CALLING.test(command) && code.includes(`${alias}(`))
      .map(([command = '']) => ({ client, command, file, code })),
  );
  if (!file.startsWith('functions/adapters/dynamodb/')) return own;
  const handedOn = Object.entries(HANDED_ON)
    .filter(
      ([command, pattern]) =>
        pattern.test(code) && !own.some((call) => call.command.startsWith(command.slice(0, -'Command'.length))),
    )
    .map(([command]) => ({ client: 'lib-dynamodb', command, file, code }));
  return [...own, ...handedOn];
}
