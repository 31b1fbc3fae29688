// What happens after `free()`: calls throw an error with a code, and freeing again does
// nothing. The glue alone would throw one without.
import { DatelineError } from "./error.js";

/** Guards the methods and getters of a class that wasm-bindgen made. */
export function guard(type) {
  const freed = new WeakSet();
  const guarded = (call) =>
    call &&
    function (...given) {
      if (freed.has(this)) {
        throw new DatelineError("freed", "this corpus was freed before");
      }
      return call.apply(this, given);
    };
  const { prototype } = type;
  const { free } = prototype;
  for (const [name, member] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
    if (name === "constructor" || name.startsWith("__")) continue;
    const { value, get } = member;
    Object.defineProperty(
      prototype,
      name,
      value ? { ...member, value: guarded(value) } : { ...member, get: guarded(get) },
    );
  }
  prototype.free = function () {
    if (freed.has(this)) return;
    free.call(this);
    freed.add(this);
  };
  if (Symbol.dispose) prototype[Symbol.dispose] = prototype.free;
}
