/** What stands in one place of a returned form, as it stands there. */
export interface ReturnedCell {
  /** The question's id, or the comment box's, within the side of the form. */
  id: string;
  /** As the file's own program names it: `C7`; or the field's name. */
  cell: string;
  /** An option's id, its words in any language, the number it scores, or whatever somebody typed or pasted. Never empty. */
  text: string;
}

/**
 * One questionnaire as a file gives it back. Readers take it out of their format by id and judge nothing: what the text
 * of a cell means is decided for all media in `matching.ts`.
 */
export interface ReturnedAnswers {
  /** The row or entry of a file that holds several; `null`: the file is one. */
  place: string | null;
  review: string;
  /** SHA-256 of the questionnaire that the form was made from. */
  digest: string;
  code: string;
  answers: ReturnedCell[];
  comments: ReturnedCell[];
}
