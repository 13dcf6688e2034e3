import { useTranslation } from 'react-i18next';
import type { AgendaItemView } from '../../../../shared/contract/meeting-view.ts';
import { useFormats } from '../../../components/formats.ts';
import { useChoiceWords } from '../../../components/record-words.ts';
import styles from './room.module.css';

const outcomeShapes = { discussed: '✓', carried_over: '↪', withdrawn: '×' } as const;

interface AgendaStripProps {
  items: readonly AgendaItemView[];
  current: string | null;
  onTurn: (item: string) => void;
}

/** The agenda as one line of numbers: where the meeting is, and what came of the items before. */
export function AgendaStrip({ items, current, onTurn }: AgendaStripProps) {
  const { t } = useTranslation('meetings');
  const { number } = useFormats();
  const word = useChoiceWords();
  return (
    <nav className={styles.strip} aria-label={t('room.agenda')}>
      {items.map(({ id, number: place, title, itemKind, outcome }) => {
        const name = title || word('agendaItemKinds', itemKind);
        const state = outcome === null ? t('room.notYet') : word('agendaOutcomes', outcome);
        return (
          <button
            key={id}
            type="button"
            className={styles.stop}
            aria-current={id === current ? 'step' : undefined}
            aria-label={`${number(place)}, ${name}, ${state}`}
            title={`${name} · ${state}`}
            data-outcome={outcome ?? undefined}
            onClick={() => onTurn(id)}
          >
            {number(place)}
            {outcome === null ? null : <span aria-hidden="true"> {outcomeShapes[outcome]}</span>}
          </button>
        );
      })}
    </nav>
  );
}
