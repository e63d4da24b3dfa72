import type { SchemeName } from '@jishi/protocol/doctor/types.ts';
import { DescriptionList, Panel } from '@jishi/ui';
import { useTranslation } from 'react-i18next';

/** Section of the SaaS specification. */
const SECTIONS: Readonly<Record<SchemeName, string>> = {
  QUERY_SIGNATURE: '3.6',
  AUTH_TOKEN: '3.1',
  KIT_AUTH_TOKEN: '3.2',
  X_SIGN: '3.7',
  BODY_SIGN: '3.4',
  USAGE_SIGNATURE: '3.8',
  SDK_HMAC: '3.9',
};
const ROWS = ['place', 'text', 'hash', 'window'] as const;

/** How this signature is made, in short: what the specification asks for. */
export function Reference({ scheme }: { readonly scheme: SchemeName }) {
  const { t } = useTranslation('seller');
  return (
    <Panel id="reference" title={t('doctor.reference')} note={t('doctor.section', { n: SECTIONS[scheme] })}>
      <DescriptionList
        termWidth={64}
        items={ROWS.map((row) => ({
          term: t(`doctor.row.${row}`),
          detail: <span className="dref">{t(`doctor.how.${scheme}.${row}`)}</span>,
        }))}
      />
    </Panel>
  );
}
