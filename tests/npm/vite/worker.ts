import { annotate } from "dateline/worker";

self.onmessage = async ({ data }: MessageEvent<string>) => {
  self.postMessage(await annotate(data, { date: "2019-10-23" }));
};
