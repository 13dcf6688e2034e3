import { create } from 'zustand';
import type { OutputOf } from '../../../../shared/contract/define.ts';
import type { PageContract } from '../../../../shared/contract/index.ts';
import type { ImportInput, ImportPreview, PartnerType } from '../../../../shared/contract/partners.ts';
import type { Failure } from '../../../../shared/result.ts';
import { whenSettled } from '../../../api/saving.ts';
import { call } from '../../../api/service.ts';
import { failureOf } from '../../../components/failure-message.tsx';
import { flushDrafts } from '../../../components/use-draft.ts';
import { runWork } from '../../exchange/work.ts';

export type RowDecision = ImportInput['decisions'][number]['take'];
export type OrganisationDecision = ImportInput['organisations'][number]['take'];
export type ImportedDuplicate = ImportPreview['duplicates'][number];
export type NewOrganisation = ImportPreview['newOrganisations'][number];
export type ImportDone = OutputOf<PageContract['partners.acceptImport']> & { type: PartnerType };

/** What a person chose about the reading of the file; `null` is left to the rules. */
export type Reading = Pick<ImportInput, 'sheet' | 'headerRow' | 'mapping' | 'dayOrder'>;

/** `bytes` in base64. */
export interface ListFile {
  fileName: string;
  bytes: string;
}

/** A list that is being looked at; it waits while the person goes to other areas. */
interface ImportState {
  /** The incarnation of the workspace that it came into. */
  workspace: string;
  type: PartnerType;
  file: ListFile | null;
  reading: Reading;
  decisions: ReadonlyMap<number, RowDecision>;
  organisations: ReadonlyMap<string, OrganisationDecision>;
  preview: ImportPreview | null;
  /** What was to be decided in any preview of this reading: a decision stays in sight after it was made. */
  duplicates: ReadonlyMap<number, ImportedDuplicate>;
  newOrganisations: ReadonlyMap<string, NewOrganisation>;
  /** Choices that the preview does not count yet. */
  isStale: boolean;
  done: ImportDone | null;
  failure: Failure | null;
}

const untouched: Reading = { sheet: null, headerRow: null, mapping: null, dayOrder: null };
const undecided: Pick<ImportState, 'decisions' | 'organisations' | 'duplicates' | 'newOrganisations'> = {
  decisions: new Map(),
  organisations: new Map(),
  duplicates: new Map(),
  newOrganisations: new Map(),
};
const nothing: Omit<ImportState, 'workspace' | 'type'> = {
  ...undecided,
  file: null,
  reading: untouched,
  preview: null,
  isStale: false,
  done: null,
  failure: null,
};

export const useImport = create<ImportState>(() => ({ ...nothing, workspace: '', type: 'contact' }));

/** Somebody who decides about ten rows in a row waits once. */
const pauseBeforeLooking = 500;

let latestLook = 0;
let waiting: ReturnType<typeof setTimeout> | undefined;

/** Nothing that came into one workspace is taken into another. */
export function importInto(workspace: string): void {
  if (useImport.getState().workspace === workspace) return;
  clearImport();
  useImport.setState({ workspace });
}

export function clearImport(): void {
  latestLook += 1;
  clearTimeout(waiting);
  useImport.setState(nothing);
}

function requestOf({ file, type, reading, decisions, organisations }: ImportState): ImportInput | null {
  if (file === null) return null;
  return {
    ...file,
    ...reading,
    recordType: type,
    decisions: [...decisions].map(([row, take]) => ({ row, take })),
    organisations: [...organisations].map(([text, take]) => ({ text, take })),
  };
}

async function look(): Promise<void> {
  clearTimeout(waiting);
  latestLook += 1;
  const own = latestLook;
  flushDrafts();
  await whenSettled();
  const request = requestOf(useImport.getState());
  if (request === null) return;
  try {
    const preview = await runWork('readingList', () => call('partners.previewImport', request));
    if (own !== latestLook) return;
    const { duplicates, newOrganisations } = useImport.getState();
    useImport.setState({
      preview,
      isStale: false,
      failure: null,
      // What was seen first stands: once decided, a row goes by the name of the record that it was taken for.
      duplicates: new Map([...preview.duplicates.map((duplicate) => [duplicate.row, duplicate] as const), ...duplicates]),
      newOrganisations: new Map([...preview.newOrganisations.map((found) => [found.text, found] as const), ...newOrganisations]),
    });
  } catch (error) {
    if (own === latestLook) useImport.setState({ failure: failureOf(error), isStale: false });
  }
}

/** Looks at a file; whatever was being looked at before gives way. */
export async function openList(file: ListFile): Promise<void> {
  useImport.setState({ ...nothing, file });
  await look();
}

export async function setListType(type: PartnerType): Promise<void> {
  const { file } = useImport.getState();
  useImport.setState({ ...nothing, file, type });
  await look();
}

/** Reads the file in another way: decisions about its rows begin anew. */
export async function setReading(changes: Partial<Reading>): Promise<void> {
  const { reading } = useImport.getState();
  useImport.setState({ ...undecided, reading: { ...reading, ...changes }, isStale: true });
  await look();
}

export function decideRows(made: readonly (readonly [number, RowDecision | null])[]): void {
  const decisions = new Map(useImport.getState().decisions);
  for (const [row, take] of made) {
    if (take === null) decisions.delete(row);
    else decisions.set(row, take);
  }
  lookSoon({ decisions });
}

export function decideOrganisation(text: string, take: OrganisationDecision): void {
  lookSoon({ organisations: new Map(useImport.getState().organisations).set(text, take) });
}

function lookSoon(changes: Partial<ImportState>): void {
  useImport.setState({ ...changes, isStale: true });
  clearTimeout(waiting);
  waiting = setTimeout(() => void look(), pauseBeforeLooking);
}

/** Writes what the preview shows. Where something else was written meanwhile, nothing happens but a new preview. */
export async function acceptList(): Promise<void> {
  clearTimeout(waiting);
  latestLook += 1;
  const state = useImport.getState();
  const request = requestOf(state);
  if (request === null || state.preview === null) return;
  const { digest } = state.preview;
  try {
    const outcome = await runWork('takingOver', () => call('partners.acceptImport', { ...request, digest }));
    useImport.setState({ ...nothing, done: { ...outcome, type: state.type } });
  } catch (error) {
    const failure = failureOf(error);
    if (failure.code === 'import-stale') await look();
    useImport.setState({ failure, isStale: false });
  }
}
