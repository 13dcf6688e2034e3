import {
  CellApiModule,
  CellStyleModule,
  ClientSideRowModelApiModule,
  ClientSideRowModelModule,
  type ColDef,
  ColumnApiModule,
  CustomEditorModule,
  type GridApi,
  LocaleModule,
  type Module,
  QuickFilterModule,
  RowApiModule,
  type RowClassRules,
  RowSelectionModule,
  type RowSelectionOptions,
  RowStyleModule,
  ScrollApiModule,
  SelectEditorModule,
  TextEditorModule,
  TextFilterModule,
  themeQuartz,
  ValidationModule,
} from 'ag-grid-community';
import { AgGridReact, type CustomCellRendererProps } from 'ag-grid-react';
import { type ClipboardEvent, useEffect, useMemo, useRef } from 'react';
import { foldText } from '../../../../shared/domain/search/fold.ts';
import type { AnyRecord, FieldValue } from '../../../../shared/records/define.ts';
import { toTabSeparated } from '../paste/tab-separated.ts';
import { recallColumns, rememberColumns } from './grid-memory.ts';
import styles from './record-grid.module.css';

const modules: Module[] = [
  CellApiModule,
  CellStyleModule,
  ClientSideRowModelApiModule,
  ClientSideRowModelModule,
  ColumnApiModule,
  CustomEditorModule,
  LocaleModule,
  QuickFilterModule,
  RowApiModule,
  RowSelectionModule,
  RowStyleModule,
  ScrollApiModule,
  SelectEditorModule,
  TextEditorModule,
  TextFilterModule,
  ...(import.meta.env.DEV ? [ValidationModule] : []),
];

const theme = themeQuartz.withParams({
  accentColor: 'var(--accent)',
  backgroundColor: 'var(--panel)',
  foregroundColor: 'var(--ink)',
  textColor: 'var(--ink)',
  borderColor: 'var(--line)',
  browserColorScheme: 'inherit',
  cellHorizontalPadding: '0.625rem',
  checkboxBorderRadius: 3,
  checkboxUncheckedBorderColor: 'var(--line-strong)',
  chromeBackgroundColor: 'var(--panel)',
  fontFamily: 'var(--fonts)',
  fontSize: '0.84375rem',
  headerBackgroundColor: 'var(--panel)',
  headerFontWeight: 600,
  headerHeight: '2.125rem',
  headerTextColor: 'var(--dim)',
  iconColor: 'var(--dim)',
  iconSize: 14,
  inputBorder: { color: 'var(--line-strong)' },
  menuBackgroundColor: 'var(--panel)',
  menuTextColor: 'var(--ink)',
  popupShadow: 'var(--shadow)',
  rowHeight: '2.125rem',
  rowHoverColor: 'var(--hover)',
  selectedRowBackgroundColor: 'var(--sel)',
  wrapperBorderRadius: 8,
});

export interface ShownColumn {
  id: string;
  isShown: boolean;
}

/** What the toolbar around a grid may ask of it. */
export interface GridHandle {
  columns: () => ShownColumn[];
  setShown: (id: string, isShown: boolean) => void;
  /** The selected rows, else every row that the filter leaves, as text for a spreadsheet; headings first. */
  textForExcel: () => string;
  /** Headings and every row that the filter leaves, as the columns show them. */
  rows: () => string[][];
  selectedIds: () => string[];
  /** Fields of the columns as they are shown, in order. */
  shownFields: () => string[];
}

interface RecordGridProps {
  type: string;
  records: AnyRecord[];
  columns: ColDef<AnyRecord>[];
  openingField: string;
  openLabel: (record: AnyRecord) => string;
  quickFilter: string;
  localeText: Record<string, string>;
  isRightToLeft: boolean;
  selected: string | null;
  onReady: (handle: GridHandle | null) => void;
  onOpen: (id: string) => void;
  onEdit: (id: string, field: string, value: FieldValue) => void;
  onSelection: (ids: string[]) => void;
  onRemove: (ids: string[]) => void;
  onPaste: (text: string) => void;
  onShownRows: (count: number) => void;
}

// The grid takes every new object for a new setting: what does not change is made once.
const defaultColumn: ColDef<AnyRecord> = {
  sortable: true,
  resizable: true,
  minWidth: 70,
  // Ctrl Enter opens the record and Delete removes ticked rows: neither may edit the cell as well.
  suppressKeyboardEvent: ({ event, editing, api }) =>
    !editing &&
    ((event.key === 'Enter' && (event.ctrlKey || event.metaKey)) ||
      (event.key === 'Delete' && api.getSelectedNodes().length > 0)),
};
const rowSelection: RowSelectionOptions<AnyRecord> = {
  mode: 'multiRow',
  enableClickSelection: false,
  headerCheckbox: true,
  selectAll: 'filtered',
};
const fullHeight = { blockSize: '100%' };
const idOf = ({ data }: { data: AnyRecord }) => data.id;

/** A register as a spreadsheet: filter, sort, edit in place, copy to and paste from Excel. */
export function RecordGrid(props: RecordGridProps) {
  const { type, records, columns, openingField, openLabel, quickFilter, localeText, isRightToLeft, selected } = props;
  const api = useRef<GridApi<AnyRecord> | null>(null);
  const { onOpen, onReady } = props;
  /** The record that the panel shows, as the grid last drew it. */
  const current = useRef(selected);

  const columnDefs = useMemo<ColDef<AnyRecord>[]>(
    () =>
      columns.map((column) =>
        column.colId === openingField
          ? {
              ...column,
              pinned: isRightToLeft ? 'right' : 'left',
              cellRenderer: OpeningCell,
              cellRendererParams: { openLabel, onOpen } satisfies OpeningParams,
            }
          : column,
      ),
    [columns, openingField, isRightToLeft, onOpen, openLabel],
  );

  useEffect(() => {
    const grid = api.current;
    if (!grid) return;
    const nodes = [current.current, selected].flatMap((id) => (id === null ? [] : (grid.getRowNode(id) ?? [])));
    current.current = selected;
    if (nodes.length > 0) grid.redrawRows({ rowNodes: nodes });
    const node = selected === null ? undefined : grid.getRowNode(selected);
    if (node) grid.ensureNodeVisible(node);
  }, [selected]);

  useEffect(() => () => onReady(null), [onReady]);

  const selectionColumn = useMemo(() => ({ pinned: isRightToLeft ? ('right' as const) : ('left' as const), width: 40 }), [isRightToLeft]);
  const rowClasses = useMemo<RowClassRules<AnyRecord>>(
    () => ({ [styles.current ?? '']: ({ data }) => data?.id === current.current }),
    [],
  );

  const remember = () => {
    const grid = api.current;
    if (!grid) return;
    rememberColumns(
      type,
      grid.getColumnState().map(({ colId, hide, width, sort }) => ({
        colId,
        hide: hide ?? false,
        ...(typeof width === 'number' ? { width } : {}),
        sort: sort ?? null,
      })),
    );
  };

  const copy = (event: ClipboardEvent) => {
    const grid = api.current;
    if (!grid || isTyping(event.target) || grid.getEditingCells().length > 0) return;
    const focused = grid.getFocusedCell();
    const text =
      grid.getSelectedNodes().length > 0
        ? textOf(grid)
        : focused
          ? toTabSeparated([[cellText(grid, grid.getDisplayedRowAtIndex(focused.rowIndex)?.data, focused.column.getColId())]])
          : null;
    if (text === null) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', text);
  };

  const paste = (event: ClipboardEvent) => {
    if (isTyping(event.target)) return;
    const text = event.clipboardData.getData('text/plain');
    if (text === '') return;
    event.preventDefault();
    props.onPaste(text);
  };

  return (
    <div className={styles.frame} onCopy={copy} onPaste={paste} role="presentation">
      <AgGridReact<AnyRecord>
        key={isRightToLeft ? 'rtl' : 'ltr'}
        modules={modules}
        theme={theme}
        containerStyle={fullHeight}
        rowData={records}
        columnDefs={columnDefs}
        maintainColumnOrder
        defaultColDef={defaultColumn}
        getRowId={idOf}
        rowSelection={rowSelection}
        selectionColumnDef={selectionColumn}
        quickFilterText={foldText(quickFilter)}
        cacheQuickFilter
        localeText={localeText}
        enableRtl={isRightToLeft}
        readOnlyEdit
        singleClickEdit={false}
        stopEditingWhenCellsLoseFocus
        animateRows={false}
        rowClassRules={rowClasses}
        suppressDragLeaveHidesColumns
        enableCellTextSelection={false}
        onGridReady={(event) => {
          api.current = event.api;
          const columnsKnown = recallColumns(type);
          if (columnsKnown) event.api.applyColumnState({ state: columnsKnown.map(({ sort, ...rest }) => ({ ...rest, sort: sort ?? null })), applyOrder: true });
          onReady(handleOf(event.api, remember));
          props.onShownRows(event.api.getDisplayedRowCount());
        }}
        onModelUpdated={({ api: grid }) => props.onShownRows(grid.getDisplayedRowCount())}
        onCellEditRequest={({ data, colDef, newValue }) => {
          if (colDef.field) props.onEdit(data.id, colDef.field, (newValue ?? null) as FieldValue);
        }}
        onSelectionChanged={({ api: grid }) => props.onSelection(grid.getSelectedNodes().flatMap(({ id }) => (id ? [id] : [])))}
        onCellFocused={({ api: grid, rowIndex }) => {
          if (selected === null || rowIndex === null) return;
          const focused = grid.getDisplayedRowAtIndex(rowIndex)?.id;
          if (focused && focused !== selected) onOpen(focused);
        }}
        onCellKeyDown={({ event, data, api: grid }) => {
          if (!(event instanceof KeyboardEvent) || grid.getEditingCells().length > 0 || !data) return;
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onOpen(data.id);
          if (event.key === 'Delete') {
            const ids = grid.getSelectedNodes().flatMap(({ id }) => (id ? [id] : []));
            if (ids.length > 0) props.onRemove(ids);
          }
        }}
        onColumnMoved={({ finished }) => finished && remember()}
        onColumnResized={({ finished }) => finished && remember()}
        onSortChanged={remember}
      />
    </div>
  );
}

interface OpeningParams {
  openLabel: (record: AnyRecord) => string;
  onOpen: (id: string) => void;
}

/** The name of a record; a click opens its panel. */
function OpeningCell({ data, valueFormatted, openLabel, onOpen }: CustomCellRendererProps<AnyRecord> & OpeningParams) {
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles.open}
      aria-label={data ? openLabel(data) : undefined}
      onClick={() => data && onOpen(data.id)}
    >
      <bdi>{valueFormatted}</bdi>
    </button>
  );
}

function handleOf(grid: GridApi<AnyRecord>, remember: () => void): GridHandle {
  const own = () => grid.getAllGridColumns().filter((column) => column.getColDef().field !== undefined);
  return {
    columns: () => own().map((column) => ({ id: column.getColId(), isShown: column.isVisible() })),
    setShown: (id, isShown) => {
      grid.setColumnsVisible([id], isShown);
      remember();
    },
    textForExcel: () => textOf(grid),
    rows: () => rowsOf(grid, false),
    selectedIds: () => grid.getSelectedNodes().flatMap(({ id }) => (id ? [id] : [])),
    shownFields: () => shownColumns(grid),
  };
}

const shownColumns = (grid: GridApi<AnyRecord>): string[] =>
  grid
    .getAllDisplayedColumns()
    .filter((column) => column.getColDef().field !== undefined)
    .map((column) => column.getColId());

function cellText(grid: GridApi<AnyRecord>, record: AnyRecord | undefined, column: string): string {
  const node = record ? grid.getRowNode(record.id) : undefined;
  return node ? (grid.getCellValue<string>({ rowNode: node, colKey: column, useFormatter: true }) ?? '') : '';
}

function textOf(grid: GridApi<AnyRecord>): string {
  return toTabSeparated(rowsOf(grid, grid.getSelectedNodes().length > 0));
}

function rowsOf(grid: GridApi<AnyRecord>, onlySelected: boolean): string[][] {
  const fields = shownColumns(grid);
  const rows: string[][] = [fields.map((field) => grid.getColumnDef(field)?.headerName ?? field)];
  grid.forEachNodeAfterFilterAndSort((node) => {
    if (!onlySelected || node.isSelected()) rows.push(fields.map((field) => cellText(grid, node.data, field)));
  });
  return rows;
}

function isTyping(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.matches('input:not([type="checkbox"]), textarea, select, [contenteditable]');
}
