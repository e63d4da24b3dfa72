import type { Screen } from '../../app/screen.ts';

export const buyerScreens: readonly Screen[] = [];
