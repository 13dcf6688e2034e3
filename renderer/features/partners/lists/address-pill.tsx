import { useTranslation } from 'react-i18next';
import { type Tone, TonePill } from '../../../components/status-pill.tsx';
import type { AddressState } from '../../../../shared/domain/partners/list-entries.ts';

const tones: Record<AddressState, Tone> = { no_address: 'na', bounced: 'bad', unverified: 'warn', verified: 'good' };

/** How far an address can be relied on, by shape, word and colour. */
export function AddressPill({ state }: { state: AddressState }) {
  const { t } = useTranslation('partners');
  return <TonePill tone={tones[state]} label={t(`listUpkeep.states.${state}`)} />;
}
