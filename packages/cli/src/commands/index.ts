import type { Command } from '../command.ts';
import { clockCommands } from './clock.ts';
import { conformCommand } from './conform.ts';
import { doctorCommand } from './doctor.ts';
import { seedCommand, startCommand, verifyCommand } from './house.ts';
import { loginCommand, logoutCommand } from './login.ts';
import { worldCommands } from './world.ts';

/** In the order of the overview. */
export const commands: readonly Command[] = [
  startCommand,
  loginCommand,
  logoutCommand,
  ...worldCommands,
  ...clockCommands,
  seedCommand,
  conformCommand,
  doctorCommand,
  verifyCommand,
];
