import { statfsSync } from 'node:fs';

/** `durable` for anything that matters; `test` gives up crash safety for speed. */
export type Durability = 'durable' | 'test';

/** The command-line settings of the postmaster: a shop on a small machine, reachable from this machine only. */
export function settingsFor(port: number, durability: Durability): readonly string[] {
  const settings = { ...connection(port), ...smallMachine, ...durabilities[durability], ...sharedMemory() };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

function connection(port: number) {
  return {
    listen_addresses: '127.0.0.1',
    port: String(port),
    // No socket file at all: nothing to guess in a shared folder, and no limit of 107 bytes on the path.
    unix_socket_directories: '',
  };
}

const smallMachine = {
  shared_buffers: '256MB',
  max_connections: '200',
  wal_compression: 'on',
  random_page_cost: '1.1',
  max_wal_size: '2GB',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  log_line_prefix: '%m [%p] %d ',
} as const;

const durabilities = {
  durable: { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' },
  test: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' },
} as const satisfies Record<Durability, Record<string, string>>;

/** Containers get 64 MB of /dev/shm, which one parallel query can fill ("could not resize shared memory segment"). */
function sharedMemory(): { dynamic_shared_memory_type?: string } {
  if (process.platform !== 'linux') return {};
  try {
    const { bsize, blocks } = statfsSync('/dev/shm');
    return bsize * blocks < 256 * 1024 * 1024 ? { dynamic_shared_memory_type: 'mmap' } : {};
  } catch {
    return { dynamic_shared_memory_type: 'mmap' };
  }
}
