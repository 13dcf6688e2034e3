import { Loader } from '@mantine/core';
import { type ComponentType, lazy, type LazyExoticComponent, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/empty-state.tsx';
import type { Area } from '../../navigation.ts';
import { AreaBoundary } from './area-boundary.tsx';

type AreaComponent = LazyExoticComponent<ComponentType>;

const files = import.meta.glob<Record<string, ComponentType>>('../*/*-area.tsx');

/** An area is a chunk of its own: `features/<area>/<area>-area.tsx` exporting `<Area>Area`. */
function areaComponent(area: Area): AreaComponent | null {
  const load = files[`../${area}/${area}-area.tsx`];
  if (!load) return null;
  const name = `${area.charAt(0).toUpperCase()}${area.slice(1)}Area`;
  return lazy(async () => ({ default: (await load())[name] as ComponentType }));
}

const components: Record<Area, AreaComponent | null> = {
  today: areaComponent('today'),
  search: areaComponent('search'),
  activation: areaComponent('activation'),
  checklist: areaComponent('checklist'),
  team: areaComponent('team'),
  documents: areaComponent('documents'),
  partners: areaComponent('partners'),
  workspace: areaComponent('workspace'),
};

export function AreaOutlet({ area }: { area: Area }) {
  const { t } = useTranslation('app');
  const Component = components[area];
  if (!Component) return <EmptyState title={t(`areas.${area}`)} text={t('frame.areaMissing')} />;
  return (
    <AreaBoundary key={area} message={t('frame.crashed')} again={t('frame.reload')}>
      <Suspense fallback={<Loader size="sm" m="lg" aria-label={t('frame.loading')} />}>
        <Component />
      </Suspense>
    </AreaBoundary>
  );
}
