import { createRouter } from '@tanstack/react-router';
import { storefrontRoutes } from '../areas/storefront/routes.tsx';
import type zh from '../locales/storefront.zh-CN.ts';
import type { PageContext } from './context.ts';

/** The storefront's router: rendered on the server, taken over in the browser. */
export function createStorefrontRouter(page: PageContext, texts: typeof zh, nonce?: string) {
  return createRouter({
    routeTree: storefrontRoutes,
    context: { page, texts },
    basepath: page.base || '/',
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    scrollRestoration: true,
    ...(nonce ? { ssr: { nonce } } : {}),
  });
}
