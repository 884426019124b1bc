import { readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { type ImportDeclaration, parseSync } from 'oxc-parser';
import { withEdits } from './with-edits.ts';

/** Where a name is written, and what it is called there. */
interface Origin {
  readonly file: string;
  readonly name: string;
}

/**
 * Rewrites a module's imports: each name comes from the file that declares it, in place of its room's door (ADR 71). The bundler puts whole files into chunks.
 * Through the door, a page that needs one file of a room would load everything that any file of the room imports.
 */
export function pastDoors(path: string, source: string): string {
  const direct = parseSync(path, source).program.body.flatMap((statement) => {
    const imports = statement.type === 'ImportDeclaration' ? directImports(path, statement) : undefined;
    if (!imports) return [];
    const { start, end } = statement;
    // As many lines as before: source maps name them.
    const lines = '\n'.repeat(source.slice(start, end).split('\n').length - 1);
    return [{ start, end, by: imports.join(' ') + lines }];
  });
  return withEdits(source, direct).replace(LATE_IMPORT, (whole, from: string, name: string) => {
    const door = ownModule(path, from);
    const origin = door === undefined ? undefined : originOf(door, name);
    return origin ? `(await import('${fromFolderOf(path, origin.file)}')).${origin.name}` : whole;
  });
}

/** How one thing is taken from a module that is imported late. */
const LATE_IMPORT = /\(await import\('([^']+)'\)\)\.(\w+)/g;

const fromFolderOf = (path: string, file: string) => `./${relative(dirname(path), file)}`;

/** An import of each name by itself; undefined where the statement can stay. */
function directImports(path: string, { importKind, source, specifiers }: ImportDeclaration): string[] | undefined {
  const door = ownModule(path, source.value);
  if (importKind === 'type' || door === undefined) return undefined;
  const imports: string[] = [];
  let isDoor = false;
  for (const specifier of specifiers) {
    if (specifier.type !== 'ImportSpecifier') return undefined;
    if (specifier.importKind === 'type') continue;
    const { file, name } = originOf(door, nameOf(specifier.imported));
    isDoor ||= file !== door;
    imports.push(`import { ${name} as ${specifier.local.name} } from '${fromFolderOf(path, file)}';`);
  }
  return isDoor ? imports : undefined;
}

function originOf(file: string, name: string): Origin {
  for (const { as, from, its } of passedOnBy(file)) {
    const module = as === name ? ownModule(file, from) : undefined;
    if (module !== undefined) return originOf(module, its);
  }
  return { file, name };
}

interface PassedOn {
  readonly as: string;
  readonly from: string;
  readonly its: string;
}

const known = new Map<string, readonly PassedOn[]>();

/** The names that a module passes on from others. */
function passedOnBy(file: string): readonly PassedOn[] {
  const found = known.get(file);
  if (found) return found;
  const passedOn = parseSync(file, readFileSync(file, 'utf8')).program.body.flatMap((statement) => {
    if (statement.type !== 'ExportNamedDeclaration' || !statement.source) return [];
    const from = statement.source.value;
    return statement.specifiers.map(({ exported, local }) => ({ as: nameOf(exported), from, its: nameOf(local) }));
  });
  known.set(file, passedOn);
  return passedOn;
}

const nameOf = (name: { readonly name: string } | { readonly value: string }) =>
  'name' in name ? name.name : name.value;

const ownModule = (importer: string, specifier: string): string | undefined =>
  specifier.startsWith('.') && specifier.endsWith('.ts') ? resolve(dirname(importer), specifier) : undefined;
