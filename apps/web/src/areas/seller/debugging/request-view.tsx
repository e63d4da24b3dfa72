import { Button, CanonicalParts, CodeBlock, DescriptionList } from '@jishi/ui';
import { useTranslation } from 'react-i18next';
import { useOpenDoctor } from '../doctor/open-doctor.ts';
import type { ShownRequest } from './debugging.queries.ts';

/** A request as it goes over the wire, what was signed of it, and the same as a command. */
export function RequestView({ request }: { readonly request: ShownRequest }) {
  const { t } = useTranslation(['seller', 'common']);
  const openDoctor = useOpenDoctor();
  const copy = { copyLabel: t('common:action.copy'), copiedLabel: t('common:action.copied') };
  return (
    <>
      <DescriptionList
        termWidth={110}
        items={[
          {
            term: request.method,
            detail: <span className="mono break">{request.url}</span>,
          },
          ...Object.entries(request.headers).map(([name, value]) => ({
            term: name,
            detail: <span className="mono break">{value}</span>,
          })),
        ]}
      />
      {request.body !== '' && <CodeBlock code={request.body} caption={t('debugging.body')} {...copy} />}
      <h3 className="cap mt">{t('debugging.canonical')}</h3>
      <CanonicalParts
        parts={[
          ...request.parts.map((part) => ({
            name: part.name,
            value: part.isSecret ? '••••••••' : part.value,
            size: part.isSecret ? t('messages.masked') : t('messages.bytes', { n: part.byteLength ?? 0 }),
            hidden: part.isSecret,
          })),
          { name: t('debugging.signature'), value: request.signature, strong: true },
        ]}
      />
      <CodeBlock code={request.curl} caption="curl" scroll {...copy} />
      <Button size="sm" onClick={() => openDoctor(capturedOf(request))}>
        {t('debugging.doctor.page')}
      </Button>
    </>
  );
}

/** As the doctor's page takes it: without the key, which is typed there. */
const capturedOf = ({ method, url, headers, body }: ShownRequest) => ({
  kind: 'request' as const,
  method,
  url,
  headers: Object.entries(headers),
  ...(body === '' ? {} : { body }),
});
