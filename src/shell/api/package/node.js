// In Node.js, whose `fetch` reads no files.
import "./node-files.js";
export * from "./index.js";
