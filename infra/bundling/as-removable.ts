import { type Expression, parseSync } from 'oxc-parser';
import { withEdits } from './with-edits.ts';

/** What the bundler leaves out by itself where nothing uses it. */
const LEFT_OUT_ANYWAY: ReadonlySet<Expression['type']> = new Set([
  'ArrowFunctionExpression',
  'FunctionExpression',
  'Identifier',
  'Literal',
]);

/**
 * A module that tells the bundler that a constant may go where a function does not use it. It can't know by itself that a call such as `z.object()` has no other
 * effect than its result, and keeps every schema of a module from which a function uses one.
 */
export const asRemovable = (path: string, source: string): string =>
  withEdits(
    source,
    initialValues(path, source).map(({ start, end }) => ({
      start,
      end,
      by: `/* @__PURE__ */ (() => (${source.slice(start, end)}))()`,
    })),
  );

/** The values of a module's constants, in their order. One that is waited for can't stand in a function of its own. */
function initialValues(path: string, source: string): Expression[] {
  return parseSync(path, source).program.body.flatMap((statement) => {
    const declared = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    if (declared?.type !== 'VariableDeclaration') return [];
    return declared.declarations.flatMap(({ init }) =>
      init && !LEFT_OUT_ANYWAY.has(init.type) && !/\bawait\b/.test(source.slice(init.start, init.end)) ? [init] : [],
    );
  });
}
