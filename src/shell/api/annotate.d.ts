/** What is known of a text beside itself. */
export interface AnnotateOptions {
    /**
     * The day of the text, which "last year" is counted from: `2019-10-23`, or a month
     * alone, `2019-10`. Where this is missing or null, what the text says of itself.
     * What is no date becomes a problem of the annotation, and the text is still read.
     */
    date?: string | null;
    /** Its language (BCP 47): `en-GB`, `de`. */
    language?: string;
    /** What it is called in the annotation and in its problems; `text` where this is missing. */
    id?: string;
}

/** Something that was read around. */
export interface Problem {
    /** What the text is called. */
    file: string;
    /** The place in it; empty for all of it. */
    place: string;
    /** What is wrong. */
    message: string;
    /** What would mend it. */
    remedy: string;
}

/**
 * Finds the dates, names, claims and events of a text: what `dateline annotate` prints.
 *
 * The first call loads the analysis, a module of some hundred kilobytes. A text of a few
 * pages takes about a millisecond, and nothing else runs in its thread meanwhile: long
 * texts belong in a Web Worker, where this can be called just as well.
 *
 * @throws {DatelineError} `argument`, `too-large` or `module`.
 *
 * @example
 * const found = await annotate("Police met last December.", { date: "2019-10-23" });
 * console.log(found.timexes[0].value); // 2018-12
 */
export function annotate(text: string, options?: AnnotateOptions): Promise<Annotation>;
