import type { Room } from './rooms.types.ts';

/** The rooms in the order of the river: a room calls only rooms before it. */
export const rooms: readonly Room[] = [
];
