import type { BodyParagraph } from './body-paragraph.ts';

type Remark = BodyParagraph['comments'][number];

const longestAbout = 300;

/** The comments whose words are being read: each stands with the paragraph that it begins in. */
export class OpenComments {
  readonly #open = new Map<string, Remark>();
  readonly #seen = new Set<string>();

  begin(id: string, { comments }: BodyParagraph): void {
    const remark = { id, about: '' };
    comments.push(remark);
    this.#open.set(id, remark);
    this.#seen.add(id);
  }

  end(id: string): void {
    this.#open.delete(id);
  }

  /** A remark at a place is about no words; that of a passage that has ended was read already. */
  referTo(id: string, { comments }: BodyParagraph): void {
    if (!this.#seen.has(id)) comments.push({ id, about: '' });
    this.#seen.add(id);
  }

  add(text: string): void {
    for (const remark of this.#open.values()) if (remark.about.length < longestAbout) remark.about += text;
  }
}
