// The package from a plain page: no bundler, no import map.
import { DatelineError, open } from "../node_modules/dateline/index.js";

const refusal = async (call) => {
  try {
    await call();
    return "none";
  } catch (error) {
    return [
      error instanceof DatelineError && error instanceof Error,
      error.code,
      error.status ?? null,
      error.message,
    ];
  }
};

const told = {};
try {
  const corpus = await open("../corpus.pack");
  told.title = corpus.title;
  told.events = corpus.query("embassy").events.map((event) => event.id);
  told.marks = corpus.timeline("", { width: 800 }).marks.length;
  told.query = await refusal(() => corpus.query("("));
  told.missing = await refusal(() => open("../missing.pack"));
  told.html = await refusal(() => open("../html.pack"));
  told.cut = await refusal(() => open(new URL("../cut.pack", import.meta.url)));
  told.broken = await refusal(() => open("../broken.pack"));
  told.closed = await refusal(() => open("http://127.0.0.1:9/corpus.pack"));
  const typed = await open("../typed.pack");
  told.typed = typed.eventCount;
  typed.free();
  const controller = new AbortController();
  const slow = open("../slow.pack", { signal: controller.signal });
  controller.abort(new RangeError("enough"));
  told.aborted = await slow.then(
    () => "none",
    (error) => `${error.name}: ${error.message}`,
  );
  corpus.free();
  told.freed = await refusal(() => corpus.title);
  told.after = (await open("../corpus.pack")).eventCount;
  const worker = new Worker("worker.js", { type: "module" });
  told.analysis = performance
    .getEntriesByType("resource")
    .filter((entry) => entry.name.includes("analysis")).length;
  told.worker = await new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = reject;
    worker.postMessage("Police met last December.");
  });
  const { annotate } = await import("../node_modules/dateline/worker.js");
  told.here = (
    await annotate("Police met last December.", { date: "2019-10-23" })
  ).timexes[0].value;
} catch (error) {
  told.failed = `${error?.stack ?? error}`;
}
await fetch("/told", { method: "POST", body: JSON.stringify(told) });
