import { useTranslation } from 'react-i18next';
import { usePage } from '../../../app/context.ts';
import { formatWhen } from '../../../features/console/days.ts';
import { useWorldNow } from '../../../features/console/values.tsx';

/** An instant inside a sentence, with its zone: 今天 18:00 (UTC+8), today 18:00 (UTC+8). */
export function useWhen(): (iso: string) => string {
  const { t } = useTranslation('operator');
  const { lang } = usePage();
  const now = useWorldNow();
  return (iso) => {
    const when = formatWhen(iso, now, lang).replace(/^(Today|Tomorrow|Yesterday)/, (word) =>
      word.toLowerCase(),
    );
    return `${when} (${t('zone')})`;
  };
}
