import { Panel } from '@jishi/ui';
import { useTranslation } from 'react-i18next';
import { labelParts, type Missing } from './draft.ts';

/** The name of a field as the form calls it: "规格 1 · 包月价格". */
export function useFieldName(): (missing: Pick<Missing, 'path' | 'isBoth'>) => string {
  const { t, i18n } = useTranslation('seller');
  return ({ path, isBoth }) => {
    const { key, numbers, lang } = labelParts(path);
    const name = i18n.exists(`seller:publish.fields.${key}`) ? t(`publish.fields.${key}`) : path;
    const first = key.split('_')[0];
    const place =
      numbers[0] === undefined
        ? ''
        : first === 'specifications'
          ? t('publish.numbered.specification', { n: numbers[0] })
          : first === 'highlights'
            ? t('publish.numbered.highlight', { n: numbers[0] })
            : '';
    const row = numbers[1] === undefined ? '' : ` ${numbers[1]}`;
    const tongue = lang && !isBoth ? ` (${t(lang === 'en' ? 'inEnglish' : 'inChinese')})` : '';
    return `${place ? `${place} · ` : ''}${name}${row}${tongue}`;
  };
}

const SHOWN = 8;

/** What still keeps the form from being submitted; each line leads to its field. */
export function MissingList({
  missing,
  onOpen,
}: {
  readonly missing: readonly Missing[];
  readonly onOpen: (missing: Missing) => void;
}) {
  const { t } = useTranslation('seller');
  const nameOf = useFieldName();
  return (
    <Panel
      title={t('publish.missing.title')}
      note={missing.length > 0 ? String(missing.length) : undefined}
      flush={missing.length > 0}
    >
      {missing.length === 0 ? (
        <p className="i2">{t('publish.missing.none')}</p>
      ) : (
        <ul className="todo">
          {missing.slice(0, SHOWN).map((one) => (
            <li key={`${one.path} ${one.message}`}>
              <button type="button" onClick={() => onOpen(one)}>
                {nameOf(one)}
                <small>{one.message}</small>
              </button>
            </li>
          ))}
          {missing.length > SHOWN && (
            <li>
              <p className="note" style={{ padding: '9px 18px' }}>
                {t('publish.missing.more', { n: missing.length - SHOWN })}
              </p>
            </li>
          )}
        </ul>
      )}
    </Panel>
  );
}
