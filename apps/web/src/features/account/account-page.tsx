import { DescriptionList, Panel, Stack } from '@jishi/ui';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../app/context.ts';
import { PageHeader } from '../console/page-header.tsx';
import { Time } from '../console/values.tsx';
import { AccessKeys } from './access-keys.tsx';
import { LanguageChoice } from './language-choice.tsx';
import { PasswordForm } from './password-form.tsx';
import { Sessions } from './sessions.tsx';
import './account.css';

/** User, account, password, language, sessions and access keys: the same page in every console. */
export function AccountPage() {
  const { t } = useTranslation('common');
  const { api, session } = usePage();
  const told = useQuery({
    queryKey: ['account'],
    queryFn: () => api.account.get(),
    enabled: session.permissions.includes('account.read'),
  });
  const account = told.data?.account ?? session.account;
  const { user } = session;
  return (
    <>
      <PageHeader title={t('me.title')} />
      <Stack>
        <Panel title={t('me.who')}>
          <DescriptionList
            items={[
              ...(user
                ? [
                    { term: t('me.name'), detail: user.name },
                    { term: t('me.email'), detail: user.email },
                    { term: t('me.role'), detail: t(`me.roles.${user.role}`) },
                  ]
                : []),
              ...(account
                ? [
                    { term: t('me.account'), detail: account.name },
                    ...(account.kind === 'CUSTOMER'
                      ? [
                          {
                            term: t('me.level'),
                            detail: t(`me.levels.${account.customerLevel}`, {
                              defaultValue: account.customerLevel,
                            }),
                          },
                        ]
                      : []),
                    { term: t('me.accountId'), detail: <span className="mono">{account.id}</span> },
                    { term: t('me.since'), detail: <Time at={account.createdAt} look="date" /> },
                  ]
                : []),
            ]}
          />
        </Panel>
        <Panel title={t('me.security')} flush>
          <div className="me">
            <PasswordForm />
            <LanguageChoice />
            <Sessions />
          </div>
        </Panel>
        {session.permissions.includes('account.manage') && <AccessKeys />}
      </Stack>
    </>
  );
}
