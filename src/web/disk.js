// Browsers let a page on a disk load plain scripts and nothing else that it is checked for. Such
// a page gets all that it needs from one, which no page on a host asks for.
if (location.protocol === "file:") {
  const script = document.createElement("script");
  script.src = document.currentScript.dataset.inside;
  document.head.append(script);
}
