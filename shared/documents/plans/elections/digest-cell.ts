import type { Cell } from '../../blocks.ts';
import { cell } from '../blocks.ts';

/** A digest in pieces that a narrow column can break, from left to right in every language. */
export function digestCell(digest: string): Cell {
  return cell((digest.match(/.{1,16}/g) ?? []).join(' '), { language: 'en' });
}
