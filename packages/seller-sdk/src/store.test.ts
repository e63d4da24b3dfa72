import { DatabaseSync } from 'node:sqlite';
import { describe } from 'vitest';
import { storeCases } from './store.cases.test-data.ts';
import { sqliteStore } from './store.sqlite.ts';
import { memoryStore } from './store.ts';

describe('memoryStore', () => storeCases(async () => memoryStore()));
describe('sqliteStore', () => storeCases(async () => sqliteStore(new DatabaseSync(':memory:'))));
