import { styleText } from 'node:util';
import { markdownTable } from '../terminal/markdown-table.ts';
import type { Bar, Section } from './figure.ts';
import { machineFacts } from './machine.ts';

const inWords = (bar: Bar | undefined) => {
  if (!bar) return '';
  return bar.holds ? `${bar.text}: holds` : `${bar.text}: BELOW THE BAR`;
};

export function tableOf(sections: readonly Section[]): string {
  const figures = sections.flatMap((section) => section.figures);
  const nameWidth = Math.max(...figures.map(({ name }) => name.length));
  const valueWidth = Math.max(...figures.map(({ value }) => value.length));
  const lines = sections.flatMap(({ title, figures: own }) => {
    const barWidth = Math.max(...own.map(({ bar }) => inWords(bar).length));
    return [
      '',
      styleText('bold', title),
      ...own.map(({ name, value, bar, note = '' }) =>
        `  ${name.padEnd(nameWidth)}  ${value.padStart(valueWidth)}  ${inWords(bar).padEnd(barWidth)}${barWidth > 0 ? '  ' : ''}${note}`.trimEnd(),
      ),
    ];
  });
  return [...lines, '', `Measured on ${machineFacts()}`].join('\n');
}

/** The same for docs/performance.md. */
export const markdownOf = (sections: readonly Section[]): string =>
  sections
    .map(({ title, figures }) => {
      const rows = figures.map(({ name, value, bar, note = '' }) => [name, value, inWords(bar), note]);
      return `### ${title}\n\n${markdownTable([['figure', 'value', 'bar', 'of what'], ...rows])}\n`;
    })
    .join('\n');

export function jsonOf(sections: readonly Section[]): string {
  const measured = Object.fromEntries(
    sections.map(({ title, figures }) => [
      title,
      Object.fromEntries(
        figures.map(({ name, raw, bar }) => [name, bar ? { ...raw, bar: bar.text, holds: bar.holds } : raw]),
      ),
    ]),
  );
  return JSON.stringify({ machine: machineFacts(), measured }, null, 2);
}
