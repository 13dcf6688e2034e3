import { Button, FileButton } from '@mantine/core';
import { type DragEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReturnedRow } from '../../../../../shared/contract/reviews.ts';
import { readAsBase64 } from '../../../../api/files.ts';
import { call } from '../../../../api/service.ts';
import { Icon } from '../../../../components/icon.tsx';
import { FailureNote } from '../../../procedure/failure-note.tsx';
import parts from '../../../procedure/parts.module.css';
import { useAct } from '../../../procedure/use-act.ts';
import dropStyles from '../../../procedure/files/returned-files.module.css';
import { inPortions } from '../../../procedure/files/portions.ts';
import { type Decided, decisionsOf, isAcceptable, withFreeNames } from './decisions.ts';
import { droppedFiles } from './dropped-files.ts';
import { ReturnedList } from './returned-list.tsx';

/** A form is some kilobytes and an export of Kobo some megabytes: what is larger is neither. */
const largestFile = 10_000_000;

interface Waiting {
  fileName: string;
  bytes: string;
  size: number;
}

/** Returned files: looked at first, then taken in, each by itself. */
export function FilesWay({ review, disabled }: { review: string; disabled: boolean }) {
  const { t } = useTranslation('reviews');
  const { isBusy, failure, act } = useAct();
  const [waiting, setWaiting] = useState<readonly Waiting[]>([]);
  const [preview, setPreview] = useState<readonly ReturnedRow[]>([]);
  const [decided, setDecided] = useState<Decided>({});
  const [collected, setCollected] = useState<readonly ReturnedRow[]>([]);
  const [isOver, setOver] = useState(false);
  const reset = useRef<() => void>(null);
  const good = preview.filter((row) => isAcceptable(row, decided));

  const look = async (chosen: readonly File[]) => {
    // The same file chosen once more is a new choice.
    reset.current?.();
    if (chosen.length === 0) return;
    await act(async () => {
      const tooLarge = chosen.filter(({ size }) => size > largestFile).map(({ name }) => unreadable(name));
      const read = await Promise.all(
        chosen.filter(({ size }) => size <= largestFile).map(async (file): Promise<Waiting> => ({ fileName: file.name.slice(-240), bytes: await readAsBase64(file), size: file.size })),
      );
      const files = withFreeNames([...waiting, ...read]);
      const rows: ReturnedRow[] = [];
      for (const portion of inPortions(files)) {
        rows.push(...(await call('reviews.previewReturned', { review, files: portion.map(({ fileName, bytes }) => ({ fileName, bytes })) })).returned);
      }
      setWaiting(files);
      setPreview([...tooLarge, ...rows]);
    });
  };
  const collect = async () => {
    await act(async () => {
      const decisions = decisionsOf(preview, decided);
      const refused = preview.filter(({ fileName }) => waiting.every((file) => file.fileName !== fileName));
      const rows: ReturnedRow[] = [];
      for (const portion of inPortions(waiting)) {
        const names = new Set(portion.map(({ fileName }) => fileName));
        const files = portion.map(({ fileName, bytes }) => ({ fileName, bytes }));
        rows.push(...(await call('reviews.collect', { review, files, decisions: decisions.filter(({ fileName }) => names.has(fileName)) })).returned);
      }
      setCollected((known) => [...refused, ...rows, ...known]);
      forgetPreview();
    });
  };
  const forgetPreview = () => {
    setWaiting([]);
    setPreview([]);
    setDecided({});
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (!disabled) void droppedFiles(event.dataTransfer).then(look);
  };

  return (
    <>
      <section
        className={`${dropStyles.drop} no-print`}
        aria-label={t('collecting.way.files')}
        data-over={isOver || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <Icon name="upload" size={24} />
        <p className={dropStyles.title}>{t('files.drop')}</p>
        <p className={dropStyles.hint}>{t('files.hint')}</p>
        <FileButton multiple accept=".xlsx,.docx,.json,.csv" resetRef={reset} onChange={(files) => void look(files)} disabled={disabled}>
          {(props) => (
            <Button {...props} variant={preview.length === 0 ? 'filled' : 'default'} loading={isBusy} disabled={disabled}>
              {t('files.choose')}
            </Button>
          )}
        </FileButton>
      </section>
      <FailureNote failure={failure} />
      {preview.length === 0 ? null : (
        <ReturnedList
          title={t('files.preview', { good: good.length, all: preview.length })}
          rows={preview}
          decided={decided}
          onDecide={(cell, option) => setDecided((known) => ({ ...known, [cell]: option }))}
          isPreview
        >
          <div className={parts.buttons}>
            <Button loading={isBusy} disabled={disabled || good.length === 0} onClick={() => void collect()}>
              {t('files.collect', { count: good.length })}
            </Button>
            <Button variant="default" onClick={forgetPreview}>
              {t('files.leave')}
            </Button>
          </div>
        </ReturnedList>
      )}
      {collected.length === 0 ? null : (
        <ReturnedList
          title={[
            t('files.accepted', { count: collected.filter(({ refusal }) => refusal === null).length }),
            t('files.refused', { count: collected.filter(({ refusal }) => refusal !== null).length }),
          ].join(' · ')}
          rows={collected}
          decided={{}}
          onForget={() => setCollected([])}
        />
      )}
    </>
  );
}

function unreadable(fileName: string): ReturnedRow {
  return { fileName, place: null, refusal: { code: 'review-file-unreadable', params: {} }, receipt: null, answered: 0, asked: 0, comments: 0, unclear: [], notAsked: 0 };
}
