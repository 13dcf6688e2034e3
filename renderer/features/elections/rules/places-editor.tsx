import { ActionIcon, Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ElectionRules } from '../../../../shared/contract/election-view.ts';
import { RecordField, TextField } from '../../../components/fields.tsx';
import { Icon } from '../../../components/icon.tsx';
import { Panel } from '../../procedure/panel.tsx';
import parts from '../../procedure/parts.module.css';
import { type RulePartProps, useRuleFields } from './rule-fields.ts';
import styles from './rules.module.css';

/** Who belongs to the group without being elected, with a vote and without. */
export function PlacesEditor(props: RulePartProps) {
  const { t } = useTranslation('elections');
  const { save } = useRuleFields(props);
  const { standingSeats, observerSeats } = props.view.rules;
  return (
    <div className={parts.columns}>
      <Panel title={t('rules.standing')}>
        <Places places={standingSeats} addLabel={t('rules.addStanding')} disabled={props.disabled} onSave={(places) => save({ standingSeats: places })} />
      </Panel>
      <Panel title={t('rules.observers')}>
        <Places places={observerSeats} addLabel={t('rules.addObserver')} disabled={props.disabled} onSave={(places) => save({ observerSeats: places })} />
      </Panel>
    </div>
  );
}

type Place = ElectionRules['standingSeats'][number];
type StoredPlace = Pick<Place, 'organisation' | 'title'>;

interface PlacesProps {
  places: readonly Place[];
  addLabel: string;
  disabled: boolean;
  onSave: (places: StoredPlace[]) => Promise<void>;
}

function Places({ places, addLabel, disabled, onSave }: PlacesProps) {
  const { t } = useTranslation('elections');
  const stored = places.map(({ organisation, title }): StoredPlace => ({ organisation, title }));
  const change = (place: number, part: Partial<StoredPlace>) => onSave(stored.map((known, at) => (at === place ? { ...known, ...part } : known)));
  return (
    <>
      {stored.length === 0 ? <p className={parts.help}>{t('none')}</p> : null}
      <div className={styles.places}>
        {stored.map(({ organisation, title }, place) => (
          // What a list is made of has no id of its own.
          <div key={place} className={styles.place}>
            <TextField label={t('rules.placeTitle')} hideLabel required disabled={disabled} maxLength={200} value={title} onSave={(text) => (text === null ? undefined : change(place, { title: text }))} />
            <RecordField label={`${t('rules.placeOrganisation')}: ${title}`} hideLabel disabled={disabled} type="organisation" value={organisation} onSave={(id) => change(place, { organisation: id })} />
            {disabled ? null : (
              <ActionIcon variant="subtle" aria-label={t('rules.removePlace', { title })} onClick={() => void onSave(stored.filter((_, at) => at !== place)).catch(() => undefined)}>
                <Icon name="trash" size={14} />
              </ActionIcon>
            )}
          </div>
        ))}
      </div>
      {disabled ? null : (
        <div className={`${parts.buttons} no-print`}>
          <Button variant="default" size="compact-sm" leftSection={<Icon name="plus" size={12} />} onClick={() => void onSave([...stored, { organisation: null, title: t('rules.newPlace') }]).catch(() => undefined)}>
            {addLabel}
          </Button>
        </div>
      )}
    </>
  );
}
