// The parts of a page that lies on a disk, put where one in a single file has them. The build
// writes them in place of a text, and the script of such a file behind this one.
{
  const { styles, texts } = "{parts}";
  for (const link of document.querySelectorAll("link[rel=stylesheet]")) link.remove();
  const put = (name, text, more, place) => {
    place.append(Object.assign(document.createElement(name), { textContent: text, ...more }));
  };
  for (const text of styles) put("style", text, {}, document.head);
  for (const [id, text] of Object.entries(texts)) put("script", text, { id, type: "text/plain" }, document.body);
}
