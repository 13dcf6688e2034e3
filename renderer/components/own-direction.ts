/**
 * Lets what is written in a Mantine input run in its own direction: Arabic in an English screen and the reverse.
 *
 * `dir` itself would land on the input's wrapper, which holds no text to tell the direction from. An empty field
 * keeps the screen's direction, for its placeholder.
 */
export function ownDirection(value: string): { attributes: { input: { dir?: 'auto' } } } {
  return { attributes: { input: value === '' ? {} : { dir: 'auto' } } };
}
