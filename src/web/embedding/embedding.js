// The examples of this page, with the address that it is at.
const site = new URL("..", location.href).href;
const frame = `<iframe src="${site}?embed=1&view=timeline" title="A timeline of reports" loading="lazy" width="100%" height="640"></iframe>`;
const element = `<script src="${site}dateline-embed.js" async></script>
<dateline-explorer src="${site}" view="list" q="cyberattack OR expulsion"></dateline-explorer>`;
document.getElementById("frame-code").textContent = frame;
document.getElementById("element-code").textContent = element;
document.getElementById("frame-live").src = `${site}?embed=1&view=timeline`;

const live = document.getElementById("live");
const said = document.getElementById("said");
let first = null;
for (const type of ["ready", "statechange", "select", "open-source", "results", "resize", "error"]) {
  live.addEventListener(`dateline:${type}`, ({ detail }) => {
    if (type !== "resize") said.textContent = `dateline:${type} ${JSON.stringify(detail)}`;
    if (type === "select") first = detail.event?.id ?? first;
  });
}
document.getElementById("do-query").addEventListener("click", () => live.setState({ q: "Paris" }));
document.getElementById("do-all").addEventListener("click", () => live.setState({ q: null }));
document.getElementById("do-select").addEventListener("click", () => live.select(first ?? live.shadowRoot.querySelector("[id^=event-]")?.id.slice(6).padStart(16, "0")));
document.getElementById("do-focus").addEventListener("click", () => live.focus());
