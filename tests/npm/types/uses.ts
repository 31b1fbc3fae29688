// Everything of the package, as a program in TypeScript uses it. It is compiled under
// `--strict`, and run.
import { Corpus, DatelineError, load, open } from "dateline";
import type {
  Answer,
  ErrorCode,
  EventDetail,
  EventHit,
  Facets,
  Filter,
  Mark,
  Overview,
  QueryOptions,
  ReportDetail,
  Scene,
  Stretch,
  TimelineOptions,
} from "dateline";
import { annotate, type Annotation, type Timex } from "dateline/worker";

function check(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}

export async function main(pack: Uint8Array, wasm: Uint8Array): Promise<string> {
  await load(wasm.slice().buffer);
  const corpus: Corpus = await open(pack, { signal: new AbortController().signal });
  const limits: Stretch | null = corpus.limits;
  check(limits !== null && limits.from < limits.to, "limits");
  check(corpus.title.length > 0 && corpus.language === "en", "title");

  const filter: Filter = {
    source: ["TSF", "Reuters"],
    exclude: { place: ["Paris"], person: ["Nobody"], org: [], nationality: [] },
    from: "2009",
    to: "2022-12",
    dates: "event",
  };
  const options: QueryOptions = { ...filter, offset: 0, limit: 5 };
  const answer: Answer = corpus.query("albania* OR iran", options);
  const [first]: EventHit[] = answer.events;
  check(first !== undefined && answer.total.events >= answer.events.length, "answer");
  const edtf: string | null = first!.when.edtf;
  const kinds: ("hit" | "date" | "plain")[] = first!.snippet.map((piece) => piece.kind);
  check(kinds.length > 0 && edtf !== null, "snippet");
  for (const report of answer.reports) {
    const basis: "stated" | "editor" | "inferred" | "narrative" = report.published.basis;
    check(basis.length + report.eventCount + report.sentences.length > 0, "report");
  }

  const facets: Facets = corpus.facets(undefined, { ...filter, limit: 3 });
  const counts: number = facets.source.values.reduce((sum, value) => sum + value.count, 0);
  check(counts > 0 && facets.year.total > 0, "facets");

  const viewport: TimelineOptions = {
    width: 640,
    lanes: "org",
    gaps: "closed",
    measure: (text: string) => 7 * text.length,
  };
  const scene: Scene = corpus.timeline("", viewport);
  const marks: Mark[] = scene.marks.filter((mark) => mark.shape !== "count" && mark.event !== null);
  check(
    marks.length > 0 && scene.ticks.every((tick) => tick.names !== "hour" || tick.hour !== null),
    "scene",
  );
  const overview: Overview = corpus.overview(null, { width: 640 });
  check(overview.highest > 0 && overview.bins.length > 1, "overview");

  const event: EventDetail = corpus.event(first!.id);
  const report: ReportDetail = corpus.report(event.reports[0]!);
  const types: ("DATE" | "TIME" | "DURATION" | "SET")[] = report.timexes.map((timex) => timex.type);
  const told: string[] = report.sentences.flatMap((sentence) => sentence.events);
  check(types.length > 0 && told.includes(event.id), "report");

  const found: Annotation = await annotate("Police met last December.", {
    date: "2019-10-23",
    language: "en",
    id: "a",
  });
  const timex: Timex | undefined = found.timexes[0];
  check(timex?.value === "2018-12" && (timex.alternatives?.length ?? 0) >= 0, "annotation");

  let code: ErrorCode | undefined;
  try {
    corpus.query("plcae:tirana");
  } catch (error) {
    if (error instanceof DatelineError) {
      const position: number | undefined = error.position;
      code = position === 0 && error.suggestion === "place:tirana" ? error.code : undefined;
    }
  }
  check(code === "query-syntax", "error");

  {
    using other = await open(pack);
    check(other.reportCount === corpus.reportCount && other.eventCount > 0, "counts");
  }
  corpus.free();
  return `${answer.query}: ${answer.total.events}`;
}
