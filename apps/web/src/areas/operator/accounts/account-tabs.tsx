import { Tabs } from '@jishi/ui';
import { useTranslation } from 'react-i18next';

export function AccountTabs({ current }: { readonly current: 'accounts' | 'sellers' }) {
  const { t } = useTranslation('operator');
  return (
    <Tabs
      label={t('account.title')}
      items={[
        { label: t('account.all'), href: '/operator/accounts', current: current === 'accounts' },
        { label: t('account.sellers'), href: '/operator/accounts/sellers', current: current === 'sellers' },
      ]}
    />
  );
}
