import { useTranslation } from 'react-i18next';
import type { ExchangeView, LinkedOffice } from '../../../../shared/contract/exchange.ts';
import { useFormats } from '../../../components/formats.ts';
import { Inspector, InspectorSection } from '../../../components/inspector.tsx';
import { TonePill } from '../../../components/status-pill.tsx';
import { useNavigation } from '../../../navigation.ts';
import { useIsWritable } from '../../frame/current-workspace.ts';
import shared from '../exchange.module.css';
import { CutOffSection, CutOffState } from './cut-off-section.tsx';
import { FingerprintSection } from './fingerprint-section.tsx';
import { InvitedSection } from './invited-section.tsx';
import { MailSection, ScopeSection } from './link-sections.tsx';
import { stateLooks, stateOf, useHoleWords } from './office-words.ts';
import { SendSection } from './send-section.tsx';

interface OfficeInspectorProps {
  office: LinkedOffice;
  folder: ExchangeView['folder'];
}

/** One office: who it is, what goes there, and the way to send it. */
export function OfficeInspector({ office, folder }: OfficeInspectorProps) {
  const { t } = useTranslation('exchange');
  const { select } = useNavigation.getState();
  const isWritable = useIsWritable();
  const { day } = useFormats();
  const state = stateOf(office);
  const part = { office, disabled: !isWritable };
  return (
    <Inspector
      title={office.name}
      badge={<TonePill {...stateLooks[state]} label={t(`offices.states.${state}`)} />}
      subtitle={[office.area, t('offices.since', { when: day(office.since) })].filter((text) => text).join(' · ')}
      onClose={() => select(null)}
    >
      {state === 'invited' ? <InvitedSection {...part} /> : null}
      {state === 'cut_off' ? <CutOffState /> : null}
      {state === 'linked' || state === 'unverified' ? (
        <>
          {state === 'unverified' ? <FingerprintSection {...part} /> : null}
          <MissingSection office={office} />
          <SendSection {...part} folder={folder} />
          <ScopeSection {...part} />
          <MailSection {...part} />
          {state === 'linked' ? <FingerprintSection {...part} /> : null}
          <CutOffSection {...part} />
        </>
      ) : null}
    </Inspector>
  );
}

function MissingSection({ office: { name, holes, waiting } }: { office: LinkedOffice }) {
  const { t } = useTranslation('exchange');
  const holeWords = useHoleWords();
  if (holes.length === 0 && waiting === 0) return null;
  const lines = [...holes.map(holeWords), ...(waiting > 0 ? [t('offices.waiting', { count: waiting })] : [])];
  return (
    <InspectorSection title={t('missing.title')}>
      <div className={shared.box} data-tone="bad">
        <ul className={shared.plainList}>
          {lines.map((line) => (
            <li key={line}>
              <span aria-hidden="true">▲ </span>
              {line}
            </li>
          ))}
        </ul>
        <p className={shared.help}>{t('missing.ask', { name })}</p>
      </div>
    </InspectorSection>
  );
}
