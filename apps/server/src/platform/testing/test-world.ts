import { randomBytes } from 'node:crypto';
import { openDatabase } from '../database/pool.ts';
import type { DueSource } from '../due/due.ts';
import { advance, drain } from '../due/travel.ts';
import { createLog } from '../log/log.ts';
import { createMetrics } from '../metrics/metrics.ts';
import { type MovableClock, movableClock } from '../world/clock.ts';
import type { Hearer, Ways, World } from '../world/world.ts';
import { adminQuery, withDatabase } from './template.ts';

export interface TestWorld extends World {
  readonly clock: MovableClock;
  readonly url: string;
  /** Sets the listeners that `tell` delivers to. */
  listenTo(listenersOf: (eventType: string) => readonly Hearer[]): void;
  close(): Promise<void>;
}

export const TEST_START = '2026-03-02T02:00:00.000Z'; // Monday 10:00 in Beijing

/** A fresh database cloned from the template, with a clock that stands at `start` until moved. */
export async function testWorld(ways: Ways, start: string = TEST_START): Promise<TestWorld> {
  const admin = process.env.JISHI_TEST_ADMIN;
  const template = process.env.JISHI_TEST_TEMPLATE;
  if (!admin || !template)
    throw new Error('Run tests through vitest.config.ts: its global set-up makes the database');
  const name = `jishi_t_${randomBytes(6).toString('hex')}`;
  await adminQuery(admin, `create database "${name}" template "${template}"`);
  const url = withDatabase(admin, name);
  const { db } = openDatabase({
    url,
    maxConnections: 12,
    statementTimeoutSeconds: 30,
    applicationName: 'jishi-test',
  });
  const clock = movableClock(db);
  await clock.set(new Date(start));
  let listeners: (eventType: string) => readonly Hearer[] = () => [];
  return {
    name: 'test',
    db,
    clock,
    url,
    log: createLog(process.env.TEST_LOG ?? 'silent'),
    metrics: createMetrics(),
    ways,
    listenersOf: (type) => listeners(type),
    wake() {},
    listenTo(next) {
      listeners = next;
    },
    async close() {
      await db.destroy();
      await adminQuery(admin, `drop database if exists "${name}" with (force)`);
    },
  };
}

export { advance, type DueSource, drain };
