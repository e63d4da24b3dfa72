import { Button, Notice } from '@jishi/ui';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../app/context.ts';
import { formatTime } from '../../../lib/formats.ts';
import type { Draft } from './use-draft.ts';

/** One quiet word on whether it is saved: "已保存 12:03". */
export function SaveNote({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation('seller');
  const { lang } = usePage();
  const { save } = draft;
  const words =
    save.kind === 'saved'
      ? save.at === null
        ? t('publish.save.nothing')
        : t('publish.save.saved', { at: formatTime(save.at, lang, 'seconds').split(/, | /).at(-1) })
      : t(`publish.save.${save.kind}`);
  return <span aria-live="polite">{words}</span>;
}

/** Somebody saved a newer version: what that means, and the two ways on. */
export function SaveTrouble({ draft, onReload }: { readonly draft: Draft; readonly onReload: () => void }) {
  const { t } = useTranslation('seller');
  const { save } = draft;
  if (save.kind === 'conflict') {
    return (
      <Notice
        tone="bad"
        live
        title={t('publish.save.conflictTitle')}
        action={
          <span className="row wr g8">
            <Button size="sm" onClick={onReload}>
              {t('publish.save.loadTheirs')}
            </Button>
            <Button size="sm" variant="danger" onClick={draft.overwrite}>
              {t('publish.save.keepMine')}
            </Button>
          </span>
        }
      >
        {save.problem.detail}
      </Notice>
    );
  }
  if (save.kind === 'refused') {
    return (
      <Notice
        tone="bad"
        live
        title={t('publish.save.refusedTitle')}
        action={
          <Button size="sm" onClick={() => void draft.flush()}>
            {t('publish.save.again')}
          </Button>
        }
      >
        {save.problem.detail} {save.problem.errors?.map((error) => error.message).join(' ')}
      </Notice>
    );
  }
  return null;
}
