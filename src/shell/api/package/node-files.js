// Reads the modules of the package from the disk.
import { readFile } from "node:fs/promises";
import { readWith } from "./load.js";

readWith((address) => (address.protocol === "file:" ? readFile(address) : address));
