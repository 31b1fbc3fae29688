// Writes what is shown in the form of another program, when a reader asks for it. The build
// puts this behind the glue of the module that does so, all in one function: nothing of it gets
// into the page around. The page runs it anew for each file, and hangs on its element what it
// asks for: what is shown, by an address; the form; the name of the file; the pack; and whom to
// tell.
const script = document.currentScript;

// The build names the module.
const MODULE = "{exporter-module}";
const INTEGRITY = "{exporter-integrity}";

// A picture has twice the pixels of the drawing, as far as browsers paint: so many a side,
// and so many in all. With less than half of them nobody reads it.
const SCALE = 2;
const LONGEST = 16384;
const MOST = 16777216;
const LEAST = 0.5;

// A page in one file has the module inside, as a text.
async function source() {
  const inside = document.getElementById("dateline-exporter-module");
  if (inside) return Uint8Array.from(atob(inside.textContent), (sign) => sign.charCodeAt(0));
  const answer = await fetch(new URL(MODULE, script.src), { integrity: INTEGRITY });
  if (!answer.ok) throw new Error(`${answer.url} cannot be read (${answer.status}).`);
  return answer;
}

// Policies let a page show pictures that stand in it.
async function painted(drawing) {
  const image = new Image();
  await new Promise((done, failed) => {
    image.onload = done;
    image.onerror = () => failed(new Error("The drawing cannot be shown."));
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(drawing)}`;
  });
  const { width, height } = image;
  const scale = Math.min(SCALE, LONGEST / height, Math.sqrt(MOST / (width * height)));
  if (scale < LEAST) throw Object.assign(new Error("The picture is too large."), { large: true });
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [width * scale, height * scale];
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done, failed) => {
    canvas.toBlob((file) => (file ? done(file) : failed(new Error("There is no picture."))));
  });
}

// The file that is asked for, the ending of its name, and how many events it cannot hold.
async function written(pack, address, form) {
  await wasm_bindgen({ module_or_path: await source() });
  const written = wasm_bindgen.write(pack, address, form === "png" ? "svg" : form);
  const { text, kind, ending, leftOut } = written;
  if (form === "png") return [await painted(text), form, leftOut];
  return [new Blob([text], { type: kind }), ending, leftOut];
}

function save(file, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

const [address, form, name, pack, done] = script.asked;
written(pack, address, form).then(
  ([file, ending, leftOut]) => {
    save(file, name + ending);
    done(leftOut);
  },
  (error) => {
    console.warn(error);
    done(error.large ? -1 : undefined);
  },
);
