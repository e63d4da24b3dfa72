import { BlockList, isIP } from 'node:net';

/** Never reachable through a host name on the allow-list, only by an explicit address or range. */
const neverByName = [
  '0.0.0.0/8',
  '100.100.100.200/32', // metadata of one cloud, in the carrier-grade range
  '168.63.129.16/32', // wire server of another, although publicly numbered
  '169.254.0.0/16', // link-local, with the usual metadata address 169.254.169.254
  '224.0.0.0/4',
  '240.0.0.0/4',
] as const;

const closedV4 = [
  ...neverByName,
  '10.0.0.0/8',
  '100.64.0.0/10', // carrier-grade NAT
  '127.0.0.0/8',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.31.196.0/24',
  '192.52.193.0/24',
  '192.88.99.0/24', // 6to4 relays
  '192.168.0.0/16',
  '192.175.48.0/24',
  '198.18.0.0/15', // benchmarks
  '198.51.100.0/24',
  '203.0.113.0/24',
] as const;

/** Only 2000::/3 is handed out for the public; these parts of it are not, or they carry IPv4 inside. */
const openV6 = ['2000::/3'] as const;
const closedV6 = [
  '2001::/23', // Teredo, ORCHID, benchmarks
  '2001:db8::/32',
  '2002::/16', // 6to4
  '3fff::/20',
] as const;
const neverByNameV6 = ['fd00:ec2::/32', 'fd20:ce::254/128', 'fe80::/10', 'ff00::/8'] as const;

/** What the operator lets through although it is private. */
export interface AllowList {
  readonly addresses: readonly { readonly list: Ranges; readonly port: number | undefined }[];
  readonly names: readonly { readonly host: RegExp; readonly port: number | undefined }[];
}

/**
 * Reads the operator's list: ranges (`10.0.0.0/8`, `fd00::/8`), addresses and host names (`*` stands for any
 * labels), the latter two with an optional `:port`. Throws TypeError for an entry that is none of these.
 */
export function parseAllowList(entries: readonly string[]): AllowList {
  const addresses: { list: Ranges; port: number | undefined }[] = [];
  const names: { host: RegExp; port: number | undefined }[] = [];
  for (const entry of entries.map((text) => text.trim()).filter(Boolean)) {
    if (isRange(entry)) {
      addresses.push({ list: new Ranges([entry]), port: undefined });
      continue;
    }
    const [host, port] = splitPort(entry);
    const family = isIP(host);
    if (family !== 0) addresses.push({ list: new Ranges([`${host}/${family === 4 ? 32 : 128}`]), port });
    else if (/^[a-z0-9*_.-]+$/i.test(host)) names.push({ host: pattern(host), port });
    else throw new TypeError(`not an address range, address or host pattern: ${entry}`);
  }
  return { addresses, names };
}

/** Whether a request to `host:port` may connect to this resolved address. */
export function mayConnect(allow: AllowList, host: string, port: number, address: string): boolean {
  if (isPublic(address)) return true;
  if (allow.addresses.some((entry) => fits(entry.port, port) && entry.list.has(address))) return true;
  if (never.has(address) || isEmbeddedV4(address)) return false;
  return allow.names.some((entry) => fits(entry.port, port) && entry.host.test(host));
}

/** Whether an address is ordinary public unicast. An IPv4 address dressed as IPv6 is not. */
export function isPublic(address: string): boolean {
  const plain = withoutZone(address);
  if (isIP(plain) === 4) return !closed.has(plain);
  return isIP(plain) === 6 && open.has(plain) && !closed.has(plain);
}

/**
 * Address ranges. Kept per family because `net.BlockList` lets an IPv6 rule for mapped addresses catch every
 * IPv4 address too.
 */
export class Ranges {
  readonly #v4 = new BlockList();
  readonly #v6 = new BlockList();

  constructor(ranges: readonly string[]) {
    for (const range of ranges) {
      const [network = '', bits = ''] = range.split('/');
      if (isIP(network) === 4) this.#v4.addSubnet(network, Number(bits), 'ipv4');
      else this.#v6.addSubnet(network, Number(bits), 'ipv6');
    }
  }

  has(address: string): boolean {
    const plain = withoutZone(address);
    return isIP(plain) === 4 ? this.#v4.check(plain, 'ipv4') : this.#v6.check(plain, 'ipv6');
  }
}

const closed = new Ranges([...closedV4, ...closedV6]);
const open = new Ranges(openV6);
const never = new Ranges([...neverByName, ...neverByNameV6]);
/** IPv4 inside IPv6 (mapped, compatible, NAT64): a second spelling of addresses judged elsewhere. */
const embedded = new Ranges(['::ffff:0:0/96', '::ffff:0:0:0/96', '64:ff9b::/96', '64:ff9b:1::/48']);

function isEmbeddedV4(address: string): boolean {
  return isIP(withoutZone(address)) === 6 && embedded.has(address);
}

function isRange(entry: string): boolean {
  const [network = '', bits, ...rest] = entry.split('/');
  if (bits === undefined) return false;
  const family = isIP(network);
  const size = Number(bits);
  if (family === 0 || rest.length > 0 || !/^\d+$/.test(bits) || size > (family === 4 ? 32 : 128)) {
    throw new TypeError(`not an address range: ${entry}`);
  }
  return true;
}

function splitPort(entry: string): [host: string, port: number | undefined] {
  if (isIP(entry) === 6) return [entry, undefined];
  const found = /^(?:\[(?<v6>[^\]]+)\]|(?<host>[^:[\]]+))(?::(?<port>\d+|\*))?$/.exec(entry);
  const { v6, host, port } = found?.groups ?? {};
  const number = port === undefined || port === '*' ? undefined : Number(port);
  if (found === null || (number !== undefined && (number < 1 || number > 65_535))) {
    throw new TypeError(`not an address or host with port: ${entry}`);
  }
  return [v6 ?? host ?? '', number];
}

function pattern(host: string): RegExp {
  const body = host.replaceAll('.', '\\.').replaceAll('*', '[a-z0-9_.-]+');
  return new RegExp(`^${body}\\.?$`, 'i');
}

function fits(wanted: number | undefined, port: number): boolean {
  return wanted === undefined || wanted === port;
}

function withoutZone(address: string): string {
  return address.split('%')[0] ?? address;
}
