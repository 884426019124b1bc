// Controls can move a terminal's cursor or retitle its window; direction controls make text read as what it is not.
const UNSAFE = /[\p{Cc}\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/** Text that a publisher or a subscriber wrote, fit to be printed: line ends and tabs become spaces, other controls a visible mark. */
export function safeText(text: string): string {
  return text.replace(/[\t\r\n]+/g, ' ').replace(UNSAFE, '\ufffd');
}
