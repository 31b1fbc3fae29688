import { annotate } from "../node_modules/dateline/worker.js";

onmessage = async ({ data }) => postMessage(await annotate(data, { date: "2019-10-23" }));
