import { z } from 'zod';

/** Where the window was, in the screen's device-independent pixels. */
export const windowStateSchema = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().positive(),
  height: z.int().positive(),
  isMaximized: z.boolean(),
});
export type WindowState = z.output<typeof windowStateSchema>;

export interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

export const smallestWindow = { width: 720, height: 520 };
const ordinaryWindow = { width: 1366, height: 800 };
/** How much of the title bar has to be on a screen for a person to get hold of it. */
const graspable = { width: 120, height: 40 };

function isGraspable(window: Area, screen: Area): boolean {
  const width = Math.min(window.x + window.width, screen.x + screen.width) - Math.max(window.x, screen.x);
  const isTitleInside = window.y >= screen.y && window.y + graspable.height <= screen.y + screen.height;
  return width >= graspable.width && isTitleInside;
}

/**
 * The remembered place where it can still be reached; else the middle of the first screen: a second
 * screen that was unplugged must not take the window with it.
 *
 * @param screens the work areas of the screens there are now, the primary one first.
 */
export function placeWindow(remembered: WindowState | null, screens: readonly [Area, ...Area[]]): WindowState {
  const wanted = remembered ?? { ...ordinaryWindow, x: 0, y: 0, isMaximized: false };
  const fit = (screen: Area) => ({
    width: Math.min(Math.max(wanted.width, smallestWindow.width), screen.width),
    height: Math.min(Math.max(wanted.height, smallestWindow.height), screen.height),
  });
  if (remembered) {
    const { x, y, isMaximized } = remembered;
    // Judged by the size it will have: one that shrinks to fit may no longer reach the screen.
    const home = screens.find((screen) => isGraspable({ x, y, ...fit(screen) }, screen));
    if (home) return { x, y, ...fit(home), isMaximized };
  }
  const [screen] = screens;
  const { width, height } = fit(screen);
  return {
    x: screen.x + Math.floor((screen.width - width) / 2),
    y: screen.y + Math.floor((screen.height - height) / 2),
    width,
    height,
    isMaximized: wanted.isMaximized,
  };
}
