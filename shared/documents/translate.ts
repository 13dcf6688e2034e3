/**
 * Says a message of `shared/languages/<language>/` in the language of the document, which need not be the screen's.
 *
 * Keys are `namespace:path`, for example `documents:statuses.draft`. `count` chooses the plural.
 */
export type Translate = (key: string, params?: Record<string, string | number>) => string;
