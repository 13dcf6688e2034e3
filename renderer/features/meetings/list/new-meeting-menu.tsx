import { Button, Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SeriesRow } from '../../../../shared/contract/meeting-view.ts';
import { useFormats } from '../../../components/formats.ts';
import { Icon } from '../../../components/icon.tsx';
import { useNavigation } from '../../../navigation.ts';
import { useIsWritable } from '../../frame/current-workspace.ts';
import styles from './list.module.css';
import { useStartMeeting } from './start-meeting.ts';

/** The next meeting of each series, with the day that it would be, and one that belongs to none. */
export function NewMeetingMenu({ series, today }: { series: readonly SeriesRow[]; today: string }) {
  const { t } = useTranslation('meetings');
  const isWritable = useIsWritable();
  const { shortDay } = useFormats();
  const { start, isStarting } = useStartMeeting();
  const go = useNavigation((navigation) => navigation.go);
  const running = series.filter(({ endsOn }) => endsOn === null || endsOn >= today);
  return (
    <Menu width={300}>
      <Menu.Target>
        <Button leftSection={<Icon name="plus" />} rightSection={<Icon name="down" size={12} />} loading={isStarting} disabled={!isWritable}>
          {t('list.new')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {running.map(({ id, title, nextOn }) => (
          <Menu.Item key={id} onClick={() => void start(id)}>
            <span className={styles.choice}>
              <bdi>{title}</bdi>
              <small>{nextOn === null ? '' : shortDay(nextOn, today)}</small>
            </span>
          </Menu.Item>
        ))}
        {running.length > 0 ? <Menu.Divider /> : null}
        <Menu.Item onClick={() => void start(null)}>{t('list.adHoc')}</Menu.Item>
        <Menu.Item onClick={() => go({ area: 'meetings', view: 'series' })}>{t('list.manageSeries')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
