import { useState } from 'react';
import { downloadFile } from '../../../api/files.ts';
import { whenSettled } from '../../../api/saving.ts';
import { call } from '../../../api/service.ts';
import { failureOf } from '../../../components/failure-message.tsx';
import { localDay } from '../../../components/local-day.ts';
import { flushDrafts } from '../../../components/use-draft.ts';
import type { HandoverReport } from '../../../../shared/contract/handover.ts';
import { handoverFileName } from '../../../../shared/domain/handover/file-name.ts';
import { makePassphrase } from '../../../../shared/domain/handover/passphrase.ts';
import type { Language } from '../../../../shared/records/choices.ts';
import type { Failure } from '../../../../shared/result.ts';

/** How far the making of a handover file is. The passphrase is in no step but those that need it. */
export type HandoverStep =
  | { kind: 'beginning' }
  /** The passphrase is shown, this once. */
  | { kind: 'shown'; passphrase: string }
  /** It is hidden, and to be typed back from the paper. */
  | { kind: 'hidden'; passphrase: string }
  | { kind: 'sealing'; passphrase: string }
  | { kind: 'done'; place: string; report: HandoverReport };

export interface HandingOver {
  step: HandoverStep;
  fileName: string;
  /** The day in the file's name. */
  day: string;
  language: Language;
  failure: Failure | null;
  setLanguage: (language: Language) => void;
  makePassphrase: () => void;
  hidePassphrase: () => void;
  seal: () => Promise<void>;
  startOver: () => void;
}

/** The way to a handover file: no file before its passphrase was typed back from the paper. */
export function useHandingOver(workspacePath: string, initialLanguage: Language, onMade: () => void): HandingOver {
  const [step, setStep] = useState<HandoverStep>({ kind: 'beginning' });
  const [language, setLanguage] = useState(initialLanguage);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [day] = useState(() => localDay());
  const fileName = handoverFileName(workspacePath, day);

  const show = (next: HandoverStep) => {
    setFailure(null);
    setStep(next);
  };

  const seal = async () => {
    if (step.kind !== 'hidden') return;
    const { passphrase } = step;
    show({ kind: 'sealing', passphrase });
    try {
      flushDrafts();
      await whenSettled();
      const { place, isCancelled, download, report } = await call('host.handOver', { language, passphrase, fileName });
      if (isCancelled || report === null) return show({ kind: 'hidden', passphrase });
      if (download) downloadFile(download);
      show({ kind: 'done', place: place ?? download?.fileName ?? fileName, report });
      onMade();
    } catch (error) {
      setStep({ kind: 'hidden', passphrase });
      setFailure(failureOf(error));
    }
  };

  return {
    step,
    fileName,
    day,
    language,
    failure,
    setLanguage,
    makePassphrase: () =>
      show({ kind: 'shown', passphrase: makePassphrase((count) => crypto.getRandomValues(new Uint8Array(count))) }),
    hidePassphrase: () => (step.kind === 'shown' ? show({ kind: 'hidden', passphrase: step.passphrase }) : undefined),
    seal,
    startOver: () => show({ kind: 'beginning' }),
  };
}
