import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../components/formats.ts';
import type { Belonging } from '../../../../shared/contract/handover.ts';
import { useCurrentWorkspace } from '../../frame/current-workspace.ts';
import type { Preview } from './evacuation-card.tsx';
import styles from './handover.module.css';

/** Exactly what goes, and what stays. */
export function WipePreviewList({ preview }: { preview: Preview }) {
  const { t } = useTranslation('handover');
  const { size } = useFormats();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <h3 ref={heading} tabIndex={-1} className={styles.subject}>
        {t('evacuate.list')}
      </h3>
      <table className={styles.table}>
        <caption className="sr-only">{t('evacuate.list')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('evacuate.what')}</th>
            <th scope="col" className={styles.size}>
              {t('evacuate.size')}
            </th>
          </tr>
        </thead>
        <tbody>
          {preview.belongings.map((belonging) => (
            <BelongingRow key={belonging.path} belonging={belonging} />
          ))}
          {preview.isOnRecentList ? (
            <tr>
              <td colSpan={2}>{t('evacuate.recent')}</td>
            </tr>
          ) : null}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('evacuate.total')}</th>
            <td className={styles.size}>{size(preview.size)}</td>
          </tr>
        </tfoot>
      </table>
      <h3 className={styles.subject}>{t('evacuate.stays')}</h3>
      <ul className={styles.contents}>
        {preview.othersBackups > 0 ? <li>{t('wipe.othersBackups', { count: preview.othersBackups })}</li> : null}
        <li>{t('evacuate.elsewhere')}</li>
      </ul>
    </>
  );
}

function BelongingRow({ belonging: { kind, path, size: bytes, backup } }: { belonging: Belonging }) {
  const { t } = useTranslation(['handover', 'workspace']);
  const { instant, size } = useFormats();
  const workspace = useCurrentWorkspace();
  return (
    <tr>
      <td>
        {t(`handover:wipe.kinds.${kind}`)}
        {backup === null ? null : ` · ${instant(backup.madeAt)} · ${t(`workspace:backups.reasons.${backup.reason}`)}`}
        <small>
          <bdi dir="ltr">{path}</bdi>
          {backup === null || backup.originalPath === workspace.path ? null : (
            <span dir="auto"> · {t('handover:evacuate.movedFrom', { path: backup.originalPath })}</span>
          )}
        </small>
      </td>
      <td className={styles.size}>{size(bytes)}</td>
    </tr>
  );
}
