import { Button, Notice } from '@jishi/ui';
import { useTranslation } from 'react-i18next';
import { messagesOf } from '../parts/seller.queries.ts';
import { useRisks } from './risk.queries.ts';
import { useRiskWords } from './use-risk-words.ts';

/** On a product's own page: that its interface fails its buyers, and what to do. Silent when all is well. */
export function RiskNotice({ productId }: { readonly productId: string }) {
  const { t } = useTranslation('seller');
  const risks = useRisks().data;
  const wordsOf = useRiskWords();
  const item = risks?.items.find((one) => one.productId === productId);
  if (!risks || !item) return null;
  const { tone, word, why, next } = wordsOf(item, risks);
  return (
    <Notice
      tone={tone}
      title={word}
      action={
        <Button size="sm" href={`${messagesOf(item)}&state=FAILED`}>
          {t('risk.look')}
        </Button>
      }
    >
      {t('risk.both', { why, next })}
    </Notice>
  );
}
