import { CALL_SCENES } from '@jishi/protocol';
import { Button, Checkbox, Field, Select, TextInput } from '@jishi/ui';
import { useTranslation } from 'react-i18next';
import { type Draft, isOver, type Kind } from './rules.ts';

interface Props {
  readonly kind: Kind;
  readonly drafts: readonly Draft[];
  readonly onAdd: () => void;
  readonly onOff: () => void;
  readonly onRemove: (key: string) => void;
  readonly onChange: (key: string, change: Partial<Draft>) => void;
}

/** One thing that may go wrong: a switch, what it does in plain words, and where and how often when it is on. */
export function KindSwitch({ kind, drafts, onAdd, onOff, onRemove, onChange }: Props) {
  const { t } = useTranslation('sandbox');
  const isOn = drafts.length > 0;
  return (
    <li>
      <Checkbox
        checked={isOn}
        label={<b>{t(`chaos.kind.${kind}`)}</b>}
        note={t(`chaos.does.${kind}`)}
        onChange={(event) => (event.target.checked ? onAdd() : onOff())}
      />
      {isOn && (
        <div>
          {drafts.map((draft) => (
            <RuleFields
              key={draft.key}
              draft={draft}
              onChange={(change) => onChange(draft.key, change)}
              {...(drafts.length > 1 ? { onRemove: () => onRemove(draft.key) } : {})}
            />
          ))}
          <Button size="sm" variant="text" className="mt" onClick={onAdd}>
            {t('chaos.another')}
          </Button>
        </div>
      )}
    </li>
  );
}

function RuleFields({
  draft,
  onChange,
  onRemove,
}: {
  readonly draft: Draft;
  readonly onChange: (change: Partial<Draft>) => void;
  readonly onRemove?: () => void;
}) {
  const { t } = useTranslation('sandbox');
  // A scene of another generation, set by a program, stays choosable.
  const scenes = [...new Set([...CALL_SCENES, ...(draft.scene ? [draft.scene] : [])])];
  const number = (name: 'percent' | 'times' | 'delayMs' | 'status', placeholder = '') => (
    <Field label={t(`chaos.${name}`)}>
      <TextInput
        inputMode="decimal"
        value={draft[name]}
        placeholder={placeholder}
        onChange={(event) => onChange({ [name]: event.target.value.trim() })}
      />
    </Field>
  );
  return (
    <div className="rl">
      <Field label={t('chaos.scene')}>
        <Select
          value={draft.scene}
          onChange={(event) => onChange({ scene: event.target.value })}
          options={[
            { value: '', label: t('chaos.everyScene') },
            ...scenes.map((value) => ({ value, label: value })),
          ]}
        />
      </Field>
      {number('percent')}
      {number('times', t('chaos.noEnd'))}
      {draft.kind === 'DELAY' && number('delayMs')}
      {draft.kind === 'HTTP_5XX' && number('status')}
      {onRemove && (
        <Button variant="text" onClick={onRemove}>
          {t('chaos.remove')}
        </Button>
      )}
      {(draft.struck > 0 || isOver(draft)) && (
        <span className="note">
          {t('chaos.struck', { count: draft.struck })}
          {isOver(draft) && ` ${t('chaos.over')}`}
        </span>
      )}
    </div>
  );
}
