# Les mots de la page en français. Espaces insécables : fine (U+202F) devant ; ! ?,
# ordinaire (U+00A0) devant : et à l’intérieur des guillemets.

## The page

skip = Aller à la chronologie
skip-past = Passer cette chronologie
timeline = Chronologie
list = Liste
table = Tableau
show-as = Afficher en
language = Langue
holds-years = { $holds }, { $years }
years = { $from }–{ $to }
comma = { $first }, { $second }
key-on = Raccourcis : actifs
key-off = Raccourcis : inactifs
key-title = Touches seules : / mène au champ de recherche, n et p au résultat suivant et précédent
colours-system = Couleurs : système
colours-light = Couleurs : claires
colours-dark = Couleurs : sombres

## Counts

events = { $count ->
    [one] { $count } événement
    [many] { $count } d’événements
   *[other] { $count } événements
  }
reports = { $count ->
    [one] { $count } article
    [many] { $count } d’articles
   *[other] { $count } articles
  }
of-events = { $count ->
    [one] sur { $count } événement
    [many] sur { $count } d’événements
   *[other] sur { $count } événements
  }
found = { $events } dans { $reports }

## Search

search = Rechercher dans les articles
suggestions = Suggestions
clear = tout effacer
did-you-mean =  ; vouliez-vous dire { $query } ?
chosen = Critères choisis
remove = , retirer
chip-search = Recherche
chip-time = Période
without-source = Sans la source
without-year = Sans l’année
without-person = Sans la personne
without-organisation = Sans l’organisation
without-place = Sans le lieu
without-nationality = Sans la nationalité

## Mistakes in a query

mistake-at = au caractère { NUMBER($position) } de la requête : { $mistake }
mistake-or = OR demande un mot de chaque côté
mistake-near = NEAR se place entre deux mots ou expressions
mistake-reach = NEAR porte sur 1 à 99 mots : NEAR/5
mistake-minus = rien ne suit le signe moins
mistake-closing = cette parenthèse ne ferme rien
mistake-bracket = cette parenthèse n’est pas fermée
mistake-deep = il y a trop de parenthèses imbriquées
mistake-quotation = ces guillemets ne sont pas fermés
mistake-fuzzy = une seule lettre peut différer : mot~
mistake-values = les valeurs d’un champ se séparent par OR
mistake-one-of = { $field } attend l’un de ces mots : { $words }
mistake-sources = sources: attend un nombre : 2, >=2 ou <=2
mistake-word = { $field } attend un mot ou une "expression"
mistake-date = { $field } attend une date, par exemple 2018, 2018-03, 2018-03-15, 2018/2020 ou 2014/..
mistake-end = cette période n’a pas la borne dont { $field } a besoin
mistake-field = le champ { $field } n’existe pas, seulement { $fields }

## Facets

filters = Filtres
source = Source
year = Année
person = Personne
organisation = Organisation
place = Lieu
nationality = Nationalité
find = chercher
by-letter = A–Z
sort-by-name = , trier par nom
show-count-more = en afficher { NUMBER($count) } de plus
show-fewer = en afficher moins
leave-out = Exclure { $value }
not-named = non précisé

## The list

show-earlier = Afficher ce qui précède ({ NUMBER($count) } avant)
show-more = Afficher la suite ({ NUMBER($count) } restants)
nothing = Aucun résultat
nothing-why = Aucune phrase de ces articles ne répond à la fois à la recherche et aux filtres.
clear-all = Tout effacer
in-the-reports = Dans les articles
read-on = lire la suite
undated-reports = Sans date
undated-which = articles qui n’indiquent pas leur date
undated-because = publication : { $when }, car { $reason }
undated-unknown = rien n’y indique la date de publication

## Who published a report, and when

source-not-named = source non précisée
credit = { $source }, { $when }
undated-within = sans date ({ $when })
credit-editor = { $credit } (date donnée par la rédaction)
credit-because = { $credit }, car { $reason }
credit-note = { $credit } ({ $reason })
credit-from = { $credit }, depuis { $place }
byline = Par { $name }

## An event

event = Événement
close-event = Fermer l’événement
event-missing = Cet événement n’est pas dans la collection
report-missing = Cet article n’est pas dans la collection
earlier-edition = Le lien renvoie peut-être à une édition antérieure.
found-automatically = relevé automatiquement
evidence = Passages à l’appui
read-in-report = lire dans l’article
original = original
copy-link = Copier un lien vers cet événement
compare-two = Comparer deux de ses articles

## Where reports agree and differ

differences = Divergences
map = Carte
network = Réseau
names = Noms
differ-none = Ces articles ne divergent nulle part
differ-none-why = Aucun événement affiché n’est rapporté par plusieurs articles qui disent autre chose.
differ-most = Voici les { NUMBER($shown) } qui divergent le plus, sur { NUMBER($all) }.
agree = { NUMBER($count) } sources concordent
differ-when = dates divergentes
differ-place = lieux divergents
differ-who = noms divergents
differ-number = nombres divergents
differ-claim = l’une le dément
agreement = Ce que dit chaque source
when-column = Quand
where-column = Où
who-column = Qui
how-many = Combien
who-says = Qui le dit
agrees = concorde
differs = diverge
silent = ne dit rien
copied-words = les mêmes mots que plus haut
denied-by = démenti par { $speaker }
denied = démenti
planned = prévu
foiled = déjoué
cancelled = annulé
alleged = allégué
same-event = Pris pour le même événement : { $reason }
known-on = Ce qu’on savait le
all-reports = tous les articles

## How a date was resolved

rule = Règle
counted-from = Compté depuis
step = Calcul
said-is = « { $said } » correspond à : { $when }
said-instead = « { $said } » correspond à : { $when }, selon votre lecture ; relevé automatiquement : { $automatic }
other-readings = Cette lecture et les autres
no-calendar = aucune date du calendrier
your-reading = votre lecture
back-to = revenir à : { $when }
back-to-found = revenir à ce qui a été relevé
undo = annuler
dates-in-your-reading = { $count ->
    [one] { $count } date selon votre lecture
    [many] { $count } de dates selon votre lecture
   *[other] { $count } dates selon votre lecture
  }

## A report

back = retour à la chronologie
editors-headline = titre donné par la rédaction
the-original = L’original
show-on-timeline = montrer sur la chronologie
cite = Citer cet article
plain = Texte brut
copy-plain = Copier en texte brut
copy-as = Copier en { $form }
compare-with = Comparer avec…
event-named = Événement : { $name }
hits = Résultats
previous-hit = Phrase trouvée précédente
next-hit = Phrase trouvée suivante
previous-told = Phrase précédente avec un événement
next-told = Phrase suivante avec un événement
here-of = { NUMBER($here) } sur { NUMBER($all) }
sentence-of = phrase { NUMBER($here) } sur { NUMBER($all) }
mark-in-text = Marquer dans le texte
dates = Dates
all-events = Événements
all-places = Lieux
all-names = Noms

## Two reports

back-to-first = revenir au premier article seul
side-by-side = Deux articles côte à côte
told-by-none = Aucun événement n’est rapporté par ces deux articles.
told-by-both = Événements que rapportent les deux articles

## Copying

copied = Copié.
saved-unless-barred = Si aucun fichier n’est arrivé, la page qui entoure cette chronologie n’en permet pas : copiez le tableau, ou ouvrez la chronologie sur sa propre page.
copy-too-long = Ce navigateur ne laisse pas la page copier, et le texte est trop long pour être affiché.
copy-barred = Ce navigateur ne laisse pas la page copier. Copiez d’ici :
copy-by-hand = À copier à la main
page-barred = Ce cadre ne peut pas ouvrir de pages. L’adresse :
open-whole = Ouvrir sur sa propre page

## To take along

take = Télécharger
taking = Un instant…
take-left-out = { $events } de côté : ce format ne peut pas contenir leurs dates.
take-failed = Cela n’a pas pu être fait. Sans réseau, cela ne marche que là où on l’a déjà fait.
take-large = Il y a trop d’articles pour une seule image. Choisissez SVG, ou moins d’articles.

## The table

table-caption = Événements, relevés automatiquement
download-csv = Télécharger en CSV
copy-table = Copier le tableau
date = Date
certainty = Certitude
all-sources = Sources
a-day = jour
a-week = semaine
a-month = mois
a-season = saison
a-quarter = trimestre
a-half-year = semestre
a-year = année
a-decade = décennie
a-century = siècle
a-stretch = période
open-end = fin ouverte
approximate = approximatif
in-doubt = incertain

## The timeline

no-date = Aucun article ne mentionne de date.
lanes = Bandes
by-source = par source
by-person = par personne
by-organisation = par organisation
by-place = par lieu
by-nationality = par nationalité
others = autres
axis = Axe
event-date = date de l’événement
publication-date = date de publication
close-gaps = réduire les vides
move-and-zoom = Déplacement et zoom
earlier = Plus tôt
later = Plus tard
zoom-out = Zoom arrière
zoom-in = Zoom avant
fit = tout
today = aujourd’hui
overview = Vue d’ensemble
look-start = Début de la période affichée
look-end = Fin de la période affichée
from = Du
to = au
all-of-it = toute la période
chart = Événements sur la chronologie ; les flèches les parcourent, Entrée en ouvre un, plus et moins zooment, le point d’interrogation donne la liste des touches
began-earlier = { $count ->
    [one] { $count } événement commencé plus tôt, Entrée montre où
    [many] { $count } d’événements commencés plus tôt, Entrée montre où
   *[other] { $count } événements commencés plus tôt, Entrée montre où
  }
close-together = { $count ->
    [one] { $count } événement, Entrée zoome
    [many] { $count } d’événements rapprochés, Entrée zoome
   *[other] { $count } événements rapprochés, Entrée zoome
  }
spoken-event = { $when }, { $label }, { $reports }, { $sources }
spoken-yours = { $event }, votre lecture
spoken-differs = { $event }, sources divergentes
spoken-report = article, { $title }, { $credit }

## The timeline's keys

keys = Touches de la chronologie
key-sideways = événement précédent, suivant
key-up-down = bande du dessus, du dessous
key-ends = premier, dernier événement visible
key-pages = plus tôt, plus tard
key-zoom = zoom avant, arrière
key-all = tout afficher
key-enter = ouvrir l’événement, ou zoomer sur un groupe
key-escape = fermer ce qui est ouvert
key-help = cette liste
close = Fermer

## A collection that cannot be opened

pack-none = Cette page ne contient aucun article. Ajoutez-y un paquet avec `dateline embed`.
pack-other = Ce fichier n’est pas un paquet Dateline. Créez-en un avec `dateline pack DIR -o FILE`.
pack-version = La collection a été créée par { $writer } dans la version { $found } du format ; ce programme lit la version { $readable }. Préparez de nouveau le paquet.
pack-damaged = La collection est endommagée ou incomplète. Copiez-la ou créez-la de nouveau.

## Notices of an address

notice = Le lien indique « { $said } », qui n’est pas valable ; attendu : { $expected }. Cela a été ignoré.
dismiss = fermer
unspoken = Les mots de la langue « { $language } » n’ont pas pu être chargés : la page reste en français. Choisissez-la de nouveau quand il y a un réseau.
expected-sentence = le numéro d’une phrase
expected-one = l’un de ces mots : { $words }
expected-sort = l’un de ces mots : { $words }, précédé d’un signe moins pour inverser l’ordre
expected-map = une partie de la carte, comme 3/42/11
expected-report = un article à côté de celui que nomme `report`
expected-event = l’identifiant d’un événement
expected-date = une date comme 2018-03-01, 2018-03 ou 2018
expected-reading = une lecture d’une date de ces articles, comme report:3:2018-12-31


## Dates

day = { $day ->
    [1] 1er
   *[other] { $day }
  } { $month } { $year }
day-of-year = { $day ->
    [1] 1er
   *[other] { $day }
  } { $month }
month = { $month } { $year }
before-christ = { $year } av. J.-C.
undated = sans date
about = { $when } environ
uncertain = { $when } (incertain)
since-the = depuis le { $when }
since = depuis { $when }
until-the = jusqu’au { $when }
until = jusqu’en { $when }
days = du { $from } au { $to }
months = { $from } – { $to }
week = semaine du { $day }
spring = printemps { $year }
summer = été { $year }
autumn = automne { $year }
winter = hiver { $year }
quarter = { $quarter ->
    [1] 1er
   *[other] { $quarter }e
  } trimestre { $year }
first-half = premier semestre { $year }
second-half = second semestre { $year }
decade = années { $year }

## Where the browser does not know the language: months, digits, and what is
## between thousands

month-names = janvier février mars avril mai juin juillet août septembre octobre novembre décembre
month-names-short = janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.
digits = 0123456789
thousands =  

## Embedding

embed = Intégrer
embed-lead = Chacune de ces lignes montre dans une autre page ce qui est affiché ici.
embed-parts = Parties
part-title = Titre
part-search = Recherche
part-views = Affichages
part-tools = Outils de la chronologie
part-settings = Réglages
embed-frame = Dans un cadre, pour tout éditeur
embed-element = Comme élément, là où les scripts sont permis
embed-more = En savoir plus
height = Hauteur
copy-line = Copier la ligne
preview = Aperçu
