/**
 * What went wrong, as a word that stays the same from version to version.
 *
 * | code | when |
 * |---|---|
 * | `not-a-pack` | the bytes do not begin as a pack does; an HTML page, for example |
 * | `truncated` | the pack ends before the length that it names |
 * | `corrupted` | the pack's checksum or a place in it is wrong, or something was added |
 * | `version` | the pack was written in another version of the format |
 * | `too-large` | there is not enough memory for the pack, or a text is too long |
 * | `query-syntax` | the query cannot be read; `position` says where, `suggestion` what may have been meant |
 * | `not-found` | no event or report has that id |
 * | `fetch` | the address could not be fetched; `status` is that of the answer, where there was one |
 * | `argument` | an argument is not what its type says |
 * | `freed` | the corpus was freed before |
 * | `module` | the WebAssembly module could not be loaded |
 */
export type ErrorCode =
    | "not-a-pack"
    | "truncated"
    | "corrupted"
    | "version"
    | "too-large"
    | "query-syntax"
    | "not-found"
    | "fetch"
    | "argument"
    | "freed"
    | "module";

/**
 * What every function of this package throws, or rejects with. The exception is `open`
 * that was aborted: it rejects with the reason of its signal, as `fetch` does.
 */
export class DatelineError extends Error {
    readonly name: "DatelineError";
    /** What went wrong. */
    readonly code: ErrorCode;
    /** The place of the mistake in a query, in Unicode code points from 0. */
    readonly position?: number;
    /** A query that can be read and is close to the one given. */
    readonly suggestion?: string;
    /** The HTTP status of the answer. */
    readonly status?: number;
    /** What caused it, where that was an error too. */
    readonly cause?: unknown;
}
