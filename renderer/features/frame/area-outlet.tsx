import { Loader } from '@mantine/core';
import { type ComponentType, lazy, type LazyExoticComponent, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { Area } from '../../navigation.ts';
import { AreaBoundary } from './area-boundary.tsx';

/** An area is a chunk of its own, loaded when somebody goes there. */
const components: Record<Area, LazyExoticComponent<ComponentType>> = {
  today: lazy(async () => ({ default: (await import('../today/today-area.tsx')).TodayArea })),
  search: lazy(async () => ({ default: (await import('../search/search-area.tsx')).SearchArea })),
  activation: lazy(async () => ({ default: (await import('../activation/activation-area.tsx')).ActivationArea })),
  checklist: lazy(async () => ({ default: (await import('../checklist/checklist-area.tsx')).ChecklistArea })),
  team: lazy(async () => ({ default: (await import('../team/team-area.tsx')).TeamArea })),
  documents: lazy(async () => ({ default: (await import('../documents/documents-area.tsx')).DocumentsArea })),
  partners: lazy(async () => ({ default: (await import('../partners/partners-area.tsx')).PartnersArea })),
  meetings: lazy(async () => ({ default: (await import('../meetings/meetings-area.tsx')).MeetingsArea })),
  actions: lazy(async () => ({ default: (await import('../actions/actions-area.tsx')).ActionsArea })),
  elections: lazy(async () => ({ default: (await import('../elections/elections-area.tsx')).ElectionsArea })),
  reviews: lazy(async () => ({ default: (await import('../reviews/reviews-area.tsx')).ReviewsArea })),
  exchange: lazy(async () => ({ default: (await import('../exchange/exchange-area.tsx')).ExchangeArea })),
  workspace: lazy(async () => ({ default: (await import('../workspace/workspace-area.tsx')).WorkspaceArea })),
};

export function AreaOutlet({ area }: { area: Area }) {
  const { t } = useTranslation('app');
  const Component = components[area];
  return (
    <AreaBoundary key={area} message={t('frame.crashed')} again={t('frame.reload')}>
      <Suspense fallback={<Loader size="sm" m="lg" aria-label={t('frame.loading')} />}>
        <Component />
      </Suspense>
    </AreaBoundary>
  );
}
