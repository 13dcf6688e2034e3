import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { TeamView } from '../../../shared/contract/areas.ts';
import { foldText } from '../../../shared/domain/search/fold.ts';
import type { Tone } from '../../components/status-pill.tsx';

export type Post = TeamView['positions'][number];

export const stateLooks: Record<Post['state'], { tone: Tone; shape: string }> = {
  filled: { tone: 'good', shape: '✓' },
  ending: { tone: 'orange', shape: '◔' },
  vacant: { tone: 'bad', shape: '▲' },
  'not-started': { tone: 'warn', shape: '◐' },
};

/** What a post is called: its own title, else its kind; with the area it stands in. */
export function usePostTitle(): (post: Pick<Post, 'title' | 'positionKind' | 'area'>) => string {
  const { t } = useTranslation('records');
  return useCallback(
    ({ title, positionKind, area }) => {
      const name = title || t(`choices.positionKinds.${positionKind}`, positionKind);
      return area && !foldText(name).includes(foldText(area)) ? `${name} · ${area}` : name;
    },
    [t],
  );
}
