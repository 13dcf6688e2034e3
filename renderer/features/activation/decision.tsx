import { useTranslation } from 'react-i18next';
import { useRecords } from '../../api/service.ts';
import { DayField, FlagField } from '../../components/fields.tsx';
import { useFormats } from '../../components/formats.ts';
import { useFieldLabel } from '../../components/record-words.ts';
import { useSaveRecord } from '../../components/use-save-record.ts';
import { activationOutcomes } from '../../../shared/records/choices.ts';
import type { RecordByType } from '../../../shared/records/index.ts';
import type { ActivationPartProps } from './activation-area.tsx';
import styles from './activation.module.css';
import { HistoryButton } from './record-title.tsx';
import { Written } from './written.tsx';

export interface DecisionProps extends ActivationPartProps {
  record: RecordByType['activation'] | null;
}

const theActivation = 'activation';

/** The outcome, its date and its grounds; the note on refugees where the situation is mixed. */
export function Decision({ view, texts, isWritable, record }: DecisionProps) {
  const { t } = useTranslation('activation');
  const { day } = useFormats();
  const label = useFieldLabel();
  const save = useSaveRecord('activation');
  const crisisType = useRecords('cluster')?.[0]?.crisisType ?? null;
  const isMixed = crisisType === 'mixed_with_refugees' || record?.mixedSituation === true;

  return (
    <section className={styles.section} aria-labelledby="activation-decision">
      <div className={styles.headingLine}>
        <h2 id="activation-decision">{t('decision.title')}</h2>
        <HistoryButton id={theActivation} />
      </div>
      <fieldset className={styles.outcomes}>
        <legend className="sr-only">{label('activation', 'outcome')}</legend>
        {activationOutcomes.map((outcome) => (
          <label key={outcome} className={styles.outcome} data-chosen={outcome === view.outcome || undefined}>
            <input
              type="radio"
              name="activation-outcome"
              value={outcome}
              checked={outcome === view.outcome}
              disabled={!isWritable}
              onChange={() => void save(theActivation, { outcome }).catch(() => undefined)}
              onClick={() => {
                if (outcome === view.outcome) void save(theActivation, { outcome: null }).catch(() => undefined);
              }}
            />
            <b>{texts.outcomes[outcome]?.title}</b>
            <span className={styles.explain}>{texts.outcomes[outcome]?.text}</span>
          </label>
        ))}
      </fieldset>
      <div className={`${styles.short} no-print`}>
        <DayField
          label={label('activation', 'decidedOn')}
          value={view.decidedOn}
          disabled={!isWritable}
          onSave={(decidedOn) => save(theActivation, { decidedOn })}
        />
      </div>
      {view.decidedOn ? (
        <p className={styles.printed}>{t('banner.decidedOn', { day: day(view.decidedOn) })}</p>
      ) : null}
      <Written
        label={label('activation', 'decisionNote')}
        minRows={2}
        value={record?.decisionNote ?? null}
        disabled={!isWritable}
        onSave={(decisionNote) => save(theActivation, { decisionNote })}
      />
      {crisisType === 'mixed_with_refugees' ? null : (
        <div className={`${styles.flag} no-print`}>
          <FlagField
            label={label('activation', 'mixedSituation')}
            value={record?.mixedSituation ?? null}
            disabled={!isWritable}
            onSave={(mixedSituation) => save(theActivation, { mixedSituation })}
          />
        </div>
      )}
      {isMixed ? (
        <div className={styles.mixed}>
          <h3 className={styles.recordTitle}>{texts.mixedSituation.title}</h3>
          <p className={styles.explain}>{texts.mixedSituation.text}</p>
          <Written
            label={label('activation', 'mixedSituationNote')}
            minRows={2}
            value={record?.mixedSituationNote ?? null}
            disabled={!isWritable}
            onSave={(mixedSituationNote) => save(theActivation, { mixedSituationNote })}
          />
        </div>
      ) : null}
    </section>
  );
}
