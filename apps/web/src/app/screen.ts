import type { RouteComponent } from '@tanstack/react-router';

/** One screen of a console: its address (`/buyer/orders/$orderId`) and its lazily loaded component. */
export interface Screen {
  readonly path: string;
  readonly component: RouteComponent;
}
