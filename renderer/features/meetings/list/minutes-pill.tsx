import { useTranslation } from 'react-i18next';
import type { MinutesState } from '../../../../shared/contract/meeting-view.ts';
import { TonePill } from '../../../components/status-pill.tsx';
import { minutesLooks, standingOf } from './meeting-looks.ts';

/** Where minutes stand, by shape, word and colour. */
export function MinutesPill({ minutes }: { minutes: MinutesState }) {
  const { t } = useTranslation('meetings');
  const standing = standingOf(minutes);
  return <TonePill {...minutesLooks[standing]} label={t(`minutesStanding.${standing}`)} />;
}
