// A page that embeds an explorer: every property, event and command.
import "dateline/element";

const explorer = document.createElement("dateline-explorer");
explorer.src = "https://news.example.org/timeline/";
explorer.height = 480;
explorer.syncUrl = "hash";
explorer.frame = null;
explorer.q = explorer.view ?? explorer.theme ?? explorer.controls;
document.addEventListener("dateline:ready", ({ detail }) => detail.title.toUpperCase());
explorer.addEventListener("dateline:select", ({ detail }) => {
  if (detail.event) explorer.title = `${detail.event.label}, ${detail.event.edtf}`;
});
explorer.addEventListener("dateline:open-source", (event) => {
  event.preventDefault();
  location.assign(event.detail.url);
});
explorer.addEventListener("dateline:statechange", ({ detail: { state, step } }) => {
  const view: "timeline" | "list" | "table" | "differences" | "map" | "network" | "names" | undefined = state.view;
  if (step && view === "list") explorer.setState({ view: "timeline", q: null, source: ["a", "b"] });
});
explorer.addEventListener("dateline:error", ({ detail }) => console.error(detail.code));
explorer.setState("q=police");
explorer.select();
if (explorer.ready) explorer.focus();
// @ts-expect-error There is no such view.
explorer.setState({ view: "globe" });
