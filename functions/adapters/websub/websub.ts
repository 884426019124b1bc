import { type Agent, request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { useAgent } from 'request-filtering-agent';

/** A WebSub hub, which tells those who subscribed to a feed that there is something new in it. */
export interface Hub {
  /**
   * Has the hub look at a feed.
   * @param feedUrl - by which the feed names itself.
   * @throws {HubPingError} when the hub refuses, redirects or does not answer in time.
   */
  ping(feedUrl: string): Promise<void>;
}

export class HubPingError extends Error {
  override readonly name = 'HubPingError';
}

const ANSWERS_WITHIN_MS = 4_000;

/**
 * The hub at an address. WebSub leaves to hubs how they are told. All take this form, which comes from PubSubHubbub; some read `hub.url`,
 * others `hub.topic`, and few take more than one of them.
 * https://www.w3.org/TR/websub/#publishing
 * https://pubsubhubbub.github.io/PubSubHubbub/pubsubhubbub-core-0.4.html#publishing
 * @param agent - the usual one reaches no private network, whatever the hub's name resolves to. No redirect is followed.
 */
export function makeHub(hubUrl: string, agent: Agent = useAgent(hubUrl), answersWithinMs = ANSWERS_WITHIN_MS): Hub {
  const send = hubUrl.startsWith('https:') ? httpsRequest : httpRequest;
  return {
    ping: (feedUrl) =>
      new Promise((resolve, reject) => {
        const body = `${new URLSearchParams({ 'hub.mode': 'publish', 'hub.url': feedUrl, 'hub.topic': feedUrl })}`;
        const headers = {
          'Content-Type': 'application/x-www-form-urlencoded',
          'Content-Length': Buffer.byteLength(body),
        };
        const signal = AbortSignal.timeout(answersWithinMs);
        const asked = send(hubUrl, { method: 'POST', agent, headers, signal }, (response) => {
          // What else it says is nothing to us, and may have no end.
          response.destroy();
          const { statusCode = 0 } = response;
          if (statusCode >= 200 && statusCode < 300) resolve();
          else reject(new HubPingError(`the hub answered ${statusCode}`));
        });
        asked.on('error', (cause) => reject(new HubPingError('the hub did not answer', { cause })));
        asked.end(body);
      }),
  };
}
