/** The door of take-downs: products that staff must decide about. Whoever counts failures opens tasks here. */
export { openTakedown, periodOf } from './takedown.service.ts';
