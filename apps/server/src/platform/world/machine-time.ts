/**
 * Machine time: for leases, lock-outs and sessions, which guard against people and processes and therefore
 * run on real time in every world. Never stored in a column that ends in `_at`.
 */
export function machineNow(): Date {
  return new Date();
}
