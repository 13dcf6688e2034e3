import { randomUUID } from 'node:crypto';
import type { CallContext } from '../../shared/contract/define.ts';
import type { ServiceMethod } from '../../shared/contract/index.ts';
import { FailureError } from '../../shared/result.ts';
import type { ProgramFolders } from '../host/program-folders.ts';
import { createAreaHandlers } from '../workspace/areas/index.ts';
import { readCatalogues } from '../workspace/catalogues.ts';
import { createLaptopClock } from '../workspace/laptop-clock.ts';
import { fillSample } from '../workspace/sample/fill-sample.ts';
import { createService } from '../workspace/service.ts';
import type { CommandContext } from './command.ts';

export interface Session {
  call: CommandContext['call'];
  close(): Promise<void>;
}

/**
 * The workspace service inside this process. A command is one short job with nobody waiting at a
 * screen, so a process of its own would only add its start; the same parsed way in is used.
 */
export function startSession(folders: ProgramFolders, dataHome: string, machine: string): Session {
  const service = createService({
    catalogues: readCatalogues(folders.resources, folders.languages),
    clock: createLaptopClock(),
    newId: randomUUID,
    dataHome,
    machine,
    migrationsFolder: folders.migrations,
    createAreaHandlers,
    fillSample,
    announce: () => {},
    reportUnexpected: (error) => console.error(error),
  });
  const context: CallContext = { signal: { aborted: false }, progress: () => {} };
  return {
    async call(method: ServiceMethod, input: unknown) {
      const result = await service.dispatch(method, input, context);
      if (!result.ok) throw new FailureError(result.error.code, result.error.params);
      return result.value as never;
    },
    close: () => service.close(),
  };
}
