import { Button, CopyButton, CredentialList, Notice } from '@jishi/ui';
import { useTranslation } from 'react-i18next';
import type { CreatedKey } from './access-keys.tsx';

/** The secret of a new key, this once. */
export function NewKey({ created, onDone }: { readonly created: CreatedKey; readonly onDone: () => void }) {
  const { t } = useTranslation('common');
  const row = (term: string, text: string) => ({
    term,
    value: (
      <span className="mono" style={{ wordBreak: 'break-all' }} translate="no">
        {text}
      </span>
    ),
    action: <CopyButton text={text} label={t('action.copy')} doneLabel={t('action.copied')} />,
  });
  return (
    <>
      <div className="b">
        <Notice
          tone="wait"
          title={t('me.keys.once')}
          live
          action={
            <Button size="sm" onClick={onDone}>
              {t('me.keys.kept')}
            </Button>
          }
        >
          {t('me.keys.onceText')}
        </Notice>
      </div>
      <CredentialList items={[row('AK', created.key.accessKey), row('SK', created.secretKey)]} />
    </>
  );
}
