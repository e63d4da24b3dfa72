import { Notice } from '@jishi/ui';
import { useTranslation } from 'react-i18next';

/** For readers without script, where a page cannot do its work without it. */
export function NeedsScript() {
  const { t } = useTranslation();
  return (
    <noscript>
      <Notice tone="wait" title={t('form.needsScript')} />
    </noscript>
  );
}
