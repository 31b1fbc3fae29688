// What the package throws; explained in index.d.ts.
export class DatelineError extends Error {
  constructor(code, message, { cause, ...details } = {}) {
    super(message, cause === undefined ? undefined : { cause });
    Object.assign(this, { code }, details);
  }
}

// As those of the language have it: not among an error's own keys.
Object.defineProperty(DatelineError.prototype, "name", { value: "DatelineError" });
