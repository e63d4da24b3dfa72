import type { Screen } from '../../app/screen.ts';

export const sellerScreens: readonly Screen[] = [];
