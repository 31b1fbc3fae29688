// Makes the project that the tests run in: the package as npm would install it, from the
// tarball that would be published, and beside it the tests, a pack, and their pages.
//
// `make npm-test` runs this: `node project.mjs FOLDER`, with DATELINE naming the command.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, "..", "..");
const project = resolve(process.argv[2]);
const run = (command, given, options) =>
  execFileSync(command, given, { stdio: ["ignore", "pipe", "inherit"], ...options });

rmSync(project, { recursive: true, force: true });
mkdirSync(join(project, "node_modules"), { recursive: true });
cpSync(here, project, { recursive: true });

const packed = run("npm", [
  "pack",
  "--json",
  "--pack-destination",
  project,
  join(root, "dist", "npm"),
]);
writeFileSync(join(project, "packed.json"), packed);
const [{ filename }] = JSON.parse(packed);
run("tar", ["-xzf", filename], { cwd: project });
cpSync(join(project, "package"), join(project, "node_modules", "dateline"), { recursive: true });
rmSync(join(project, "package"), { recursive: true });

run(process.env.DATELINE, ["pack", join(root, "seeds"), "-o", join(project, "corpus.pack")]);
cpSync(join(root, "seeds"), join(project, "seeds"), { recursive: true });
console.log(
  `${readdirSync(project).filter((name) => name.endsWith(".test.mjs")).length} files of tests in ${project}`,
);
