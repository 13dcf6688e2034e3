import { FailureError } from '../../../../shared/result.ts';
import type { Pace } from '../../archive/pace.ts';
import { mostCells, mostCharacters, mostNamedCells } from './limits.ts';

/** One file being read: its name for what goes wrong, the turns it leaves to others, and what it has used up. */
export interface Reading {
  name: string;
  budget: Budget;
  /** For so many bytes or characters. */
  paceFor(total: number): Pace;
}

/** Holds all sheets of a file together to what fits into memory. */
export interface Budget {
  /** One more cell that the file names, be it empty. Fails with `spreadsheet-too-many-cells`. */
  name(sheet: string): void;
  /** Cells and characters to keep. Fails with `spreadsheet-too-many-cells`, `spreadsheet-too-much-text`. */
  spend(cells: number, characters: number, sheet: string): void;
}

export function createBudget(name: string): Budget {
  let namesLeft = mostNamedCells;
  let cellsLeft = mostCells;
  let charactersLeft = mostCharacters;
  return {
    name(sheet) {
      namesLeft -= 1;
      if (namesLeft < 0) throw new FailureError('spreadsheet-too-many-cells', { name, sheet, limit: mostNamedCells });
    },
    spend(cells, characters, sheet) {
      cellsLeft -= cells;
      charactersLeft -= characters;
      if (cellsLeft < 0) throw new FailureError('spreadsheet-too-many-cells', { name, sheet, limit: mostCells });
      if (charactersLeft < 0) throw new FailureError('spreadsheet-too-much-text', { name, sheet, limit: mostCharacters });
    },
  };
}
