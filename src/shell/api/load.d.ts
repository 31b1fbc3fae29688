/**
 * Loads the WebAssembly module now, rather than with the first call that needs it; and
 * from somewhere else, where a bundler or a host puts it elsewhere. Loading it again
 * changes nothing.
 *
 * @param wasm where it is, its bytes, or the module as compiled
 * @throws {DatelineError} `module`.
 */
export function load(
    wasm?: URL | string | BufferSource | WebAssembly.Module | Promise<BufferSource>,
): Promise<void>;
