import type { InputOf } from '../../shared/contract/define.ts';
import type { ImportPreview, PartnerType } from '../../shared/contract/partners.ts';
import type { ServiceContract } from '../../shared/contract/index.ts';
import type { TestWorkspace } from './workspace.ts';

type Input = InputOf<ServiceContract['partners.previewImport']>;

/** What an import of a file is asked with, where nobody says anything but what it holds. */
export function importOf(recordType: PartnerType, bytes: Uint8Array | string, said: Partial<Input> = {}): Input {
  return {
    fileName: 'list.csv',
    bytes: Buffer.from(bytes).toString('base64'),
    recordType,
    sheet: null,
    headerRow: null,
    mapping: null,
    dayOrder: null,
    decisions: [],
    organisations: [],
    ...said,
  };
}

/** Rows of cells as a CSV file with semicolons. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';')).join('\r\n');
}

/** Previews and accepts. */
export async function takeIn(desk: TestWorkspace, input: Input): Promise<{ preview: ImportPreview; batch: string | null }> {
  const preview = await desk.call('partners.previewImport', input);
  const { batch } = await desk.call('partners.acceptImport', { ...input, digest: preview.digest });
  return { preview, batch };
}

/** The state of each row of the file that is not blank, by its number. */
export function statesOf({ rows }: ImportPreview): Record<number, string> {
  return Object.fromEntries(rows.map(({ row, state }) => [row, state]));
}
