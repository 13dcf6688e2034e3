import { create } from 'zustand';
import type { MergeResult } from '../../../../shared/contract/exchange.ts';
import type { Failure } from '../../../../shared/result.ts';
import { call } from '../../../api/service.ts';
import { failureOf } from '../../../components/failure-message.tsx';
import { refreshExchange } from '../refresh.ts';
import { runWork } from '../work.ts';
import { type RecordKey, referenceOf } from './preview-records.ts';

/** `bytes` in base64; `null`: the file of that name in the shared folder. */
export interface IncomingFile {
  fileName: string;
  size: number;
  bytes: string | null;
}

/** What came in and is being looked at; it waits while the person goes to other areas. */
interface Reception {
  /** The incarnation of the workspace that it came into. */
  workspace: string;
  files: readonly IncomingFile[];
  leaveOut: ReadonlySet<RecordKey>;
  preview: MergeResult | null;
  /** Choices that the preview does not count yet. */
  isStale: boolean;
  merged: MergeResult | null;
  failure: Failure | null;
}

const nothing: Omit<Reception, 'workspace'> = { files: [], leaveOut: new Set(), preview: null, isStale: false, merged: null, failure: null };

export const useReception = create<Reception>(() => ({ ...nothing, workspace: '' }));

/** Somebody who leaves out ten records in a row waits once. */
const pauseBeforeLooking = 700;

let latestLook = 0;
let waiting: ReturnType<typeof setTimeout> | undefined;

/** Nothing that came into one workspace is taken into another. */
export function receiveInto(workspace: string): void {
  if (useReception.getState().workspace === workspace) return;
  clearReception();
  useReception.setState({ workspace });
}

export function clearReception(): void {
  latestLook += 1;
  clearTimeout(waiting);
  useReception.setState(nothing);
}

function request() {
  const { files, leaveOut } = useReception.getState();
  return {
    files: files.map(({ fileName, bytes }) => ({ fileName, bytes })),
    leaveOut: [...leaveOut].map(referenceOf),
  };
}

async function look(): Promise<void> {
  clearTimeout(waiting);
  latestLook += 1;
  const own = latestLook;
  try {
    const preview = await runWork('reading', () => call('exchange.preview', request()));
    if (own === latestLook) useReception.setState({ preview, isStale: false, failure: null });
  } catch (error) {
    if (own === latestLook) useReception.setState({ failure: failureOf(error), isStale: false });
  }
}

/** Adds files to those that are being looked at; one of the same name takes the place of the earlier. */
export async function addIncoming(added: readonly IncomingFile[]): Promise<void> {
  const { files } = useReception.getState();
  const names = new Set(added.map(({ fileName }) => fileName));
  useReception.setState({ files: [...files.filter(({ fileName }) => !names.has(fileName)), ...added], merged: null, failure: null });
  await look();
}

export function setLeftOut(keys: readonly RecordKey[], isLeftOut: boolean): void {
  const leaveOut = new Set(useReception.getState().leaveOut);
  for (const key of keys) {
    if (isLeftOut) leaveOut.add(key);
    else leaveOut.delete(key);
  }
  useReception.setState({ leaveOut, isStale: true });
  clearTimeout(waiting);
  waiting = setTimeout(() => void look(), pauseBeforeLooking);
}

export async function merge(allowShrinking: boolean): Promise<void> {
  clearTimeout(waiting);
  latestLook += 1;
  try {
    const merged = await runWork('merging', () => call('exchange.merge', { ...request(), allowShrinking }));
    useReception.setState({ ...nothing, merged });
  } catch (error) {
    useReception.setState({ failure: failureOf(error), isStale: false });
  }
  await refreshExchange();
}
