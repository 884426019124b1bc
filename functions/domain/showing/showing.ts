export { type KeepingNumbersPorts, keepNumbers } from './keep-numbers.ts';
export {
  blurred,
  COUNTS_PER_MONTH,
  MARGIN,
  marginOfSum,
  NOISE_DEVIATION,
  type Random,
  SENDINGS_SHOWN_PER_MONTH,
} from './rule.ts';
export { type SendingFigures, sendingFigures } from './sending-figures.ts';
export {
  type BlurredParts,
  blurredParts,
  partsOf,
  SENDING_PARTS,
  type SendingPart,
  type SendingParts,
  type ShownParts,
  shownParts,
} from './sending-parts.ts';
export {
  monthOf,
  type NumbersKept,
  type SendingOfMonth,
  type ShownMonth,
  type ShownNumbers,
  type ShownSending,
} from './shown-numbers.ts';
