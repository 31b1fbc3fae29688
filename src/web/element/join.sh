#!/bin/sh
# Joins the script of the element: one file, that a page of any kind includes. Its parts see
# each other, and the page sees none of them.
cd "$(dirname "$0")" || exit
echo '(() => {'
cat words.js source.js state.js hash.js page.js drawn.js element.js
echo '})();'
