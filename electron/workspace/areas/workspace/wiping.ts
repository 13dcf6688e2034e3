import { basename } from 'node:path';
import type { CallContext, Handlers, InputOf } from '../../../../shared/contract/define.ts';
import type { handoverContract, WipePreview, WipeReport } from '../../../../shared/contract/handover.ts';
import { isConfirmedBy } from '../../../../shared/domain/handover/confirmation.ts';
import { FailureError } from '../../../../shared/result.ts';
import { countChanges } from '../../database/check.ts';
import { changesSinceHandover } from '../../handover/handed-over.ts';
import type { OpenWorkspace } from '../../open-workspace.ts';
import { findBelongings } from '../../wiping/belongings.ts';
import { carryOut, finishInterruptedWipes } from '../../wiping/carrying-out.ts';
import { writeWipeList } from '../../wiping/wipe-list.ts';
import type { LifecycleDependencies } from '../workspace.ts';
import type { Lifecycle } from './lifecycle.ts';

type WipingMethods = 'lifecycle.wipePreview' | 'lifecycle.wipe';

export interface WipingDependencies extends Pick<LifecycleDependencies, 'slot' | 'dataHome' | 'longWork' | 'reportUnexpected'> {
  lifecycle: Pick<Lifecycle, 'release'>;
}

/** Takes a workspace off this computer, with everything that the application made of it. */
export function createWipingHandlers(dependencies: WipingDependencies): Pick<Handlers<typeof handoverContract>, WipingMethods> {
  const { slot, dataHome, longWork, lifecycle, reportUnexpected } = dependencies;

  const current = (): OpenWorkspace => {
    if (!slot.current) throw new FailureError('no-workspace');
    return slot.current;
  };

  function preview(known: string[]): WipePreview {
    const workspace = current();
    const { things, othersBackups } = findBelongings({ workspace, dataHome, known });
    return {
      confirmWith: confirmationOf(workspace),
      belongings: things.map(({ files: _files, ...belonging }) => belonging),
      size: sumOf(things),
      othersBackups,
      changesSinceHandover: changesSinceHandover(workspace.connection),
      changes: countChanges(workspace.connection),
    };
  }

  async function wipe(input: InputOf<(typeof handoverContract)['lifecycle.wipe']>, context: CallContext): Promise<WipeReport> {
    const workspace = current();
    if (!isConfirmedBy(input.confirmation, confirmationOf(workspace))) throw new FailureError('wipe-not-confirmed');
    const count = changesSinceHandover(workspace.connection) ?? countChanges(workspace.connection);
    if (count > 0 && !input.evenIfNotHandedOver) throw new FailureError('wipe-not-handed-over', { count });
    // An export under way reads from a copy that goes as well.
    longWork.stop();
    const belongings = findBelongings({ workspace, dataHome, known: input.others });
    const list = writeWipeList(dataHome, belongings);
    lifecycle.release();
    const wiped = await carryOut(list, context.progress);
    return { wiped, size: sumOf(wiped.filter(({ outcome }) => outcome !== 'kept')) };
  }

  // Before anything is opened: what a wipe left is not there to be opened any more.
  void slot.exclusively(() => finishInterruptedWipes(dataHome)).catch((error) => reportUnexpected(error, 'interrupted wipe'));

  return {
    'lifecycle.wipePreview': ({ others }) => slot.inTurn(() => preview(others)),
    'lifecycle.wipe': (input, context) => slot.exclusively(() => wipe(input, context)),
  };
}

function confirmationOf(workspace: OpenWorkspace): string {
  return workspace.state().officeName.trim() || basename(workspace.path);
}

function sumOf(things: readonly { size: number }[]): number {
  return things.reduce((sum, { size }) => sum + size, 0);
}
