# واژه‌های صفحه به فارسی.

## The page

skip = رفتن به گاه‌شمار
skip-past = گذشتن از این گاه‌شمار
timeline = گاه‌شمار
list = فهرست
table = جدول
show-as = شیوهٔ نمایش
language = زبان
holds-years = { $holds }، { $years }
years = { $from } تا { $to }
comma = { $first }، { $second }
key-on = میان‌برها: روشن
key-off = میان‌برها: خاموش
key-title = کلیدهای تکی: ‎/‎ به کادر جست‌وجو می‌برد، n و p به یافتهٔ بعدی و قبلی
colours-system = رنگ‌ها: سیستم
colours-light = رنگ‌ها: روشن
colours-dark = رنگ‌ها: تیره

## Counts

events = { $count ->
    [one] { $count } رویداد
   *[other] { $count } رویداد
  }
reports = { $count ->
    [one] { $count } گزارش
   *[other] { $count } گزارش
  }
of-events = { $count ->
    [one] از { $count } رویداد
   *[other] از { $count } رویداد
  }
found = { $events } در { $reports }

## Search

search = جست‌وجو در گزارش‌ها
suggestions = پیشنهادها
clear = پاک کردن همه
did-you-mean = ؛ منظورتان { $query } بود؟
chosen = انتخاب‌شده‌ها
remove = ، حذف
chip-search = جست‌وجو
chip-time = زمان
without-source = بدون منبع
without-year = بدون سال
without-person = بدون شخص
without-organisation = بدون سازمان
without-place = بدون مکان
without-nationality = بدون ملیت

## Mistakes in a query

mistake-at = در نویسهٔ { NUMBER($position) } پرس‌وجو: { $mistake }
mistake-or = OR در هر دو سو به واژه نیاز دارد
mistake-near = NEAR میان دو واژه یا عبارت می‌آید
mistake-reach = NEAR از ۱ تا ۹۹ واژه را در بر می‌گیرد: NEAR/5
mistake-minus = پس از منها چیزی نیامده است
mistake-closing = این پرانتز چیزی را نمی‌بندد
mistake-bracket = این پرانتز بسته نشده است
mistake-deep = پرانتزها بیش از اندازه تودرتو هستند
mistake-quotation = این گیومه بسته نشده است
mistake-fuzzy = تنها یک حرف می‌تواند فرق کند: word~
mistake-values = میان مقدارهای یک فیلد OR می‌آید
mistake-one-of = { $field } تنها یکی از این‌ها را می‌پذیرد: { $words }
mistake-sources = sources: عدد می‌پذیرد: 2، >=2 یا <=2
mistake-word = { $field } به یک واژه یا "عبارت" نیاز دارد
mistake-date = { $field } به تاریخی مانند 2018، 2018-03، 2018-03-15، 2018/2020 یا 2014/.. نیاز دارد
mistake-end = این زمان سری را که { $field } لازم دارد ندارد
mistake-field = فیلد { $field } وجود ندارد؛ فیلدها: { $fields }

## Facets

filters = فیلترها
source = منبع
year = سال
person = شخص
organisation = سازمان
place = مکان
nationality = ملیت
find = یافتن
by-letter = الف–ی
sort-by-name = ، مرتب‌سازی بر پایهٔ نام
show-count-more = نمایش { NUMBER($count) } مورد دیگر
show-fewer = نمایش کمتر
leave-out = کنار گذاشتن { $value }
not-named = نامشخص

## The list

show-earlier = نمایش پیشین‌ها ({ NUMBER($count) } مورد پیش از این)
show-more = نمایش بیشتر ({ NUMBER($count) } مورد مانده)
nothing = چیزی پیدا نشد
nothing-why = هیچ جمله‌ای از این گزارش‌ها با جست‌وجو و انتخاب‌ها با هم نمی‌خواند.
clear-all = پاک کردن همه
in-the-reports = در گزارش‌ها
read-on = ادامهٔ متن
undated-reports = بدون تاریخ
undated-which = گزارش‌هایی که روز انتشار خود را نمی‌گویند
undated-because = انتشار: { $when }، زیرا { $reason }
undated-unknown = چیزی در آن زمان انتشار را نشان نمی‌دهد

## Who published a report, and when

source-not-named = منبع نامشخص
credit = { $source }، { $when }
undated-within = بدون تاریخ ({ $when })
credit-editor = { $credit } (تاریخ به گفتهٔ ویراستار)
credit-because = { $credit }، زیرا { $reason }
credit-note = { $credit } ({ $reason })
credit-from = { $credit }، از { $place }
byline = نوشتهٔ { $name }

## An event

event = رویداد
close-event = بستن رویداد
event-missing = این رویداد در مجموعه نیست
report-missing = این گزارش در مجموعه نیست
earlier-edition = شاید پیوند از ویرایش پیشین مجموعه باشد.
found-automatically = یافتهٔ خودکار
evidence = شواهد
read-in-report = خواندن در گزارش
original = متن اصلی
copy-link = کپی پیوند این رویداد
compare-two = مقایسهٔ دو گزارش از آن

## Where reports agree and differ

differences = تفاوت‌ها
map = نقشه
network = شبکه
names = نام‌ها
differ-none = این گزارش‌ها در هیچ‌جا تفاوت ندارند
differ-none-why = هیچ رویدادی از آنچه نشان داده می‌شود در چند گزارش به گونه‌های متفاوت نیامده است.
differ-most = این‌ها { NUMBER($shown) } موردی است که بیش از همه تفاوت دارند، از { NUMBER($all) }.
agree = { NUMBER($count) } منبع هم‌نظرند
differ-when = تاریخ‌ها متفاوت است
differ-place = مکان‌ها متفاوت است
differ-who = نام‌ها متفاوت است
differ-number = شمارها متفاوت است
differ-claim = یکی آن را رد می‌کند
agreement = هر منبع چه می‌گوید
when-column = کی
where-column = کجا
who-column = چه کسی
how-many = چند
who-says = به گفتهٔ
agrees = هم‌نظر
differs = متفاوت
silent = چیزی نمی‌گوید
copied-words = همان واژه‌های بالا
denied-by = { $speaker } آن را رد کرده است
denied = رد شده
planned = برنامه‌ریزی‌شده
foiled = خنثی‌شده
cancelled = لغوشده
alleged = ادعاشده
same-event = همان رویداد دانسته شد: { $reason }
known-on = آنچه دانسته بود تا
all-reports = همهٔ گزارش‌ها

## How a date was resolved

rule = قاعده
counted-from = مبدأ شمارش
step = محاسبه
said-is = «{ $said }» یعنی { $when }
said-instead = «{ $said }» در خوانش شما یعنی { $when }؛ یافتهٔ خودکار: { $automatic }
other-readings = این خوانش و خوانش‌های دیگر
no-calendar = روی هیچ تقویمی نیست
your-reading = خوانش شما
back-to = بازگشت به { $when }
back-to-found = بازگشت به یافتهٔ خودکار
undo = واگرد
dates-in-your-reading = { $count ->
    [one] { $count } تاریخ در خوانش شما
   *[other] { $count } تاریخ در خوانش شما
  }

## A report

back = بازگشت به گاه‌شمار
editors-headline = عنوان از ویراستار
the-original = متن اصلی
show-on-timeline = نمایش روی گاه‌شمار
cite = ارجاع به این گزارش
plain = متن ساده
copy-plain = کپی به صورت متن ساده
copy-as = کپی به صورت { $form }
compare-with = مقایسه با …
event-named = رویداد: { $name }
hits = یافته‌ها
previous-hit = جملهٔ یافته‌شدهٔ پیشین
next-hit = جملهٔ یافته‌شدهٔ بعدی
previous-told = جملهٔ پیشین با رویداد
next-told = جملهٔ بعدی با رویداد
here-of = { NUMBER($here) } از { NUMBER($all) }
sentence-of = جملهٔ { NUMBER($here) } از { NUMBER($all) }
mark-in-text = نشان‌گذاری در متن
dates = تاریخ‌ها
all-events = رویدادها
all-places = مکان‌ها
all-names = نام‌ها

## Two reports

back-to-first = بازگشت به گزارش نخست به‌تنهایی
side-by-side = دو گزارش در کنار هم
told-by-none = هیچ رویدادی در هر دوی این گزارش‌ها نیامده است.
told-by-both = رویدادهایی که در هر دو گزارش آمده

## Copying

copied = کپی شد.
saved-unless-barred = اگر پرونده‌ای نیامد، صفحهٔ پیرامون آن را مجاز نمی‌داند: جدول را کپی کنید یا گاه‌شمار را در صفحهٔ خودش باز کنید.
copy-too-long = این مرورگر به صفحه اجازهٔ کپی نمی‌دهد و متن برای نمایش بیش از حد بلند است.
copy-barred = این مرورگر به صفحه اجازهٔ کپی نمی‌دهد. از این‌جا کپی کنید:
copy-by-hand = برای کپی دستی
page-barred = این قاب نمی‌تواند صفحه‌ای باز کند. نشانی این است:
open-whole = باز کردن در صفحهٔ خودش

## To take along

take = بارگیری
taking = یک لحظه …
take-left-out = { $events } کنار ماند: این قالب تاریخ آن‌ها را نمی‌پذیرد.
take-failed = این کار انجام نشد. بی شبکه تنها جایی شدنی است که پیش‌تر انجام شده باشد.
take-large = شمار گزارش‌ها برای یک تصویر زیاد است. SVG یا گزارش‌های کمتری را برگزینید.

## The table

table-caption = رویدادها، یافتهٔ خودکار
download-csv = بارگیری به صورت CSV
copy-table = کپی جدول
date = تاریخ
certainty = قطعیت
all-sources = منابع
a-day = روز
a-week = هفته
a-month = ماه
a-season = فصل
a-quarter = سه‌ماهه
a-half-year = نیم‌سال
a-year = سال
a-decade = دهه
a-century = سده
a-stretch = بازهٔ زمانی
open-end = پایان باز
approximate = تقریبی
in-doubt = نامطمئن

## The timeline

no-date = هیچ گزارشی تاریخی ندارد.
lanes = ردیف‌ها
by-source = بر پایهٔ منبع
by-person = بر پایهٔ شخص
by-organisation = بر پایهٔ سازمان
by-place = بر پایهٔ مکان
by-nationality = بر پایهٔ ملیت
others = دیگر
axis = محور
event-date = تاریخ رویداد
publication-date = تاریخ انتشار
close-gaps = بستن فاصله‌ها
move-and-zoom = جابه‌جایی و بزرگ‌نمایی
earlier = پیش‌تر
later = پس‌تر
zoom-out = کوچک‌نمایی
zoom-in = بزرگ‌نمایی
fit = همه
today = امروز
overview = نمای کلی
look-start = آغاز بخش نمایش‌یافته
look-end = پایان بخش نمایش‌یافته
from = از
to = تا
all-of-it = همهٔ زمان
chart = رویدادها روی گاه‌شمار؛ کلیدهای جهت‌نما میان آن‌ها می‌روند، Enter یکی را باز می‌کند، + و − بزرگ و کوچک می‌کنند، ? کلیدها را فهرست می‌کند
began-earlier = { $count ->
    [one] { $count } رویداد که پیش‌تر آغاز شده است، Enter جای آن را نشان می‌دهد
   *[other] { $count } رویداد که پیش‌تر آغاز شده‌اند، Enter جای آن‌ها را نشان می‌دهد
  }
close-together = { $count ->
    [one] { $count } رویداد، Enter بزرگ‌تر نشان می‌دهد
   *[other] { $count } رویداد نزدیک به هم، Enter بزرگ‌تر نشان می‌دهد
  }
spoken-event = { $when }، { $label }، { $reports }، { $sources }
spoken-yours = { $event }، خوانش شما
spoken-differs = { $event }، منابع متفاوت‌اند
spoken-report = گزارش، { $title }، { $credit }

## The timeline's keys

keys = کلیدهای گاه‌شمار
key-sideways = رویداد پیشین و پسین
key-up-down = ردیف بالا و پایین
key-ends = نخستین و واپسین رویداد در دید
key-pages = پیش‌تر و پس‌تر
key-zoom = بزرگ‌نمایی و کوچک‌نمایی
key-all = همهٔ زمان
key-enter = باز کردن رویداد، یا بزرگ‌نمایی یک دسته
key-escape = بستن آنچه باز است
key-help = همین فهرست
close = بستن

## A collection that cannot be opened

pack-none = این صفحه گزارشی در خود ندارد. با ⁨`dateline embed`⁩ بسته‌ای در آن بگذارید.
pack-other = این فایل بستهٔ Dateline نیست. با ⁨`dateline pack DIR -o FILE`⁩ یکی بسازید.
pack-version = این مجموعه را { $writer } با نسخهٔ { $found } قالب ساخته است؛ این برنامه نسخهٔ { $readable } را می‌خواند. گزارش‌ها را دوباره بسته‌بندی کنید.
pack-damaged = این مجموعه آسیب دیده یا ناقص است. آن را دوباره رونوشت کنید یا بسازید.

## Notices of an address

notice = پیوند می‌گوید «{ $said }»، ولی باید { $expected } باشد؛ نادیده گرفته شد.
dismiss = بستن
unspoken = واژه‌های زبان { $language } دریافت نشد، پس صفحه به فارسی می‌ماند. وقتی شبکه هست دوباره آن را برگزینید.
expected-sentence = شمارهٔ یک جمله
expected-one = یکی از این‌ها: { $words }
expected-sort = یکی از این‌ها: { $words }؛ نشانهٔ منها پیش از آن ترتیب را وارونه می‌کند
expected-map = بخشی از نقشه، مانند 3/42/11
expected-report = گزارشی در کنار آن‌چه `report` نام می‌برد
expected-event = شناسهٔ یک رویداد
expected-date = تاریخی مانند 2018-03-01، 2018-03 یا 2018
expected-reading = خوانشی از یک تاریخ در این گزارش‌ها، مانند report:3:2018-12-31


## Dates

day = { NUMBER($day) } { $month } { $year }
day-of-year = { NUMBER($day) } { $month }
month = { $month } { $year }
before-christ = { $year } پیش از میلاد
undated = بدون تاریخ
about = حدود { $when }
uncertain = { $when } (نامطمئن)
since-the = از { $when } به بعد
since = از { $when } به بعد
until-the = تا { $when }
until = تا { $when }
days = { $from } تا { $to }
months = { $from } تا { $to }
week = هفتهٔ { $day }
spring = بهار { $year }
summer = تابستان { $year }
autumn = پاییز { $year }
winter = زمستان { $year }
quarter = { $quarter ->
    [1] سه‌ماههٔ نخست
    [2] سه‌ماههٔ دوم
    [3] سه‌ماههٔ سوم
   *[other] سه‌ماههٔ چهارم
  } { $year }
first-half = نیمهٔ نخست { $year }
second-half = نیمهٔ دوم { $year }
decade = دههٔ { $year }

## Where the browser does not know the language: months, digits, and what is
## between thousands

month-names = ژانویهٔ فوریهٔ مارس آوریل مهٔ ژوئن ژوئیهٔ اوت سپتامبر اکتبر نوامبر دسامبر
month-names-short = ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر
digits = ۰۱۲۳۴۵۶۷۸۹
thousands = ٬

## Embedding

embed = جاسازی
embed-lead = هر یک از این سطرها آنچه را اکنون این‌جا دیده می‌شود در صفحه‌ای دیگر نشان می‌دهد.
embed-parts = بخش‌ها
part-title = عنوان
part-search = کادر جست‌وجو
part-views = نماها
part-tools = ابزارهای گاه‌شمار
part-settings = تنظیمات
embed-frame = در یک قاب، برای هر ویرایشگری
embed-element = به‌صورت یک عنصر، جایی که اسکریپت مجاز است
embed-more = دربارهٔ جاسازی
height = ارتفاع
copy-line = کپی سطر
preview = پیش‌نمایش
