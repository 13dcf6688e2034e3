import type { ChecklistStatus } from '../records/choices.ts';
import type { Tone } from './blocks.ts';

/** The shape that goes with each tone, so that no status is told by colour alone. */
export const toneShapes: Record<Tone, string> = {
  good: '✓',
  progress: '◐',
  update: '▲',
  none: '○',
  'not-applicable': '–',
  late: '◆',
};

/** Six hexadecimal digits: text on ground, at least 4.5 to 1. */
export const toneColours: Record<Tone, { ground: string; text: string }> = {
  good: { ground: 'E5F3EB', text: '1A6B43' },
  progress: { ground: 'FBF1D8', text: '7A5600' },
  update: { ground: 'FCEBDF', text: 'A0481A' },
  none: { ground: 'EEF1F2', text: '4F5D67' },
  'not-applicable': { ground: 'F6F7F8', text: '4F5D67' },
  late: { ground: 'FBE6E6', text: 'A3262C' },
};

export const toneOfStatus: Record<ChecklistStatus, Tone> = {
  not_started: 'none',
  in_progress: 'progress',
  met: 'good',
  needs_update: 'update',
  not_applicable: 'not-applicable',
};

/** From the lowest answer to the highest: ground and text, at least 4.5 to 1; told apart in grey as well. */
export const distributionColours = [
  { ground: 'A3262C', text: 'FFFFFF' },
  { ground: 'E08A5B', text: '1C2226' },
  { ground: 'F2D489', text: '1C2226' },
  { ground: 'A9CDB6', text: '1C2226' },
  { ground: '1A6B43', text: 'FFFFFF' },
] as const;
