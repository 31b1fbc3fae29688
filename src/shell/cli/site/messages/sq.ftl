# Fjalët e faqeve që nuk kanë nevojë për skript.

holds = { $reports }, { $events } të gjetura automatikisht.
holds-years = { $reports }, { $events } të gjetura automatikisht, { $years }.
needs-script = Për të kërkuar në këtë kronologji duhen JavaScript dhe WebAssembly.
needs-server = Kjo kronologji po ngarkohet, ose nuk mund të ngarkohet. Asaj i duhen JavaScript, WebAssembly dhe një server web.
needs-no-server = Kjo kronologji po ngarkohet, ose nuk mund të ngarkohet. Asaj i duhen JavaScript dhe WebAssembly.
reports-heading = Artikujt
events-left = { $count ->
    [one] Ka edhe { $count } ngjarje tjetër.
   *[other] Ka edhe { $count } ngjarje të tjera.
  }
reports-left = { $count ->
    [one] Ka edhe { $count } artikull tjetër.
   *[other] Ka edhe { $count } artikuj të tjerë.
  }
events-in-explorer = { $count ->
    [one] Ka edhe { $count } ngjarje tjetër në eksplorues.
   *[other] Ka edhe { $count } ngjarje të tjera në eksplorues.
  }
every-event = Të gjitha ngjarjet
every-report = Të gjithë artikujt
credit-and-others = { $count ->
    [one] { $credit }, dhe { $count } artikull tjetër
   *[other] { $credit }, dhe { $count } artikuj të tjerë
  }
page-of = { $heading }, faqja { NUMBER($page) } nga { NUMBER($pages) }
pages = Faqet
site = Sajti
previous-page = Faqja e mëparshme
next-page = Faqja tjetër
previous-event = Ngjarja e mëparshme
next-event = Ngjarja tjetër
explore = Shikoje mes të tjerave
people = Personat
organisations = Organizatat
places = Vendet
nationalities = Kombësitë
