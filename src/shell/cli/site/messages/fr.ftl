# Les mots des pages qui se passent de script.

holds = { $reports }, { $events }, relevés automatiquement.
holds-years = { $reports }, { $events }, relevés automatiquement, { $years }.
needs-script = Pour y faire des recherches, il faut JavaScript et WebAssembly.
needs-server = Cette chronologie se charge, ou ne peut pas être chargée. Il lui faut JavaScript, WebAssembly et un serveur web.
needs-no-server = Cette chronologie se charge, ou ne peut pas être chargée. Il lui faut JavaScript et WebAssembly.
reports-heading = Articles
events-left = { $count ->
    [one] Il y a { $count } autre événement.
    [many] Il y a { $count } d’autres événements.
   *[other] Il y a { $count } autres événements.
  }
reports-left = { $count ->
    [one] Il y a { $count } autre article.
    [many] Il y a { $count } d’autres articles.
   *[other] Il y a { $count } autres articles.
  }
events-in-explorer = { $count ->
    [one] Il y a { $count } autre événement dans l’explorateur.
    [many] Il y a { $count } d’autres événements dans l’explorateur.
   *[other] Il y a { $count } autres événements dans l’explorateur.
  }
every-event = Tous les événements
every-report = Tous les articles
credit-and-others = { $count ->
    [one] { $credit }, et { $count } autre article
    [many] { $credit }, et { $count } d’autres articles
   *[other] { $credit }, et { $count } autres articles
  }
page-of = { $heading }, page { NUMBER($page) } sur { NUMBER($pages) }
pages = Pages
site = Site
previous-page = Page précédente
next-page = Page suivante
previous-event = Événement précédent
next-event = Événement suivant
explore = L’explorer parmi les autres
people = Personnes
organisations = Organisations
places = Lieux
nationalities = Nationalités
