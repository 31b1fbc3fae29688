// What the types forbid: the compiler must object to every line marked so, and to no
// other.
import { Corpus, DatelineError, open } from "dateline";
import { annotate } from "dateline/worker";

export async function main(pack: Uint8Array): Promise<void> {
  const corpus = await open(pack);
  await open(5); // wrong
  new Corpus(); // wrong
  corpus.query(5); // wrong
  corpus.query("a", { limit: "5" }); // wrong
  corpus.query("a", { limits: 5 }); // wrong
  corpus.query("a", { source: "TSF" }); // wrong
  corpus.query("a", { dates: "both" }); // wrong
  corpus.timeline("a"); // wrong
  corpus.timeline("a", {}); // wrong
  corpus.timeline("a", { width: 5, lanes: "colour" }); // wrong
  corpus.timeline("a", { width: 5, measure: (text: string) => text }); // wrong
  corpus.event(); // wrong
  corpus.report(7); // wrong
  corpus.title = "mine"; // wrong
  corpus.query("a").events[0]!.when.edtf.length; // wrong
  corpus.query("a").nothing; // wrong
  const code: "other" = new DatelineError("a").code; // wrong
  await annotate("a", { date: 2019 }); // wrong
  (await annotate("a")).timexes[0]!.value = 5; // wrong
  annotate("a").timexes; // wrong
  corpus.query("a", { limit: 5 }).events[0]?.label.length;
}
