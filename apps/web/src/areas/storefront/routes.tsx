import { JishiError } from '@jishi/sdk';
import {
  createRootRouteWithContext,
  createRoute,
  lazyRouteComponent,
  notFound,
} from '@tanstack/react-router';
import type { PageContext } from '../../app/context.ts';
import type texts from '../../locales/storefront.zh-CN.ts';
import { loadHome } from './home/home.data.ts';
import { Home } from './home/home.tsx';
import { StorefrontDocument } from './layout/document.tsx';
import { meta } from './layout/meta.ts';
import { NotFound, PageError } from './not-found/not-found.tsx';
import { loadProduct } from './product-detail/product-detail.data.ts';
import { ProductDetail } from './product-detail/product-detail.tsx';
import { loadList } from './product-list/product-list.data.ts';
import { ProductList } from './product-list/product-list.tsx';

interface Context {
  readonly page: PageContext;
  /** Of the reader's language: the other language's never travel. */
  readonly texts: typeof texts;
}

const root = createRootRouteWithContext<Context>()({
  // Where no page is found; every page has a title of its own.
  head: ({ match }) => {
    const { texts } = match.context;
    // No robots tag here: every page would inherit it. The status 404 keeps such a page out of an index.
    return { meta: [{ title: `${texts.error.notFound} · ${texts.layout.brand}` }] };
  },
  component: StorefrontDocument,
  notFoundComponent: NotFound,
  errorComponent: ({ error }) => <PageError error={error} />,
});

/** What belongs to nobody or to somebody else is "not found", as a page too. */
async function orNotFound<T>(load: Promise<T>): Promise<T> {
  try {
    return await load;
  } catch (error) {
    if (error instanceof JishiError && error.status === 404) throw notFound();
    throw error;
  }
}

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  loader: ({ context }) => loadHome(context.page),
  head: ({ match }) =>
    meta(match.context, '/', (t) => ({ title: t.home.title, description: t.home.description })),
  component: Home,
});

const products = createRoute({
  getParentRoute: () => root,
  path: '/products',
  validateSearch: (search: Record<string, unknown>) => search,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => loadList(context.page, deps as Record<string, unknown>),
  head: ({ match }) =>
    meta(match.context, '/products', (t) => ({
      title: `${t.list.title} · ${t.layout.brand}`,
      description: t.list.description,
    })),
  component: ProductList,
});

const product = createRoute({
  getParentRoute: () => root,
  path: '/products/$slug',
  loader: ({ context, params }) => orNotFound(loadProduct(context.page, params.slug)),
  head: ({ match, loaderData }) =>
    meta(match.context, `/products/${match.params.slug}`, (t) => ({
      title: `${loaderData?.product.name[match.context.page.lang] ?? ''} · ${t.layout.brand}`,
      description: loaderData?.product.brief[match.context.page.lang] ?? '',
    })),
  component: ProductDetail,
});

/** The seller protocol for developers; the text of a page comes with it, so it is complete without script. */
const protocol = createRoute({
  getParentRoute: () => root,
  path: '/help/protocol',
  loader: ({ context }) => context.page.api.protocolReference.list(),
  head: ({ match }) =>
    meta(match.context, '/help/protocol', (t) => ({
      title: `${t.protocol.title} · ${t.layout.brand}`,
      description: t.protocol.lead,
    })),
  component: lazyRouteComponent(() => import('./protocol/protocol.tsx'), 'Protocol'),
});

const protocolPage = createRoute({
  getParentRoute: () => root,
  path: '/help/protocol/$generation/$scene',
  loader: ({ context, params }) => orNotFound(context.page.api.protocolReference.get({ params })),
  head: ({ match, loaderData }) =>
    meta(match.context, `/help/protocol/${match.params.generation}/${match.params.scene}`, (t) => ({
      title: `${loaderData?.title[match.context.page.lang] ?? ''} · ${t.protocol.title} · ${t.layout.brand}`,
      description: t.protocol.lead,
    })),
  component: lazyRouteComponent(() => import('./protocol/protocol.tsx'), 'ProtocolPage'),
});

/** Pages that matter less to search engines are loaded when they are asked for. */
const page = (path: string, component: ReturnType<typeof lazyRouteComponent>, title: (t: Texts) => string) =>
  createRoute({
    getParentRoute: () => root,
    path,
    validateSearch: (search: Record<string, unknown>) => search,
    head: ({ match }) =>
      meta(match.context, path, (t) => ({
        title: `${title(t)} · ${t.layout.brand}`,
        description: t.home.description,
      })),
    component,
  });

type Texts = Parameters<Parameters<typeof meta>[2]>[0];

export const storefrontRoutes = root.addChildren([
  home,
  products,
  product,
  protocol,
  protocolPage,
  page(
    '/sign-in',
    lazyRouteComponent(() => import('./sign-in/sign-in.tsx'), 'SignIn'),
    (t) => t.signIn.title,
  ),
  page(
    '/sign-up',
    lazyRouteComponent(() => import('./sign-up/sign-up.tsx'), 'SignUp'),
    (t) => t.signUp.title,
  ),
  page(
    '/password-reset',
    lazyRouteComponent(() => import('./password-reset/password-reset.tsx'), 'PasswordReset'),
    (t) => t.reset.title,
  ),
  page(
    '/sell',
    lazyRouteComponent(() => import('./sell/sell.tsx'), 'Sell'),
    (t) => t.sell.title,
  ),
  page(
    '/help',
    lazyRouteComponent(() => import('./help/help.tsx'), 'Help'),
    (t) => t.help.title,
  ),
  page(
    '/checkout',
    lazyRouteComponent(() => import('./checkout/checkout.tsx'), 'Checkout'),
    (t) => t.checkout.title,
  ),
  page(
    '/checkout/result/$orderId',
    lazyRouteComponent(() => import('./result/result.tsx'), 'Result'),
    (t) => t.result.title,
  ),
  page(
    '/pay/simulated/$token',
    lazyRouteComponent(() => import('./pay/pay.tsx'), 'Pay'),
    (t) => t.pay.title,
  ),
]);
