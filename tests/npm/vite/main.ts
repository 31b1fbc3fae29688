// A project of Vite: the package by its name, a pack as an asset, a worker.
import { open } from "dateline";
import pack from "./corpus.pack?url";

const told: Record<string, unknown> = {};
try {
  const corpus = await open(pack);
  told.title = corpus.title;
  told.events = corpus.query("embassy").events.map((event) => event.id);
  corpus.free();
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
  told.worker = await new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = reject;
    worker.postMessage("Police met last December.");
  });
  const { annotate } = await import("dateline/worker");
  told.here = (await annotate("Police met last December.", { date: "2019-10-23" })).timexes[0]
    ?.value;
} catch (error) {
  told.failed = `${(error as Error)?.stack ?? error}`;
}
await fetch("/told", { method: "POST", body: JSON.stringify(told) });
