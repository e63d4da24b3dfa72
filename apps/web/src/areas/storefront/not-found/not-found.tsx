import { JishiError } from '@jishi/sdk';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

export function NotFound() {
  const { t } = useTranslation();
  return (
    <div className="wrap">
      <div className="emp lg">
        <h1>{t('error.notFound')}</h1>
        <p>{t('error.notFoundText')}</p>
        <Link className="btn" to="/">
          {t('error.home')}
        </Link>
      </div>
    </div>
  );
}

/** What could not be done, that nothing is lost, one way on, and the request id. */
export function PageError({ error }: { readonly error: unknown }) {
  const { t } = useTranslation();
  const problem = error instanceof JishiError ? error.problem : null;
  return (
    <div className="wrap">
      <div className="emp lg" role="alert">
        <h1>{t('error.title')}</h1>
        <p>{problem?.detail ?? t('error.text')}</p>
        <button className="btn" type="button" onClick={() => location.reload()}>
          {t('error.retry')}
        </button>
        {problem && (
          <p className="note">
            {t('error.request')} <span className="mono">{problem.requestId}</span>
          </p>
        )}
      </div>
    </div>
  );
}
