import type { LocalText } from '@jishi/protocol';
import { ProductMark } from '@jishi/ui';
import { useSay } from '../../../app/context.ts';

interface Named {
  readonly productName: LocalText;
  readonly specificationName: LocalText;
}

/** `票据通 · 专业版` in the reader's language. */
export function useServiceName(): (named: Named) => string {
  const say = useSay();
  return (named) => `${say(named.productName)} · ${say(named.specificationName)}`;
}

/** Mark, product and specification in a table. */
export function ServiceName({ of }: { readonly of: Named }) {
  const nameOf = useServiceName();
  return (
    <span className="row">
      <ProductMark name={of.productName['zh-CN']} size={28} />
      <span>{nameOf(of)}</span>
    </span>
  );
}
