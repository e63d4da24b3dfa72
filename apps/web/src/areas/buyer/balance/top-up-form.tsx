import type { Problem } from '@jishi/protocol';
import type { Reply } from '@jishi/sdk';
import { Button, ChoiceGroup, Panel, Radio } from '@jishi/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLeaveFor, usePage } from '../../../app/context.ts';
import { Loaded } from '../../../features/console/loaded.tsx';
import { useListSearch } from '../../../features/console/pages.tsx';
import { FormError, useProblem } from '../../../features/forms/form-error.tsx';
import { TextField } from '../../../features/forms/text-field.tsx';
import { formatMoney } from '../../../lib/formats.ts';
import { TransferSteps } from './transfer-steps.tsx';
import { minorOf, yuanOf } from './yuan.ts';

export type Channels = Reply<'topUps.channels'>;
export type TopUp = Reply<'topUps.request'>;

/** Filling the balance: a transfer with a reference, or the online channel's page. */
export function TopUpForm() {
  const { t } = useTranslation('buyer');
  const { api } = usePage();
  const channels = useQuery({
    queryKey: ['top-up-channels'],
    queryFn: () => api.topUps.channels(),
    staleTime: 300_000,
  });
  const [asked, setAsked] = useState<TopUp | null>(null);
  return (
    <Panel title={t('topUp.title')} id="top-up">
      <Loaded query={channels}>
        {(c) =>
          asked ? (
            <TransferSteps topUp={asked} channels={c} onMore={() => setAsked(null)} />
          ) : (
            <Form channels={c} onAsked={setAsked} />
          )
        }
      </Loaded>
    </Panel>
  );
}

function Form({
  channels,
  onAsked,
}: {
  readonly channels: Channels;
  readonly onAsked: (topUp: TopUp) => void;
}) {
  const { t } = useTranslation('buyer');
  const { api, lang } = usePage();
  const leaveFor = useLeaveFor();
  const queries = useQueryClient();
  const wanted = useListSearch().amount;
  const { problem, setProblem, busy, attempt } = useProblem();
  const open = channels.channels.filter((channel) => channel.isOpen);
  const [channel, setChannel] = useState(
    open.find(({ code }) => code === 'SIMULATED')?.code ?? open[0]?.code ?? 'BANK_TRANSFER',
  );
  const [yuan, setYuan] = useState(wanted && /^\d{1,15}$/.test(wanted) ? yuanOf(wanted) : '');
  const [payerName, setPayerName] = useState('');
  // A key per intended top-up: what is asked for again after a broken answer is the same one.
  const [keys] = useState(() => new Map<string, string>());
  const minor = minorOf(yuan);
  const limits = { least: formatMoney(channels.minimum, lang), most: formatMoney(channels.maximum, lang) };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (minor === null || minor < BigInt(channels.minimum) || minor > BigInt(channels.maximum)) {
      setProblem(amountProblem(t(minor === null ? 'topUp.notAmount' : 'topUp.outside', limits)));
      return;
    }
    void attempt(async () => {
      const body = {
        channel,
        amount: minor.toString(),
        ...(channel === 'BANK_TRANSFER' && payerName.trim() ? { payerName: payerName.trim() } : {}),
      };
      const what = JSON.stringify(body);
      const key = keys.get(what) ?? crypto.randomUUID();
      keys.set(what, key);
      const topUp = await api.topUps.request({ body }, { idempotencyKey: key });
      keys.delete(what);
      if (topUp.payUrl) {
        leaveFor(topUp.payUrl);
        return;
      }
      onAsked(topUp);
      await queries.invalidateQueries({ queryKey: ['balance'] });
    });
  };
  return (
    <form onSubmit={submit} noValidate>
      <TextField
        label={t('topUp.amount')}
        name="amount"
        inputMode="decimal"
        autoComplete="off"
        value={yuan}
        onChange={setYuan}
        maxLength={15}
        hint={t('topUp.limits', limits)}
        problem={problem}
      />
      <ChoiceGroup legend={t('topUp.channel')}>
        {channels.channels.map(({ code, isOpen }) => (
          <Radio
            key={code}
            name="channel"
            value={code}
            disabled={!isOpen}
            checked={channel === code}
            onChange={() => setChannel(code)}
            label={t(`channel.${code}`)}
            note={t(isOpen ? `channelNote.${code}` : 'topUp.closed')}
          />
        ))}
      </ChoiceGroup>
      {channel === 'BANK_TRANSFER' && (
        <TextField
          label={t('topUp.payer')}
          name="payerName"
          autoComplete="organization"
          value={payerName}
          onChange={setPayerName}
          maxLength={100}
          hint={t('topUp.payerHint')}
          problem={problem}
        />
      )}
      {problem && !problem.errors?.some(({ field }) => field === 'body.amount') && (
        <FormError problem={problem} />
      )}
      <Button variant="primary" size="lg" block type="submit" busy={busy}>
        {t(channel === 'BANK_TRANSFER' ? 'topUp.askReference' : 'topUp.toChannel')}
      </Button>
    </form>
  );
}

/** A refusal that the page itself can see. */
function amountProblem(message: string): Problem {
  return {
    type: 'about:blank',
    title: '',
    status: 400,
    code: 'AMOUNT',
    detail: message,
    requestId: '-',
    errors: [{ field: 'body.amount', rule: 'amount', message }],
  };
}
