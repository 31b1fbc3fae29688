/** What `open` takes beside the pack. */
export interface OpenOptions {
    /** Aborts fetching it. */
    signal?: AbortSignal;
}

/**
 * Opens a pack, as `dateline pack` writes it: its bytes, or the address to fetch them
 * from. A string is an address; relative ones are resolved as `fetch` does.
 *
 * The bytes are checked as a whole before anything in them is believed, and are copied:
 * the array can be used for something else afterwards.
 *
 * @throws {DatelineError} `not-a-pack`, `truncated`, `corrupted`, `version`, `too-large`,
 * `fetch`, `argument` or `module`.
 *
 * @example
 * const corpus = await open("corpus.pack");
 * console.log(corpus.title, corpus.eventCount);
 * for (const event of corpus.query("embassy", { limit: 5 }).events) {
 *     console.log(event.when.edtf, event.label, event.id);
 * }
 * corpus.free();
 */
export function open(
    source: Uint8Array | ArrayBuffer | URL | string,
    options?: OpenOptions,
): Promise<Corpus>;

/** What narrows a query, and which page of what it finds is given. */
export interface QueryOptions extends Filter, Page {}

/** What narrows the facets, and how much of them is given. */
export interface FacetOptions extends Filter, FacetLimit {}

/** What narrows a timeline, and where and how it is drawn. */
export interface TimelineOptions extends Filter, Viewport {
    /**
     * How wide a text is on one line, in pixels, in the face that labels are set in. It
     * is asked for single characters. Where this is missing, every character is taken to
     * be 8.5 pixels wide.
     */
    measure?: (text: string) => number;
}
