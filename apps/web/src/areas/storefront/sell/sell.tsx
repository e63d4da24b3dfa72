import { Button } from '@jishi/ui';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../app/context.ts';

/** What selling here means, in four steps; applying happens in the Seller Center. */
export function Sell() {
  const { t } = useTranslation();
  const { session } = usePage();
  const steps = t('sell.steps', { returnObjects: true }) as unknown as { title: string; text: string }[];
  return (
    <div className="wrap">
      <div className="lh">
        <h1>{t('sell.title')}</h1>
        <p style={{ maxWidth: '42em' }}>{t('sell.lead')}</p>
      </div>
      <article className="art">
        <ol className="three four">
          {steps.map((step, index) => (
            <li key={step.title}>
              <h2>
                {index + 1} · {step.title}
              </h2>
              <p>{step.text}</p>
            </li>
          ))}
        </ol>
        <h2>{t('sell.fee')}</h2>
        <p>{t('sell.feeText')}</p>
        <p style={{ marginTop: 28 }}>
          <Button variant="primary" size="lg" href={session.user ? '/seller' : '/sign-in?to=/seller'}>
            {session.user ? t('sell.apply') : t('sell.signIn')}
          </Button>
        </p>
      </article>
    </div>
  );
}
