import { USAGE_CLOCK_WINDOW_SECONDS, USAGE_NONCE_MEMORY_SECONDS } from '@jishi/protocol/seller/index.ts';
import { setting } from '../../platform/settings/settings.ts';

/** Neither limit is published (3.8). */
export const clockWindowSeconds = setting<number>('usage.clock_window_seconds', USAGE_CLOCK_WINDOW_SECONDS);
export const nonceMemorySeconds = setting<number>('usage.nonce_memory_seconds', USAGE_NONCE_MEMORY_SECONDS);
