import type { Reply } from '@jishi/sdk';
import { Button, Checkbox, ChoiceGroup, DataTable, Field, Panel, Select, Tag } from '@jishi/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePage, useSay } from '../../../app/context.ts';
import { Dialog } from '../../../features/console/dialog.tsx';
import { Loaded } from '../../../features/console/loaded.tsx';
import { useProblem } from '../../../features/forms/form-error.tsx';
import type { MyProduct } from '../publish/draft.ts';

type Spec = MyProduct['specifications'][number];
type Rules = Reply<'sellerProducts.upgradeRules'>;
type Rule = Rules['rules'][number];

const TIMES = [1, 2, 3, 4, 5] as const;
const isSellable = (spec: Spec) =>
  spec.kind === 'PERIOD' && spec.state === 'ON_SALE' && spec.plans.length > 0;
const seatsOf = (spec: Spec) => spec.plans.find((plan) => plan.seats)?.seats;

/** What buyers may change within their term (升级规则): one rule for each specification that is billed by period. */
export function UpgradeRules({ my }: { readonly my: MyProduct }) {
  const { t } = useTranslation('seller');
  const { api, session } = usePage();
  const productId = my.product.id;
  const [edited, setEdited] = useState<Spec>();
  const query = useQuery({
    queryKey: ['sellerProducts', productId, 'upgrade-rules'],
    queryFn: () => api.sellerProducts.upgradeRules({ params: { productId } }),
  });
  const specs = my.specifications.filter((spec) => spec.kind === 'PERIOD');
  if (specs.length === 0) return null;
  const mayEdit = session.permissions.includes('seller.product.publish');
  return (
    <Panel title={t('upgrade.title')} flush>
      <p className="note" style={{ padding: '14px 20px 0' }}>
        {t('upgrade.lead')}
      </p>
      <Loaded query={query}>
        {({ isSupported, rules }) =>
          isSupported ? (
            <RuleTable specs={specs} rules={rules} {...(mayEdit ? { onEdit: setEdited } : {})} />
          ) : (
            <p className="note" style={{ padding: '14px 20px' }}>
              {t('upgrade.unsupported')}
            </p>
          )
        }
      </Loaded>
      {edited && (
        <EditRule
          productId={productId}
          spec={edited}
          others={specs.filter((spec) => spec !== edited && isSellable(spec))}
          rule={query.data?.rules.find((rule) => rule.skuCode === edited.skuCode)}
          onClose={() => setEdited(undefined)}
        />
      )}
    </Panel>
  );
}

function RuleTable(props: {
  readonly specs: readonly Spec[];
  readonly rules: readonly Rule[];
  readonly onEdit?: (spec: Spec) => void;
}) {
  const { t } = useTranslation('seller');
  const say = useSay();
  const { specs, rules, onEdit } = props;
  const ruleOf = (spec: Spec) => rules.find((rule) => rule.skuCode === spec.skuCode);
  const nameOf = (skuCode: string) => {
    const spec = specs.find((one) => one.skuCode === skuCode);
    return spec ? say(spec.name) : skuCode;
  };
  const targets = (rule: Rule | undefined) => {
    if (!rule || rule.targets.length === 0) return <span className="note">{t('upgrade.noTargets')}</span>;
    return rule.targets.map((target) => {
      const reason = rule.void ?? rule.voidTargets[target];
      return (
        <Tag key={target}>
          {nameOf(target)}
          {reason && ` · ${t(`upgrade.void.${reason}`)}`}
        </Tag>
      );
    });
  };
  const addition = (spec: Spec) => {
    const [step, seats] = [ruleOf(spec)?.scaleOutStep, seatsOf(spec)];
    if (!step || !seats) return t('upgrade.noScaleOut');
    return t('upgrade.step', { step: step * seats.step, unit: say(seats.unit) });
  };
  return (
    <DataTable
      caption={t('upgrade.title')}
      rows={[...specs]}
      rowKey={(spec) => spec.skuCode}
      columns={[
        { key: 'from', title: t('upgrade.from'), main: true, phone: 'first', cell: (spec) => say(spec.name) },
        {
          key: 'targets',
          title: t('upgrade.targets'),
          phone: 'second',
          cell: (spec) => targets(ruleOf(spec)),
        },
        { key: 'more', title: t('upgrade.scaleOut'), phone: 'second', cell: addition },
        ...(onEdit
          ? [
              {
                key: 'edit',
                title: <span className="sr">{t('upgrade.edit')}</span>,
                phone: 'firstEnd' as const,
                cell: (spec: Spec) =>
                  isSellable(spec) && (
                    <Button
                      size="sm"
                      variant="text"
                      aria-label={`${t('upgrade.edit')} ${say(spec.name)}`}
                      onClick={() => onEdit(spec)}
                    >
                      {t('upgrade.edit')}
                    </Button>
                  ),
              },
            ]
          : []),
      ]}
    />
  );
}

function EditRule(props: {
  readonly productId: string;
  readonly spec: Spec;
  readonly others: readonly Spec[];
  readonly rule: Rule | undefined;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('seller');
  const { api } = usePage();
  const say = useSay();
  const queries = useQueryClient();
  const { problem, busy, attempt } = useProblem();
  const { productId, spec, rule } = props;
  const others = props.others.filter((other) => isNoCheaper(other, spec));
  const known = others.map((other) => other.skuCode);
  const [targets, setTargets] = useState(() => (rule?.targets ?? []).filter((one) => known.includes(one)));
  const [step, setStep] = useState(rule?.scaleOutStep ?? null);
  const seats = seatsOf(spec);
  const save = () =>
    void attempt(async () => {
      await api.sellerProducts.setUpgradeRule({
        params: { productId, skuCode: spec.skuCode },
        body: { targets, scaleOutStep: step },
      });
      await queries.invalidateQueries({ queryKey: ['sellerProducts', productId, 'upgrade-rules'] });
      props.onClose();
    });
  return (
    <Dialog
      title={t('upgrade.dialog', { name: say(spec.name) })}
      text={t('upgrade.dialogText')}
      action={t('upgrade.save')}
      busy={busy}
      problem={problem}
      onConfirm={save}
      onClose={props.onClose}
    >
      {others.length === 0 ? (
        <p className="note">{t('upgrade.none')}</p>
      ) : (
        <ChoiceGroup legend={t('upgrade.targets')}>
          {others.map(({ skuCode, name }) => (
            <Checkbox
              key={skuCode}
              label={say(name)}
              checked={targets.includes(skuCode)}
              onChange={({ target }) =>
                setTargets((before) =>
                  target.checked ? [...before, skuCode] : before.filter((one) => one !== skuCode),
                )
              }
            />
          ))}
        </ChoiceGroup>
      )}
      {seats && (
        <Field label={t('upgrade.scaleOutLabel')}>
          <Select
            value={step === null ? '' : String(step)}
            onChange={({ target }) => setStep(target.value === '' ? null : Number(target.value))}
            options={[
              { value: '', label: t('upgrade.noScaleOut') },
              ...TIMES.map((times) => ({
                value: String(times),
                label: t('upgrade.times', { times, step: times * seats.step, unit: say(seats.unit) }),
              })),
            ]}
          />
        </Field>
      )}
    </Dialog>
  );
}

/** CHG-1: for a period that both are sold for, and for none of them cheaper. The server has the last word. */
function isNoCheaper(to: Spec, from: Spec): boolean {
  const pairs = to.plans.flatMap((plan) => {
    const before = from.plans.find(({ periodType }) => periodType === plan.periodType);
    return plan.price && before?.price ? [[BigInt(plan.price), BigInt(before.price)] as const] : [];
  });
  return pairs.length > 0 && pairs.every(([after, before]) => after >= before);
}
