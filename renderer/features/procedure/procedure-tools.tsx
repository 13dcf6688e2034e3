import { Button, Menu } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { Icon } from '../../components/icon.tsx';
import { useRemoveRecords } from '../../components/use-save-record.ts';
import { useNavigation } from '../../navigation.ts';
import { useIsWritable } from '../frame/current-workspace.ts';
import { CancelDialog, type CancelDialogProps } from './cancel-dialog.tsx';

interface ProcedureToolsProps {
  area: 'elections' | 'reviews';
  type: 'election' | 'review';
  id: string;
  /** A draft is deleted and can come back; what was announced to others is cancelled, with a reason. */
  isDraft: boolean;
  mayCancel: boolean;
  papers: ReactNode;
  words: { more: string; print: string; remove: string; cancel: string };
  cancelling: Omit<CancelDialogProps, 'onClose'>;
}

/** What concerns a procedure as a whole: its papers, printing, and ending it. */
export function ProcedureTools({ area, type, id, isDraft, mayCancel, papers, words, cancelling }: ProcedureToolsProps) {
  const isWritable = useIsWritable();
  const go = useNavigation((navigation) => navigation.go);
  const remove = useRemoveRecords(type);
  const [isCancelling, setCancelling] = useState(false);
  return (
    <>
      {papers}
      <Menu width={240}>
        <Menu.Target>
          <Button variant="default" aria-label={words.more} px="xs">
            <Icon name="dots" />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<Icon name="print" size={14} />} onClick={() => window.setTimeout(() => window.print())}>
            {words.print}
          </Menu.Item>
          <Menu.Divider />
          {isDraft ? (
            <Menu.Item
              leftSection={<Icon name="trash" size={14} />}
              disabled={!isWritable}
              onClick={() => {
                go({ area });
                void remove([id]).catch(() => undefined);
              }}
            >
              {words.remove}
            </Menu.Item>
          ) : (
            <Menu.Item leftSection={<Icon name="close" size={14} />} disabled={!isWritable || !mayCancel} onClick={() => setCancelling(true)}>
              {words.cancel}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {isCancelling ? <CancelDialog {...cancelling} onClose={() => setCancelling(false)} /> : null}
    </>
  );
}
