import { useNavigation } from '../../navigation.ts';
import { ElectionsList } from './list/elections-list.tsx';
import { ElectionPage } from './page/election-page.tsx';
import { pageSteps } from './page/page-steps.ts';

/** Elections, each led from its rules to its seats. */
export function ElectionsArea() {
  const { view, record } = useNavigation(({ place }) => place);
  if (record === null) return <ElectionsList />;
  return <ElectionPage key={record} id={record} step={pageSteps.find((known) => known === view) ?? null} />;
}
