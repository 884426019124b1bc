import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Instrumenter } from '@stryker-mutator/instrumenter';
import { noopLogger } from '@stryker-mutator/util';
import { PROJECT_FOLDER } from '../program/project-paths.ts';

/** One small change to the code. */
export interface Mutant {
  readonly id: string;
  readonly fileName: string;
  readonly mutatorName: string;
  readonly replacement: string;
  readonly status?: string;
  /** Lines begin at 0. */
  readonly location: { readonly start: { readonly line: number; readonly column: number } };
}

export interface Mutants {
  readonly mutants: readonly Mutant[];
  /** Code in which each mutant waits to be switched on, by the path of its file. */
  readonly code: ReadonlyMap<string, string>;
}

/** Types refuse nearly all of these; of the rest, most are texts of errors, which no test should repeat. */
const excludedMutations = ['StringLiteral', 'ObjectLiteral', 'ArrowFunction', 'OptionalChaining'];

/** @param path - of a room of the domain, or of a folder or a file in one. */
export async function mutantsOf(path: string): Promise<Mutants> {
  const there = join(PROJECT_FOLDER, 'functions', 'domain', path);
  const names = statSync(there).isFile() ? [there] : globSync(join(there, '**/*.ts')).sort();
  const { files, mutants: all } = await new Instrumenter(noopLogger).instrument(
    names.map((name) => ({ name, mutate: true, content: readFileSync(name, 'utf8') })),
    { plugins: null, excludedMutations, ignorers: [] },
  );
  // What is left out is listed, but stands nowhere in the code.
  const mutants = (all as readonly Mutant[]).filter(({ status }) => status !== 'Ignored');
  return { mutants, code: new Map(files.map(({ name, content }) => [name, content])) };
}
