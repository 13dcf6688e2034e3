import { useState } from 'react';
import { type OutgoingFile, readAsBase64, saveFile } from '../../api/files.ts';
import { call } from '../../api/service.ts';
import type { InvitationView } from '../../../shared/contract/exchange.ts';
import type { WorkspaceDetails, WorkspaceState } from '../../../shared/contract/workspace.ts';
import { everything } from '../../../shared/domain/exchange/scope.ts';
import { showWorkspace } from '../frame/show-workspace.ts';
import { useHeldStart } from './held-start.ts';
import type { OfficeDraft } from './new-workspace-details.ts';
import type { Opening } from './use-opening.ts';

/** An invitation that the person chose; `bytes` in base64. */
export interface ChosenInvitation {
  bytes: string;
  view: InvitationView;
}

/** A workspace that was made from an invitation, and the reply that is to go back. */
export interface JoinedCluster {
  state: WorkspaceState;
  reply: OutgoingFile;
  inviterName: string;
  isSaved: boolean;
}

export interface Joining {
  invitation: ChosenInvitation | null;
  /** The workspace that was made, until it is entered. */
  joined: JoinedCluster | null;
  choose: (file: File) => Promise<void>;
  cancel: () => void;
  join: (invitation: ChosenInvitation, office: Pick<WorkspaceDetails, keyof OfficeDraft>) => Promise<void>;
  saveReply: (joined: JoinedCluster) => Promise<void>;
  enter: (joined: JoinedCluster) => Promise<void>;
}

/** Far more than an invitation has: of a film that was chosen by mistake no more is read. */
const longestInvitation = 100_000;

/** From the invitation file to the reply; what goes wrong is the opening's to show. */
export function useJoining({ attempt }: Opening): Joining {
  const [invitation, setInvitation] = useState<ChosenInvitation | null>(null);
  const [joined, setJoined] = useState<JoinedCluster | null>(null);

  const saveReply = async (made: JoinedCluster) => {
    setJoined(made);
    const place = await attempt('reply', () => saveFile(made.reply));
    setJoined({ ...made, isSaved: made.isSaved || place !== null });
  };

  return {
    invitation,
    joined,
    saveReply,
    cancel: () => setInvitation(null),
    async choose(file) {
      const chosen = await attempt('read', async () => {
        const bytes = await readAsBase64(file.slice(0, longestInvitation));
        return { bytes, view: await call('exchange.readInvitation', { bytes }) };
      });
      setInvitation(chosen);
    },
    async join({ bytes, view }, office) {
      useHeldStart.setState({ isHeld: true });
      const made = await attempt('join', () => call('host.joinCluster', { ...office, bytes, scope: everything }));
      if (made === null) useHeldStart.setState({ isHeld: false });
      else await saveReply({ state: made.state, reply: made.file, inviterName: view.inviterName, isSaved: false });
    },
    async enter({ state }) {
      useHeldStart.setState({ isHeld: false });
      await showWorkspace(state);
    },
  };
}
