/** The catalogue of planted faults: each is one thing that a seller's program gets wrong. */
import type { Fault } from './fault.ts';
import { accessFaults } from './faults.access.ts';
import { lifeFaults } from './faults.life.ts';
import { wireFaults } from './faults.wire.ts';

export const faults: readonly Fault[] = [...wireFaults, ...accessFaults, ...lifeFaults];

export function faultNamed(id: string): Fault {
  const found = faults.find((fault) => fault.id === id);
  if (!found) throw new RangeError(`There is no fault ${id}`);
  return found;
}
