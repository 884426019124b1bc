import { describe, expect, test } from 'vitest';
import { dataPorts } from '../../../scripts/doctor/ports/data.ts';
import { dnsPort } from '../../../scripts/doctor/ports/dns.ts';
import { type AwsAnswer, type AwsRequest, startAwsStub } from '../../support/aws-stub.ts';

const settingsOf = (endpoint: string) => ({
  endpoint,
  region: 'eu-central-1',
  credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
});

async function countIn(answer: (request: AwsRequest, asked: number) => AwsAnswer) {
  let asked = 0;
  const stub = await startAwsStub((request) => answer(request, ++asked));
  try {
    return { found: await dataPorts(settingsOf(stub.url)).subscribers('table'), requests: stub.requests };
  } finally {
    await stub.stop();
  }
}

describe('subscribers', () => {
  test('of a small table are counted', async () => {
    const pages = [
      { Count: 3, ScannedCount: 10, LastEvaluatedKey: { pk: { S: 'a' } } },
      { Count: 2, ScannedCount: 8 },
    ];
    const { found, requests } = await countIn((_, asked) => ({ body: pages[asked - 1] }));
    expect(found).toEqual({ active: 5, isEstimate: false });
    expect(requests[1]?.input).toMatchObject({ Select: 'COUNT', ExclusiveStartKey: { pk: { S: 'a' } } });
  });

  test('of a large one are estimated from its first pages, and no more is read', async () => {
    const page = { Count: 100, ScannedCount: 1_000, LastEvaluatedKey: { pk: { S: 'a' } } };
    const { found, requests } = await countIn(({ operation }) =>
      operation === 'Scan' ? { body: page } : { body: { Table: { ItemCount: 5_000_000 } } },
    );
    expect(found).toEqual({ active: 500_000, isEstimate: true });
    expect(requests.filter(({ operation }) => operation === 'Scan')).toHaveLength(20);
  });
});

describe('DNS', () => {
  const notThere = (code: string) => Promise.reject(Object.assign(new Error(code), { code }));

  test('answers are written as records are, in lower case and without a dot at their end', async () => {
    const dns = dnsPort({
      resolveCname: async () => ['Token.DKIM.amazonses.com.'],
      resolveMx: async () => [{ priority: 10, exchange: 'feedback-smtp.eu-central-1.amazonses.com' }],
      resolveTxt: async () => [['v=DMARC1; ', 'p=reject']],
    } as never); // a resolver by three of its methods
    expect(await dns('CNAME', 'a')).toEqual(['token.dkim.amazonses.com']);
    expect(await dns('MX', 'a')).toEqual(['10 feedback-smtp.eu-central-1.amazonses.com']);
    expect(await dns('TXT', 'a')).toEqual(['v=dmarc1; p=reject']);
  });

  test('a name that is not there has no records; a resolver that fails is a failed look', async () => {
    const dns = dnsPort({
      resolveCname: () => notThere('ENOTFOUND'),
      resolveTxt: () => notThere('ESERVFAIL'),
    } as never);
    expect(await dns('CNAME', 'a')).toEqual([]);
    await expect(dns('TXT', 'a')).rejects.toThrow('ESERVFAIL');
  });
});
