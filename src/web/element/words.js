// What the element says by itself, in the languages of the page; "$" is what it speaks of.
// A release has no letters in it but ASCII, since pages of any encoding include it.
const WORDS = {
  en: {
    loading: "The timeline is being loaded\u2026",
    none: "This timeline cannot be shown here.",
    open: "Open it on a page of its own.",
    "bad-src": "$ is not the address of a page",
    "not-found": "$ cannot be read",
    "no-site": "$ is not a Dateline site",
    "too-long": "What is asked for has more than $ characters",
  },
  sq: {
    loading: "Kronologjia po ngarkohet\u2026",
    none: "Kjo kronologji nuk mund të shfaqet këtu.",
    open: "Hape në faqen e vet.",
    "bad-src": "$ nuk është adresë e një faqeje",
    "not-found": "$ nuk mund të lexohet",
    "no-site": "$ nuk është faqe e Dateline",
    "too-long": "Ajo që kërkohet ka më shumë se $ shenja",
  },
  fa: {
    loading: "گاه‌شمار در حال بارگذاری است\u2026",
    none: "این گاه‌شمار را نمی‌توان این‌جا نشان داد.",
    open: "آن را در صفحهٔ خودش باز کنید.",
    "bad-src": "\u2068$\u2069 نشانی صفحه‌ای نیست",
    "not-found": "\u2068$\u2069 را نمی‌توان خواند",
    "no-site": "\u2068$\u2069 صفحهٔ Dateline نیست",
    "too-long": "آنچه خواسته شده بیش از $ نویسه دارد",
  },
  fr: {
    loading: "Chargement de la chronologie\u2026",
    none: "Cette chronologie ne peut pas s’afficher ici.",
    open: "L’ouvrir sur sa propre page.",
    "bad-src": "$ n’est pas l’adresse d’une page",
    "not-found": "$ ne peut pas être lu",
    "no-site": "$ n’est pas un site Dateline",
    "too-long": "Ce qui est demandé dépasse $ caractères",
  },
};

// The first of some tags (BCP 47) that there are words for.
const spoken = (tags) =>
  tags.map((tag) => tag.split(/[-_]/)[0].toLowerCase()).find((tag) => Object.hasOwn(WORDS, tag));

// The language of the place that an element has in its page; none where that names none
// of those.
function languageAround(element) {
  let place;
  for (let at = element; at && !place; at = at.getRootNode().host) place = at.closest("[lang]");
  return spoken([place?.getAttribute("lang") ?? ""]) ?? "";
}

// What went wrong, as a code and what it speaks of: see WORDS.
const fault = (code, about) => Object.assign(new Error(`${code}: ${about}`), { code, about });
