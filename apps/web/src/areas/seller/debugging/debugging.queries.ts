import type { Reply } from '@jishi/sdk';
import { useQuery } from '@tanstack/react-query';
import { usePage } from '../../../app/context.ts';

export type Form = Reply<'debugRuns.form'>;
export type FormField = Form['fields'][number];
export type ShownRequest = Reply<'debugRuns.preview'>;
export type Run = Reply<'debugRuns.get'>;
export type Diagnosis = Reply<'debugRuns.examine'>;

/** The parameters of a scene with an example in each, as the protocol's tables say. */
export function useDebugForm(of: { generation?: string; scene?: string; variant?: string }) {
  const { api } = usePage();
  return useQuery({
    queryKey: ['debugForm', of],
    queryFn: () => api.debugRuns.form({ query: of as object }),
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: (previous) => previous,
  });
}

/** Names of generations and scenes for lists that show cases of all of them. */
export const sceneName = (scene: string, variant: string | null) =>
  variant ? `${scene} · ${variant}` : scene;
