// What is shown, as an object and as a part of an address.

// A state as an object, and as the part of an address after "#". A value that is said
// more than once is a list; null takes one away.
function parse(address) {
  const state = new Map();
  for (const [key, value] of new URLSearchParams(address)) {
    state.set(key, state.has(key) ? [].concat(state.get(key), value) : value);
  }
  return Object.fromEntries(state);
}

function merge(address, changes) {
  const parameters = new URLSearchParams(address);
  for (const [key, value] of Object.entries(changes)) {
    parameters.delete(key);
    for (const one of [value ?? []].flat()) {
      if (one !== "") parameters.append(key, one);
    }
  }
  return parameters.toString();
}
