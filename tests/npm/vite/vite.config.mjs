// Relative addresses: what is built works in any folder of any host.
export default { base: "./", worker: { format: "es" } };
