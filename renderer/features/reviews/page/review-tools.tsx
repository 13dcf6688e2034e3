import { Button, Menu } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewView } from '../../../../shared/contract/review-view.ts';
import { Icon } from '../../../components/icon.tsx';
import { useRemoveRecords } from '../../../components/use-save-record.ts';
import { useNavigation } from '../../../navigation.ts';
import { isAllowed } from '../../procedure/blockers.tsx';
import { useIsWritable } from '../../frame/current-workspace.ts';
import { CancelDialog } from './cancel-dialog.tsx';
import { PapersMenu } from './papers-menu.tsx';

/** What concerns the whole review: printing, and ending it. */
export function ReviewTools({ view }: { view: ReviewView }) {
  const { t } = useTranslation('reviews');
  const isWritable = useIsWritable();
  const go = useNavigation((navigation) => navigation.go);
  const remove = useRemoveRecords('review');
  const [isCancelling, setCancelling] = useState(false);
  const { id, status } = view.review;
  return (
    <>
      <PapersMenu review={id} />
      <Menu width={240}>
        <Menu.Target>
          <Button variant="default" aria-label={t('page.more')} px="xs">
            <Icon name="dots" />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<Icon name="print" size={14} />} onClick={() => window.setTimeout(() => window.print())}>
            {t('page.print')}
          </Menu.Item>
          <Menu.Divider />
          {status === 'planning' ? (
            <Menu.Item
              leftSection={<Icon name="trash" size={14} />}
              disabled={!isWritable}
              onClick={() => {
                go({ area: 'reviews' });
                void remove([id]).catch(() => undefined);
              }}
            >
              {t('page.remove')}
            </Menu.Item>
          ) : (
            <Menu.Item leftSection={<Icon name="close" size={14} />} disabled={!isWritable || !isAllowed(view, 'cancel')} onClick={() => setCancelling(true)}>
              {t('page.cancel')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {isCancelling ? <CancelDialog review={id} onClose={() => setCancelling(false)} /> : null}
    </>
  );
}
