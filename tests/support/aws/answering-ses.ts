import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What stands in for SES answers to a call: an error's name, or that it takes the mail, or nothing at all. */
export type SesAnswer =
  | { readonly takes: true }
  | { readonly error: string; readonly status: number }
  | { readonly silence: true };

/** SES's wire protocol, as far as one mail goes, on a port of this machine. */
export class AnsweringSes {
  /** Bodies of the calls that came, as JSON. */
  readonly calls: unknown[] = [];
  answer: SesAnswer = { takes: true };
  private readonly server: Server;

  constructor() {
    this.server = createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk);
      this.calls.push(JSON.parse(Buffer.concat(chunks).toString('utf8')));
      if ('silence' in this.answer) return;
      if ('error' in this.answer) {
        response.writeHead(this.answer.status, { 'x-amzn-errortype': this.answer.error });
        response.end(JSON.stringify({ message: 'ana@example.org was not accepted' }));
        return;
      }
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ MessageId: 'm1' }));
    });
  }

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  /** What the real client must be told to talk to this server. */
  where() {
    const { port } = this.server.address() as AddressInfo; // it listens on TCP
    return {
      endpoint: `http://127.0.0.1:${port}`,
      region: 'us-east-1',
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    };
  }
}
