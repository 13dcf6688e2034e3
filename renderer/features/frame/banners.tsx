import { Button, CloseButton } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFailureWords } from '../../components/failure-message.tsx';
import { useFormats } from '../../components/formats.ts';
import { Icon } from '../../components/icon.tsx';
import { useNavigation } from '../../navigation.ts';
import styles from './banners.module.css';
import type { OpenWorkspaceState } from './frame.tsx';
import { useWorkspaceCommands } from './workspace-commands.ts';

/** What a person must know about the workspace file before working on, each with the way out. */
export function Banners({ state }: { state: OpenWorkspaceState }) {
  const { t } = useTranslation('app');
  const go = useNavigation((navigation) => navigation.go);
  const commands = useWorkspaceCommands();
  const { instant } = useFormats();
  const failureWords = useFailureWords();
  const [hidden, setHidden] = useState<readonly string[]>([]);
  // Where nothing is written, nothing can be hurt by whoever else writes there.
  const risks = state.mode === 'normal' ? state.risks.filter((risk) => !hidden.includes(risk)) : [];
  const hide = (name: string) => setHidden([...hidden, name]);

  return (
    <>
      {state.mode === 'damaged' ? (
        <Banner tone="bad" text={t('banners.damaged')}>
          <Button size="compact-xs" onClick={() => go({ area: 'workspace', view: 'backups' })}>
            {t('banners.showBackups')}
          </Button>
        </Banner>
      ) : null}
      {state.backupFailure ? (
        <Banner
          tone="warn"
          text={t('banners.backupFailed', { when: instant(state.backupFailure.at), why: failureWords(state.backupFailure.failure) })}
        >
          <Button size="compact-xs" variant="default" onClick={() => void commands.makeBackup()}>
            {t('banners.backUpNow')}
          </Button>
        </Banner>
      ) : null}
      {state.mode === 'read_only' ? (
        <Banner tone="warn" text={t('banners.readOnly')}>
          <MoveToSafety />
        </Banner>
      ) : null}
      {risks.map((risk) => (
        <Banner key={risk} tone="warn" text={t(`banners.${risk}`)} onHide={() => hide(risk)}>
          <MoveToSafety />
        </Banner>
      ))}
      {state.isSample && state.mode === 'normal' && !hidden.includes('sample') ? (
        <Banner tone="accent" text={t('banners.sample')} onHide={() => hide('sample')}>
          <Button size="compact-xs" variant="default" onClick={() => void commands.close()}>
            {t('banners.leaveSample')}
          </Button>
        </Banner>
      ) : null}
    </>
  );
}

function MoveToSafety() {
  const { t } = useTranslation('app');
  const commands = useWorkspaceCommands();
  return (
    <Button size="compact-xs" variant="default" onClick={() => void commands.moveToSafety()}>
      {t('banners.moveToSafety')}
    </Button>
  );
}

interface BannerProps {
  tone: 'bad' | 'warn' | 'accent';
  text: string;
  onHide?: () => void;
  children?: ReactNode;
}

function Banner({ tone, text, onHide, children }: BannerProps) {
  const { t } = useTranslation('app');
  return (
    <div className={`${styles.banner} no-print`} data-tone={tone} role="note">
      <Icon name={tone === 'accent' ? 'info' : 'warning'} />
      <span className={styles.text}>{text}</span>
      {children}
      {onHide ? <CloseButton size="sm" aria-label={t('banners.dismiss')} onClick={onHide} /> : null}
    </div>
  );
}
