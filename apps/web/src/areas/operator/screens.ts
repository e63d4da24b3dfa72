import type { Screen } from '../../app/screen.ts';

export const operatorScreens: readonly Screen[] = [];
