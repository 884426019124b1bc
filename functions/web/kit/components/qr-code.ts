import { encode } from 'uqr';
import { type Html, html } from '../html.ts';

/** Modules of white around it, without which readers may not find it: ISO/IEC 18004 asks for four. */
const BORDER = 4;
const SIDE_PIXELS = 240;

/** A text as a picture that a phone reads: black on white in the dark too, and with no style, which our policy would block. */
export function qrCode(text: string, label: string): Html {
  const { data, size } = encode(text, { border: BORDER });
  const path = data.flatMap((row, y) => row.flatMap((isBlack, x) => (isBlack ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return html`<svg role="img" aria-label="${label}" viewBox="0 0 ${size} ${size}" width="${SIDE_PIXELS}" height="${SIDE_PIXELS}" shape-rendering="crispEdges"><rect width="${size}" height="${size}" fill="#fff"/><path d="${path}" fill="#000"/></svg>`;
}
