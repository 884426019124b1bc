export { makeAudienceCounter } from './audience-counter.ts';
export { makePageReader } from './page-reader.ts';
export { makeSendingSteerer } from './sending-steerer.ts';
