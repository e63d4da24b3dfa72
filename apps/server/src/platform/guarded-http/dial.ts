import { connect, isIP, type LookupFunction, type Socket } from 'node:net';
import { connect as connectTls, type TLSSocket } from 'node:tls';
import { Fault } from './reasons.ts';

export interface Target {
  readonly url: URL;
  /** As the URL says it, without the brackets of an IPv6 literal. */
  readonly host: string;
  readonly port: number;
  readonly secure: boolean;
}

export interface CheckedAddress {
  readonly address: string;
  readonly family: 4 | 6;
}

/** Opens a connection to one of the checked addresses and nowhere else. Throws Fault CONNECT or TLS. */
export async function dial(
  target: Target,
  addresses: readonly CheckedAddress[],
  ca: readonly string[] | undefined,
  signal: AbortSignal,
): Promise<Socket | TLSSocket> {
  const plain = await open(target, addresses, signal);
  return target.secure ? await secure(target, plain, ca, signal) : plain;
}

function open(target: Target, addresses: readonly CheckedAddress[], signal: AbortSignal): Promise<Socket> {
  // The system asks this instead of the resolver: the answer is what we have checked, however often it asks.
  const lookup: LookupFunction = (_host, options, answer) => {
    if (options.all) return answer(null, [...addresses]);
    const [first] = addresses;
    answer(null, first?.address ?? '', first?.family);
  };
  const socket = connect({
    // A name, so that Node uses `lookup`, also for literals.
    host: 'checked.invalid',
    port: target.port,
    lookup,
    autoSelectFamily: true,
    autoSelectFamilyAttemptTimeout: 2_000,
    noDelay: true,
  });
  return settle(socket, 'connect', signal, (error) => new Fault('CONNECT', explain(error), { cause: error }));
}

function secure(target: Target, plain: Socket, ca: readonly string[] | undefined, signal: AbortSignal) {
  const socket = connectTls({
    socket: plain,
    // A literal has no name to ask for; the certificate must then be made for the address itself.
    ...(isIP(target.host) === 0 ? { servername: target.host.replace(/\.$/, '') } : { host: target.host }),
    ALPNProtocols: ['http/1.1'],
    minVersion: 'TLSv1.2',
    ...(ca === undefined ? {} : { ca: [...ca] }),
  });
  return settle(
    socket,
    'secureConnect',
    signal,
    (error) => new Fault('TLS', explain(error), { cause: error }),
  );
}

function settle<S extends Socket>(
  socket: S,
  ready: 'connect' | 'secureConnect',
  signal: AbortSignal,
  fault: (error: Error) => Fault,
): Promise<S> {
  return new Promise((resolve, reject) => {
    const giveUp = () => {
      socket.destroy();
      reject(new Fault('TIMEOUT', ready === 'connect' ? 'while connecting' : 'in the TLS handshake'));
    };
    const close = () => reject(fault(new Error('closed by the other side')));
    socket.once(ready, () => {
      signal.removeEventListener('abort', giveUp);
      socket.off('close', close);
      resolve(socket);
    });
    // Stays for good: a socket may still fail after everybody has stopped listening.
    socket.on('error', (error) => {
      signal.removeEventListener('abort', giveUp);
      reject(fault(error));
    });
    socket.once('close', close);
    signal.addEventListener('abort', giveUp, { once: true });
    if (signal.aborted) giveUp();
  });
}

function explain(error: Error): string {
  const inner = error instanceof AggregateError ? (error.errors as Error[]) : [error];
  return inner.map((one) => one.message || (one as NodeJS.ErrnoException).code || one.name).join('; ');
}
