import { describe, expect, test } from 'vitest';
import { isPublic, mayConnect, parseAllowList } from './addresses.ts';

const none = parseAllowList([]);

describe('an address is public only if it is ordinary unicast', () => {
  test.each([
    '0.0.0.0',
    '0.1.2.3',
    '10.0.0.1',
    '100.64.0.1',
    '100.127.255.255',
    '127.0.0.1',
    '127.255.255.254',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.0.0.170',
    '192.168.1.1',
    '198.19.255.255',
    '203.0.113.9',
    '224.0.0.1',
    '239.255.255.250',
    '240.0.0.1',
    '255.255.255.255',
    '168.63.129.16',
    '::',
    '::1',
    '::127.0.0.1',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '::ffff:7f00:1',
    '::ffff:0:7f00:1',
    '64:ff9b::7f00:1',
    '64:ff9b::808:808',
    '64:ff9b:1::1',
    '100::1',
    '2001::1',
    '2001:db8::1',
    '2002:7f00:1::1',
    '3fff::1',
    '4000::1',
    '5f00::1',
    'fc00::1',
    'fd00:ec2::254',
    'fe80::1',
    'fe80::1%eth0',
    'fec0::1',
    'ff02::1',
    'nonsense',
    '',
  ])('%s is not', (address) => {
    expect(isPublic(address)).toBe(false);
    expect(mayConnect(none, 'isv.example', 443, address)).toBe(false);
  });

  test.each(['1.1.1.1', '8.8.8.8', '100.63.255.255', '100.128.0.1', '172.15.0.1', '172.32.0.1', '223.5.5.5'])(
    '%s is',
    (address) => expect(isPublic(address)).toBe(true),
  );

  test.each(['2400:3200::1', '2606:4700:4700::1111', '2a00:1450:4001::1'])('%s is', (address) =>
    expect(isPublic(address)).toBe(true),
  );
});

describe('the allow-list', () => {
  test('opens a range, an address, an address with port, and nothing beside them', () => {
    const allow = parseAllowList([
      '10.1.0.0/16',
      '192.168.1.5',
      '127.0.0.1:9000',
      '[::1]:9000',
      'fd00:1::/32',
    ]);
    expect(mayConnect(allow, 'x', 80, '10.1.255.1')).toBe(true);
    expect(mayConnect(allow, 'x', 80, '10.2.0.1')).toBe(false);
    expect(mayConnect(allow, 'x', 80, '192.168.1.5')).toBe(true);
    expect(mayConnect(allow, 'x', 80, '192.168.1.6')).toBe(false);
    expect(mayConnect(allow, 'x', 9000, '127.0.0.1')).toBe(true);
    expect(mayConnect(allow, 'x', 9001, '127.0.0.1')).toBe(false);
    expect(mayConnect(allow, 'x', 9000, '::1')).toBe(true);
    expect(mayConnect(allow, 'x', 9001, '::1')).toBe(false);
    expect(mayConnect(allow, 'x', 80, 'fd00:1::5')).toBe(true);
    expect(mayConnect(allow, 'x', 80, 'fd00:2::5')).toBe(false);
  });

  test('opens a name with all its ports or one, and a pattern for the names below', () => {
    const allow = parseAllowList(['isv.corp', 'demo.corp:8443', '*.lab.corp:*']);
    expect(mayConnect(allow, 'isv.corp', 1, '10.0.0.1')).toBe(true);
    expect(mayConnect(allow, 'ISV.corp.', 1, '10.0.0.1')).toBe(true);
    expect(mayConnect(allow, 'xisv.corp', 1, '10.0.0.1')).toBe(false);
    expect(mayConnect(allow, 'demo.corp', 8443, '10.0.0.1')).toBe(true);
    expect(mayConnect(allow, 'demo.corp', 443, '10.0.0.1')).toBe(false);
    expect(mayConnect(allow, 'a.b.lab.corp', 5, '10.0.0.1')).toBe(true);
    expect(mayConnect(allow, 'lab.corp', 5, '10.0.0.1')).toBe(false);
    expect(mayConnect(allow, 'a.labxcorp', 5, '10.0.0.1')).toBe(false);
  });

  test('never lets a name reach metadata, multicast or a disguised IPv4; an explicit range does', () => {
    const byName = parseAllowList(['*']);
    for (const address of [
      '169.254.169.254',
      '224.0.0.1',
      '0.0.0.0',
      'fd00:ec2::254',
      '::ffff:10.0.0.1',
      'fe80::1',
    ]) {
      expect(mayConnect(byName, 'isv.corp', 80, address)).toBe(false);
    }
    expect(mayConnect(byName, 'isv.corp', 80, '10.0.0.1')).toBe(true);
    expect(mayConnect(parseAllowList(['64:ff9b::/96']), 'isv.corp', 80, '64:ff9b::808:808')).toBe(true);
    expect(mayConnect(parseAllowList(['169.254.0.0/16']), 'isv.corp', 80, '169.254.169.254')).toBe(true);
  });

  test.each(['10.0.0.0/33', '10.0.0/8', 'fd00::/129', 'a b', 'host:99999', 'http://x', 'x:y:z', '10.0.0.0/'])(
    'refuses to start with %s',
    (entry) => expect(() => parseAllowList([entry])).toThrow(TypeError),
  );
});
