# Fjalët e faqes në shqip.

## The page

skip = Kalo te kronologjia
skip-past = Kapërce këtë kronologji
timeline = Kronologjia
list = Lista
table = Tabela
show-as = Shfaq si
language = Gjuha
holds-years = { $holds }, { $years }
years = { $from }–{ $to }
comma = { $first }, { $second }
key-on = Shkurtoret: aktive
key-off = Shkurtoret: joaktive
key-title = Taste të vetme: / të çon te kutia e kërkimit, n dhe p te gjetja tjetër dhe e mëparshme
colours-system = Ngjyrat: të sistemit
colours-light = Ngjyrat: të çelëta
colours-dark = Ngjyrat: të errëta

## Counts

events = { $count ->
    [one] { $count } ngjarje
   *[other] { $count } ngjarje
  }
reports = { $count ->
    [one] { $count } artikull
   *[other] { $count } artikuj
  }
of-events = { $count ->
    [one] nga { $count } ngjarje
   *[other] nga { $count } ngjarje
  }
found = { $events } në { $reports }

## Search

search = Kërko në artikuj
suggestions = Sugjerime
clear = pastro gjithçka
did-you-mean = ; mos doje të thoje { $query }?
chosen = Të zgjedhura
remove = , hiqe
chip-search = Kërkimi
chip-time = Koha
without-source = Pa burimin
without-year = Pa vitin
without-person = Pa personin
without-organisation = Pa organizatën
without-place = Pa vendin
without-nationality = Pa kombësinë

## Mistakes in a query

mistake-at = te shenja { NUMBER($position) } e kërkesës: { $mistake }
mistake-or = OR kërkon nga një fjalë në të dyja anët
mistake-near = NEAR qëndron mes dy fjalëve ose shprehjeve
mistake-reach = NEAR shtrihet mbi 1 deri në 99 fjalë: NEAR/5
mistake-minus = pas minusit nuk vjen asgjë
mistake-closing = kjo kllapë nuk mbyll asgjë
mistake-bracket = kjo kllapë nuk është mbyllur
mistake-deep = kllapat janë futur tepër thellë në njëra-tjetrën
mistake-quotation = këto thonjëza nuk janë mbyllur
mistake-fuzzy = vetëm një shkronjë mund të ndryshojë: fjalë~
mistake-values = vlerat e një fushe ndahen me OR
mistake-one-of = { $field } pranon një nga këto: { $words }
mistake-sources = sources: pranon një numër: 2, >=2 ose <=2
mistake-word = { $field } kërkon një fjalë ose një "shprehje"
mistake-date = { $field } kërkon një datë si 2018, 2018-03, 2018-03-15, 2018/2020 ose 2014/..
mistake-end = kjo kohë nuk e ka skajin që kërkon { $field }
mistake-field = nuk ka fushë { $field }, vetëm { $fields }

## Facets

filters = Filtrat
source = Burimi
year = Viti
person = Personi
organisation = Organizata
place = Vendi
nationality = Kombësia
find = gjej
by-letter = A–Zh
sort-by-name = , rendit sipas emrit
show-count-more = shfaq edhe { NUMBER($count) }
show-fewer = shfaq më pak
leave-out = Përjashto { $value }
not-named = i papërcaktuar

## The list

show-earlier = Shfaq më të hershmet (edhe { NUMBER($count) } përpara)
show-more = Shfaq më shumë (edhe { NUMBER($count) })
nothing = Nuk u gjet asgjë
nothing-why = Asnjë fjali e këtyre artikujve nuk u përgjigjet njëkohësisht kërkimit dhe zgjedhjeve.
clear-all = Pastro gjithçka
in-the-reports = Në artikuj
read-on = lexo më tej
undated-reports = Pa datë
undated-which = artikuj që nuk e tregojnë ditën e tyre
undated-because = botuar: { $when }, sepse { $reason }
undated-unknown = asgjë në të nuk tregon kur u botua

## Who published a report, and when

source-not-named = burim i papërcaktuar
credit = { $source }, { $when }
undated-within = pa datë ({ $when })
credit-editor = { $credit } (datë e dhënë nga redaktori)
credit-because = { $credit }, sepse { $reason }
credit-note = { $credit } ({ $reason })
credit-from = { $credit }, nga { $place }
byline = Nga { $name }

## An event

event = Ngjarja
close-event = Mbyll ngjarjen
event-missing = Kjo ngjarje nuk është në koleksion
report-missing = Ky artikull nuk është në koleksion
earlier-edition = Lidhja mund të jetë e një botimi të mëparshëm të tij.
found-automatically = gjetur automatikisht
evidence = Dëshmi nga artikujt
read-in-report = lexo në artikull
original = origjinali
copy-link = Kopjo një lidhje te kjo ngjarje
compare-two = Krahaso dy nga artikujt e saj

## Where reports agree and differ

differences = Dallime
map = Harta
network = Rrjeti
names = Emrat
differ-none = Askund këta artikuj nuk ndryshojnë
differ-none-why = Asnjë ngjarje e shfaqur nuk tregohet nga disa artikuj që thonë gjëra të ndryshme.
differ-most = Këtu janë { NUMBER($shown) } që ndryshojnë më shumë, nga { NUMBER($all) }.
agree = { NUMBER($count) } burime pajtohen
differ-when = datat ndryshojnë
differ-place = vendet ndryshojnë
differ-who = emrat ndryshojnë
differ-number = numrat ndryshojnë
differ-claim = një e mohon
agreement = Çfarë thotë secili burim
when-column = Kur
where-column = Ku
who-column = Kush
how-many = Sa
who-says = Kush e thotë
agrees = pajtohet
differs = ndryshon
silent = nuk thotë gjë
copied-words = të njëjtat fjalë si më sipër
denied-by = mohuar nga { $speaker }
denied = mohuar
planned = planifikuar
foiled = parandaluar
cancelled = anuluar
alleged = pretenduar
same-event = Marrë si e njëjta ngjarje: { $reason }
known-on = Siç dihej më
all-reports = të gjithë artikujt

## How a date was resolved

rule = Rregulli
counted-from = Llogaritur nga
step = Hapi
said-is = “{ $said }” do të thotë { $when }
said-instead = “{ $said }” do të thotë { $when } sipas leximit tënd; gjetur automatikisht: { $automatic }
other-readings = Ky lexim dhe të tjerët
no-calendar = asnjë datë kalendari
your-reading = leximi yt
back-to = kthehu te { $when }
back-to-found = kthehu te ajo që u gjet
undo = zhbëj
dates-in-your-reading = { $count ->
    [one] { $count } datë sipas leximit tënd
   *[other] { $count } data sipas leximit tënd
  }

## A report

back = kthehu te kronologjia
editors-headline = titull i dhënë nga redaktori
the-original = Origjinali
show-on-timeline = shfaq në kronologji
cite = Cito këtë artikull
plain = Tekst i thjeshtë
copy-plain = Kopjo si tekst të thjeshtë
copy-as = Kopjo si { $form }
compare-with = Krahaso me …
event-named = Ngjarja: { $name }
hits = Të gjetura
previous-hit = Fjalia e mëparshme e gjetur
next-hit = Fjalia tjetër e gjetur
previous-told = Fjalia e mëparshme me ngjarje
next-told = Fjalia tjetër me ngjarje
here-of = { NUMBER($here) } nga { NUMBER($all) }
sentence-of = fjalia { NUMBER($here) } nga { NUMBER($all) }
mark-in-text = Shëno në tekst
dates = Datat
all-events = Ngjarjet
all-places = Vendet
all-names = Emrat

## Two reports

back-to-first = kthehu vetëm te artikulli i parë
side-by-side = Dy artikuj krah për krah
told-by-none = Asnjë ngjarje nuk tregohet nga të dy këta artikuj.
told-by-both = Ngjarjet që tregojnë të dy artikujt

## Copying

copied = U kopjua.
saved-unless-barred = Nëse nuk ka ardhur asnjë skedar, faqja përreth nuk i lejon: kopjoje tabelën ose hape kronologjinë në faqen e vet.
copy-too-long = Ky shfletues nuk e lejon faqen të kopjojë, dhe teksti është tepër i gjatë për t’u shfaqur.
copy-barred = Ky shfletues nuk e lejon faqen të kopjojë. Kopjoje prej këtu:
copy-by-hand = Për t’u kopjuar me dorë
page-barred = Kjo kornizë nuk mund të hapë faqe. Adresa është:
open-whole = Hape në faqen e vet

## To take along

take = Shkarko
taking = Një çast …
take-left-out = { $events } u lanë jashtë: kjo formë nuk i mban dot datat e tyre.
take-failed = Kjo nuk u bë dot. Pa rrjet kjo punon vetëm aty ku është bërë më parë.
take-large = Artikujt janë tepër të shumtë për një figurë. Zgjidh SVG-në, ose më pak artikuj.

## The table

table-caption = Ngjarje, gjetur automatikisht
download-csv = Shkarko si CSV
copy-table = Kopjo tabelën
date = Data
certainty = Siguria
all-sources = Burimet
a-day = ditë
a-week = javë
a-month = muaj
a-season = stinë
a-quarter = tremujor
a-half-year = gjysmëvjet
a-year = vit
a-decade = dekadë
a-century = shekull
a-stretch = periudhë kohe
open-end = fund i hapur
approximate = e përafërt
in-doubt = e pasigurt

## The timeline

no-date = Asnjë artikull nuk përmend një datë.
lanes = Brezat
by-source = sipas burimit
by-person = sipas personit
by-organisation = sipas organizatës
by-place = sipas vendit
by-nationality = sipas kombësisë
others = të tjera
axis = Boshti
event-date = data e ngjarjes
publication-date = data e botimit
close-gaps = ngushto boshllëqet
move-and-zoom = Lëvizja dhe zmadhimi
earlier = Më herët
later = Më vonë
zoom-out = Zvogëlo
zoom-in = Zmadho
fit = gjithçka
today = sot
overview = Pamja e përgjithshme
look-start = Fillimi i pjesës së shfaqur
look-end = Fundi i pjesës së shfaqur
from = Nga
to = deri më
all-of-it = e gjithë koha
chart = Ngjarjet në kronologji; shigjetat kalojnë nëpër to, Enter hap një, plusi dhe minusi zmadhojnë e zvogëlojnë, pikëpyetja liston tastet
began-earlier = { $count ->
    [one] { $count } ngjarje që nisi më herët, Enter tregon ku
   *[other] { $count } ngjarje që nisën më herët, Enter tregon ku
  }
close-together = { $count ->
    [one] { $count } ngjarje, Enter e zmadhon
   *[other] { $count } ngjarje pranë njëra-tjetrës, Enter i zmadhon
  }
spoken-event = { $when }, { $label }, { $reports }, { $sources }
spoken-yours = { $event }, leximi yt
spoken-differs = { $event }, burimet ndryshojnë
spoken-report = artikull, { $title }, { $credit }

## The timeline's keys

keys = Tastet e kronologjisë
key-sideways = ngjarja e mëparshme dhe e ardhshme
key-up-down = brezi sipër dhe poshtë
key-ends = ngjarja e parë dhe e fundit në pamje
key-pages = më herët dhe më vonë
key-zoom = zmadho dhe zvogëlo
key-all = gjithçka
key-enter = hap ngjarjen ose zmadho një grup
key-escape = mbyll atë që është hapur
key-help = kjo listë
close = Mbyll

## A collection that cannot be opened

pack-none = Kjo faqe nuk ka artikuj. Vendosni një pako në të me `dateline embed`.
pack-other = Skedari nuk është pako e Dateline. Krijojeni me `dateline pack DIR -o FILE`.
pack-version = Koleksioni u krijua nga { $writer } në versionin { $found } të formatit; ky program lexon versionin { $readable }. Paketojini artikujt sërish.
pack-damaged = Koleksioni është dëmtuar ose i mungon një pjesë. Kopjojeni ose krijojeni sërish.

## Notices of an address

notice = Lidhja thotë “{ $said }”, por pritej { $expected }; u anashkalua.
dismiss = mbyll
unspoken = Fjalët e gjuhës { $language } nuk u morën dot, prandaj faqja mbetet shqip. Zgjidhe sërish kur të ketë rrjet.
expected-sentence = numri i një fjalie
expected-one = një nga këto fjalë: { $words }
expected-sort = një nga këto fjalë: { $words }; një minus përpara e kthen renditjen mbrapsht
expected-map = një pjesë e hartës, si 3/42/11
expected-report = një artikull krahas atij që tregon `report`
expected-event = identifikuesi i një ngjarjeje
expected-date = një datë si 2018-03-01, 2018-03 ose 2018
expected-reading = një lexim i një date në këta artikuj, si report:3:2018-12-31


## Dates

day = { NUMBER($day) } { $month } { $year }
day-of-year = { NUMBER($day) } { $month }
month = { $month } { $year }
before-christ = { $year } p.e.s.
undated = pa datë
about = afërsisht { $when }
uncertain = { $when } (e pasigurt)
since-the = që nga { $when }
since = që nga { $when }
until-the = deri më { $when }
until = deri në { $when }
days = { $from } deri më { $to }
months = { $from } deri në { $to }
week = java e { $day }
spring = pranvera { $year }
summer = vera { $year }
autumn = vjeshta { $year }
winter = dimri { $year }
quarter = tremujori { NUMBER($quarter) } i vitit { $year }
first-half = gjysma e parë e vitit { $year }
second-half = gjysma e dytë e vitit { $year }
decade = vitet { $year }

## Where the browser does not know the language: months, digits, and what is
## between thousands

month-names = janar shkurt mars prill maj qershor korrik gusht shtator tetor nëntor dhjetor
month-names-short = jan shk mar pri maj qer korr gush sht tet nën dhj
digits = 0123456789
thousands =  

## Embedding

embed = Përfshije
embed-lead = Secili nga këta rreshta tregon në një faqe tjetër atë që shihet këtu tani.
embed-parts = Pjesët
part-title = Titulli
part-search = Kutia e kërkimit
part-views = Pamjet
part-tools = Mjetet e kronologjisë
part-settings = Cilësimet
embed-frame = Në një kornizë, për çdo redaktor
embed-element = Si element, ku lejohen skriptet
embed-more = Më shumë për përfshirjen
height = Lartësia
copy-line = Kopjo rreshtin
preview = Pamje paraprake
