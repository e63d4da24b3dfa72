import { Button, CopyButton, DescriptionList, Notice } from '@jishi/ui';
import { useTranslation } from 'react-i18next';
import { Amount } from '../../../features/console/values.tsx';
import type { Channels, TopUp } from './top-up-form.tsx';

/** After asking for a transfer: the reference to write on it, where it goes, and what happens then. */
export function TransferSteps(props: {
  readonly topUp: TopUp;
  readonly channels: Channels;
  readonly onMore: () => void;
}) {
  const { t } = useTranslation(['buyer', 'common']);
  const { topUp } = props;
  const account = props.channels.receivingAccount;
  return (
    <div className="choose" aria-live="polite">
      <Notice tone="wait" title={t('topUp.steps')}>
        {t('topUp.stepsText')}
      </Notice>
      <DescriptionList
        items={[
          {
            term: t('topUp.reference'),
            detail: (
              <span className="row wr g8">
                <span className="reference">{topUp.reference}</span>
                <CopyButton
                  text={topUp.reference}
                  label={t('common:action.copy')}
                  doneLabel={t('common:action.copied')}
                />
              </span>
            ),
          },
          { term: t('amount'), detail: <Amount minor={topUp.amount} currency={topUp.currency} /> },
          ...(account
            ? [
                { term: t('topUp.holder'), detail: account.holder },
                { term: t('topUp.bank'), detail: account.bank },
                { term: t('topUp.number'), detail: <span className="mono break">{account.number}</span> },
              ]
            : []),
        ]}
      />
      {!account && <p className="note">{t('topUp.noAccount')}</p>}
      <div className="formacts">
        <Button href="/buyer/balance?view=topups">{t('topUp.list')}</Button>
        <Button variant="text" onClick={props.onMore}>
          {t('topUp.another')}
        </Button>
      </div>
    </div>
  );
}
