import { Button, CopyButton, Notice } from '@jishi/ui';
import { useTranslation } from 'react-i18next';

/** A new key, shown this once. */
export function SecretOnce(props: {
  readonly secret: string;
  /** The address that it belongs to. */
  readonly url: string;
  readonly onKept: () => void;
}) {
  const { t } = useTranslation(['seller', 'common']);
  return (
    <Notice
      tone="wait"
      live
      title={t('keys.onceTitle')}
      action={
        <Button size="sm" onClick={props.onKept}>
          {t('keys.kept')}
        </Button>
      }
    >
      <span className="row wr" style={{ margin: '4px 0' }}>
        <b className="mono break" translate="no">
          {props.secret}
        </b>
        <CopyButton
          text={props.secret}
          label={t('common:action.copy')}
          doneLabel={t('common:action.copied')}
        />
      </span>
      <span className="note">
        {t('keys.onceText')} <span className="mono break">{props.url}</span>
      </span>
    </Notice>
  );
}
