# واژه‌های صفحه‌هایی که به اسکریپت نیاز ندارند.

holds = { $reports }، { $events } با یافتن خودکار.
holds-years = { $reports }، { $events } با یافتن خودکار، { $years }.
needs-script = برای جست‌وجو در این گاه‌شمار، JavaScript و WebAssembly لازم است.
needs-server = این گاه‌شمار در حال بارگیری است یا بارگیری آن ممکن نیست. به JavaScript، WebAssembly و یک سرور وب نیاز دارد.
needs-no-server = این گاه‌شمار در حال بارگیری است یا بارگیری آن ممکن نیست. به JavaScript و WebAssembly نیاز دارد.
reports-heading = گزارش‌ها
events-left = { $count ->
    [one] { $count } رویداد دیگر هست.
   *[other] { $count } رویداد دیگر هست.
  }
reports-left = { $count ->
    [one] { $count } گزارش دیگر هست.
   *[other] { $count } گزارش دیگر هست.
  }
events-in-explorer = { $count ->
    [one] { $count } رویداد دیگر در کاوشگر هست.
   *[other] { $count } رویداد دیگر در کاوشگر هست.
  }
every-event = همهٔ رویدادها
every-report = همهٔ گزارش‌ها
credit-and-others = { $count ->
    [one] { $credit }، و { $count } گزارش دیگر
   *[other] { $credit }، و { $count } گزارش دیگر
  }
page-of = { $heading }، صفحهٔ { NUMBER($page) } از { NUMBER($pages) }
pages = صفحه‌ها
site = سایت
previous-page = صفحهٔ پیشین
next-page = صفحهٔ پسین
previous-event = رویداد پیشین
next-event = رویداد پسین
explore = دیدن آن در میان دیگر رویدادها
people = اشخاص
organisations = سازمان‌ها
places = مکان‌ها
nationalities = ملیت‌ها
