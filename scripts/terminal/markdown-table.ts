/** A table of Markdown whose columns are as wide as their widest cell. The first column stands to the left, the others to the right. */
export function markdownTable(rows: readonly (readonly string[])[]): string {
  const [headings = [], ...others] = rows;
  const widths = headings.map((_, column) => Math.max(3, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join(' | ')} |`;
  const rule = widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  return [line(headings), line(rule), ...others.map(line)].join('\n');
}
