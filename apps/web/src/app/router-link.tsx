import { type LinkProps, useAddress } from '@jishi/ui';
import { useRouter } from '@tanstack/react-router';
import type { MouseEvent } from 'react';

/** Pages of our own router are changed without loading; everything else is an ordinary link. */
export function routerLink(owns: (path: string) => boolean) {
  return function RouterLink({ href, onClick, ...rest }: LinkProps) {
    const router = useRouter();
    const address = useAddress();
    const follow = (event: MouseEvent<HTMLAnchorElement>) => {
      onClick?.(event);
      const plain =
        event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
      if (event.defaultPrevented || !plain || rest.target || rest.download !== undefined) return;
      if (!href.startsWith('/') || !owns(href.split(/[?#]/)[0] ?? href)) return;
      event.preventDefault();
      void router.navigate({ href });
    };
    return <a href={address(href)} onClick={follow} {...rest} />;
  };
}
