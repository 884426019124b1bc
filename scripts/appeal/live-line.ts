export interface LiveLine {
  show(text: string): void;
  clear(): void;
}

const START_OF_LINE = '\r';
const ERASE_LINE = '\u001b[K';
const PLAIN_EVERY_MS = 5_000;

/** Rewrites one line on a terminal; elsewhere it writes lines, and not more than one in five seconds. */
export function makeLiveLine(output: NodeJS.WriteStream): LiveLine {
  return output.isTTY ? rewritten(output) : written(output);
}

function rewritten(output: NodeJS.WriteStream): LiveLine {
  return {
    // A line that is longer than the terminal could not be rewritten.
    show: (text) => void output.write(`${START_OF_LINE}${text.slice(0, (output.columns ?? 80) - 1)}${ERASE_LINE}`),
    clear: () => void output.write(`${START_OF_LINE}${ERASE_LINE}`),
  };
}

function written(output: NodeJS.WriteStream): LiveLine {
  let writtenAtMs = Number.NEGATIVE_INFINITY;
  return {
    show(text) {
      if (performance.now() - writtenAtMs < PLAIN_EVERY_MS) return;
      writtenAtMs = performance.now();
      output.write(`${text}\n`);
    },
    clear: () => {},
  };
}
