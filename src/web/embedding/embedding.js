// The examples of this page, with the address that it is at.
const site = new URL("..", location.href).href;
const address = `${site}?embed=1&view=timeline`;
const at = (id) => document.getElementById(id);

at("frame-live").src = address;
at("element-code").textContent = `<dateline-explorer src="${site}" view="list" q="cyberattack OR expulsion"></dateline-explorer>
<script src="${site}dateline-embed.js" async></script>`;

// As the button "Embed" gives it, with the title of the collection.
function showFrame(title) {
  const frame = document.createElement("iframe");
  const said = { src: address, title, width: "100%", height: "640", style: "border:0", loading: "lazy", allow: "clipboard-write" };
  for (const [name, value] of Object.entries(said)) {
    // The policy of this page knows no style in an attribute, which this one only tells of.
    if (name !== "style") frame.setAttribute(name, value);
  }
  at("frame-code").textContent = frame.outerHTML.replace(' loading=', ` style="${said.style}" loading=`);
}
showFrame("Timeline");
at("live").addEventListener("dateline:ready", ({ detail }) => showFrame(detail.title));

const heard = at("heard");
let first = null;
for (const type of ["ready", "statechange", "select", "open-source", "results", "resize", "error"]) {
  heard.addEventListener(`dateline:${type}`, ({ detail }) => {
    if (type !== "resize") at("said").textContent = `dateline:${type} ${JSON.stringify(detail)}`;
    if (type === "select") first = detail.event?.id ?? first;
  });
}
const press = (id, task) => at(id).addEventListener("click", task);
press("do-query", () => heard.setState({ q: "Paris" }));
press("do-all", () => heard.setState({ q: null }));
press("do-select", () => heard.select(first ?? heard.shadowRoot.querySelector("[id^=event-]")?.id.slice(6).padStart(16, "0")));
press("do-wrong", () => heard.setState({ view: "globe" }));
press("do-focus", () => heard.focus());
