import { useTranslation } from 'react-i18next';
import { usePage } from '../../app/context.ts';
import { FormError, useProblem } from '../forms/form-error.tsx';
import { enterSandbox, PARTS, type Part } from './enter.ts';

/** Whom one plays in this sandbox, and its mailbox; changing the part loads the sandbox anew. */
export function PartsMenu({ name, home }: { readonly name: string; readonly home: string }) {
  const { t } = useTranslation('sandbox');
  const { session, lang } = usePage();
  const { problem, busy, attempt } = useProblem();
  const enter = (part: Part, page?: string) => void attempt(() => enterSandbox(lang, name, part, page));
  const now: Part | undefined =
    session.account?.kind === 'OPERATOR'
      ? 'operator'
      : session.permissions.includes('seller.order.read')
        ? 'seller'
        : 'buyer';
  const parts = home.startsWith('/operator') ? PARTS.filter((part) => part !== 'seller') : PARTS;
  return (
    <div className="prt" aria-busy={busy}>
      <p>{t('part.now', { name: session.account?.name ?? '' })}</p>
      {parts.map((part) => (
        <button
          key={part}
          type="button"
          aria-current={part === now ? 'true' : undefined}
          onClick={() => enter(part)}
        >
          {t(`part.${part}`)}
        </button>
      ))}
      <button type="button" onClick={() => enter('operator', '/operator/mailbox')}>
        {t('part.mailbox')}
      </button>
      <FormError problem={problem} />
    </div>
  );
}
