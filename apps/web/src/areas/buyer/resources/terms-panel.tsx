import { Button, ChoiceGroup, type Description, DescriptionList, Panel, Radio, Stepper } from '@jishi/ui';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../app/context.ts';
import { Time } from '../../../features/console/values.tsx';
import { FormError, useProblem } from '../../../features/forms/form-error.tsx';
import type { ResourcePage } from '../parts/resources.ts';

const POLICIES = ['MANUAL', 'AUTO', 'NO_RENEW'] as const;
const DAY = 86_400_000;

/** What happens at the end of the term, and whom to ask. */
export function TermsPanel({ of: r }: { readonly of: ResourcePage }) {
  const { t } = useTranslation(['buyer', 'common']);
  const { session } = usePage();
  const [isChanging, setChanging] = useState(false);
  const canChange = r.actions.changePolicy && session.permissions.includes('resource.manage');
  const days = daysAfter(r);
  const items: Description[] = [
    ...(r.chargingMode === 'PERIOD' && r.state !== 'RELEASED' && r.state !== 'UNSUBSCRIBED'
      ? [
          {
            term: t('terms.atExpiry'),
            detail: (
              <>
                {t(`common:policy.${r.expiryPolicy}`)}{' '}
                {canChange && !isChanging && (
                  <button type="button" className="lk btnlike" onClick={() => setChanging(true)}>
                    {t('terms.change')}
                  </button>
                )}
              </>
            ),
          },
        ]
      : []),
    ...(r.autoRenewAt ? [{ term: t('terms.nextDeduction'), detail: <Time at={r.autoRenewAt} /> }] : []),
    ...(days ? [{ term: t('terms.afterExpiry'), detail: t('terms.days', days) }] : []),
    {
      term: t('terms.support'),
      detail: (
        <>
          <a className="lk" href={`tel:${r.seller.supportPhone}`}>
            {r.seller.supportPhone}
          </a>
          <br />
          <MailLink address={r.seller.supportEmail} />
        </>
      ),
    },
  ];
  return (
    <Panel title={t('terms.title')}>
      <DescriptionList items={items} />
      {isChanging && <PolicyForm of={r} onDone={() => setChanging(false)} />}
      <Button block className="mt" href={`/products/${r.product.slug}`}>
        {t('terms.product')}
      </Button>
    </Panel>
  );
}

/** In a narrow column an address breaks where one would read it in two parts. */
function MailLink({ address }: { readonly address: string }) {
  const [name, ...domain] = address.split('@');
  return (
    <a className="lk" style={{ overflowWrap: 'anywhere' }} href={`mailto:${address}`}>
      {name}@<wbr />
      {domain.join('@')}
    </a>
  );
}

/** Days of grace and retention, read off the dates ahead: they depend on the customer's level. */
function daysAfter(r: ResourcePage): { grace: number; retention: number } | null {
  const at = (step: string) => r.ahead.find((ahead) => ahead.step === step)?.at;
  const [freeze, release] = [at('FREEZE'), at('RELEASE')];
  if (!r.expiresAt || !freeze || !release) return null;
  return {
    grace: Math.round((Date.parse(freeze) - Date.parse(r.expiresAt)) / DAY),
    retention: Math.round((Date.parse(release) - Date.parse(freeze)) / DAY),
  };
}

function PolicyForm({ of: r, onDone }: { readonly of: ResourcePage; readonly onDone: () => void }) {
  const { t } = useTranslation(['buyer', 'common']);
  const { api } = usePage();
  const queries = useQueryClient();
  const { problem, busy, attempt } = useProblem();
  const [policy, setPolicy] = useState(r.expiryPolicy);
  const [periods, setPeriods] = useState(r.autoRenewPeriods);
  const save = (event: FormEvent) => {
    event.preventDefault();
    void attempt(async () => {
      await api.resources.changePolicy({
        params: { resourceId: r.id },
        body: { policy, ...(policy === 'AUTO' ? { periodCount: periods } : {}) },
      });
      await Promise.all(
        ['resource', 'resource-timeline', 'resources', 'renewals'].map((key) =>
          queries.invalidateQueries({ queryKey: [key] }),
        ),
      );
      onDone();
    });
  };
  return (
    <form className="choose" onSubmit={save} noValidate>
      <ChoiceGroup legend={t('terms.atExpiry')}>
        {POLICIES.map((value) => (
          <Radio
            key={value}
            name="policy"
            value={value}
            checked={policy === value}
            onChange={() => setPolicy(value)}
            label={t(`common:policy.${value}`)}
            note={t(`terms.note.${value}`)}
          />
        ))}
      </ChoiceGroup>
      {policy === 'AUTO' && r.periodType && (
        <Stepper
          name="periods"
          label={t('terms.periods')}
          lessLabel={t('less')}
          moreLabel={t('more')}
          min={1}
          max={99}
          value={periods}
          onChange={setPeriods}
          note={t('terms.each', { term: t(`common:period.${r.periodType}`, { count: periods }) })}
        />
      )}
      <FormError problem={problem} />
      <div className="formacts">
        <Button type="submit" size="sm" busy={busy}>
          {t('common:action.save')}
        </Button>
        <Button size="sm" variant="text" onClick={onDone}>
          {t('common:action.cancel')}
        </Button>
      </div>
    </form>
  );
}
