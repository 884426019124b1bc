import { styleText } from 'node:util';
import type { Section } from './figure.ts';
import { machineFacts } from './machine.ts';

/** The report as a table that a person can read. */
export function tableOf(sections: readonly Section[]): string {
  const figures = sections.flatMap((section) => section.figures);
  const nameWidth = Math.max(...figures.map(({ name }) => name.length));
  const valueWidth = Math.max(...figures.map(({ value }) => value.length));
  const lines = sections.flatMap(({ title, figures: own }) => [
    '',
    styleText('bold', title),
    ...own.map(({ name, value, note = '' }) =>
      `  ${name.padEnd(nameWidth)}  ${value.padStart(valueWidth)}  ${note}`.trimEnd(),
    ),
  ]);
  return [...lines, '', `Measured on ${machineFacts()}`].join('\n');
}

/** The report for machines: the raw numbers under section and name. */
export function jsonOf(sections: readonly Section[]): string {
  const measured = Object.fromEntries(
    sections.map(({ title, figures }) => [title, Object.fromEntries(figures.map(({ name, raw }) => [name, raw]))]),
  );
  return JSON.stringify({ machine: machineFacts(), measured }, null, 2);
}
