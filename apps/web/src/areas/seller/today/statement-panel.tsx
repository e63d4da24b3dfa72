import { Button, DescriptionList, Money, Panel } from '@jishi/ui';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../app/context.ts';
import { formatMonth } from '../../../features/console/days.ts';
import { Loaded } from '../../../features/console/loaded.tsx';
import { Amount, Time } from '../../../features/console/values.tsx';
import { formatMoney } from '../../../lib/formats.ts';
import { useCurrentStatement } from '../parts/seller.queries.ts';

/** What is earned so far this month, and when the statement is drawn. */
export function StatementPanel() {
  const { t } = useTranslation('seller');
  const { lang } = usePage();
  const current = useCurrentStatement();
  return (
    <Panel
      title={
        current.data
          ? t('statements.ofMonth', { month: formatMonth(current.data.period, lang) })
          : t('statements.current')
      }
      note={t('statements.soFar')}
      fill
    >
      <Loaded query={current}>
        {(statement) => (
          <>
            <p>
              <Money amount={formatMoney(statement.payable, lang)} size="lg" />
            </p>
            <p className="note">{t('statements.lineCount', { n: statement.lines })}</p>
            <div className="mt">
              <DescriptionList
                end
                items={[
                  { term: t('statements.sales'), detail: <Amount minor={statement.sales} /> },
                  { term: t('statements.fee'), detail: <Amount minor={-BigInt(statement.fee)} /> },
                  { term: t('statements.payable'), detail: <Amount minor={statement.payable} /> },
                  { term: t('statements.runAt'), detail: <Time at={statement.runAt} look="short" /> },
                ]}
              />
            </div>
            <div className="row g8">
              <Button block href="/seller/statements">
                {t('statements.open')}
              </Button>
            </div>
          </>
        )}
      </Loaded>
    </Panel>
  );
}
