import { Link } from '@jishi/ui';
import { useTranslation } from 'react-i18next';
import { OPENING_HOURS } from '../../../features/products/opening-window.ts';

/** Help on one page, readable without script. */
export function Help() {
  const { t } = useTranslation();
  const sections = t('help.sections', { returnObjects: true, hours: OPENING_HOURS }) as unknown as {
    id: string;
    title: string;
    text: string[];
  }[];
  return (
    <div className="wrap">
      <div className="lh">
        <h1>{t('help.title')}</h1>
        <p>{t('help.lead')}</p>
      </div>
      <div className="ly">
        <nav aria-label={t('help.title')} className="toc">
          <ul>
            {sections.map((section) => (
              <li key={section.id}>
                <a href={`#${section.id}`}>{section.title}</a>
              </li>
            ))}
          </ul>
        </nav>
        <article className="art" style={{ paddingTop: 0 }}>
          {sections.map((section) => (
            <section key={section.id} id={section.id}>
              <h2>{section.title}</h2>
              {section.text.map((paragraph) => (
                <p key={paragraph}>{paragraph}</p>
              ))}
            </section>
          ))}
          <p>
            <Link className="lk" href="/help/protocol">
              {t('protocol.title')}
            </Link>
          </p>
        </article>
      </div>
    </div>
  );
}
