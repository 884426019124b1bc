import { expect, test } from 'vitest';
import { networkOf } from '../../../../functions/domain/subscriber/address/network.ts';

test.each([
  ['an IPv4 address is its own network', '192.0.2.1', '192.0.2.1'],
  ['one that is written as IPv6 too', '::ffff:192.0.2.1', '192.0.2.1'],
  ['an IPv6 address counts by its first 48 bits', '2001:db8:1:23ff:1:2:3:4', '2001:db8:1'],
  ['zeros that were left out are there', '2001:db8::1', '2001:db8:0'],
  ['zeros may be left out at its beginning', '::1', '0:0:0'],
  ['or before most of it', '::1:2:3:4:5:6:7', '0:1:2'],
  ['or one alone', '2001::1:2:3:4:5:6', '2001:0:1'],
  ['one may end as IPv4 is written', '64:ff9b::ffff:192.0.2.1', '64:ff9b:0'],
  ['letter case and leading zeros say nothing', '2001:0DB8:0001:02FF::', '2001:db8:1'],
  ['what is no address has none', 'somewhere', undefined],
])('%s', (_, address, network) => {
  expect(networkOf(address)).toBe(network);
});

test('a line with a /48, as offices and some homes have, has the budget of one network and not of 256', () => {
  const within = ['2001:db8:0:100::1', '2001:db8:0:200::1', '2001:db8:0:ffff:ffff::1'].map(networkOf);
  expect(new Set(within).size).toBe(1);
  expect(networkOf('2001:db8:1:100::1')).not.toBe(within[0]);
});
