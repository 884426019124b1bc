/*
 * In a bundle this takes the place of the SDK's event streams, which no operation of ours has. The SDK loads them when it is to read one, and for that a bundler
 * has to keep all of the modules that they share with it.
 */

/** @throws {TypeError} always. */
export class EventStreamSerde {
  constructor() {
    throw new TypeError('No function reads event streams: see infra/bundling/bundle-handlers.ts');
  }
}
/** A client that could read some is made as one that can't. */
export const resolveEventStreamSerdeConfig = <Config>(config: Config): Config => config;
export const eventStreamSerdeProvider = () => new EventStreamSerde();
