// The program of a page in one file, which loads nothing. The build puts the script of the
// module in place of "program", and boot.js behind it; the module stands in the page as a
// text, which no browser runs.
import start, { learn, mount } from "program";

self.datelineInside = async () => {
  const holder = document.getElementById("dateline-module");
  const text = atob(holder.textContent);
  const bytes = new Uint8Array(text.length);
  for (let place = 0; place < text.length; place += 1) bytes[place] = text.charCodeAt(place);
  holder.remove();
  await start({ module_or_path: bytes });
  // Nothing lies beside such a page that another could be given.
  const inside = (setting) => (setting === "page" ? "file" : setting);
  return { learn, mount: (root, setting, ...rest) => mount(root, inside(setting), ...rest) };
};
