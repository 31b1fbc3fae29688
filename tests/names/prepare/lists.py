"""Lists that reports are composed from, written for this project: common names of people in
languages with other scripts, and what companies, parties and papers are called by."""


def split(words):
    """The words of a list, parted by bars."""
    return [" ".join(word.split()) for word in words.split("|")]


# American states as news agencies write them.
STATES = split(
    """
    Ala. | Ariz. | Ark. | Calif. | Colo. | Conn. | Del. | Fla. | Ga. | Ill. | Ind. | Kan. |
    Ky. | La. | Mass. | Md. | Mich. | Minn. | Miss. | Mo. | Mont. | N.C. | N.D. | N.H. |
    N.J. | N.M. | N.Y. | Neb. | Nev. | Okla. | Ore. | Pa. | R.I. | S.C. | S.D. | Tenn. | Va.
    | Vt. | W.Va. | Wash. | Wis. | Wyo. | Texas | Ohio | Iowa | Maine | Utah | Idaho
    """
)

# Given names of men and of women, and family names; of Chinese and Korean ones the order is
# turned when they are put together.
PEOPLE = [
    # Arabic
    (
        split(
            """
            Ahmed | Mohammed | Mahmoud | Hassan | Hussein | Ali | Omar | Khaled | Abdullah |
            Ibrahim | Yousef | Mustafa | Tariq | Nabil | Walid | Samir | Faisal | Salim |
            Rashid | Jamal | Karim | Hamid | Abdel-Rahman | Saeed | Adnan | Riyad | Ziad |
            Marwan | Bashir | Amr
            """
        ),
        split(
            """
            Fatima | Layla | Hanan | Amal | Suha | Nadia | Zeinab | Samira | Rania | Huda |
            Mona | Aisha
            """
        ),
        split(
            """
            al-Assad | al-Sharaa | al-Hariri | al-Maliki | el-Baradei | Mubarak | Nasser |
            Khatib | Haddad | Mansour | Aziz | Shaath | Erekat | Qureia | Abbas | Habash |
            al-Sabah | al-Faisal | bin-Laden | al-Bashir | Hamdi | Saleh | Najjar | Barakat
            | Sharif | Zubeidi | al-Masri | Khalil | Darwish | Shami | Tamimi | al-Sahhaf |
            Moussa
            """
        ),
    ),
    # Persian
    (
        split(
            """
            Mohammad | Ali | Hassan | Hossein | Reza | Mehdi | Ahmad | Amir | Hamid | Javad
            | Kamal | Abbas | Majid | Saeed | Ardeshir | Behzad
            """
        ),
        split(
            """
            Maryam | Shirin | Zahra | Fatemeh | Leila | Masoumeh | Azar | Parvin | Simin
            """
        ),
        split(
            """
            Rajavi | Khatami | Rafsanjani | Karroubi | Kharrazi | Mousavi | Ebadi | Larijani
            | Zarif | Velayati | Ganji | Nouri | Shamkhani | Rezaei | Soleimani | Ahmadi |
            Hosseini | Montazeri | Rouhani
            """
        ),
    ),
    # Chinese
    (
        split(
            """
            Li | Wang | Zhang | Liu | Chen | Yang | Zhao | Huang | Zhou | Wu | Xu | Sun | Hu
            | Zhu | Gao | Lin | He | Guo | Ma | Luo | Jiang | Deng | Qian | Tang
            """
        ),
        split(
            """
            Li | Wang | Zhang | Liu | Chen | Song | Wu | Xie
            """
        ),
        split(
            """
            Peng | Zemin | Rongji | Jintao | Xiaoping | Ping | Wei | Lei | Jun | Yong | Dan
            | Xiaoming | Guangcheng | Jianguo | Yaobang | Qichen | Shengde | Wenli |
            Jingsheng | Xilai | Meiling | Hongwei
            """
        ),
    ),
    # Korean
    (
        split(
            """
            Kim | Park | Lee | Choi | Chung | Kang | Cho | Yoon | Chang | Lim | Han | Shin |
            Roh | Hwang
            """
        ),
        split(
            """
            Kim | Park | Lee | Choi | Han
            """
        ),
        split(
            """
            Dae-jung | Jong-il | Young-sam | Il-sung | Geun-hye | Myung-bak | Jong-pil |
            Hoi-chang | Kyung-wha | Sung-min | Chul-soo | Tae-woo | Yong-nam | Moo-hyun
            """
        ),
    ),
    # Russian
    (
        split(
            """
            Boris | Vladimir | Sergei | Viktor | Yevgeny | Mikhail | Alexander | Igor |
            Dmitry | Yuri | Anatoly | Nikolai | Andrei | Gennady | Oleg | Valery | Leonid |
            Ivan | Aslan | Ruslan | Shamil
            """
        ),
        split(
            """
            Tatyana | Natalia | Irina | Olga | Svetlana | Yelena | Galina | Raisa | Anna |
            Ludmila
            """
        ),
        split(
            """
            Yeltsin | Primakov | Chernomyrdin | Kiriyenko | Stepashin | Lebed | Luzhkov |
            Zhirinovsky | Chubais | Nemtsov | Berezovsky | Gusinsky | Ivanov | Petrov |
            Kuznetsov | Sokolov | Popov | Lavrov | Sobchak | Starovoitova | Maskhadov |
            Basayev | Kovalyov | Shoigu | Rutskoi | Ustinov | Seleznyov | Titov
            """
        ),
    ),
    # Serbian and Croatian
    (
        split(
            """
            Slobodan | Radovan | Ratko | Vojislav | Zoran | Ibrahim | Goran | Milan | Vuk |
            Momcilo | Biljana | Franjo | Alija | Haris | Hashim | Adem | Milo | Dragan |
            Nebojsa
            """
        ),
        split(
            """
            Biljana | Mira | Vesna | Jelena | Mirjana | Natasa
            """
        ),
        split(
            """
            Milosevic | Karadzic | Mladic | Seselj | Djindjic | Rugova | Draskovic | Plavsic
            | Tudjman | Izetbegovic | Silajdzic | Thaci | Demaci | Djukanovic | Krajisnik |
            Jovanovic | Stankovic | Petrovic | Bulatovic | Lukic
            """
        ),
    ),
    # Albanian
    (
        split(
            """
            Ardi | Edi | Sali | Fatos | Ilir | Pandeli | Bujar | Arben | Besnik | Agim |
            Gramoz | Sokol | Petrit | Skender
            """
        ),
        split(
            """
            Majlinda | Jozefina | Elira | Teuta | Valentina | Mimoza
            """
        ),
        split(
            """
            Veliu | Rama | Berisha | Nano | Meta | Majko | Nishani | Hoxha | Ceka | Gjoni |
            Lleshaj | Cako | Basha | Xhafaj | Topi | Moisiu
            """
        ),
    ),
    # Japanese
    (
        split(
            """
            Hiroshi | Kenji | Takeshi | Ryutaro | Keizo | Junichiro | Yoshiro | Kiichi |
            Masahiko | Akira | Shinzo | Taro | Noboru | Kazuo | Tadashi
            """
        ),
        split(
            """
            Makiko | Yoko | Keiko | Michiko | Akiko | Yuriko
            """
        ),
        split(
            """
            Hashimoto | Obuchi | Miyazawa | Koizumi | Mori | Nakasone | Tanaka | Suzuki |
            Sato | Watanabe | Takahashi | Kobayashi | Yamamoto | Matsushita | Hosokawa |
            Sakakibara | Kato | Ishihara | Nakamura
            """
        ),
    ),
    # Hebrew
    (
        split(
            """
            Benjamin | Yitzhak | Shimon | Ehud | Ariel | David | Moshe | Yossi | Uzi | Natan
            | Avigdor | Dan | Uri | Shlomo | Haim | Yigal | Danny | Eli
            """
        ),
        split(
            """
            Leah | Dalia | Limor | Geula | Yael | Tzipi | Shulamit
            """
        ),
        split(
            """
            Netanyahu | Rabin | Peres | Barak | Sharon | Levy | Mordechai | Beilin | Sarid |
            Arad | Sharansky | Kahalani | Naveh | Lubrani | Weizman | Olmert | Meridor |
            Ben-Ami | Ben-Eliezer | Har-Shefi | Bar-Illan | Eitan | Deri | Shahak
            """
        ),
    ),
    # Indian and Pakistani
    (
        split(
            """
            Atal | Sonia | Rajiv | Manmohan | Lal | Sharad | Jaswant | Yashwant | Murli |
            Arun | Pramod | Narendra | Mulayam | Laloo | Kofi | Nawaz | Pervez | Sartaj
            """
        ),
        split(
            """
            Sonia | Benazir | Jayalalitha | Mamata | Uma | Indira | Sheila
            """
        ),
        split(
            """
            Vajpayee | Gandhi | Advani | Pawar | Singh | Sinha | Joshi | Shourie | Mahajan |
            Yadav | Rao | Gowda | Gujral | Sharif | Bhutto | Musharraf | Aziz | Chatterjee |
            Bose | Iyer | Patel | Menon | Nair | Reddy
            """
        ),
    ),
    # African
    (
        split(
            """
            Nelson | Thabo | Laurent | Daniel | Robert | Olusegun | Sani | Moshood | Kofi |
            Jerry | Yoweri | Paul | Jonas | Joaquim | Joseph | Charles | Foday | Johnny |
            Ernest | Blaise
            """
        ),
        split(
            """
            Winnie | Graca | Ellen | Wangari | Miriam | Joyce
            """
        ),
        split(
            """
            Mandela | Mbeki | Kabila | Mugabe | Obasanjo | Abacha | Abiola | Annan |
            Rawlings | Museveni | Kagame | Savimbi | Chissano | Mobutu | Taylor | Sankoh |
            Koroma | Bizimungu | Compaore | Nkomo | Tutu | Buthelezi | Moi | Kibaki | Odinga
            | Mkapa | Nyerere | Okello | Diallo
            """
        ),
    ),
    # Dutch, French and Portuguese with particles
    (
        split(
            """
            Jan | Pieter | Wim | Willem | Hans | Guy | Jean | Bart | Alexander
            """
        ),
        split(
            """
            Anneke | Els | Marijke | Beatrix
            """
        ),
        split(
            """
            van der Bellen | van den Berg | de Wet | van Dijk | de Vries | van der Merwe |
            de Klerk | von Trapp | ten Cate | Van Buren | de la Cruz | de Gaulle | d'Estaing
            | von Bulow | da Silva | dos Santos | de Charette | Le Pen | La Torre | St. John
            | del Toro | Di Pietro
            """
        ),
    ),
]

# What parties and armed groups are called by.
PARTY_WORDS = split(
    """
    Revolutionary | Popular | National | Democratic | United | Islamic | Christian |
    Socialist | Liberal | Patriotic | Progressive | Social | New | Free | Armed | People's |
    Workers | Conservative | Radical | Green | Republican | Federal | Independent |
    Communist | Labor | Labour | Agrarian | Unified
    """
)

# What they are.
PARTY_HEADS = split(
    """
    Front | Party | Movement | Army | Union | Alliance | Coalition | League | Congress |
    Council | Brigade | Forces | Forum | Organization | Liberation Army | Liberation Front |
    Salvation Front | Democratic Party | Labor Party | Resistance Army | Workers' Party |
    Guard | Jihad | Unity Party | Democratic Union | Action Party
    """
)

# How the names of companies end.
COMPANY_ENDS = split(
    """
    Inc. | Corp. | Co. | Ltd. | Group | PLC | Cos. | AG | SA | Holdings | Industries |
    Industries Inc. | Bancorp | International Inc. | International Corp. | & Co. | Brothers
    Inc. | Partners | Associates | Financial Corp. | Technologies Inc. | Systems Inc. |
    Motors Corp. | Steel Corp. | Oil Co. | Airlines | Airways | Communications Inc. |
    Pharmaceuticals Inc. | Laboratories | Energy Corp. | Insurance Co. | Securities | Stores
    Inc. | Foods Inc. | Electric Co. | Chemical Co. | Resources Inc. | Savings Bank |
    Entertainment | Records | Pictures | Publishing Co. | Software | Semiconductor Corp. |
    Petroleum | Gas Co. | Mining Ltd. | Trust Co. | Capital Management | Research |
    Aerospace Corp. | Health Care Corp. | Products Co. | Enterprises | Properties | Savings
    & Loan Association | Broadcasting Co. | Telecom | Hotels | Breweries | Paper Co.
    """
)

# How coined names of companies begin
COINED_STARTS = split(
    """
    Ac | Am | Ver | Cor | Tel | Vex | Dyn | Med | Gen | Syn | Tri | Uni | Nor | Pan | Inter
    | Micro | Omni | Ultra | Quan | Bio | Cyber | Net | Digi | Info | Sol | Lum | Vis | Zen
    | Nov | Pro | Trans | Mag | Pet | Alt | Cen | Data | Max | Opti | Sun
    """
)

# and end.
COINED_ENDS = split(
    """
    dura | tron | gen | tech | com | ix | ex | on | tek | dyne | mark | star | plex | ton |
    tel | corp | bank | vest | max | net | soft | sys | line | link | era | ora | ica | ena
    | tis | ium | gard | pac | core
    """
)

# Agencies, ministries and associations.
AGENCIES = split(
    """
    Environmental Protection Agency | Food and Drug Administration | Federal Communications
    Commission | Federal Bureau of Investigation | Central Intelligence Agency | Department
    of Agriculture | Department of Energy | Commerce Department | Labor Department |
    Interior Department | Transportation Department | Energy Department | Education
    Department | Department of Health and Human Services | Department of Housing and Urban
    Development | Department of Veterans Affairs | Internal Revenue Service | Drug
    Enforcement Administration | U.S. Customs Service | Federal Reserve Board | Federal
    Election Commission | National Security Council | National Security Agency | Securities
    and Exchange Commission | Federal Aviation Administration | National Park Service |
    Forest Service | Fish and Wildlife Service | Bureau of Land Management | Census Bureau |
    Social Security Administration | Small Business Administration | Peace Corps | Secret
    Service | U.S. Marshals Service | Office of Management and Budget | Council of Economic
    Advisers | Nuclear Regulatory Commission | Consumer Product Safety Commission | Equal
    Employment Opportunity Commission | National Science Foundation | Smithsonian
    Institution | Library of Congress | Federal Highway Administration | U.S. Information
    Agency | Agency for International Development | Arms Control and Disarmament Agency |
    Health Ministry | Ministry of Defense | Ministry of Justice | Ministry of Foreign
    Affairs | Finance Ministry | Trade Ministry | International Atomic Energy Agency | World
    Trade Organization | World Food Program | Human Rights Watch | Greenpeace | Oxfam |
    American Medical Association | American Cancer Society | American Red Cross | Teamsters
    | United Auto Workers | National Education Association | Southern Baptist Convention |
    Roman Catholic Church | Anti-Defamation League | NAACP | Urban League | Common Cause |
    Rand Corp. | Cato Institute | American Enterprise Institute | Council on Foreign
    Relations | Center for Strategic and International Studies | Carnegie Endowment for
    International Peace | Urban Institute | Consumers Union | Business Roundtable | U.S.
    Chamber of Commerce | National Association of Manufacturers
    """
)

# What newspapers are called by after their town.
PAPERS = split(
    """
    Times | Post | Herald | Tribune | News | Daily News | Globe | Journal | Star | Chronicle
    | Sun | Gazette | Examiner | Inquirer | Courier | Morning News | Evening Standard |
    Observer | Dispatch | Press | Record | Mirror | Telegraph | Morning Herald | Star-Ledger
    | Sentinel | Register | Free Press
    """
)

# Newspapers with names of their own.
OTHER_PAPERS = split(
    """
    Yediot Ahronot | Haaretz | Izvestia | Pravda | Le Figaro | Le Monde | Liberation | Die
    Welt | Der Spiegel | Bild | El Pais | El Mundo | La Repubblica | Corriere della Sera |
    Al-Ahram | Al-Hayat | Asahi Shimbun | Yomiuri Shimbun | Folha de S. Paulo | Clarin | The
    Wall Street Journal | The Washington Post | The Los Angeles Times | USA Today | Newsweek
    | Time magazine | The Economist | The Guardian | The Times of London | The Financial
    Times | Nepszabadsag | Politika | Dagens Nyheter | Aftenposten | Kommersant | Kayhan |
    Dawn | The Hindu | Koha Ditore
    """
)

# What teams are called by after their town.
TEAMS = split(
    """
    Hawks | Bulls | Bears | Lions | Tigers | Giants | Jets | Rangers | Kings | Stars | Cubs
    | Royals | Twins | Angels | Pirates | Braves | Mets | Eagles | Falcons | Panthers |
    Ravens | Saints | Vikings | Broncos | Chargers | Raiders | Rockets | Spurs | Suns | Jazz
    | Magic | Heat | Pistons | Pacers | Bucks | Nets | Knicks | Celtics | Sixers | Wizards |
    Mavericks | Nuggets | Clippers | Warriors | Blazers | Flyers | Penguins | Bruins |
    Sabres | Canadiens | Senators | Sharks | Ducks | Blues | Oilers | Flames | Canucks |
    Marlins | Rockies | Padres | Dodgers | Brewers | Reds | Phillies | Orioles | Indians |
    Athletics | Mariners | Expos | Astros | Cowboys | Redskins | Packers | Steelers | Browns
    | Bengals | Colts | Dolphins | Bills | Patriots | Seahawks
    """
)
