import type { Command } from '../command.ts';
import { conformCommand } from './conform.ts';

/** In the order of the overview. */
export const commands: readonly Command[] = [conformCommand];
