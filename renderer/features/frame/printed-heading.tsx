import { useServiceQuery } from '../../api/service.ts';
import { useFormats } from '../../components/formats.ts';
import styles from './frame.module.css';
import type { OpenWorkspaceState } from './frame.tsx';

/** On paper only: whose page this is, and of which day. */
export function PrintedHeading({ state: { clusterName, officeName } }: { state: OpenWorkspaceState }) {
  const { data } = useServiceQuery('today.view', {});
  const { day } = useFormats();
  return (
    <div className={styles.printedHeading} aria-hidden="true">
      <span>
        <bdi>{clusterName}</bdi> · <bdi>{officeName}</bdi>
      </span>
      <span>{data ? day(data.today) : null}</span>
    </div>
  );
}
