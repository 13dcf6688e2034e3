/** In the room a crash loses no more than the last second, however fast somebody types. */
export const longestUnsaved = 700;
