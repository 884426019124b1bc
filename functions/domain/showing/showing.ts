export { keepNumbers } from './keep-numbers.ts';
export {
  blurred,
  COUNTS_PER_MONTH,
  MARGIN,
  marginOfSum,
  type Random,
  SENDINGS_SHOWN_PER_MONTH,
} from './rule.ts';
export { type SendingFigures, sendingFigures } from './sending-figures.ts';
export { type BlurredParts, SENDING_PARTS, type ShownParts, shownParts } from './sending-parts.ts';
export { monthOf, type NumbersKept, type ShownMonth, type ShownNumbers, type ShownSending } from './shown-numbers.ts';
