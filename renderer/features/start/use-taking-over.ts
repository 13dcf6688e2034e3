import { useState } from 'react';
import { readAsBase64 } from '../../api/files.ts';
import { call } from '../../api/service.ts';
import { showWorkspace } from '../frame/show-workspace.ts';
import type { Opening } from './use-opening.ts';

/** A handover file that waits for its passphrase; `upload` null: the program around the page keeps it. */
export interface ChosenHandover {
  fileName: string;
  upload: File | null;
}

export interface TakingOver {
  chosen: ChosenHandover | null;
  /** Takes the file that the browser gave; `null`: the program around the page asks for one. */
  choose: (file: File | null) => Promise<void>;
  open: (passphrase: string) => Promise<void>;
  cancel: () => void;
}

/** From a handover file to the workspace that is in it. */
export function useTakingOver(opening: Opening): TakingOver {
  const [chosen, setChosen] = useState<ChosenHandover | null>(null);
  return {
    chosen,
    choose: async (file) => {
      opening.dismiss();
      if (file) return setChosen({ fileName: file.name, upload: file });
      const found = await opening.attempt('open', () => call('host.chooseHandover', {}));
      if (found) setChosen({ ...found, upload: null });
    },
    open: async (passphrase) => {
      if (!chosen) return;
      await opening.attempt('handover', async () => {
        const { fileName, upload } = chosen;
        const bytes = upload && (await readAsBase64(upload));
        await showWorkspace(await call('host.receiveHandover', { passphrase, upload: bytes === null ? null : { fileName, bytes } }));
      });
    },
    cancel: () => {
      opening.dismiss();
      setChosen(null);
    },
  };
}
