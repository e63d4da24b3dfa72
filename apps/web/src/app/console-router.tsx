import { createRootRouteWithContext, createRoute, createRouter } from '@tanstack/react-router';
import { buyerScreens } from '../areas/buyer/screens.ts';
import { operatorScreens } from '../areas/operator/screens.ts';
import { sellerScreens } from '../areas/seller/screens.ts';
import { ConsoleLayout } from './console-layout.tsx';
import type { PageContext } from './context.ts';
import type { Screen } from './screen.ts';

/** The consoles' router: client-rendered, one chunk per screen. */
export function createConsoleRouter(page: PageContext) {
  const root = createRootRouteWithContext<{ page: PageContext }>()({ component: ConsoleLayout });
  const screens: readonly Screen[] = [...buyerScreens, ...sellerScreens, ...operatorScreens];
  const routes = screens.map(({ path, component }) =>
    createRoute({ getParentRoute: () => root, path, component }),
  );
  return createRouter({
    routeTree: root.addChildren(routes),
    context: { page },
    basepath: page.base || '/',
    defaultPreload: 'intent',
  });
}
