import { setting } from '../../platform/settings/settings.ts';

/** Room for all files of one seller: without it one seller fills everybody's disk. */
export const megabytesPerSeller = setting<number>('assets.megabytes_per_seller', 500);
