import { Button, StateBadge } from '@jishi/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../app/context.ts';
import { When } from '../../console/values.tsx';
import { FormError, useProblem } from '../../forms/form-error.tsx';
import { enterSandbox, PARTS, type Part } from '../enter.ts';
import { CopyProducts } from './copy-products.tsx';
import { DeleteSandbox } from './delete-sandbox.tsx';
import type { Sandbox } from './worlds.queries.ts';

/** One sandbox: where it is, in which parts one may enter it, what else can be done with it. */
export function SandboxRow({ sandbox }: { readonly sandbox: Sandbox }) {
  const { t } = useTranslation('sandbox');
  const [asked, setAsked] = useState<'copy' | 'delete'>();
  const [copied, setCopied] = useState<number>();
  const isReady = sandbox.state === 'READY';
  return (
    <li>
      <div className="id">
        <h2>{sandbox.title}</h2>
        <p className="note">
          <span className="mono">{sandbox.path}</span>
          <span>
            {t('row.created')} <When at={sandbox.createdAt} />
          </span>
          {sandbox.openedAt && (
            <span>
              {t('row.opened')} <When at={sandbox.openedAt} />
            </span>
          )}
        </p>
        {copied !== undefined && (
          <p className="note" role="status">
            {t('copy.done', { count: copied })}
          </p>
        )}
      </div>
      {isReady ? (
        <Enter sandbox={sandbox} />
      ) : (
        <StateBadge tone="run" word={t(`row.state.${sandbox.state}`)} />
      )}
      {isReady && (
        <div className="more">
          {sandbox.hasSeller && (
            <Button variant="text" size="sm" onClick={() => setAsked('copy')}>
              {t('copy.open')}
            </Button>
          )}
          <Button variant="text" size="sm" onClick={() => setAsked('delete')}>
            {t('delete.open')}
          </Button>
        </div>
      )}
      {asked === 'copy' && (
        <CopyProducts sandbox={sandbox} onCopied={setCopied} onClose={() => setAsked(undefined)} />
      )}
      {asked === 'delete' && <DeleteSandbox sandbox={sandbox} onClose={() => setAsked(undefined)} />}
    </li>
  );
}

/** A button for each part that one can play in it. */
export function Enter({ sandbox }: { readonly sandbox: Sandbox }) {
  const { t } = useTranslation('sandbox');
  const { lang } = usePage();
  const { problem, busy, attempt } = useProblem();
  const [part, setPart] = useState<Part>();
  const enter = (chosen: Part) =>
    void attempt(async () => {
      setPart(chosen);
      await enterSandbox(lang, sandbox.name, chosen);
    });
  return (
    <div className="ent">
      <span className="note" aria-hidden="true">
        {t('row.enterAs')}
      </span>
      {PARTS.filter((one) => one !== 'seller' || sandbox.hasSeller).map((one) => (
        <Button
          key={one}
          size="sm"
          busy={busy && part === one}
          aria-label={t('row.enter', { title: sandbox.title, part: t(`part.${one}`) })}
          onClick={() => enter(one)}
        >
          {t(`part.${one}`)}
        </Button>
      ))}
      <FormError problem={problem} />
    </div>
  );
}
