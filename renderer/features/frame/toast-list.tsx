import { Button, CloseButton } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Toast, useToasts } from '../../components/toasts.ts';
import styles from './toast-list.module.css';
import { useUndoOffer } from './undo-offer.ts';

const shownFor = 9_000;

/** Short messages at the foot of the page; they wait while somebody points at them or is in them. */
export function Toasts({ onUndo }: { onUndo: () => Promise<void> }) {
  const { t } = useTranslation('app');
  const toasts = useToasts((state) => state.toasts);
  return (
    <div className={`${styles.toasts} no-print`} role="region" aria-label={t('toasts.region')}>
      <div role="status" aria-live="polite" className={styles.list}>
        {toasts.map((toast) => (
          <ToastMessage key={toast.id} toast={toast} onUndo={onUndo} />
        ))}
      </div>
    </div>
  );
}

function ToastMessage({ toast, onUndo }: { toast: Toast; onUndo: () => Promise<void> }) {
  const { t } = useTranslation(['app', 'records']);
  const dismiss = useToasts((state) => state.dismiss);
  const [isHeld, setHeld] = useState(false);
  const undo = useUndoOffer(toast, onUndo);

  useEffect(() => {
    if (isHeld || toast.kind === 'problem') return;
    const timer = window.setTimeout(() => dismiss(toast.id), shownFor);
    return () => window.clearTimeout(timer);
  }, [isHeld, toast, dismiss]);

  const text =
    toast.kind === 'removed'
      ? t('app:toasts.removed', { count: toast.count, type: t(`records:types.${toast.type}`) })
      : toast.text;
  const offersUndo = toast.kind === 'removed' || (toast.kind === 'done' && toast.offersUndo);
  return (
    <div
      className={styles.toast}
      data-kind={toast.kind}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span className={styles.text}>{text}</span>
      {offersUndo ? (
        <Button size="compact-xs" variant="default" onClick={() => void undo()}>
          {t('app:toasts.undo')}
        </Button>
      ) : null}
      <CloseButton size="sm" aria-label={t('app:toasts.dismiss')} onClick={() => dismiss(toast.id)} />
    </div>
  );
}
