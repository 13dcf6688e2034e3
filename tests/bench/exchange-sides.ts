import type { FieldValue } from '../../shared/records/define.ts';
import type { Edit, Workload } from './exchange-edits.ts';

/** A way to keep records in two places and to bring the changes from one to the other. */
export interface Side {
  /**
   * Two copies hold the records, then one of them is edited. What merging needs is written into the folder.
   * Answers the bytes of what would travel, by its name.
   */
  prepare(workload: Workload, folder: string): Promise<Record<string, number>>;
  /** Opens the other copy, with what came still closed. */
  open(folder: string): Promise<OpenSide>;
}

export interface OpenSide {
  merge(): void | Promise<void>;
  read(type: Edit['type'], id: string): Record<string, FieldValue>;
  close(): void | Promise<void>;
}
